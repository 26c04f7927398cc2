// A whole year, from a drafted plan to a point on the S-curve, gives the same log on every database.
import { verify } from '@siklus/api';
import { chainHash } from '@siklus/store';
import { expect, test } from 'vitest';
import { databasesOf, newStore } from './stores.ts';
import { askOn, play, settle, year } from './year.ts';

const heads = new Map<string, string>();

test.each(databasesOf('journey'))(
  '%s: every act is answered as the law says, money ends where it was sent, and the log proves it',
  async (kind) => {
    const store = await newStore(kind);
    await settle(store);
    await play(askOn(store), year);

    const accounts = await store.read
      .selectFrom('account')
      .select(['stage', 'month', 'balance'])
      .where('balance', '<>', 0n)
      .orderBy('stage')
      .orderBy('month')
      .execute();
    const total = (stage: string): bigint =>
      accounts.filter((it) => it.stage === stage).reduce((sum, it) => sum + it.balance, 0n);
    expect([total('outside'), total('plafon'), total('realised')]).toEqual([-100_000_000n, 20_000_000n, 10_000_000n]);
    expect(total('kas') + total('released') + total('realised')).toBe(80_000_000n);

    const numbers = await store.read
      .selectFrom('document')
      .select(['type', 'number'])
      .where('number', 'is not', null)
      .orderBy('type')
      .execute();
    expect(numbers.map((it) => it.number)).toEqual([
      '99.01/DPA/000001/1.01/M/2/2026',
      '99.01/04.0/000001/1.01/M/2/2026',
      '99.01/01.0/000001/1.01/M/2/2026',
      '99.01/03.0/000001/1.01/M/2/2026',
      '99.01/02.0/000001/1.01/M/2/2026',
    ]);
    expect(await store.read.selectFrom('inbox').select(['document', 'office', 'command']).execute()).toEqual([
      { document: 'real2', office: 'pptk', command: 'submit' },
    ]);
    expect(await store.read.selectFrom('progress').select(['month', 'physical']).execute()).toEqual([
      { month: 2, physical: 1250 },
    ]);

    const log = await store.read.selectFrom('journal').selectAll().orderBy('seq').execute();
    let before = '';
    log.forEach((row, index) => {
      expect([row.seq, row.hash]).toEqual([index + 1, chainHash(before, row.entry)]);
      before = row.hash;
    });
    expect(log.map((row) => row.at)).toEqual([...new Set(log.map((row) => row.at))].toSorted());

    const proof = await verify(store);
    expect(proof).toMatchObject({ ok: true, differences: [], entries: log.length, documents: 11, head: before });
    heads.set(kind, before);
  },
);

test('the log ends in the same hash on all of them', () => {
  expect(heads.size).toBe(databasesOf('journey').length);
  expect(new Set(heads.values()).size).toBe(1);
});
