// How a paper comes to be: opened by its drafter, or adopted from a source outside (an import) in a state that the source proves.

import { drafters, findStep, officesOf, statesOf } from './chain.ts';
import { reaches } from './authority.ts';
import { checkBasis, decodeBasis, malformed, type Circumstances, type Decision } from './decide.ts';
import type { AnyDefinition, Paper, Stamp } from './document.ts';
import { checkWindow } from './jadwal.ts';
import { officeTitle } from './office.ts';
import type { Body } from './patch.ts';
import { byPrecedence, type Refusal } from './refusal.ts';
import { settle } from './settle.ts';
import { text } from './text.ts';

/** A new paper: its id (made by whoever asks), where it belongs and what the drafter already knows. */
export interface Opening {
  readonly id: string;
  readonly year: number;
  readonly opd: string;
  /** Sub unit; the OPD's own code when the OPD itself. */
  readonly unit: string;
  readonly seed: Body;
}

function stageRefusal(definition: AnyDefinition, stages: readonly string[]): Refusal | undefined {
  const within = (allowed: readonly string[], prefix: string): boolean =>
    allowed.some((stage) => stages.some((now) => now === prefix + stage || now.startsWith(`${prefix}${stage}.`)));
  if (
    within(definition.opensIn, '') &&
    (definition.opensInRegion === undefined || within(definition.opensInRegion, 'daerah.'))
  )
    return undefined;
  return {
    code: 'stage-closed',
    text: text(
      'Siklus OPD atau daerah belum sampai, atau sudah melewati, tahap yang membuka dokumen ini.',
      'The cycle of the agency or the region has not reached, or has left, the stage that opens this paper.',
    ),
    figures: { now: stages.join(', '), needed: definition.opensIn.join(', ') },
  };
}

function born(
  definition: AnyDefinition,
  opening: Opening,
  around: Circumstances,
): { paper: Paper; body: unknown } | { refusals: Refusal[] } {
  const wire = definition.prepare(opening.seed, decodeBasis(definition, around.basis));
  const decoded = malformed(definition, wire);
  if ('refusals' in decoded) return decoded;
  const { id, year, opd, unit } = opening;
  const subject = definition.subject(decoded.body, { id, opd, unit });
  const paper: Paper = {
    id,
    type: definition.chain.document,
    year,
    opd,
    unit,
    subject,
    version: 1,
    state: 'draft',
    marks: [],
    body: wire,
    stamps: [],
    number: undefined,
  };
  return { paper, body: decoded.body };
}

/**
 * Decides whether a paper may be opened, and what it then looks like.
 * Refusals, in order: malformed, not-your-office, stage-closed, window-closed, basis-missing. `already-open` is found by the store's unique key.
 */
export function decideOpen(definition: AnyDefinition, opening: Opening, around: Circumstances): Decision {
  const { chain } = definition;
  const offices = drafters(chain);
  const holding = around.officer.holdings.find((it) => offices.includes(it.office) && reaches(it, opening.opd));
  const refusals: Refusal[] = [];
  if (holding === undefined) {
    const names = (language: 'id' | 'en'): string => offices.map((it) => officeTitle(it)[language]).join(', ');
    refusals.push({
      code: 'not-your-office',
      text: text(`Dokumen ini disusun oleh ${names('id')}.`, `This paper is drafted by ${names('en')}.`),
      helpers: offices,
    });
  }
  for (const refusal of [
    stageRefusal(definition, around.stages),
    checkWindow(chain.document, around.windows, around.day),
  ])
    if (refusal !== undefined) refusals.push(refusal);
  refusals.push(...checkBasis(definition, 'open', around.basis));
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
  const paper = { ...made.paper, stamps: [stamp] };
  const view = { body: made.body, basis: decodeBasis(definition, around.basis), day: around.day };
  return {
    ok: true,
    effect: settle(definition, { state: 'draft', marks: [], stamps: [] }, paper, {
      view,
      holding,
      changes: [],
      holidays: around.holidays,
    }),
  };
}

/**
 * Takes over a paper that was decided outside the system, in the state that its source proves; money moves as if it had been stamped here.
 * Not a command of any officer: only an import may ask for it, and its journal row names the source. Refusals: malformed.
 */
export function adopt(definition: AnyDefinition, opening: Opening, state: string, around: Circumstances): Decision {
  if (!statesOf(definition.chain).includes(state))
    throw new Error(`${definition.chain.document} has no state ${state}`);
  const made = born(definition, opening, around);
  if ('refusals' in made) return { ok: false, refusals: made.refusals };
  const view = { body: made.body, basis: decodeBasis(definition, around.basis), day: around.day };
  const paper = { ...made.paper, state };
  return {
    ok: true,
    effect: settle(definition, { state: 'draft', marks: [], stamps: [] }, paper, {
      view,
      holding: undefined,
      changes: [],
      holidays: around.holidays,
    }),
  };
}

/** The offices that a paper waits for now. */
export function waitingFor(definition: AnyDefinition, paper: Pick<Paper, 'state' | 'marks'>): readonly string[] {
  const step = findStep(definition.chain, paper.state);
  if (step === undefined) return paper.state === 'draft' ? [definition.chain.draft.by] : [];
  return officesOf(step).filter((office) => !paper.marks.includes(office));
}
