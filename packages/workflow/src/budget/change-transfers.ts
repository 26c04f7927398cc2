// The money of a changed budget: what a line loses goes back the whole way, what it gains comes the whole way, so every stage adds up again.

import { at, ceilingOf, outside, type Line, type Transfer } from '../engine/ledger.ts';
import { moneyText, type Sen } from '../engine/money.ts';
import { ledgerLine, ledgerPath, subtotals, type BudgetLine } from './line.ts';

/** The cash plan of a line for one month before and after, in sen; `bulan` 1..12, or 0 for a line without a cash plan, whose money stands at `pagu`. */
export interface PlanChange {
  readonly line: Line;
  readonly bulan: number;
  readonly sebelum: Sen;
  readonly sesudah: Sen;
}

/** What one line gains (or, below zero, loses), whole and by month. */
interface LineChange {
  readonly line: Line;
  delta: Sen;
  readonly months: Map<number, Sen>;
}

function gather(
  before: readonly BudgetLine[],
  after: readonly BudgetLine[],
  plan: readonly PlanChange[],
): readonly LineChange[] {
  const lines = new Map<string, LineChange>();
  const of = (line: Line): LineChange => {
    const key = ledgerPath(line).join('|');
    const known = lines.get(key) ?? { line: ledgerLine(line), delta: 0n, months: new Map<number, Sen>() };
    lines.set(key, known);
    return known;
  };
  for (const it of subtotals(before, after, ledgerPath)) of(it.line).delta += it.after - it.before;
  for (const { line, bulan, sebelum, sesudah } of plan) {
    if (!Number.isInteger(bulan) || bulan < 0 || bulan > 12) throw new Error(`no month of a cash plan: ${bulan}`);
    const { months } = of(line);
    months.set(bulan, (months.get(bulan) ?? 0n) + sesudah - sebelum);
  }
  return [...lines.values()];
}

function refuseIncomplete({ line, delta, months }: LineChange): void {
  let planned = 0n;
  for (const change of months.values()) planned += change;
  if (planned !== delta)
    throw new Error(
      `the cash plan of ${ledgerPath(line).join('|')} moves ${moneyText(planned)}, its budget ${moneyText(delta)}`,
    );
}

// Months between pagu and kas; budget stages report under month 0, as when the budget was first made.
function months(change: LineChange, wanted: (delta: Sen) => boolean): readonly Transfer[] {
  const pagu = at(change.line, 'pagu');
  return [...change.months]
    .filter(([month, delta]) => month > 0 && wanted(delta))
    .toSorted(([a], [b]) => a - b)
    .map(([month, delta]) => {
      const kas = at(change.line, 'kas', month);
      return delta < 0n
        ? { from: kas, to: pagu, amount: -delta, month }
        : { from: pagu, to: kas, amount: delta, month };
    });
}

function stagesBetween({ line, delta }: LineChange): readonly Transfer[] {
  if (delta === 0n) return [];
  const way = [outside, ceilingOf(line), at(line, 'rka'), at(line, 'pagu')];
  if (delta < 0n) way.reverse();
  const amount = delta < 0n ? -delta : delta;
  return way.slice(1).flatMap((to, index) => {
    const from = way[index];
    return from === undefined ? [] : [{ from, to, amount, month: 0 }];
  });
}

/**
 * The transfers that turn one budget into another, with its cash plan. A line that loses gives back from its months (or its pagu) over rka and ceiling
 * to outside; a line that gains takes the same way forward; a line that only moves between months stays below pagu. All taking back comes first.
 * Net of all, only the deepest places and, by the difference of the totals, `outside` change. Lines are the ledger's: uraian does not matter here.
 * Throws a plain Error where a month is none, or where the months of a line do not add up to its change; rules check that before.
 */
export function changeTransfers(
  before: readonly BudgetLine[],
  after: readonly BudgetLine[],
  plan: readonly PlanChange[],
): readonly Transfer[] {
  const changes = gather(before, after, plan);
  for (const change of changes) refuseIncomplete(change);
  const back = changes.flatMap((it) => [
    ...months(it, (delta) => delta < 0n),
    ...(it.delta < 0n ? stagesBetween(it) : []),
  ]);
  const forth = changes.flatMap((it) => [
    ...(it.delta > 0n ? stagesBetween(it) : []),
    ...months(it, (delta) => delta > 0n),
  ]);
  return [...back, ...forth];
}
