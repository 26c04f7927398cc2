// The inbox in every order: page by page each row comes once, where it belongs.

import { randomUUID } from 'node:crypto';
import type { InboxRow, Page } from '@siklus/api';
import { parseMoney } from '@siklus/workflow';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goodUsulan } from './year.ts';
import { createDatabase } from '../support/postgres.ts';
import { dataOf, startWorld, type Person, type World } from './world.ts';

/** Written as they are, these sort otherwise than as money; two are alike, and so are two titles. */
const asked = [
  ['900000', 'Lampu jalan'],
  ['10000000', 'Drainase'],
  ['2000000', 'Posyandu'],
  ['10000000', 'Talud'],
  ['95000', 'Lampu jalan'],
] as const;

const orders = ['tenggat', 'menunggu', 'dokumen', 'opd', 'nilai'] as const;

const keyOf: Readonly<Record<(typeof orders)[number], (row: InboxRow) => string | bigint>> = {
  tenggat: (row) => row.due,
  menunggu: (row) => row.since,
  dokumen: (row) => row.title,
  opd: (row) => row.opd,
  nilai: (row) => parseMoney(row.money),
};

/** Where two neighbours stand the wrong way round. */
const misplaced = (rows: readonly InboxRow[], by: (typeof orders)[number], down: boolean): number =>
  rows.slice(1).filter((row, index) => {
    const [before, after] = [keyOf[by](rows[index]!), keyOf[by](row)]; // a neighbour of every row but the first
    return down ? before < after : before > after;
  }).length;

describe.each(['sqlite', 'postgres'] as const)('on %s', (dialect) => {
  let world: World;
  let citizen: Person;
  const page = async (input: object): Promise<Page<InboxRow>> =>
    dataOf(await citizen.query('inbox.list', input)) as Page<InboxRow>;
  const paged = async (order: object): Promise<InboxRow[]> => {
    const seen: InboxRow[] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const next = await page({ limit: 2, ...order, ...(cursor !== undefined && { cursor }) });
      seen.push(...next.rows);
      ({ cursor } = next);
    }
    return seen;
  };

  beforeAll(async () => {
    world = await startWorld(
      dialect === 'sqlite' ? {} : { database: await createDatabase(inject('postgresUrl'), `api-${randomUUID()}`) },
    );
    citizen = await world.signIn('pengusul');
    for (const [anggaran, gagasan] of asked) await citizen.open('usulan', { ...goodUsulan, anggaran, gagasan });
  });
  afterAll(() => world.close());

  test.each(orders.flatMap((urut) => [true, false].map((turun) => ({ urut, turun }))))(
    'sorted by $urut, down: $turun',
    async (order) => {
      const rows = await paged(order);
      expect(new Set(rows.map((row) => row.id)).size).toBe(asked.length);
      expect(rows).toHaveLength(asked.length);
      expect(misplaced(rows, order.urut, order.turun)).toBe(0);
    },
  );

  test('unless asked otherwise by deadline, the nearest first', async () => {
    expect((await paged({})).map((row) => row.id)).toEqual(
      (await paged({ urut: 'tenggat', turun: false })).map((row) => row.id),
    );
  });

  test('a cursor of another order, or of nobody, begins the list anew', async () => {
    const first = await page({ limit: 2, urut: 'nilai', turun: true });
    const begins = async (order: object): Promise<boolean> => {
      const { rows } = await page({ limit: 2, ...order, cursor: first.cursor });
      return rows[0]?.id === (await page({ limit: 2, ...order })).rows[0]?.id;
    };
    expect(await begins({ urut: 'nilai', turun: true })).toBe(false);
    for (const order of [{ urut: 'nilai', turun: false }, { urut: 'dokumen', turun: true }, {}])
      expect(await begins(order)).toBe(true);
    for (const cursor of ['2026-01-01|a|b', '["nilai",true,"x","a","b"]', '["nilai",true,"1\\u0000","a","b"]'])
      expect((await page({ urut: 'nilai', turun: true, cursor })).rows).toHaveLength(asked.length);
    expect((await citizen.query('inbox.list', { urut: 'lain' })).status).toBe(400);
  });

  test('control: rows that are sorted by money as it is written are found', async () => {
    const written = (await paged({})).toSorted((a, b) => (a.money < b.money ? -1 : 1));
    expect(misplaced(written, 'nilai', false)).toBeGreaterThan(0);
  });
});
