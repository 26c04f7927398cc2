// The move of an open paper to the chain that is now in force for it, decided: for administrators.

import { decideMove, text, upToDate, type Chain } from '@siklus/workflow';
import { findOfficer, type Work } from '@siklus/store';
import { loadAround, localDay } from './around.ts';
import type { Asked, Deed, Executed } from './deed.ts';
import { readLaw } from './law.ts';
import { loadOutstanding } from './outstanding.ts';
import { answered, paperFor } from './paper-for.ts';
import type { Decided } from './record.ts';

/** Decides the move of a paper; refusals that come before its decision are an answer. */
export function* decideMigration(
  asked: Asked,
  deed: Deed & { kind: 'migrate' },
  at: string,
  zone: string,
): Work<Decided | Executed> {
  const day = localDay(at, zone);
  const officer = yield* findOfficer(asked.person, day);
  const found = yield* paperFor(officer, deed.id);
  if ('answer' in found) return found;
  const { stored } = found;
  if (deed.version !== stored.version)
    return answered({
      code: 'stale-version',
      text: text('Dokumen sudah berubah sejak rencana dibuat.', 'The paper has changed since the plan was made.'),
      figures: { seen: String(deed.version), now: String(stored.version) },
    });
  const { year, opd } = stored;
  const law = yield* readLaw();
  const definition = law.inForce(stored.type, opd);
  const moved = yield* loadOutstanding(stored.id);
  const around = yield* loadAround({ officer, at, day, year, opd, basis: {}, moved });
  if (!officer.holdings.some((it) => it.office === 'administrator'))
    return answered({
      code: 'not-your-office',
      text: text(
        'Pemindahan alur dilakukan administrator.',
        'Moving papers to another chain is for the administrator.',
      ),
      helpers: ['administrator'],
    });
  const now: Chain = law.of(stored).chain;
  const before = upToDate(definition, stored);
  const { holidays } = around.circumstances;
  const decision = decideMove(now, definition, stored, { day, back: deed.back, holidays, moved });
  return { definition, before, risen: before !== stored, around, decision };
}
