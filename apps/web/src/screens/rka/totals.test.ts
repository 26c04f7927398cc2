// What an RKA costs while it is written, and when it no longer fits.
import type { Row } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { byAccount, ceilings, leftInAll, totalOf } from './totals.ts';

const line = (id: string, more: object = {}): Row => ({
  id,
  akun: '5.1.02.01.01.0024',
  uraian: 'Kertas',
  volume1: '2',
  satuan1: 'rim',
  harga: '50000.00',
  ppn: '11',
  dana: '1.1.01',
  ...more,
});
const left = (dana: string, money: string) => ({
  stage: 'plafon',
  subKegiatan: '1.05.02.2.03.0002',
  dana,
  left: money,
});

test('a line is volume times price with PPN, rounded once', () => {
  expect(totalOf(line('a'))).toBe(11_100_000n);
  expect(totalOf(line('b', { volume2: '3', satuan2: 'bulan' }))).toBe(33_300_000n);
});

test('a line without an account already shows its cost, one without a readable price does not', () => {
  expect(totalOf(line('a', { akun: '' }))).toBe(11_100_000n);
  expect(totalOf(line('a', { harga: 'seribu' }))).toBeUndefined();
});

test('lines of one account add up', () => {
  expect(byAccount([line('a', { akun: '5.2' }), line('b'), line('c')])).toEqual([
    { akun: '5.1.02.01.01.0024', jumlah: 22_200_000n },
    { akun: '5.2', jumlah: 11_100_000n },
  ]);
});

test('each fund source shows what its ceiling leaves, one without a ceiling has none', () => {
  const rows = [line('a'), line('b', { dana: '1.2.04' })];
  const balances = [
    left('1.1.01', '100000.00'),
    left('1.1.02', '5.00'),
    { ...left('1.1.01', '9.00'), stage: 'rka' },
    { ...left('1.1.01', '9.00'), subKegiatan: '9' },
  ];
  expect(ceilings(rows, balances, '1.05.02.2.03.0002')).toEqual([
    { dana: '1.1.01', plafon: 10_000_000n, asked: 11_100_000n, left: -1_100_000n },
    { dana: '1.1.02', plafon: 500n, asked: 0n, left: 500n },
    { dana: '1.2.04', plafon: undefined, asked: 11_100_000n, left: -11_100_000n },
  ]);
});

test('one fund source that is exceeded is not made good by another that has money left', () => {
  const ceiling = (left: bigint) => ({ dana: '1', plafon: 0n, asked: 0n, left });
  expect(leftInAll([ceiling(500n), ceiling(-200n)])).toBe(-200n);
  expect(leftInAll([ceiling(500n), ceiling(100n)])).toBe(600n);
});
