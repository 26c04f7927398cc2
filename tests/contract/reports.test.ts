// Reports agree with each other and with the accounts below them: a figure has one value wherever it is read.
import { lraReport, opdReport, sCurve, treeReport, wholeTree } from '@siklus/reports';
import { makeDemo } from '@siklus/simulation';
import type { Store } from '@siklus/store';
import { sum } from '@siklus/workflow';
import { beforeAll, describe, expect, test } from 'vitest';
import { databasesOf, sharedStore } from './stores.ts';

const year = 2026;

/** What the accounts hold from a stage on: what has come that far, wherever it stands now. */
const reached = async (store: Store, ...stages: readonly string[]): Promise<bigint> => {
  const rows = await store.read.selectFrom('account').select(['stage', 'balance']).where('year', '=', year).execute();
  return sum(rows.filter((it) => stages.includes(it.stage)).map((it) => it.balance));
};

// TU money counts as paid once it is with the treasurer; what was spent from UP cash counts when it is replenished.
const paidStages = ['realised', 'advanced'] as const;
const budgetStages = ['pagu', 'kas', 'released', 'reserved', 'committed', 'spent', 'proven', ...paidStages] as const;

describe.each(databasesOf('reports'))('the demonstration in June on %s', (kind) => {
  let store: Store;
  beforeAll(async () => {
    store = await sharedStore(kind);
    await makeDemo(store, { today: '2026-06-15' });
    return () => store.close();
  });

  test('the LRA holds the budget and the payments of the accounts, at each of its levels', async () => {
    const lines = await lraReport(store, { year });
    const paid = await reached(store, ...paidStages);
    const budget = await reached(store, ...budgetStages);
    expect(paid).toBeGreaterThan(0n);
    for (let level = 1; level <= 6; level += 1) {
      const some = lines.filter((it) => it.level === level);
      expect([level, sum(some.map((it) => it.anggaran)), sum(some.map((it) => it.realisasi))]).toEqual([
        level,
        budget,
        paid,
      ]);
    }
    expect(lines.map((it) => it.kode)).toEqual(lines.map((it) => it.kode).toSorted());
  });

  test('the LRA of a month holds what was paid up to it, and the LRA of every agency adds up to the region', async () => {
    const [whole, march] = [await lraReport(store, { year }), await lraReport(store, { year, month: 3 })];
    const top = (lines: typeof whole): bigint => sum(lines.filter((it) => it.level === 1).map((it) => it.realisasi));
    expect(top(march)).toBeLessThan(top(whole));
    const agencies = await store.read.selectFrom('opd').select('code').execute();
    const parts = await Promise.all(agencies.map(({ code }) => lraReport(store, { year, opd: code })));
    expect(sum(parts.map(top))).toBe(top(whole));
  });

  test('the tree adds up from its leaves on both axes, and opens level by level to the same figures', async () => {
    for (const axis of ['program', 'akun'] as const) {
      const all = await wholeTree(store, { year, axis });
      const roots = await treeReport(store, { year, axis });
      expect(sum(roots.map((it) => it.sp2d))).toBe(await reached(store, ...paidStages));
      const [root] = roots;
      const below = await treeReport(store, { year, axis, parent: root?.code ?? '' });
      expect(sum(below.map((it) => it.anggaran))).toBe(root?.anggaran);
      expect(all.find((it) => it.code === root?.code)).toMatchObject({ sp2d: root?.sp2d, anggaran: root?.anggaran });
    }
  });

  test('the report by agency is the tree by agency', async () => {
    for (const row of await opdReport(store, year)) {
      const roots = await treeReport(store, { year, axis: 'program', opd: row.kode_opd });
      expect([row.kode_opd, sum(roots.map((it) => it.anggaran)), sum(roots.map((it) => it.sp2d))]).toEqual([
        row.kode_opd,
        row.pagu,
        row.sp2d,
      ]);
    }
  });

  test('the tree of agencies opens to the tree of programmes of each, down to the accounts', async () => {
    const scope = { year, axis: 'opd' } as const;
    const roots = await treeReport(store, scope);
    expect(roots.map((it) => [it.code, it.sp2d])).toEqual(
      (await opdReport(store, year)).filter((it) => it.plafon > 0n).map((it) => [it.kode_opd, it.sp2d]),
    );
    const [root] = roots;
    const programmes = await treeReport(store, { ...scope, parent: root?.code ?? '' });
    expect(sum(programmes.map((it) => it.anggaran))).toBe(root?.anggaran);
    const levels: number[] = [];
    let below = programmes;
    for (let first = below[0]; first !== undefined; [first] = below) {
      expect(first.code.startsWith(`${root?.code}/`)).toBe(true);
      levels.push(first.level);
      below = await treeReport(store, { ...scope, parent: first.code });
    }
    expect(levels).toEqual([2, 3, 4, 5, 6, 7]);
    expect(await treeReport(store, { ...scope, opd: 'lain', parent: root?.code ?? '' })).toEqual([]);
  });

  test('the S-curve ends its plan at the whole budget and its money at what is paid; months to come hold nothing', async () => {
    const curve = await sCurve(store, { year, today: '2026-06-15' });
    expect(curve.points).toHaveLength(12);
    expect(curve.points[11]).toMatchObject({ plan: curve.anggaran, planPercent: '100.00', paid: undefined });
    expect(curve.points[5]?.paid).toBe(await reached(store, ...paidStages));
    for (const { planPercent, paidPercent, deviationMoney } of curve.points.slice(0, 6))
      expect(Number(deviationMoney)).toBeCloseTo(Number(paidPercent) - Number(planPercent), 1);
  });

  test('a figure that somebody changed by hand no longer agrees', async () => {
    await store.write(function* () {
      yield {
        compiled: () => ({
          sql: "update tree set sp2d = sp2d + 100 where akun <> '' and month = 2",
          values: [],
        }),
      };
    });
    const lines = await lraReport(store, { year });
    expect(sum(lines.filter((it) => it.level === 1).map((it) => it.realisasi))).not.toBe(
      await reached(store, ...paidStages),
    );
  });
});
