import { documentTypes } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../../parts/fields.ts';
import { editableOf, freshRow } from './editable.ts';

test('a type that says nothing is open in all that its schema has', () => {
  // A desk that may change everything sees what a drafter of an unknown type would.
  const [field] = fieldsOf('spm').filter((it) => it.name === 'potongan');
  expect(editableOf('spm', ['keperluan', 'potongan', 'potongan.jumlah'])).toMatchObject({
    // What it repeats of its SPP is open at no desk.
    fields: [],
    lists: { potongan: { columns: ['jumlah'] } },
  });
  expect(field === undefined ? {} : freshRow(field)).toEqual({ jenis: '', kodeBilling: '', jumlah: '0.00' });
});

test('a desk changes what its step names and nothing else', () => {
  expect(editableOf('spp', ['penerima'])).toEqual({ fields: ['penerima'], lists: {} });
  const rows = editableOf('spm', ['potongan.jumlah'])?.lists['potongan'];
  expect(rows?.columns).toEqual(['jumlah']);
  // Rows come and go only where the list itself is named.
  expect(rows?.fresh).toBeUndefined();
  expect(editableOf('spm', ['potongan'])?.lists['potongan']?.fresh).toBeDefined();
});

test('what is read from the ledger is shown and not typed', () => {
  const { columns, fresh } = editableOf('evaluasi')?.lists['rincian'] ?? { columns: [] };
  expect(columns).toContain('targetRenstra');
  expect(columns.filter((it) => ['anggaran', 'realisasiAnggaran'].includes(it))).toEqual([]);
  expect(Object.keys(fresh?.() ?? {})).not.toContain('anggaran');
});

test('what must equal its basis stays as it is', () => {
  expect(editableOf('dpa')).toBeUndefined();
  expect(editableOf('spp')?.lists['rincian']).toEqual({ columns: ['jumlah'] });
  expect(editableOf('spp')?.fields).not.toContain('subKegiatan');
});

test('every type can be edited on some screen, or must equal its basis', () => {
  const closed = documentTypes.filter((type) => editableOf(type) === undefined);
  const own = ['renja', 'rka', 'realisasi', 'pergeseran', 'perubahan'];
  expect(closed.filter((type) => ![...own, 'dpa', 'sp2d'].includes(type))).toEqual([]);
});
