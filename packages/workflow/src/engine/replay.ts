// What the journal says happened, done again: the machine, the patch and the money, without asking anew who was allowed to.

import type { Command } from './command.ts';
import { eventOf } from './compile.ts';
import { findStep } from './chain.ts';
import { machineOf, type AnyDefinition, type Paper, type Stamp } from './document.ts';
import { applyPatch, type Body } from './patch.ts';
import type { Holding } from './office.ts';
import { settle, stampsAfter, type Effect } from './settle.ts';

/** How a paper came to be, as the journal keeps it: with the body it was born with, in the state that it was opened or adopted in. */
export interface Birth {
  readonly id: string;
  readonly type: string;
  readonly year: number;
  readonly opd: string;
  readonly unit: string;
  readonly subject: string;
  readonly body: Body;
  readonly state: string;
}

/** One journalled act: a birth or a command, with the stamp it left (none for a paper taken over by an import) and the day. */
export interface Act {
  readonly birth?: Birth;
  readonly command?: Command;
  readonly stamp: Stamp | undefined;
  readonly day: string;
}

const noHolidays: ReadonlySet<string> = new Set();

/**
 * Does a journalled act again on the paper as it then was. Throws a plain Error when the act does not fit the paper: the journal is then not
 * what the machines would have written.
 */
export function replay(definition: AnyDefinition, before: Paper | undefined, act: Act): Effect {
  const given = { holding: undefined as Holding | undefined, changes: [], holidays: noHolidays };
  if (act.birth !== undefined) {
    const paper: Paper = {
      ...act.birth,
      version: 1,
      marks: [],
      stamps: act.stamp === undefined ? [] : [act.stamp],
      number: undefined,
    };
    return settle(definition, { state: 'draft', marks: [], stamps: [] }, paper, {
      ...given,
      view: { body: definition.schema.parse(paper.body), basis: {}, day: act.day },
    });
  }
  if (before === undefined || act.command === undefined || act.stamp === undefined)
    throw new Error('an act needs a paper, a command and a stamp');
  const standing = machineOf(definition.chain).next(
    before,
    eventOf(findStep(definition.chain, before.state), act.command, act.stamp.office),
  );
  if (standing === undefined)
    throw new Error(`${before.type} ${before.id}: ${act.command.name} does not apply in ${before.state}`);
  const patched =
    act.command.name === 'revise'
      ? applyPatch(before.body, act.command.patch ?? {})
      : { ok: true as const, body: before.body, changes: [] };
  if (!patched.ok) throw new Error(`${before.type} ${before.id}: the journalled patch does not apply`);
  const paper: Paper = {
    ...before,
    ...standing,
    version: before.version + 1,
    body: patched.body,
    stamps: stampsAfter(definition, before, standing, act.stamp),
  };
  const view = { body: definition.schema.parse(patched.body), basis: {}, day: act.day };
  return settle(definition, before, paper, { ...given, changes: patched.changes, view });
}
