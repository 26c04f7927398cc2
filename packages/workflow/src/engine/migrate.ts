// Moving an open paper to another edition of its chain: an act of its own, journalled like a stamp. No stamp is invented, and money goes back
// where the paper goes back.

import type { Chain } from './chain.ts';
import { statesOf } from './chain.ts';
import type { Day } from './calendar.ts';
import type { AnyDefinition, Paper } from './document.ts';
import { malformed } from './facts.ts';
import { planMigration } from './plan-migration.ts';
import type { Refusal } from './refusal.ts';
import { settingOf } from './setting.ts';
import { settle, type Effect } from './settle.ts';
import { text } from './text.ts';

/** The paper after a move to the edition of `definition`, in a state that both editions know; stamps past it fall away. */
export function paperMoved(definition: AnyDefinition, paper: Paper, to: Pick<Paper, 'state' | 'marks'>): Paper {
  const order = statesOf(definition.chain);
  const target = order.indexOf(to.state);
  const step = definition.chain.steps[target - 1]?.name;
  const stamps = paper.stamps.filter(({ moment, office }) => {
    if (moment === 'draft' || moment === 'advice' || moment === 'late' || moment === 'admitted') return true;
    if (moment === step) return to.marks.includes(office);
    return order.indexOf(moment) <= target && order.includes(moment);
  });
  const chain = definition.chainEdition ?? 0;
  return { ...paper, chain, state: to.state, marks: [...to.marks], version: paper.version + 1, stamps };
}

/** What a move does: like a return where the paper goes back, else nothing but a new list of who is next. */
export function settleMove(definition: AnyDefinition, before: Paper, after: Paper, day: Day): Effect {
  const read = malformed(definition, after.body);
  if (!('body' in read)) throw new Error(`${before.type} ${before.id} cannot be read`);
  const setting = settingOf(definition.chain.document, definition.settings, undefined);
  const view = { body: read.body, basis: {}, day, setting };
  return settle(definition, before, after, { view, holding: undefined, changes: [], holidays: new Set() });
}

/**
 * Decides the move of a paper from the chain it follows to the edition of `definition`, into the state that {@link planMigration} gives it or
 * names as the nearest. Refusals: wrong-state when it has ended, or when it would go back and `back` does not allow that.
 * @example decideMove(documents.rka.chain, withChain(documents.rka, chain, 1), paper, { day: '2026-02-16', back: false }).ok
 */
export function decideMove(
  before: Chain,
  definition: AnyDefinition,
  paper: Paper,
  wish: { readonly day: Day; readonly back: boolean },
): { readonly ok: true; readonly effect: Effect } | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const plan = planMigration(before, definition.chain, [paper]);
  const [move] = plan.moves;
  const [stay] = plan.stays;
  const to = move ?? (stay !== undefined && wish.back ? { state: stay.target, marks: [] } : undefined);
  if (to !== undefined)
    return { ok: true, effect: settleMove(definition, paper, paperMoved(definition, paper, to), wish.day) };
  const why = stay?.text ?? text('Dokumen sudah selesai.', 'The paper has come to its end.');
  return { ok: false, refusals: [{ code: 'wrong-state', text: why, figures: { state: paper.state } }] };
}
