// One firm and one number are the same however they are typed, and others stay apart.
import { expect, test } from 'vitest';
import { text } from '../engine/text.ts';
import { deductionFaults } from './deduction.ts';
import { digitsOf, identityOf, nameOf } from './identity.ts';
import { payeeDiffers, payeeFaults, receiverFaults } from './payee.ts';
import { numberFaults } from './signs.ts';

test.each([
  [['STS-9', 'sts 9', ' STS-9 ', 'STS9', 'Sts. 9', 'STS-09', 'S\u200bTS-9', 'ＳＴＳ－９', 'S.T.S-9'], true],
  [['INV-77', 'INV-077', 'I.N.V-77', 'I N V 77', 'IN\u00adV-77', 'İNV-77', 'ınv-77', 'INV-77\u0301', 'INV-⑦⑦'], true],
  [['0', '00', '000'], true],
  [['1/11', '11/1'], false],
  [['1 11', '11 1'], false],
  [['1.1', '11'], false],
  [['INV-77', 'INV 7 7'], false],
  [['STS-9', 'STS-90'], false],
  [['STS-9', 'STS-9/2026'], false],
  [['K/A-1', 'KA-1'], false],
  [['100', '1'], false],
  [['🌳', '🌷'], false],
] as const)('numbers %j are one: %s', (numbers, one) => expect(new Set(numbers.map(identityOf)).size === 1).toBe(one));

test.each([
  [['CV Maju', 'CV. MAJU', 'C.V. Maju', 'C V Maju', 'Maju, CV', ' cv  maju '], true],
  [
    ['PT Maju', 'PT.Maju', 'PT. Maju', 'P T Maju', 'P.T.Maju', 'PT-Maju', 'ＰＴ Maju', 'PT M\u200baju', 'Maju PT'],
    true,
  ],
  [['PT Karya (Persero) Tbk', 'PT. Karya'], true],
  [['José Amaral', 'Jose Amaral'], true],
  [['CV Maju', 'PT Maju'], false],
  [['CV Maju', 'CV Maju Jaya'], false],
  [['CV A1', 'CV A 1 B'], false],
] as const)('names %j are one: %s', (names, one) => expect(new Set(names.map(nameOf)).size === 1).toBe(one));

// Tables and entries of a release hold keys that were made like this: whoever changes one makes old papers forget what they claim.
test('keys are what they have been since claims are kept', () => {
  const numbers = ['STS-09/BPKAD/2026', 'I.N.V-77', '01/PPK/2026', 'PPh 4(2)', '012345678901234', '-', 'İßﬁ'];
  expect(numbers.map(identityOf)).toEqual([
    'sts 9 bpkad 2026',
    'inv 77',
    '1 ppk 2026',
    'pph 4 2',
    '12345678901234',
    '-',
    'issfi',
  ]);
  expect(['P T Maju (Persero) Tbk.', 'Toko 007', '?'].map(nameOf)).toEqual(['pt maju', 'toko 007', '?']);
});

const label = text('Nomor', 'The number');
const numberOf = (value: string) => numberFaults(value, { at: 'nomor', label });
const name = (value: string) => receiverFaults(value, { at: 'nama', label: text('Nama', 'The name') });

test.each(['STS-9', '  01/PPK/2026 ', 'Inv. No. 77', 'INV‑77', 'ＩＮＶ-77', 'K+1 (a)', '№ 7', 'É-1', 'A\tB'])(
  'a number %j may be submitted',
  (value) => expect(numberOf(value)).toEqual([]),
);

test.each(['', ' ', '-', '--', '.', '...', '/ (-)'])('a number %j says nothing', (value) =>
  expect(numberOf(value)[0]?.text).toEqual(text('Nomor belum diisi.', 'The number is missing.')),
);

test.each([
  ['\u200b', 'U+200B', 1],
  ['S\u200bTS-9', 'U+200B', 2],
  ['IN\u00adV-77', 'U+00AD', 3],
  ['SТS-9', 'U+0422', 2],
  ['К-1', 'U+041A', 1],
  ['INV-٧٧', 'U+0667', 5],
  ['INV-77\u0301', 'U+0301', 7],
  ['INV-ー', 'U+30FC', 5],
  ['K-1\u3164', 'U+3164', 4],
  ['a\u2800b', 'U+2800', 2],
  ['INV-🌳', 'U+1F333', 5],
  ['ɑ-1', 'U+0251', 1],
] as const)('a number %j is refused for %s at place %i', (value, tanda, urutan) => {
  expect(numberOf(value)).toMatchObject([{ at: 'nomor', figures: { tanda, urutan: String(urutan) } }]);
  expect(numberOf(value)[0]?.text.id).toContain(tanda);
});

test.each(['PT Maju', 'José', 'Toko 99', '中国建设', 'PT 中国', 'H. Ali', "Ma'ruf"])('a receiver %j is one', (value) =>
  expect(name(value)).toEqual([]),
);

test.each([
  '',
  '-',
  '.',
  '?',
  'ー',
  '\u200b',
  '\u3164',
  'T.B.A',
  'xxxx',
  'AAA',
  '123',
  'tidak tahu',
  'belum  ada',
  'x',
])('a receiver %j is none', (value) => expect(name(value)[0]?.text.id).toBe('Nama belum diisi.'));

test.each([
  ['PT Mаju', 'U+0430'],
  ['РТ Maju', 'U+0420'],
  ['PT M\u200baju', 'U+200B'],
  ['PTひMaju', 'U+3072'],
] as const)('a receiver %j is refused for %s', (value, tanda) =>
  expect(name(value)).toMatchObject([{ figures: { tanda } }]),
);

const payee = { name: 'CV Maju', penerima: 'CV Maju', bank: 'BJB', rekening: '0012345678', npwp: '012345678901000' };
const faults = (changed: Partial<typeof payee>) =>
  payeeFaults(
    { ...payee, ...changed },
    { name: { at: 'penerima', label, value: changed.name ?? payee.name }, npwp: true },
  ).map((it) => it.at);

test('a bank and an account that nobody meant are refused', () => {
  expect(faults({})).toEqual([]);
  for (const bank of ['', 'Bank', 'aa', '12', '--', '\u200b\u200b', 'BJ\u200bB', 'BJВ'])
    expect(faults({ bank })).toEqual(['bank']);
  for (const rekening of ['123456', '1234567890', '987654321', '000000', '７８９０１２３', '12345', '00123\u200b456'])
    expect(faults({ rekening })).toEqual(['rekening']);
  for (const rekening of ['0012345678', '123457', '1234512345']) expect(faults({ rekening })).toEqual([]);
});

test('a billing code of zeros is refused, and what another kind of deduction is has to be said', () => {
  const row = { id: 't1', jenis: 'PPN', kodeBilling: '012345678901234', jumlah: 100n };
  const of = (changed: object) => deductionFaults({ potongan: [{ ...row, ...changed }] }).map((it) => it.at);
  expect(of({})).toEqual([]);
  expect(of({ kodeBilling: '000000000000000' })).toEqual(['potongan/t1/kodeBilling']);
  expect(of({ kodeBilling: '01234567890123\u200b' })).toEqual(['potongan/t1/kodeBilling']);
  const other = { jenis: 'Lainnya', kodeBilling: '\u200b' };
  expect(of({ ...other, keterangan: 'Denda' })).toEqual([]);
  expect(of({ ...other, keterangan: '\u200b\u200b' })).toEqual(['potongan/t1/keterangan']);
});

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
