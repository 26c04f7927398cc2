// The money of a changed budget: after it, every stage and every measure is what it would be had the new budget been made at once.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, ceilingOf, changes, outside, placeKey, stages, type Transfer } from '../engine/ledger.ts';
import { changeTransfers, type PlanChange } from './change-transfers.ts';
import { ledgerLine, type BudgetLine } from './line.ts';

const line = (over: Partial<BudgetLine> = {}): BudgetLine => ({
  opd: '1.01',
  unit: '1.01.1',
  subKegiatan: 's',
  akun: 'a',
  dana: '1',
  uraian: '',
  jumlah: 100n,
  ...over,
});
const month = (of: BudgetLine, bulan: number, sebelum: bigint, sesudah: bigint): PlanChange => ({
  line: ledgerLine(of),
  bulan,
  sebelum,
  sesudah,
});
const nets = (some: readonly Transfer[]): Record<string, bigint> =>
  Object.fromEntries(changes(some).map((it) => [it.key, it.delta]));

test('a line that loses gives back the whole way, one that gains takes the whole way', () => {
  const [loser, winner] = [line(), line({ akun: 'b' })];
  const made = changeTransfers(
    [loser, winner],
    [line({ jumlah: 60n }), line({ akun: 'b', jumlah: 140n })],
    [month(loser, 3, 100n, 60n), month(winner, 5, 100n, 140n)],
  );
  const way = ({ from, to, amount, month }: Transfer) => `${from.stage}>${to.stage} ${amount} m${month}`;
  expect(made.map(way)).toEqual([
    'kas>pagu 40 m3',
    'pagu>rka 40 m0',
    'rka>plafon 40 m0',
    'plafon>outside 40 m0',
    'outside>plafon 40 m0',
    'plafon>rka 40 m0',
    'rka>pagu 40 m0',
    'pagu>kas 40 m5',
  ]);
  expect(nets(made)).toEqual({ [placeKey(at(loser, 'kas', 3))]: -40n, [placeKey(at(winner, 'kas', 5))]: 40n });
});

test('money that only moves between months stays below pagu', () => {
  const made = changeTransfers([line()], [line()], [month(line(), 2, 50n, 20n), month(line(), 9, 50n, 80n)]);
  expect(made.map((it) => `${it.from.stage}>${it.to.stage}`)).toEqual(['kas>pagu', 'pagu>kas']);
});

test('a line without a cash plan gives from its pagu and takes to it', () => {
  const fresh = line({ akun: 'c' });
  const made = changeTransfers(
    [line()],
    [line({ jumlah: 70n }), line({ akun: 'c', jumlah: 30n })],
    [month(line(), 0, 100n, 70n), month(fresh, 0, 0n, 30n)],
  );
  expect(nets(made)).toEqual({ [placeKey(at(line(), 'pagu'))]: -30n, [placeKey(at(fresh, 'pagu'))]: 30n });
});

test('another description moves no money, nor does a budget that stays as it is', () => {
  expect(changeTransfers([line()], [line({ uraian: 'x', jumlah: 40n }), line({ jumlah: 60n })], [])).toEqual([]);
});

test.each<[string, readonly PlanChange[]]>([
  ['has no month', []],
  ['misses a sen', [month(line(), 1, 100n, 61n)]],
  ['is of another line', [month(line({ dana: '2' }), 1, 100n, 60n)]],
  ['changes a line beside', [month(line(), 1, 100n, 60n), month(line({ akun: 'z' }), 1, 0n, 1n)]],
])('a cash plan that %s is a defect', (_, plan) => {
  expect(() => changeTransfers([line()], [line({ jumlah: 60n })], plan)).toThrow('the cash plan of');
});

test.each([-1, 13, 1.5])('month %s is none', (bulan) => {
  expect(() => changeTransfers([line()], [line()], [month(line(), bulan, 0n, 0n)])).toThrow('no month');
});

// What passes each stage, reckoned again: a transfer adds to every stage it passes on the way, of the deeper of its two lines.
const measured = (some: readonly Transfer[]): Record<string, bigint> => {
  const sums: Record<string, bigint> = {};
  for (const { from, to, amount, month } of some) {
    const [a, b] = [stages.indexOf(from.stage), stages.indexOf(to.stage)];
    const { line: deep } = a < b ? to : from;
    for (const stage of stages.slice(Math.min(a, b) + 1, Math.max(a, b) + 1)) {
      const key = `${stage} ${deep.opd} ${deep.unit} ${deep.subKegiatan} ${deep.akun} ${deep.dana} ${stage === 'kas' ? month : 0}`;
      sums[key] = (sums[key] ?? 0n) + (a < b ? amount : -amount);
    }
  }
  return Object.fromEntries(Object.entries(sums).filter(([, total]) => total !== 0n));
};

// A budget from nothing, through the papers: ceiling, RKA, DPA and, for lines that have one, the cash plan.
type Spread = { line: BudgetLine; months: readonly bigint[] };
const spreadSum = (months: readonly bigint[]): bigint => months.reduce((total, it) => total + it, 0n);
const made = (some: readonly Spread[]): Transfer[] =>
  some.flatMap(({ line: of, months }) => {
    const amount = spreadSum(months);
    const pagu = at(ledgerLine(of), 'pagu');
    return [
      { from: outside, to: ceilingOf(of), amount, month: 0 },
      { from: ceilingOf(of), to: at(ledgerLine(of), 'rka'), amount, month: 0 },
      { from: at(ledgerLine(of), 'rka'), to: pagu, amount, month: 0 },
      ...months.slice(1).map((part, index) => ({
        from: pagu,
        to: at(ledgerLine(of), 'kas', index + 1),
        amount: part,
        month: index + 1,
      })),
    ];
  });

const wholes = fc.record({
  opd: fc.constantFrom('1', '2'),
  unit: fc.constantFrom('u', 'v'),
  akun: fc.constantFrom('a', 'b'),
  dana: fc.constantFrom('1', '2'),
});
const months = fc.array(fc.bigInt({ min: 0n, max: 9n }), { minLength: 13, maxLength: 13 });
const budgets = fc
  .uniqueArray(fc.tuple(wholes, months, months), {
    selector: ([it]) => `${it.opd}${it.unit}${it.akun}${it.dana}`,
    maxLength: 8,
  })
  .map((rows) => {
    const spread = (pick: 1 | 2): Spread[] =>
      rows.map((row) => ({ line: line({ ...row[0], jumlah: spreadSum(row[pick]) }), months: row[pick] }));
    const plan = rows.flatMap(([place, old, fresh]) =>
      old.map((sebelum, bulan) => month(line(place), bulan, sebelum, fresh[bulan]!)),
    );
    return { before: spread(1), after: spread(2), plan };
  });
type Change = typeof changeTransfers;
const lines = (some: readonly Spread[]): BudgetLine[] => some.map((it) => it.line);
const rollsUp = (change: Change) =>
  fc.property(budgets, ({ before, after, plan }) => {
    const all = [...made(before), ...change(lines(before), lines(after), plan)];
    expect(nets(all)).toEqual(nets(made(after)));
    expect(measured(all)).toEqual(measured(made(after)));
  });

test('after a change every account and every measure is as if the new budget had been made at once', () => {
  expect(() => fc.assert(rollsUp(changeTransfers))).not.toThrow();
});

test('a change that skips the stages between, or reports a month under another, is caught by the same look', () => {
  const short: Change = (...given) => {
    const net = changes(changeTransfers(...given));
    return net.map(({ place, delta }) => ({
      from: delta < 0n ? place : outside,
      to: delta < 0n ? outside : place,
      amount: delta < 0n ? -delta : delta,
      month: 0,
    }));
  };
  const misdated: Change = (...given) => changeTransfers(...given).map((it) => ({ ...it, month: 0 }));
  const half: Change = (...given) => changeTransfers(...given).filter((it) => it.to !== outside);
  for (const planted of [short, misdated, half]) expect(fc.check(rollsUp(planted)).failed).toBe(true);
});

test('the net change is zero in all, outside by the difference of the totals, and else only at pagu and kas', () => {
  fc.assert(
    fc.property(budgets, ({ before, after, plan }) => {
      const net = changes(changeTransfers(lines(before), lines(after), plan));
      const total = (some: readonly Spread[]): bigint => spreadSum(lines(some).map((it) => it.jumlah));
      expect(spreadSum(net.map((it) => it.delta))).toBe(0n);
      expect(net.find((it) => it.place.stage === 'outside')?.delta ?? 0n).toBe(total(before) - total(after));
      expect(net.filter((it) => !['outside', 'pagu', 'kas'].includes(it.place.stage))).toEqual([]);
    }),
  );
});

test('every transfer is of positive sen', () => {
  fc.assert(
    fc.property(budgets, ({ before, after, plan }) => {
      for (const it of changeTransfers(lines(before), lines(after), plan)) expect(it.amount > 0n).toBe(true);
    }),
  );
});
