// What may be reported, as the law has it.
import { expect, test } from 'vitest';
import { entryFaults, entryOf, fieldsOf } from './entry.ts';

const entry = { fisik: '45,5', keluaran: '1.250', satuan: ' meter ', kendala: '', tindakLanjut: '', alasanTurun: '' };

test('Indonesian numbers become the fields of the paper', () => {
  expect(entryFaults(entry, undefined)).toEqual({});
  const rest = { kendala: '', tindakLanjut: '', alasanTurun: '' };
  expect(fieldsOf(entry)).toEqual({ fisik: '45.5', keluaran: '1250', satuan: 'meter', ...rest });
});

test.each([
  [{ fisik: '100,01' }, { fisik: 'over' }],
  [{ fisik: '' }, { fisik: 'badNumber' }],
  [{ fisik: '100', keluaran: 'banyak' }, { keluaran: 'badNumber' }],
  [{ kendala: 'Hujan' }, { tindakLanjut: 'needFollowUp' }],
  [{ kendala: 'Hujan', tindakLanjut: 'Tambah tenda' }, {}],
])('%j is judged %j', (more, faults) => expect(entryFaults({ ...entry, ...more }, '45.50')).toEqual(faults));

test.each([
  [{}, '80.00', { alasanTurun: 'needReason' }],
  [{ alasanTurun: 'Salah ukur' }, '80.00', {}],
  [{ fisik: '45,499' }, '45.50', { alasanTurun: 'needReason' }],
  [{ fisik: '45,509' }, '45.50', {}],
  [{}, undefined, {}],
])('%j beside %s of before is judged %j', (more, last, faults) =>
  expect(entryFaults({ ...entry, ...more }, last)).toEqual(faults),
);

test('a new report starts from the last progress, an old one from what it says', () => {
  expect(entryOf(undefined, '45.50').fisik).toBe('45,5');
  expect(entryOf({ fisik: '60', keluaran: '1250.5', satuan: 'm', kendala: 'x', tindakLanjut: 'y' }, '45.50')).toEqual({
    fisik: '60',
    keluaran: '1250,5',
    satuan: 'm',
    kendala: 'x',
    tindakLanjut: 'y',
    alasanTurun: '',
  });
});
