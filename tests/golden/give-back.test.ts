// What is given back is what was moved: papers that were stamped under the old postings are returned under new ones, and every account is as before.

import { definitionOf } from '@siklus/workflow';
import type { Dialect } from '@siklus/store';
import { describe, expect, onTestFinished, test } from 'vitest';
import { firstDifference } from '../support/proof.ts';
import { actorsFor, deskOn, giveOn } from './support/actors.ts';
import { netOf, repost } from './support/amended.ts';
import { openGolden } from './support/open-golden.ts';
import { releases } from './support/packed.ts';
import { papersIn } from './support/papers.ts';

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
  const { schema, postings } = definitionOf('spp');
  const given = { paper: row, body: schema.parse(JSON.parse(row.body)), day: '2027-01-01' };
  const today = postings['submitted']?.(given as never) ?? [];
  expect(today.length).toBeGreaterThan(0);
  expect(new Set(today.map((it) => it.amount))).not.toEqual(new Set([...stored.values()].filter((it) => it > 0n)));
});
