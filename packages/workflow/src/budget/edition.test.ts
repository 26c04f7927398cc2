// Editions of a budget: named, ordered by their opening, the newest final paper in force, and two budgets side by side.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareLines,
  copyInForce,
  editionLetter,
  editionOrder,
  inForce,
  nextEdition,
  parseEdition,
  type Edition,
} from './edition.ts';
import type { BudgetLine } from './line.ts';

const opened: readonly Edition[] = ['murni', 'pergeseran-1', 'perubahan-1', 'pergeseran-2'];
const paper = (subject: string, edition: Edition, final = true) => ({
  subject,
  edition,
  final,
  body: { rows: [`${subject} ${edition}`] },
});
const line = (over: Partial<BudgetLine> = {}): BudgetLine => ({
  opd: '1.01',
  unit: '1.01',
  subKegiatan: '1.01.02.2.01.0001',
  akun: '5.1.02.01.01.0024',
  dana: '1.1',
  uraian: '',
  jumlah: 100n,
  ...over,
});

test.each(['murni', 'pergeseran-1', 'pergeseran-12', 'perubahan-3'])('%s is an edition', (value) =>
  expect(parseEdition(value)).toBe(value),
);

test.each(['', 'Murni', 'murni-1', 'pergeseran', 'pergeseran-0', 'pergeseran-01', 'perubahan-1.5', 'perubahan-1 '])(
  '"%s" is no edition',
  (value) => expect(parseEdition(value)).toBeUndefined(),
);

test('numbers of papers carry M, G or P', () => {
  expect(opened.map(editionLetter)).toEqual(['M', 'G', 'P', 'G']);
});

test('each kind of change counts on its own, past gaps, and only where there is a budget', () => {
  expect(nextEdition(['murni'], 'pergeseran')).toBe('pergeseran-1');
  expect(nextEdition(opened, 'pergeseran')).toBe('pergeseran-3');
  expect(nextEdition(opened, 'perubahan')).toBe('perubahan-2');
  expect(nextEdition(['murni', 'pergeseran-2'], 'pergeseran')).toBe('pergeseran-3');
  expect(() => nextEdition([], 'perubahan')).toThrow('no budget yet');
});

test('editions stand in the order of their opening, not of their names', () => {
  expect(opened.toSorted().toSorted(editionOrder(opened))).toEqual(opened);
  expect(() => editionOrder(['murni'])('murni', 'perubahan-1')).toThrow('never opened');
});

test('in force is the final paper of the newest edition of each subject', () => {
  const papers = [
    paper('b', 'perubahan-1'),
    paper('b', 'murni'),
    paper('a', 'murni'),
    paper('a', 'pergeseran-2', false),
    paper('c', 'murni', false),
    paper('b', 'pergeseran-1'),
  ];
  expect(inForce(papers, opened).map((it) => `${it.subject} ${it.edition}`)).toEqual(['a murni', 'b perubahan-1']);
  expect(() => inForce([paper('a', 'murni'), paper('a', 'murni')], opened)).toThrow('two final papers');
});

test('opening an edition copies the bodies in force, and opens only once', () => {
  const papers = [paper('a', 'murni'), paper('a', 'pergeseran-1'), paper('b', 'murni'), paper('c', 'murni', false)];
  expect(copyInForce(papers, opened, 'pergeseran-3').map((it) => [it.edition, it.seed.rows[0]])).toEqual([
    ['pergeseran-3', 'a pergeseran-1'],
    ['pergeseran-3', 'b murni'],
  ]);
  expect(() => copyInForce(papers, opened, 'pergeseran-2')).toThrow('open already');
});

test('two budgets stand side by side in order of code, with what became of each line', () => {
  const before = [line({ akun: '5.2' }), line({ akun: '5.1' }), line({ dana: '1.10' }), line({ dana: '1.2' })];
  const after = [
    line({ dana: '1.2' }),
    line({ akun: '5.1', jumlah: 0n }),
    line({ dana: '1.10', jumlah: 150n }),
    line(),
  ];
  const compared = compareLines(before, after);
  expect(compared.rows.map((it) => [it.line.akun, it.line.dana, it.fate, it.sebelum, it.sesudah, it.selisih])).toEqual([
    ['5.1', '1.1', 'changed', 100n, 0n, -100n],
    ['5.1.02.01.01.0024', '1.1', 'added', 0n, 100n, 100n],
    ['5.1.02.01.01.0024', '1.2', 'same', 100n, 100n, 0n],
    ['5.1.02.01.01.0024', '1.10', 'changed', 100n, 150n, 50n],
    ['5.2', '1.1', 'removed', 100n, 0n, -100n],
  ]);
  expect([compared.sebelum, compared.sesudah, compared.selisih]).toEqual([400n, 350n, -50n]);
});

test('a comparison loses no sen and does not depend on the order of lines', () => {
  const lines = fc.array(
    fc
      .tuple(fc.constantFrom('5.1', '5.2', '5.10'), fc.constantFrom('a', 'b'), fc.bigInt({ min: 0n, max: 10n ** 17n }))
      .map(([akun, uraian, jumlah]) => line({ akun, uraian, jumlah })),
  );
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const compared = compareLines(before, after);
      const add = (some: readonly BudgetLine[]): bigint => some.reduce((total, it) => total + it.jumlah, 0n);
      expect([compared.sebelum, compared.sesudah]).toEqual([add(before), add(after)]);
      expect(compared.rows.reduce((total, it) => total + it.selisih, 0n)).toBe(compared.selisih);
      expect(compareLines(before.toReversed(), after.toReversed())).toEqual(compared);
    }),
  );
});
