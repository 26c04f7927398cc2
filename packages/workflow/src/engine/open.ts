// How a paper comes to be: opened by its drafter, or adopted from a source outside (an import) in a state that the source proves.

import { drafters, findStep, officesOf, statesOf } from './chain.ts';
import { reaches } from './authority.ts';
import { checkBasis, decodeBasis } from './basis.ts';
import type { Circumstances } from './circumstances.ts';
import type { Decision } from './decide.ts';
import type { AnyDefinition, Paper, Stamp } from './document.ts';
import { factsOf, malformed } from './facts.ts';
import { withFigures } from './filling.ts';
import { basisFaults, dayFaults, openingFaults } from './fitting.ts';
import { checkWindow } from './jadwal.ts';
import { officeNames } from './office.ts';
import { rowsTwice, type Body } from './patch.ts';
import { byPrecedence, type Refusal } from './refusal.ts';
import { settingOf } from './setting.ts';
import { settle } from './settle.ts';
import { checkStage } from './stage.ts';
import { explains } from './said.ts';
import { text } from './text.ts';
import { windowsOf } from './windows.ts';

/** A new paper: its id (made by whoever asks), where it belongs and what the drafter already knows. */
export interface Opening {
  readonly id: string;
  readonly year: number;
  readonly opd: string;
  /** Sub unit; the OPD's own code when the OPD itself. */
  readonly unit: string;
  readonly seed: Body;
  /** Why the paper comes after its window closed; it then waits to be admitted before it is submitted. */
  readonly late?: string | undefined;
}

function born(
  definition: AnyDefinition,
  opening: Opening,
  around: Circumstances,
): { paper: Paper; body: unknown } | { refusals: Refusal[] } {
  const { figures } = around;
  const place = { opd: opening.opd, unit: opening.unit, figures };
  const prepared = definition.prepare(opening.seed, decodeBasis(definition, around.basis), place);
  const wire = withFigures(definition, prepared, figures);
  const decoded = malformed(definition, wire);
  if ('refusals' in decoded) return decoded;
  const twice = rowsTwice(wire);
  if (twice.length > 0) return { refusals: twice };
  const { id, year, opd, unit } = opening;
  const subject = definition.subject(decoded.body, { id, opd, unit });
  const paper: Paper = {
    id,
    type: definition.chain.document,
    year,
    opd,
    unit,
    subject,
    edition: editionFor(definition, around),
    chain: definition.chainEdition ?? 0,
    law: definition.law,
    version: 1,
    state: 'draft',
    marks: [],
    body: wire,
    stamps: [],
    number: undefined,
  };
  return { paper, body: decoded.body };
}

function editionFor({ editioned }: AnyDefinition, { edition = 0 }: Circumstances): number {
  return editioned === true ? edition : 0;
}

/**
 * Decides whether a paper may be opened, and what it then looks like.
 * Refusals, in order: malformed, not-your-office, stage-closed, window-closed, basis-missing. `already-open` is found by the store's unique key.
 * @example decideOpen(documents.renja, { id: 'renja-7', year: 2026, opd: '1.01', unit: '1.01', seed: {} }, around)
 */
export function decideOpen(definition: AnyDefinition, opening: Opening, around: Circumstances): Decision {
  const { chain } = definition;
  const odd = [...openingFaults(opening), ...dayFaults(around.day), ...basisFaults(definition, around.basis)];
  if (odd.length > 0) return { ok: false, refusals: odd };
  const offices = drafters(chain);
  if ((definition.scope === 'region') !== (opening.opd === '')) {
    const where =
      definition.scope === 'region'
        ? text('daerah, bukan satu OPD', 'the region, not one agency')
        : text('satu OPD', 'one agency');
    return {
      ok: false,
      refusals: [
        {
          code: 'malformed',
          at: 'opd',
          text: text(`Dokumen ini milik ${where.id}.`, `This paper belongs to ${where.en}.`),
        },
      ],
    };
  }
  const holding = around.officer.holdings.find((it) => offices.includes(it.office) && reaches(it, opening.opd));
  const refusals: Refusal[] = [];
  if (opening.unit !== opening.opd && around.knowsUnit?.(opening.unit) === false)
    refusals.push({
      code: 'malformed',
      at: 'unit',
      text: text(`Unit “${opening.unit}” tidak dikenal pada OPD ini.`, `This agency has no unit “${opening.unit}”.`),
    });
  if (holding === undefined) {
    const names = officeNames(offices);
    refusals.push({
      code: 'not-your-office',
      text: text(`Dokumen ini disusun oleh ${names.id}.`, `This paper is drafted by ${names.en}.`),
      helpers: offices,
    });
  }
  const closed = checkWindow(chain.document, windowsOf(definition, editionFor(definition, around), around), around.day);
  const late = closed !== undefined && explains(opening.late);
  refusals.push(...checkStage(definition, 'open', around), ...(late || closed === undefined ? [] : [closed]));
  refusals.push(...checkBasis(definition, 'open', { basis: around.basis, wire: opening.seed }));
  if (refusals.length > 0 || holding === undefined) return { ok: false, refusals: byPrecedence(refusals) };
  const made = born(definition, opening, around);
  if ('refusals' in made) return { ok: false, refusals: made.refusals };
  const stamp: Stamp = {
    moment: 'draft',
    office: holding.office,
    person: around.officer.person,
    assignment: holding.assignment,
    kind: holding.kind,
    at: around.at,
    day: around.day,
  };
  const paper = { ...made.paper, stamps: late ? [stamp, { ...stamp, moment: 'late' }] : [stamp] };
  const view = viewOf(definition, made.body, around);
  return {
    ok: true,
    effect: settle(definition, { state: 'draft' }, paper, {
      view,
      holding,
      changes: [],
      holidays: around.holidays,
      moved: [],
      risen: false,
    }),
  };
}

function viewOf(definition: AnyDefinition, body: unknown, around: Circumstances) {
  return {
    body,
    basis: decodeBasis(definition, around.basis),
    day: around.day,
    figures: around.figures ?? {},
    setting: settingOf(definition.chain.document, definition.settings, around.settings),
  };
}

/**
 * Takes over a paper that was decided outside the system, in the state that its source proves; money moves as if it had been stamped here.
 * Not a command of any officer: only an import may ask for it, and its journal row names the source. Refusals: malformed.
 */
export function adopt(definition: AnyDefinition, opening: Opening, state: string, around: Circumstances): Decision {
  const odd = [...openingFaults(opening), ...dayFaults(around.day), ...basisFaults(definition, around.basis)];
  if (odd.length > 0) return { ok: false, refusals: odd };
  const { chain } = definition;
  if (!statesOf(chain).includes(state)) {
    const named = typeof state === 'string' ? ` ${state}` : '';
    const words = text(`Alur ini tidak mengenal status${named}.`, `This chain does not know the state${named}.`);
    return { ok: false, refusals: [{ code: 'malformed', at: 'state', text: words }] };
  }
  const made = born(definition, opening, around);
  if ('refusals' in made) return { ok: false, refusals: made.refusals };
  const view = viewOf(definition, made.body, around);
  const paper = { ...made.paper, state };
  return {
    ok: true,
    effect: settle(definition, { state: 'draft' }, paper, {
      view,
      holding: undefined,
      changes: [],
      holidays: around.holidays,
      moved: [],
      risen: false,
    }),
  };
}

/** The offices that a paper waits for now. */
export function waitingFor(
  definition: AnyDefinition,
  paper: Pick<Paper, 'state' | 'marks' | 'body'>,
): readonly string[] {
  const step = findStep(definition.chain, paper.state, factsOf(definition, paper));
  if (step === undefined) return paper.state === 'draft' ? [definition.chain.draft.by] : [];
  return officesOf(step).filter((office) => !paper.marks.includes(office));
}
