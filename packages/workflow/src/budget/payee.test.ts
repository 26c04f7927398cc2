// One firm and one number are the same however they are typed, and others stay apart.
import { expect, test } from 'vitest';
import { digitsOf, identityOf, nameOf } from './identity.ts';
import { payeeDiffers } from './payee.ts';

test.each([
  [['STS-9', 'sts 9', ' STS-9 ', 'STS9', 'Sts. 9'], true],
  [['1/11', '11/1'], false],
  [['STS-9', 'STS-90'], false],
  [['🌳', '🌷'], false],
] as const)('numbers %j are one: %s', (numbers, one) => expect(new Set(numbers.map(identityOf)).size === 1).toBe(one));

test.each([
  [['CV Maju', 'CV. MAJU', 'C.V. Maju', 'Maju, CV', ' cv  maju '], true],
  [['PT Karya (Persero) Tbk', 'PT. Karya'], true],
  [['CV Maju', 'PT Maju'], false],
  [['CV Maju', 'CV Maju Jaya'], false],
] as const)('names %j are one: %s', (names, one) => expect(new Set(names.map(nameOf)).size === 1).toBe(one));

test('a tax number is its digits', () => expect(digitsOf('01.234.567.8-901.000')).toBe('012345678901000'));

test('payees differ in what the first says; what it does not say is open', () => {
  const given = { penerima: 'CV Maju', bank: 'BJB', rekening: '0012345678', npwp: '01.234.567.8-901.000' };
  const same = { penerima: 'Maju, CV', bank: 'bjb', rekening: '0012345678', npwp: '012345678901000' };
  expect(payeeDiffers(given, same)).toEqual([]);
  expect(payeeDiffers(given, { ...same, rekening: '0099', penerima: 'PT Lain' }).map((it) => it.at)).toEqual([
    'penerima',
    'rekening',
  ]);
  expect(payeeDiffers({ penerima: 'CV Maju' }, { penerima: 'CV Maju', bank: 'BRI' })).toEqual([]);
});
