import { documentTypes } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { fieldsOf, isPercent } from './fields.ts';

test('every field of every type has words of its own', () => {
  const bare = documentTypes.flatMap((type) =>
    fieldsOf(type)
      .flatMap((field) => [field, ...field.columns])
      .filter((it) => it.label.id === it.name && it.kind !== 'id' && it.name !== 'rincian')
      .map((it) => `${type}.${it.name}`),
  );
  expect(bare).toEqual([]);
});

test('fields know what they hold', () => {
  const kas = fieldsOf('kas');
  expect(kas.find((it) => it.name === 'subKegiatan')?.kind).toBe('code');
  expect(kas.find((it) => it.name === 'rincian')?.columns.find((it) => it.name === 'bulan3')?.kind).toBe('money');
  expect(fieldsOf('spp').map((it) => it.kind)).toContain('papers');
  expect(
    fieldsOf('rka')
      .find((it) => it.name === 'rincian')
      ?.columns.find((it) => it.name === 'volume2'),
  ).toMatchObject({ kind: 'decimal', optional: true });
});

test('rates are told from other numbers by what they are called', () => {
  const rates = documentTypes.flatMap((type) =>
    fieldsOf(type)
      .flatMap((field) => [field, ...field.columns])
      .filter(isPercent)
      .map((it) => `${type}.${it.name}`),
  );
  expect(rates).toEqual(expect.arrayContaining(['rka.ppn', 'kontrak.persen', 'realisasi.fisik']));
  expect(rates.some((it) => it.includes('volume') || it.includes('target'))).toBe(false);
});
