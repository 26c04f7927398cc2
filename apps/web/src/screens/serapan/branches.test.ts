// The tree on screen, its sums and its CSV.
import { expect, test } from 'vitest';
import type { TreeNode } from '../../shapes.ts';
import { branches, inOrder, totals, treeCsv } from './branches.ts';

const node = (code: string, more: Partial<TreeNode> = {}): TreeNode => ({
  code,
  name: `Nama ${code}`,
  level: code.split('.').length,
  leaf: false,
  plafon: '0.00',
  rka: '0.00',
  anggaran: '100.00',
  kas: '90.00',
  spd: '50.00',
  spp: '40.00',
  spm: '40.00',
  sp2d: '25.00',
  sisa: '75.00',
  persen: '25.00',
  ...more,
});
const known: Record<string, readonly TreeNode[]> = {
  '': [node('1'), node('2')],
  '1': [node('1.01', { leaf: true }), node('1.02')],
};
const childrenOf = (code: string | undefined) => known[code ?? ''];

test('open branches show their children, those still coming say so, leaves do not open', () => {
  const rows = branches(childrenOf, new Set(['1', '1.01', '1.02']));
  expect(rows.map((it) => [it.node.code, it.depth, it.open, it.loading, it.parent])).toEqual([
    ['1', 1, true, false, undefined],
    ['1.01', 2, false, false, 0],
    ['1.02', 2, true, true, 0],
    ['2', 1, false, false, undefined],
  ]);
});

test('a branch below a closed one is not shown', () => expect(branches(childrenOf, new Set(['1.02']))).toHaveLength(2));

test('rows are sorted among those below the same row; one without a budget comes last, whichever way', () => {
  const { persen: _persen, ...unfunded } = node('2');
  const some = [node('1', { persen: '70.00' }), unfunded, node('3', { persen: '9.50' })];
  const codes = (down: boolean) => inOrder(some, { by: 'persen', down }).map((it) => it.code);
  expect([codes(false), codes(true)]).toEqual([
    ['3', '1', '2'],
    ['1', '3', '2'],
  ]);
  const big = [node('1', { sisa: '99.00' }), node('2', { sisa: '-100.00' }), node('3', { sisa: '1000.00' })];
  expect(inOrder(big, { by: 'sisa', down: false }).map((it) => it.code)).toEqual(['2', '1', '3']);
  const opened = branches(
    (code) =>
      code === undefined ? some : [node(`${code}.2`, { persen: '2.00' }), node(`${code}.1`, { persen: '1.00' })],
    new Set(['1']),
    { by: 'persen', down: false },
  );
  expect(opened.map((it) => [it.node.code, it.parent])).toEqual([
    ['3', undefined],
    ['1', undefined],
    ['1.1', 1],
    ['1.2', 1],
    ['2', undefined],
  ]);
});

test('the sum is that of the top rows', () =>
  expect(totals(known[''] ?? [])).toMatchObject({ anggaran: '200.00', sp2d: '50.00', persen: '25.00' }));

test('nothing budgeted has no percentage', () => expect(totals([]).persen).toBeUndefined());

test('CSV has plain decimals, quotes what needs it, and no formula gets through', () => {
  const rows = branches(() => [node('1', { name: 'Belanja, "lain"' }), node('2', { name: '=2+2' })], new Set());
  expect(treeCsv(rows)).toBe(
    'kode,uraian,level,anggaran,kas,spd,spp,sp2d,sisa,persen\n1,"Belanja, ""lain""",1,100.00,90.00,50.00,40.00,25.00,75.00,25.00\n2,\'=2+2,1,100.00,90.00,50.00,40.00,25.00,75.00,25.00\n',
  );
});
