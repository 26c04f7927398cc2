import { text } from '@siklus/workflow';
import { expect, test } from 'vitest';
import type { BoardCell, BoardRow } from '../../shapes.ts';
import { arrange, dominantOf, doneOf } from './arrange.ts';

const cell = (counts: [string, number, boolean][], more: Partial<BoardCell> = {}): BoardCell => ({
  type: 'rka',
  total: counts.reduce((sum, [, count]) => sum + count, 0),
  states: counts.map(([state, count, final]) => ({ state, count, final, label: text(state, state) })),
  ended: [],
  money: '0.00',
  finalMoney: '0.00',
  ...more,
});
const row = (opd: string, name: string, cells: BoardCell[], persen?: string): BoardRow => ({
  opd,
  name,
  stages: [],
  cells,
  ...(persen !== undefined && { persen }),
});

const health = row('1.02', 'Dinas Kesehatan', [cell([['draft', 2, false]], { money: '900.00', workingDaysLeft: -1 })]);
const roads = row('1.03', 'Dinas Bina Marga', [cell([['approved', 3, true]], { money: '9007199254740993.00' })]);
const all = { q: '', urut: 'kode', lihat: 'semua' } as const;

test('agencies stand in the order asked for', () => {
  expect(arrange([roads, health], all).map((it) => it.opd)).toEqual(['1.02', '1.03']);
  expect(arrange([health, roads], { ...all, urut: 'nama' })[0]).toBe(roads);
  expect(arrange([roads, health], { ...all, urut: 'tenggat' })[0]).toBe(health);
  expect(arrange([health, roads], { ...all, urut: 'anggaran' })[0]).toBe(roads);
});

test('the agencies that have spent least of their budgets come first, those without a budget last', () => {
  const some = [row('1', 'A', [], '100.00'), row('2', 'B', []), row('3', 'C', [], '9.75'), row('4', 'D', [], '71.00')];
  expect(arrange(some, { ...all, urut: 'serapan' }).map((it) => it.opd)).toEqual(['3', '4', '1', '2']);
});

test('only what is late, unfinished or named remains', () => {
  expect(arrange([roads, health], { ...all, lihat: 'terlambat' })).toEqual([health]);
  expect(arrange([roads, health], { ...all, lihat: 'terbuka' })).toEqual([health]);
  expect(arrange([roads, health], { ...all, q: 'marga' })).toEqual([roads]);
});

test('a cell says how many papers are final and where most of them stand', () => {
  const mixed = cell([
    ['draft', 2, false],
    ['submitted', 2, false],
    ['approved', 1, true],
  ]);
  expect(doneOf(mixed)).toBe(1);
  expect(dominantOf(mixed)?.state).toBe('draft');
});
