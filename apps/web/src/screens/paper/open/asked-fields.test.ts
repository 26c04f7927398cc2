import { definitionOf, documentTypes, type DocumentType } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../../parts/fields.ts';
import { basisFieldsOf, choicesOf, missingFields } from './asked-fields.ts';

test('the papers that a type names are asked for by field', () => {
  expect(basisFieldsOf('spm').map((it) => [it.field.name, it.many, it.types])).toEqual([
    ['spp', false, [{ type: 'spp', state: 'approved', ofAnyYear: false }]],
  ]);
  const severalYears = documentTypes.flatMap((type) =>
    basisFieldsOf(type).flatMap((it) => it.types.filter((of) => of.ofAnyYear).map((of) => `${type} on ${of.type}`)),
  );
  expect(severalYears).toEqual(['renstra on rpjmd', 'renja on renstra']);
  expect(basisFieldsOf('spd')[0]).toMatchObject({ field: { name: 'kas' }, many: true });
  expect(basisFieldsOf('renja').filter((it) => it.field.name === 'rincian')).toEqual([]);
});

// What prepare copies from the papers beneath, so that nobody is asked twice.
const copied = ['tbp.sp2d', 'spm.kontrak', 'sp2d.kontrak', 'setoran.kontrak'];

/** The fields that name papers, of these types, which nobody is asked for and nothing fills in. */
const unasked = (ask: typeof basisFieldsOf): readonly string[] =>
  documentTypes.flatMap((type) =>
    fieldsOf(type)
      .filter(({ name, kind }) => kind.startsWith('paper') && !ask(type).some((it) => it.field.name === name))
      .map(({ name }) => `${type}.${name}`)
      .filter((it) => !copied.includes(it)),
  );

test('whatever names a paper is asked for, also where the law reads every paper of a type', () => {
  expect(unasked(basisFieldsOf)).toEqual([]);
  expect(basisFieldsOf('pergeseran').map((it) => [it.field.name, it.many, it.types.map((of) => of.type)])).toEqual([
    ['dpa', true, ['dpa']],
    ['kas', true, ['kas']],
  ]);
});

test('a field that only types found by their ids were asked for is noticed', () => {
  // As it was before: whoever opened a shift or revision, or what follows from one, was asked nothing.
  const before = (type: DocumentType) =>
    basisFieldsOf(type).filter((it) => it.types.some((of) => definitionOf(type).basis[of.type]?.by !== 'every'));
  expect(unasked(before)).toEqual([
    'dpa.perubahan',
    'kas.perubahan',
    'pergeseran.dpa',
    'pergeseran.kas',
    'perubahan.dpa',
    'perubahan.kas',
  ]);
});

test('only what nothing else fills in is asked for', () => {
  expect(missingFields('renja', {}, {})).toEqual([]);
  expect(missingFields('rka', {}, {}).map((it) => it.name)).toEqual(['subKegiatan', 'nama']);
  expect(missingFields('rka', { subKegiatan: '1.01.01.2.01.01', nama: 'Susun' }, {})).toEqual([]);
});

test('before anything is known, these types ask for these fields, and the others for none', () => {
  const asked = documentTypes.map((type) => [type, missingFields(type, {}, {}).map((it) => it.name)] as const);
  expect(Object.fromEntries(asked.filter(([, names]) => names.length > 0))).toEqual({
    usulan: ['wilayah'],
    rpjmd: ['mulai', 'selesai'],
    renstra: ['mulai', 'selesai'],
    rka: ['subKegiatan', 'nama'],
    dpa: ['subKegiatan'],
    kas: ['subKegiatan'],
    spd: ['mulai', 'selesai'],
    npd: ['subKegiatan', 'bulan'],
    tbp: ['subKegiatan'],
    lpj: ['bulan'],
    spp: ['subKegiatan', 'bulan'],
    realisasi: ['subKegiatan', 'bulan'],
    evaluasi: ['triwulan'],
  });
});

test('a choice is offered with what it is when nobody chooses, which is one of its options', () => {
  const offered = documentTypes.flatMap((type) => choicesOf(type).map((it) => ({ type, ...it })));
  expect(offered.map(({ type, field, value }) => `${type}.${field.name} ${value}`).toSorted()).toEqual([
    'apbd.jalur perda',
    'lpj.jenis UP',
    'npd.sumber UP',
    'rkpd.rancangan rancangan awal',
    'setoran.asal LS',
    'spp.jenis LS',
    'tbp.sumber UP',
    'usulan.jenis masyarakat',
  ]);
  expect(offered.filter(({ field, value }) => !field.options.includes(value))).toEqual([]);
});
