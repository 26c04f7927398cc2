// Money against the transfers that moved it: the one check that needs no law.

import type { Store } from '@siklus/store';

/** Accounts that do not hold what transfers brought and took, and those below zero that may not be. */
export async function unbalanced(store: Store): Promise<readonly string[]> {
  const sums = new Map<string, bigint>();
  const add = (key: string, sen: bigint): void => void sums.set(key, (sums.get(key) ?? 0n) + sen);
  for (const it of await store.read.selectFrom('transfer').select(['from_key', 'to_key', 'amount']).execute()) {
    add(it.from_key, -it.amount);
    add(it.to_key, it.amount);
  }
  const accounts = await store.read.selectFrom('account').select(['key', 'stage', 'balance']).execute();
  const held = new Map(accounts.map((it) => [it.key, it.balance]));
  const below = accounts.filter((it) => it.stage !== 'outside' && it.balance < 0n).map((it) => it.key);
  const wrong = [...new Set([...sums.keys(), ...held.keys()])].filter(
    (key) => (sums.get(key) ?? 0n) !== (held.get(key) ?? 0n),
  );
  return [...below, ...wrong].toSorted();
}
