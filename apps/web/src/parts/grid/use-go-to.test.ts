import { expect, test } from 'vitest';
import { goalOf } from '../go-to.ts';
import type { GridColumn } from './columns.ts';
import { cellOf } from './use-go-to.ts';

const rows = [{ id: 'a' }, { id: 'b' }];
const columns = ['akun', 'harga'].map((key): GridColumn => ({
  key,
  label: key,
  kind: 'text',
  width: 90,
  complaint: '',
}));
const cell = (at: string) => cellOf(goalOf(at), rows, columns);

test('a path of a refusal leads to its cell, and a row alone to its first', () => {
  expect(cell('rincian/b/harga')).toEqual({ row: 1, column: 1 });
  expect(cell('rincian/b')).toEqual({ row: 1, column: 0 });
  expect(cell('rincian/a/tersembunyi')).toEqual({ row: 0, column: 0 });
});

test('a row of another grid, a field of the head and a whole list are none of a grid', () => {
  expect(['rincian/c/harga', 'keperluan', 'rincian'].map(cell)).toEqual([undefined, undefined, undefined]);
});
