// How the region stands after a play: papers by state, money by stage, the end of the log.

import { moneyText } from '@siklus/workflow';
import { measures, type Store } from '@siklus/store';

/** The figures that a play ends with; money as decimal rupiah. */
export interface Summary {
  readonly papers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly money: Readonly<Record<string, string>>;
  readonly head: { readonly seq: number; readonly hash: string };
}

/** Sums up a year from the roll-up, never from lines. */
export async function summarise(store: Store, year: number): Promise<Summary> {
  const counts = await store.read
    .selectFrom('document')
    .select((it) => ['type', 'state', it.fn.countAll<number>().as('count')])
    .where('year', '=', year)
    .groupBy(['type', 'state'])
    .orderBy('type')
    .orderBy('state')
    .execute();
  const papers: Record<string, Record<string, number>> = {};
  for (const { type, state, count } of counts) (papers[type] ??= {})[state] = count;
  const sums = await store.read
    .selectFrom('tree')
    .select((it) => measures.map((name) => it.fn.sum<bigint>(name).as(name)))
    .where('year', '=', year)
    .executeTakeFirst();
  const money = Object.fromEntries(measures.map((name) => [name, moneyText(sums?.[name] ?? 0n)]));
  const { seq, hash } = await store.read.selectFrom('head').select(['seq', 'hash']).executeTakeFirstOrThrow();
  return { papers, money, head: { seq, hash } };
}
