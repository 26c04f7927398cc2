// What a command makes of a paper: its standing, body and stamps afterwards, and the stamp it leaves.

import { finalOf, type Step } from './chain.ts';
import type { Command } from './command.ts';
import type { Standing } from './compile.ts';
import type { Circumstances } from './circumstances.ts';
import type { AnyDefinition, Paper, Stamp } from './document.ts';
import type { Holding } from './office.ts';
import type { Body } from './patch.ts';
import { stampsAfter } from './settle.ts';

/** A paper after a command: its standing, body and stamps, and for a paper that was handed on its new OPD. */
export function paperAfter(
  definition: AnyDefinition,
  paper: Paper,
  done: { readonly command: Command; readonly standing: Standing; readonly wire: Body; readonly stamp: Stamp },
): Paper {
  const { command, standing, wire, stamp } = done;
  const to = command.name === 'reroute' ? command.to : undefined;
  return {
    ...paper,
    ...(to === undefined ? {} : { opd: to, unit: to }),
    state: standing.state,
    marks: standing.marks,
    version: paper.version + 1,
    law: definition.law,
    body: wire,
    stamps: stampsAfter(definition, paper, standing, stamp),
  };
}

/** Whether a paper takes the place of its papers of earlier budget editions. Changes themselves stay what they are: the next does not replace the last. */
export function supersedesEarlier(
  { chain, opensEdition }: AnyDefinition,
  { state, edition }: Pick<Paper, 'state' | 'edition'>,
): boolean {
  return state === finalOf(chain) && edition > 0 && opensEdition === undefined;
}

const moments: Readonly<Record<string, string>> = {
  revise: 'draft',
  submit: 'submitted',
  return: 'returned',
  withdraw: 'returned',
  reject: 'returned',
  cancel: 'returned',
  reroute: 'rerouted',
  advise: 'advice',
  late: 'late',
  admit: 'admitted',
};

/** The stamp that a command leaves; its moment says what it was, also where nothing of it stays on the paper. */
export function stampOf(
  command: Command,
  step: Step | undefined,
  { holding, around }: { readonly holding: Holding; readonly around: Circumstances },
): Stamp {
  const desk = command.name === 'revise' && step !== undefined ? 'rerouted' : undefined;
  return {
    moment: desk ?? moments[command.name] ?? step?.name ?? '',
    office: holding.office,
    person: around.officer.person,
    assignment: holding.assignment,
    kind: holding.kind,
    at: around.at,
    day: around.day,
  };
}
