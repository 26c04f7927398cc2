// A shift is judged by the highest level at which a subtotal moved, and never by less.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BudgetLine } from './line.ts';
import { classifyShift, defaultLadder, shiftLevels, type ShiftLevel } from './shift.ts';

const base: BudgetLine = {
  opd: '1.01.0.00.0.00.01.0000',
  unit: '1.01.0.00.0.00.01.0000',
  subKegiatan: '1.01.02.2.01.0001',
  akun: '5.1.02.01.01.0024',
  dana: '1.1',
  uraian: 'Kertas',
  jumlah: 100n,
};
const line = (over: Partial<BudgetLine> = {}): BudgetLine => ({ ...base, ...over });
const moved = (over: Partial<BudgetLine>) =>
  classifyShift([line(), line(over)], [line({ jumlah: 60n }), line({ ...over, jumlah: 140n })]);

test.each<[ShiftLevel, Partial<BudgetLine>, string, boolean]>([
  ['organisasi', { opd: '2.09.0.00.0.00.01.0000' }, 'perubahan', true],
  ['unit', { unit: '1.01.0.00.0.00.01.0001' }, 'perubahan', true],
  ['program', { subKegiatan: '1.01.03.2.01.0001' }, 'perubahan', true],
  ['kegiatan', { subKegiatan: '1.01.02.2.02.0001' }, 'perubahan', true],
  ['subKegiatan', { subKegiatan: '1.01.02.2.01.0002' }, 'perubahan', true],
  ['dana', { dana: '1.2' }, 'sekda', false],
  ['kelompok', { akun: '5.2.02.01.01.0024' }, 'perubahan', true],
  ['jenis', { akun: '5.1.01.01.01.0024' }, 'perubahan', true],
  ['objek', { akun: '5.1.02.02.01.0024' }, 'sekda', false],
  ['rincianObjek', { akun: '5.1.02.01.02.0024' }, 'ppkd', false],
  ['subRincianObjek', { akun: '5.1.02.01.01.0052' }, 'ppkd', false],
  ['uraian', { uraian: 'Tinta' }, 'pa', false],
])('a shift between two %s is decided there', (level, over, authority, changesApbd) => {
  expect(moved(over)).toMatchObject({ level, authority, changesApbd });
  expect(
    moved(over)
      .moved.map((it) => it.after - it.before)
      .toSorted((a, b) => (a < b ? -1 : 1)),
  ).toEqual([-40n, 40n]);
});

test('a budget that grows changes the APBD, whoever gets the money', () => {
  expect(classifyShift([line()], [line({ jumlah: 101n })])).toEqual({
    level: 'total',
    authority: 'perubahan',
    changesApbd: true,
    moved: [{ level: 'total', key: '', before: 100n, after: 101n }],
    cite: 'Permendagri 77/2020',
  });
});

test('nothing moved, whatever the order of lines, asks nobody', () => {
  const some = [line(), line({ uraian: 'Tinta' })];
  expect(classifyShift(some, some.toReversed())).toMatchObject({ level: 'none', authority: 'none', moved: [] });
  expect(classifyShift([], [])).toMatchObject({ level: 'none' });
  expect(classifyShift([line()], [line({ jumlah: 40n }), line({ jumlah: 60n })])).toMatchObject({ level: 'none' });
});

test('a line that only gets another description is the budget user’s to allow', () => {
  expect(classifyShift([line()], [line({ uraian: 'Kertas A4' })])).toMatchObject({ level: 'uraian', authority: 'pa' });
});

test('subtotals are taken within their parents: two shifts of jenis that cancel out over the agency are still two shifts of jenis', () => {
  const [barang, modal] = ['5.1.02.01.01.0024', '5.1.01.01.01.0001'];
  const other = '1.01.02.2.01.0002';
  const before = [barang, modal].flatMap((akun) => [line({ akun }), line({ akun, subKegiatan: other })]);
  const after = [
    line({ akun: barang, jumlah: 90n }),
    line({ akun: modal, jumlah: 110n }),
    line({ akun: barang, subKegiatan: other, jumlah: 110n }),
    line({ akun: modal, subKegiatan: other, jumlah: 90n }),
  ];
  expect(classifyShift(before, after)).toMatchObject({ level: 'jenis', authority: 'perubahan' });
  expect(classifyShift(before, after).moved).toHaveLength(4);
});

test('every subtotal that moved is shown, in order of code', () => {
  const keys = classifyShift(
    [line({ dana: '1.10' }), line({ dana: '1.2' }), line()],
    [line({ dana: '1.10', jumlah: 50n }), line({ dana: '1.2', jumlah: 120n }), line({ jumlah: 130n })],
  ).moved.map((it) => it.key.split('|').at(-1));
  expect(keys).toEqual(['1.1', '1.2', '1.10']);
});

test('a milder ladder for fund sources opens no way around the ladder of accounts', () => {
  const mild = { ...defaultLadder, dana: 'ppkd' } as const;
  const before = [line(), line({ dana: '1.2', akun: '5.2.02.01.01.0024' })];
  const onlyDana = [line({ dana: '1.2' }), line({ dana: '1.2', akun: '5.2.02.01.01.0024' })];
  const alsoKelompok = [line({ jumlah: 60n }), line({ dana: '1.2', akun: '5.2.02.01.01.0024', jumlah: 140n })];
  expect(classifyShift(before, onlyDana, mild)).toMatchObject({ level: 'dana', authority: 'ppkd' });
  expect(classifyShift(before, alsoKelompok, mild)).toMatchObject({ level: 'dana', authority: 'perubahan' });
  expect(classifyShift(before, onlyDana).cite).toBe('Aturan daerah');
});

// An independent slow reference: for every level and every line, add up by looking through all lines again, part by part.
const parts = (code: string, count: number): string => code.split('.').slice(0, count).join('.');
const sameAt: Record<string, (a: BudgetLine, b: BudgetLine) => boolean> = {
  organisasi: (a, b) => a.opd === b.opd,
  unit: (a, b) => a.unit === b.unit,
  program: (a, b) => parts(a.subKegiatan, 3) === parts(b.subKegiatan, 3),
  kegiatan: (a, b) => parts(a.subKegiatan, 5) === parts(b.subKegiatan, 5),
  subKegiatan: (a, b) => a.subKegiatan === b.subKegiatan,
  dana: (a, b) => a.dana === b.dana,
  kelompok: (a, b) => parts(a.akun, 2) === parts(b.akun, 2),
  jenis: (a, b) => parts(a.akun, 3) === parts(b.akun, 3),
  objek: (a, b) => parts(a.akun, 4) === parts(b.akun, 4),
  rincianObjek: (a, b) => parts(a.akun, 5) === parts(b.akun, 5),
  subRincianObjek: (a, b) => a.akun === b.akun,
  uraian: (a, b) => a.uraian === b.uraian,
};
const rungs = Object.keys(sameAt);
const reference = (before: readonly BudgetLine[], after: readonly BudgetLine[]): string => {
  const add = (lines: readonly BudgetLine[]): bigint => lines.reduce((total, it) => total + it.jumlah, 0n);
  if (add(before) !== add(after)) return 'total';
  for (const [index, rung] of rungs.entries())
    for (const one of [...before, ...after]) {
      const within = (it: BudgetLine): boolean => rungs.slice(0, index + 1).every((name) => sameAt[name]!(it, one));
      if (add(before.filter(within)) !== add(after.filter(within))) return rung;
    }
  return 'none';
};

const place = fc.record({
  opd: fc.constantFrom('1.01', '1.02'),
  unit: fc.constantFrom('1.01.1', '1.01.2'),
  subKegiatan: fc.constantFrom('1.01.02.2.01.0001', '1.01.02.2.01.0002', '1.01.02.2.02.0001', '1.01.03.2.01.0001'),
  akun: fc.constantFrom(
    '5.1.02.01.01.0001',
    '5.1.02.01.01.0002',
    '5.1.02.01.02.0001',
    '5.1.02.02.01.0001',
    '5.1.01.01.01.0001',
    '5.2.02.01.01.0001',
  ),
  dana: fc.constantFrom('1.1', '1.2'),
  uraian: fc.constantFrom('a', 'b'),
});
const budget = fc.array(
  fc.tuple(place, fc.bigInt({ min: 0n, max: 3n })).map(([at, jumlah]): BudgetLine => ({ ...at, jumlah })),
  { maxLength: 8 },
);
const fields = ['opd', 'unit', 'subKegiatan', 'akun', 'dana', 'uraian'] as const;
const move = fc
  .record({ from: place, to: place, kept: fc.integer({ min: 0, max: 6 }), amount: fc.bigInt({ min: 1n, max: 3n }) })
  .map(({ from, to, kept, amount }) => {
    const shared = Object.fromEntries(fields.slice(0, kept).map((field) => [field, from[field]]));
    return { from, to: { ...to, ...shared }, amount };
  });
// Both sides of a move are lines of both budgets, so that it is the money that differs, not the list.
const shifts = fc
  .tuple(budget, fc.array(move, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([rest, moves, grows]): [BudgetLine[], BudgetLine[]] => [
    [...rest, ...moves.map((it) => ({ ...it.from, jumlah: it.amount }))],
    [...rest, ...moves.map((it) => ({ ...it.to, jumlah: it.amount + (grows && moves.length > 2 ? 1n : 0n) }))],
  ]);
const agrees = (classify: (before: readonly BudgetLine[], after: readonly BudgetLine[]) => string) =>
  fc.property(shifts, ([before, after]) => classify(before, after) === reference(before, after));

test('the level is the one that a slow look through all lines finds, and every level is met', () => {
  const met = new Set<string>();
  fc.assert(
    agrees((before, after) => {
      const { level } = classifyShift(before, after);
      met.add(level);
      return level;
    }),
    { numRuns: 3000 },
  );
  expect([...met].toSorted()).toEqual([...shiftLevels].toSorted());
});

test('a classification that forgets the parents, or stops one level early, is caught by the same look', () => {
  const withoutParents = (before: readonly BudgetLine[], after: readonly BudgetLine[]): string =>
    classifyShift(
      before.map((it) => ({ ...it, subKegiatan: base.subKegiatan })),
      after.map((it) => ({ ...it, subKegiatan: base.subKegiatan })),
    ).level;
  const tooLow = (before: readonly BudgetLine[], after: readonly BudgetLine[]): string => {
    const { level } = classifyShift(before, after);
    return level === 'objek' ? 'rincianObjek' : level;
  };
  for (const planted of [withoutParents, tooLow])
    expect(fc.check(agrees(planted), { numRuns: 3000 }).failed).toBe(true);
});

test('taking a shift back reaches as high as the shift', () => {
  fc.assert(
    fc.property(shifts, ([before, after]) => {
      const [there, back] = [classifyShift(before, after), classifyShift(after, before)];
      expect(back).toEqual({
        ...there,
        moved: there.moved.map((it) => ({ ...it, before: it.after, after: it.before })),
      });
    }),
  );
});

test('a shift within one rincian objek never needs more than PPKD', () => {
  const sub = fc.constantFrom('5.1.02.01.01.0001', '5.1.02.01.01.0002', '5.1.02.01.01.0003');
  const rows = fc.array(fc.tuple(sub, fc.constantFrom('a', 'b')), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(budget, rows, rows, (rest, from, to) => {
      const lines = (some: readonly (readonly [string, string])[]): BudgetLine[] =>
        some.map(([akun, uraian]) => line({ akun, uraian, jumlah: 5n }));
      const { authority } = classifyShift([...rest, ...lines(from)], [...rest, ...lines(to)]);
      expect(['ppkd', 'pa', 'none']).toContain(authority);
    }),
  );
});
