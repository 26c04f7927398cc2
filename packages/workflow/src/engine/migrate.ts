// Moving an open paper to another edition of its chain: an act of its own, journalled like a stamp. No stamp is invented, and money goes back
// where the paper goes back.

import type { Day } from './calendar.ts';
import { findStep, statesOf, type Chain } from './chain.ts';
import type { AnyDefinition, Paper } from './document.ts';
import { factsOf, malformed } from './facts.ts';
import { dayFaults, paperFaults } from './fitting.ts';
import type { Outstanding } from './ledger.ts';
import { upToDate } from './paper.ts';
import { planMigration } from './plan-migration.ts';
import type { Refusal } from './refusal.ts';
import { settingOf } from './setting.ts';
import { settle, type Effect } from './settle.ts';
import { text } from './text.ts';

const aside: ReadonlySet<string> = new Set(['draft', 'advice', 'late', 'admitted']);

/**
 * The paper after a move to the edition of `definition`, in a state that both editions know. Stamps past it fall away; of the step that the
 * paper now waits for, those stay that are named in `to.marks` and were given for that very step.
 */
export function paperMoved(definition: AnyDefinition, stored: Paper, to: Pick<Paper, 'state' | 'marks'>): Paper {
  const paper = upToDate(definition, stored);
  const order = statesOf(definition.chain);
  const target = order.indexOf(to.state);
  const waited = findStep(definition.chain, to.state, factsOf(definition, paper))?.name;
  const marks = to.marks.filter((it) => paper.stamps.some(({ moment, office }) => moment === waited && office === it));
  const stamps = paper.stamps.filter(({ moment, office }) => {
    if (aside.has(moment)) return true;
    if (moment === waited) return marks.includes(office);
    return order.indexOf(moment) <= target && order.includes(moment);
  });
  const chain = definition.chainEdition ?? 0;
  return { ...paper, chain, state: to.state, marks, version: paper.version + 1, stamps };
}

/**
 * What a move does to a paper that followed the chain `from`: what it no longer has behind it gives its money back, nothing is posted anew but what
 * a newer law asks, and the list of who is next is made again. The journal gives the same again without `holidays`, all but the days by which an answer is due.
 */
export function settleMove(
  definition: AnyDefinition,
  papers: { readonly from: Chain; readonly before: Paper; readonly after: Paper },
  given: { readonly day: Day; readonly moved: readonly Outstanding[]; readonly holidays?: ReadonlySet<Day> },
): Effect {
  const { from, before, after } = papers;
  const read = malformed(definition, after.body);
  if (!('body' in read)) throw new Error(`${before.type} ${before.id} cannot be read`);
  const setting = settingOf(definition.chain.document, definition.settings, undefined);
  const view = { body: read.body, basis: {}, figures: {}, day: given.day, setting };
  const { moved, holidays = new Set() } = given;
  const how = { holding: undefined, changes: [], holidays, moved, from, risen: before.law < definition.law };
  const effect = settle(definition, before, after, { ...how, view });
  return after.state === before.state ? { ...effect, outcomes: [] } : effect;
}

/**
 * Decides the move of a paper from the chain it follows to the edition of `definition`, into the state that {@link planMigration} gives it or
 * names as the nearest. Refusals: malformed for a paper or a day of a wrong form, wrong-state when it has ended, or when it would go back and `back` does not allow that.
 * @example decideMove(documents.rka.chain, withChain(documents.rka, chain, 1), paper, { day: '2026-02-16', back: false, holidays: new Set(), moved: [] }).ok
 */
export function decideMove(
  before: Chain,
  definition: AnyDefinition,
  paper: Paper,
  wish: {
    readonly day: Day;
    readonly back: boolean;
    readonly holidays: ReadonlySet<Day>;
    readonly moved: readonly Outstanding[];
  },
): { readonly ok: true; readonly effect: Effect } | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const asItStands = before === definition.chain ? definition : { ...definition, chain: before };
  const odd = [...dayFaults(wish.day), ...paperFaults(asItStands, paper)];
  if (odd.length > 0) return { ok: false, refusals: odd };
  const read = malformed(definition, upToDate(definition, paper).body);
  if ('refusals' in read) return { ok: false, refusals: read.refusals };
  const plan = planMigration(before, definition.chain, [paper], definition.view);
  const [move] = plan.moves;
  const [stay] = plan.stays;
  const to = move ?? (stay !== undefined && wish.back ? { state: stay.target, marks: [] } : undefined);
  if (to !== undefined) {
    const after = paperMoved(definition, paper, to);
    return { ok: true, effect: settleMove(definition, { from: before, before: paper, after }, wish) };
  }
  const why = stay?.text ?? text('Dokumen sudah selesai.', 'The paper has come to its end.');
  return { ok: false, refusals: [{ code: 'wrong-state', text: why, figures: { state: paper.state } }] };
}
