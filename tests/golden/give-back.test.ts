// What is given back is what was moved: papers that were stamped under the old postings are returned under new ones, and every account is as before.

import { definitionOf, type AnyDefinition, type Transfer } from '@siklus/workflow';
import type { Dialect, Store } from '@siklus/store';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { firstDifference } from '../support/proof.ts';
import { actorsFor, deskOn, giveOn } from './support/actors.ts';
import { openGolden } from './support/open-golden.ts';
import { releases } from './support/packed.ts';
import { papersIn } from './support/papers.ts';

type Postings = Record<string, (given: never) => readonly Transfer[]>;

const changed: [Postings, string, Postings[string]][] = [];

/** A new posting of a type at a moment, in force until the test is over: twice the money, to another stage. */
const repost = (type: string, moment: string): void => {
  const { postings } = definitionOf(type) as AnyDefinition & { postings: Postings }; // read-only to everybody but this test
  const old = postings[moment];
  if (old === undefined) throw new Error(`${type} posts nothing at ${moment}`);
  changed.push([postings, moment, old]);
  postings[moment] = (given) =>
    old(given).map((it) => ({ ...it, to: { ...it.to, stage: 'proven' }, amount: 2n * it.amount }));
};

afterEach(() => {
  for (const [postings, moment, old] of changed.splice(0)) postings[moment] = old;
});

/** What each account has got from a paper, all in all; accounts that are as before are left out. */
const netOf = async (store: Store, document: string): Promise<ReadonlyMap<string, bigint>> => {
  const net = new Map<string, bigint>();
  const add = (key: string, sen: bigint): void => void net.set(key, (net.get(key) ?? 0n) + sen);
  const rows = await store.read.selectFrom('transfer').selectAll().where('document', '=', document).execute();
  for (const it of rows) {
    add(it.from_key, -it.amount);
    add(it.to_key, it.amount);
  }
  return new Map([...net].filter(([, sen]) => sen !== 0n));
};

const dialects: readonly Dialect[] = ['sqlite', 'postgres'];
const each = releases().flatMap((release) => dialects.map((dialect) => [release, dialect] as const));

/** Types whose papers hold money while they may still go back, the moment at which they took it, and the way back. */
const holding = [
  ['rka', 'submitted', 'return'],
  ['spp', 'submitted', 'return'],
  ['npd', 'submitted', 'return'],
  ['npd', 'submitted', 'withdraw'],
  ['lpj', 'submitted', 'return'],
  ['lpj', 'submitted', 'withdraw'],
] as const;

describe.each(each)('%s on %s', (release, dialect) => {
  test.each(holding)(
    '%s that took its money at %s gives back just that under a new posting: %s',
    async (type, moment, way) => {
      const golden = await openGolden(release, dialect);
      onTestFinished(() => golden.close());
      const { store } = golden;
      const desk = await deskOn(store);
      repost(type, moment);
      let returned = 0;
      for (const { id } of await papersIn(store, { type, open: true })) {
        const taken = await store.read
          .selectFrom('transfer')
          .select('amount')
          .where('document', '=', id)
          .where('moment', '=', moment)
          .execute();
        const actor = (await actorsFor(desk, id)).find(
          (it) => it.command === way && (way === 'withdraw' || it.targets.includes('draft')),
        );
        if (taken.length === 0 || actor === undefined || (await netOf(store, id)).size === 0) continue;
        const to = way === 'return' ? { to: 'draft' } : {};
        await giveOn(desk, id, actor.person, { name: way, ...to, reason: 'Diperiksa kembali.' });
        expect(await netOf(store, id)).toEqual(new Map());
        returned += 1;
      }
      expect(returned).toBeGreaterThan(0);
      expect(await firstDifference(store)).toBeUndefined();
    },
  );
});

test('control: the posting of today gives back other money than was moved', async () => {
  const golden = await openGolden(releases().at(-1) ?? '', 'sqlite');
  onTestFinished(() => golden.close());
  const { store } = golden;
  const [paper] = await papersIn(store, { type: 'spp', state: 'submitted' });
  const stored = await netOf(store, paper?.id ?? '');
  expect(stored.size).toBeGreaterThan(0);
  repost('spp', 'submitted');
  const row = await store.read
    .selectFrom('document')
    .selectAll()
    .where('id', '=', paper?.id ?? '')
    .executeTakeFirstOrThrow();
  const { schema, postings } = definitionOf('spp') as AnyDefinition & { postings: Postings };
  const given = { paper: row, body: schema.parse(JSON.parse(row.body)) as never, day: '2027-01-01' };
  const today = postings['submitted']?.(given as never) ?? [];
  expect(today.length).toBeGreaterThan(0);
  expect(new Set(today.map((it) => it.amount))).not.toEqual(new Set([...stored.values()].filter((it) => it > 0n)));
});
