// A new paper, decided: opened by its drafter, or taken over from a source that proves it.

import { adopt, decideOpen, figuresAskedAtOpening, isDocumentType, text } from '@siklus/workflow';
import { findOfficer, listUnits, type Work } from '@siklus/store';
import { loadAround, loadBasis, localDay, subjectOf } from './around.ts';
import type { Asked, Deed, Executed } from './deed.ts';
import { loadFigures } from './figures.ts';
import { readLaw } from './law.ts';
import { passing } from './paper-for.ts';
import { readableBases } from './reading.ts';
import type { Decided } from './record.ts';

/** Decides a new paper; of a type that nobody knows the answer says so. */
export function* decideBirth(
  asked: Asked,
  deed: Deed & { kind: 'open' | 'adopt' },
  at: string,
  zone: string,
): Work<Decided | Executed> {
  if (!isDocumentType(deed.type))
    return passing({
      code: 'not-found',
      text: text(`Jenis dokumen ${deed.type} tidak dikenal.`, `Unknown document type ${deed.type}.`),
    });
  const { opening } = deed;
  const day = localDay(at, zone);
  const officer = yield* findOfficer(asked.person, day);
  const law = yield* readLaw();
  const definition = law.inForce(deed.type, opening.opd);
  const bases = yield* loadBasis(definition, {
    year: opening.year,
    opd: opening.opd,
    subject: subjectOf(definition, opening),
    wire: opening.seed,
  });
  // What is taken over from a source is nobody's opening.
  const basis = deed.kind === 'open' ? readableBases(officer, bases) : bases;
  const figures = yield* loadFigures(figuresAskedAtOpening(definition, opening, basis), opening);
  const around = yield* loadAround({
    officer,
    at,
    day,
    year: opening.year,
    opd: opening.opd,
    basis,
    figures,
    moved: [],
  });
  const units = yield* listUnits(opening.opd);
  const decision =
    deed.kind === 'open'
      ? decideOpen(definition, opening, { ...around.circumstances, knowsUnit: (code) => units.has(code) })
      : adopt(definition, opening, deed.state, around.circumstances);
  return { definition, before: undefined, risen: false, around, decision };
}
