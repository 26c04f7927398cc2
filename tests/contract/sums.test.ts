// Many papers of the most money that one may be about: lists, board and report say the exact sum, where a column holds no more than nine of them.
import { appRouter, createBus } from '@siklus/api';
import { board, opdReport } from '@siklus/reports';
import { moneyText } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { opd } from '../support/given.ts';
import { putPapers } from '../support/put-paper.ts';
import { midyear } from './midyear.ts';
import { databasesOf } from './stores.ts';

const YEAR = 2027;
const COUNT = 40;
const most = 10n ** 18n;
const total = most * BigInt(COUNT) + 1n;

test.each(databasesOf('sums'))('forty papers of the most money are summed to the sen (%s)', async (kind) => {
  const { store } = await midyear(kind);
  try {
    const paper = (index: number, money: bigint) => ({
      id: `r${index}`,
      type: 'renja',
      opd,
      body: {},
      stamped: [],
      money,
    });
    await putPapers(store, YEAR, [
      ...Array.from({ length: COUNT }, (_, index) => paper(index, most)),
      paper(COUNT, 1n),
    ]);
    const caller = appRouter.createCaller({
      store,
      person: 'tapd',
      now: () => '2027-02-01T00:00:00.000Z',
      bus: createBus(),
      walk: () => ({ verdict: 'in-order', against: [], warnings: [] }),
      log: () => undefined,
    });
    expect((await caller.document.list({ year: YEAR, limit: 1 })).money).toBe(moneyText(total));
    expect((await caller.document.list({ year: YEAR + 1, limit: 1 })).money).toBe('0.00');
    expect((await opdReport(store, YEAR)).find((it) => it.kode_opd === opd)?.renja).toBe(total);
    const { rows } = await board(store, YEAR, '2027-02-01');
    expect(rows.flatMap((row) => row.cells).some((cell) => cell.money === total)).toBe(true);
  } finally {
    await store.close();
  }
});

test('control: what SQLite sums by itself is refused where it is too wide', async () => {
  const { store } = await midyear('SQLite in memory');
  await putPapers(
    store,
    YEAR,
    Array.from({ length: 10 }, (_, index) => ({
      id: `r${index}`,
      type: 'renja',
      opd,
      body: {},
      stamped: [],
      money: most,
    })),
  );
  const sums = store.read.selectFrom('document').select(({ fn }) => fn.sum<bigint>('money').as('money'));
  await expect(sums.execute()).rejects.toThrow(/overflow/);
  await store.close();
});
