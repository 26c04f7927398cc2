// Codes as an OPD writes them, and indicators that never lose or outlive their row.
import type { Body, Row } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { codeInUse, measured, pathOf, withIndicators, withRows } from './programme.ts';

const row = (id: string): Row => ({ id, subKegiatan: '1.05.02.2.03.0002' });
const indicator = (id: string, rincian: string, more: object = {}): Row => ({
  id,
  rincian,
  tolokUkur: 'Laporan',
  target: '12',
  satuan: 'dokumen',
  ...more,
});
const body: Body = {
  rincian: [row('a'), row('b')],
  indikator: [indicator('i', 'a'), indicator('j', 'b'), indicator('k', 'a', { target: '0' })],
};

test('a programme that supports every affair takes the affair of its OPD', () => {
  expect(codeInUse('X.XX.01.2.01.0001', '8.01.0.00.0.00.01.0000')).toBe('8.01.01.2.01.0001');
  expect(codeInUse('1.05.02.2.03.0002', '8.01.0.00.0.00.01.0000')).toBe('1.05.02.2.03.0002');
});

test('the path of a sub kegiatan has its four parents, the affair being that of the OPD', () => {
  expect(pathOf('1.05.02.2.03.0002', '1.05.0.00.0.00.01.0000')).toEqual(['1', '1.05', '1.05.02', '1.05.02.2.03']);
  expect(pathOf('X.XX.01.2.01.0001', '8.01.0.00.0.00.01.0000')).toEqual(['8', '8.01', 'X.XX.01', 'X.XX.01.2.01']);
});

test('only indicators with measure, unit and target count; zero is a target, none is not', () =>
  expect([
    ...measured({ ...body, indikator: [...(body['indikator'] as Row[]), { ...indicator('n', 'b'), target: '' }] }),
  ]).toEqual([
    ['a', 2],
    ['b', 1],
  ]));

test('a removed row takes its indicators along, and brings them back', () => {
  const shelf = new Map<string, Row>();
  const without = withRows(body, [row('b')], shelf);
  expect(without['indikator']).toEqual([indicator('j', 'b')]);
  const again = withRows(without, [row('a'), row('b')], shelf);
  expect(again['indikator']).toEqual([indicator('j', 'b'), indicator('i', 'a'), indicator('k', 'a', { target: '0' })]);
  expect(shelf.size).toBe(0);
});

test('indicators of one row change, those of others stay', () => {
  const next = withIndicators(body, 'a', (own) => [...own.filter((it) => it.id !== 'k'), indicator('n', 'a')]);
  expect((next['indikator'] as Row[]).map((it) => it.id)).toEqual(['i', 'j', 'n']);
});
