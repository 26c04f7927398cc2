// What the journal says happened, done again: the machine, the patch and the money, without asking anew who was allowed to.

import type { Command } from './command.ts';
import { givesBack } from './decide.ts';
import { eventOf } from './compile.ts';
import { factsOf } from './facts.ts';
import { findStep } from './chain.ts';
import { machineOf, type AnyDefinition, type Paper, type Stamp } from './document.ts';
import type { Body, FieldChange } from './patch.ts';
import type { Holding } from './office.ts';
import { settingOf } from './setting.ts';
import type { Outstanding } from './ledger.ts';
import { upToDate } from './paper.ts';
import { settle, type Effect } from './settle.ts';
import { paperAfter } from './act.ts';

/** How a paper came to be, as the journal keeps it: with the body it was born with, in the state that it was opened or adopted in. */
export interface Birth {
  readonly id: string;
  readonly type: string;
  readonly year: number;
  readonly opd: string;
  readonly unit: string;
  readonly subject: string;
  readonly edition?: number;
  readonly chain?: number;
  readonly body: Body;
  readonly state: string;
}

/** One journalled act: a birth or a command, with the stamp it left (none for a paper taken over by an import) and the day. */
export interface Act {
  readonly birth?: Birth;
  readonly command?: Omit<Command, 'patch'>;
  /** The body after a command that edited it, and what that changed; absent where the body stayed. */
  readonly edit?: { readonly body: Body; readonly changes: readonly FieldChange[] };
  readonly stamp: Stamp | undefined;
  /** A birth after the window closed. */
  readonly late?: boolean;
  readonly day: string;
}

const noHolidays: ReadonlySet<string> = new Set();

/**
 * Does a journalled act again on the paper as it then stood, also under an older law. Throws a plain Error when the act does not fit the paper: the journal is then not
 * what the machines would have written. `moved` is what the paper had moved and not given back.
 * @example journal.reduce<Paper | undefined>((before, act) => replay(documents.spp, before, act).paper, undefined)
 */
export function replay(
  definition: AnyDefinition,
  stored: Paper | undefined,
  act: Act,
  moved: readonly Outstanding[] = [],
): Effect {
  const given = { holding: undefined as Holding | undefined, changes: [], holidays: noHolidays };
  if (act.birth !== undefined) {
    const paper: Paper = {
      edition: 0,
      chain: 0,
      ...act.birth,
      law: definition.law,
      version: 1,
      marks: [],
      stamps:
        act.stamp === undefined ? [] : [act.stamp, ...(act.late === true ? [{ ...act.stamp, moment: 'late' }] : [])],
      number: undefined,
    };
    return settle(definition, { state: 'draft' }, paper, {
      ...given,
      moved: [],
      risen: false,
      view: { ...unseen(definition), body: definition.schema.parse(paper.body), day: act.day },
    });
  }
  if (stored === undefined || act.command === undefined || act.stamp === undefined)
    throw new Error('an act needs a paper, a command and a stamp');
  const { command, stamp } = act;
  const before = upToDate(definition, stored);
  const facts = factsOf(definition, before);
  const event = eventOf(definition.chain, before, command, { office: stamp.office, facts });
  const standing = machineOf(definition.chain).next(before, event, findStep(definition.chain, before.state, facts));
  if (standing === undefined)
    throw new Error(`${before.type} ${before.id}: ${command.name} does not apply in ${before.state}`);
  const { body, changes } = act.edit ?? { body: before.body, changes: [] };
  const paper = paperAfter(definition, before, { command, standing, wire: body, stamp });
  const view = { ...unseen(definition), body: definition.schema.parse(body), day: act.day };
  const money = givesBack(definition, stored, command.name) ? moved : [];
  return settle(definition, before, paper, { ...given, moved: money, risen: before !== stored, changes, view });
}

/** Postings look neither at bases, figures nor settings, so the journal alone gives the money again. */
function unseen(definition: AnyDefinition) {
  return { basis: {}, figures: {}, setting: settingOf(definition.chain.document, definition.settings, undefined) };
}
