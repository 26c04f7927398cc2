// The few codes that papers of one small budget line are chosen from, and who sits where.

import { officerOf } from '@siklus/simulation';
import { levelOf, officeScope, parentOf, type CodeKind, type Office } from '@siklus/workflow';
import { putRows, type MasterRow, type Store } from '@siklus/store';
import { akun, dana, opd, subKegiatan } from '../../../support/bodies.ts';

/** The sub kegiatan of the line, and accounts beside its own: ink of the same object detail, travel of another object. */
export const work = subKegiatan;
export const ink = '5.1.02.01.01.0025';
export const travel = '5.1.02.04.01.0003';

const lists: readonly (readonly [string, CodeKind | undefined, Readonly<Record<string, string>>])[] = [
  [
    'nomenklatur',
    'program',
    {
      '1': 'Urusan wajib',
      '1.01': 'Pendidikan',
      '1.01.01': 'Program penunjang',
      '1.01.01.2.01': 'Perencanaan dan evaluasi',
      [work]: 'Penyusunan dokumen perencanaan',
      '1.01.01.2.01.02': 'Koordinasi penyusunan RKA',
    },
  ],
  [
    'akun',
    'akun',
    {
      '5': 'Belanja',
      '5.1': 'Belanja operasi',
      '5.1.02': 'Barang dan jasa',
      '5.1.02.01': 'Belanja barang',
      '5.1.02.01.01': 'Barang pakai habis',
      [akun]: 'Alat tulis kantor',
      [ink]: 'Kertas dan tinta',
      '5.1.02.04': 'Perjalanan dinas',
      '5.1.02.04.01': 'Perjalanan dalam negeri',
      [travel]: 'Perjalanan dalam kota',
    },
  ],
  ['sumber-dana', undefined, { [dana]: 'Pendapatan asli daerah' }],
];

/** Whether a code stands in one of the lists. */
export const isListed = (code: string): boolean => lists.some(([, , codes]) => code in codes);

/** Puts the codes into a region. */
export async function fillCodes(store: Store): Promise<void> {
  await store.write(function* () {
    for (const [kind, family, codes] of lists) {
      const edition = `${kind}/uji`;
      yield* putRows('edition', [{ id: edition, kind, name: 'Petikan untuk uji', cite: 'Permendagri 90/2019' }]);
      yield* putRows(
        'code',
        Object.entries(codes).map(([code, name]): MasterRow<'code'> => ({
          kind,
          edition,
          code,
          name,
          level: family === undefined ? code.split('.').length : (levelOf(family, code) ?? 0),
          parent: family === undefined ? null : (parentOf(family, code) ?? null),
          local: 0,
        })),
      );
    }
  });
}

/** The name that the holder of an office signs in with: of the one agency, or of the region. */
export async function officeAt(store: Store, office: Office): Promise<string> {
  const person = officerOf(office, officeScope(office) === 'opd' ? opd : '');
  const row = await store.read.selectFrom('person').select('username').where('id', '=', person).executeTakeFirst();
  if (row === undefined) throw new Error(`nobody holds ${office}`);
  return row.username;
}
