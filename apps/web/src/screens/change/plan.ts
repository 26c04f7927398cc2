// The cash plan of a line that changes: where the months after come from as long as nobody has planned them by hand.
import { sum, type Sen } from '@siklus/workflow';

/** Twelve months, January first, in sen. */
export type Months = readonly Sen[];

const RUPIAH = 100n;

function takeBack(months: Months, amount: Sen): Months {
  const next = [...months];
  let open = amount;
  // What lies furthest ahead has been released least.
  for (let index = 11; index >= 0 && open > 0n; index--) {
    const taken = (next[index] ?? 0n) < open ? (next[index] ?? 0n) : open;
    next[index] = (next[index] ?? 0n) - taken;
    open -= taken;
  }
  return next;
}

/** Months that add up to `target`: less is taken from December backwards, more is spread evenly over the months from `from` (1..12), the rest in December. */
export function spread(months: Months, target: Sen, from: number): Months {
  const more = target - sum(months);
  if (more <= 0n) return takeBack(months, -more);
  const share = (more / BigInt(13 - from) / RUPIAH) * RUPIAH;
  const last = more - share * BigInt(12 - from);
  return months.map((amount, index) => amount + (index === 11 ? last : index + 1 >= from ? share : 0n));
}

/**
 * The months after of a line whose amount is now `target`. As long as they are what {@link spread} makes of the months before they are made anew, so
 * that typing an amount twice leaves no trace of the first; what was planned by hand is kept and only the difference spread.
 */
export function replan(before: Months, now: Months, target: Sen, from: number): Months {
  const made = spread(before, sum(now), from);
  return spread(made.every((amount, index) => amount === now[index]) ? before : now, target, from);
}
