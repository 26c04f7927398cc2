// The condition of a step as parts that can be chosen one by one.
import { isMoney, type Predicate } from '@siklus/workflow';

/** The kinds of part of a condition. */
export const partKinds = ['amount', 'kind', 'account', 'fund', 'every', 'some', 'not'] as const;

/** One kind of part. */
export type PartKind = (typeof partKinds)[number];

/** Which kind of part a condition is. */
export function partKindOf(predicate: Predicate): PartKind {
  return partKinds.find((kind) => kind in predicate) ?? 'amount';
}

/** A part of a kind, not filled in yet; what it was before is kept inside of a joining part. */
export function partOf(kind: PartKind, before: Predicate | undefined): Predicate {
  const inner = before === undefined ? [{ amount: { over: '0' } }] : partsOf(before);
  if (kind === 'amount') return { amount: { over: '0' } };
  if (kind === 'kind') return { kind: [] };
  if (kind === 'account') return { account: [] };
  if (kind === 'fund') return { fund: [] };
  if (kind === 'every') return { every: inner };
  if (kind === 'some') return { some: inner };
  return { not: inner[0] ?? { amount: { over: '0' } } };
}

/** The parts of a joining condition; of any other the condition itself. */
export function partsOf(predicate: Predicate): readonly Predicate[] {
  if ('every' in predicate) return predicate.every;
  if ('some' in predicate) return predicate.some;
  return [predicate];
}

/** Money as it was typed, with or without separators, as decimal rupiah; what is not money stays as it is, so that the verdict can say so. */
export function rupiahOf(typed: string): string {
  const plain = typed
    .replace(/^Rp\s*/i, '')
    .replaceAll(/[.\s]/g, '')
    .replace(',', '.');
  return isMoney(plain) ? plain : typed.trim();
}
