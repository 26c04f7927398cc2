import { documentTypes, officeTitle } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { basisFieldsOf, choicesOf, draftable, missingFields } from './asked-fields.ts';

test('the papers that a type names are asked for by field', () => {
  expect(basisFieldsOf('spm').map((it) => [it.field.name, it.many, it.types])).toEqual([
    ['spp', false, [{ type: 'spp', state: 'approved' }]],
  ]);
  expect(basisFieldsOf('spd')[0]).toMatchObject({ field: { name: 'kas' }, many: true });
  expect(basisFieldsOf('renja').filter((it) => it.field.name === 'rincian')).toEqual([]);
});

test('only what nothing else fills in is asked for', () => {
  expect(missingFields('renja', {}, {})).toEqual([]);
  expect(missingFields('rka', {}, {}).map((it) => it.name)).toEqual(['subKegiatan', 'nama']);
  expect(missingFields('rka', { subKegiatan: '1.01.01.2.01.01', nama: 'Susun' }, {})).toEqual([]);
});

test('every type of the register can say what it asks for before anything is known', () => {
  for (const type of documentTypes) {
    expect(missingFields(type, {}, {}).every((it) => it.name !== '')).toBe(true);
    expect(choicesOf(type).every((it) => it.field.options.includes(it.value))).toBe(true);
  }
});

test('officers of an agency draft for it alone, officers of the region for all', () => {
  const holding = (office: 'perencana' | 'tapd', opd?: string) => ({
    office,
    title: officeTitle(office),
    kind: 'definitif',
    ...(opd !== undefined && { opd, opdName: 'Dinas' }),
  });
  const planner = draftable([holding('perencana', '1.01')]);
  expect(planner.find((it) => it.type === 'renja')).toEqual({ type: 'renja', opds: ['1.01'] });
  expect(planner.some((it) => it.type === 'plafon')).toBe(false);
  expect(draftable([holding('tapd')]).find((it) => it.type === 'plafon')).toEqual({ type: 'plafon', opds: undefined });
});
