// Other postings of a type for the length of one test, and what a paper of a golden database holds by its transfers.

import { definitionOf, type AnyDefinition } from '@siklus/workflow';
import type { Store } from '@siklus/store';
import { amend } from '../../support/amend.ts';

type Postings = AnyDefinition['postings'];

/** A new posting of a type at a moment, under the number of before: twice the money, to another stage. */
export function repost(type: string, moment: string): void {
  const { postings, law } = definitionOf(type);
  const old = postings[moment];
  if (old === undefined) throw new Error(`${type} posts nothing at ${moment}`);
  const twice: Postings[string] = (view) =>
    old(view).map((it) => ({ ...it, to: { ...it.to, stage: 'proven' }, amount: 2n * it.amount }));
  amend(type, { postings: { ...postings, [moment]: twice } }, law);
}

/** The postings of a type with that of one moment at another. */
export function postingMoved(type: string, from: string, to: string): Postings {
  const { [from]: posting, ...rest } = definitionOf(type).postings;
  if (posting === undefined) throw new Error(`${type} posts nothing at ${from}`);
  return { ...rest, [to]: posting };
}

const transfersOf = (store: Store, document: string) =>
  store.read.selectFrom('transfer').selectAll().where('document', '=', document).execute();

const notNothing = <K>(sums: ReadonlyMap<K, bigint>): readonly (readonly [K, bigint])[] =>
  [...sums].filter(([, sen]) => sen !== 0n);

/** What each account has got from a paper, all in all; accounts that are as before are left out. */
export async function netOf(store: Store, document: string): Promise<ReadonlyMap<string, bigint>> {
  const net = new Map<string, bigint>();
  const add = (key: string, sen: bigint): void => void net.set(key, (net.get(key) ?? 0n) + sen);
  for (const it of await transfersOf(store, document)) {
    add(it.from_key, -it.amount);
    add(it.to_key, it.amount);
  }
  return new Map(notNothing(net));
}

/** The moments at which a paper holds money now, and how much at each. */
export async function heldBy(store: Store, document: string): Promise<Readonly<Record<string, bigint>>> {
  const held = new Map<string, bigint>();
  for (const { moment, amount, undoes_version } of await transfersOf(store, document))
    held.set(moment, (held.get(moment) ?? 0n) + (undoes_version === null ? amount : -amount));
  return Object.fromEntries(notNothing(held));
}
