// What the tour adds to the region of the demonstration: agencies with units, odd names, prices, and officers who hold office in every way.

import { putRows, type Store } from '@siklus/store';
import { defaultJadwal } from '@siklus/workflow';
import { makeOfficers, officerOf } from '@siklus/simulation';
import { emoji, lines, quotes, turned } from './odd-words.ts';

/** Agencies of the tour; each has a budget of its own. */
export const agencies = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `8.01.0.00.0.00.0${n}.0000`);

/** The agency of the tour by its number, from 1. */
export function agency(n: number): string {
  return agencies[n - 1] ?? '';
}

/** The sub unit of the first agency. */
export const subUnit = '8.01.0.00.0.00.01.0001';

/** The sub kegiatan of the tour by its number. */
export function work(n: number): string {
  return `8.01.02.2.01.${String(n).padStart(2, '0')}`;
}

/** Years of which only the account still lies open; years whose APBD is drafted early; years that have nothing but their RKPD. */
export const pastYears = [2019, 2020, 2021, 2022, 2023, 2024];
export const apbdYears = [2030, 2031, 2032, 2033, 2034, 2035];
export const rkpdYears = [2036, 2037, 2038, 2039, 2040];

/** The day on which the region begins to draft them. */
export const apbdDay = '2027-08-16';

const names = [quotes, emoji, turned, lines, 'Badan A', 'Badan B', 'Badan C', 'Badan D'];

/** Fills master tables: before anybody acts in the years that they are about. */
export async function putMasters(store: Store): Promise<void> {
  await store.write(function* () {
    yield* putRows(
      'opd',
      agencies.map((code, index) => ({ code, name: `Kantor ${index + 1} ${names[index] ?? ''}`.trim() })),
    );
    yield* putRows('unit', [
      ...agencies.map((code) => ({ opd: code, code, name: `Induk ${code}` })),
      { opd: agency(1), code: subUnit, name: turned },
    ]);
    const code = { kind: 'nomenklatur', edition: 'nomenklatur/demo', local: 1 };
    yield* putRows('code', [
      { ...code, code: '8.01', name: 'KESATUAN BANGSA', level: 2, parent: '8' },
      { ...code, code: '8.01.02', name: `PROGRAM ${quotes}`, level: 3, parent: '8.01' },
      { ...code, code: '8.01.02.2.01', name: 'Kegiatan', level: 4, parent: '8.01.02' },
      ...Array.from({ length: 12 }, (_, index) => ({
        ...code,
        code: work(index + 1),
        name: `Pekerjaan ${index + 1} ${emoji}`,
        level: 5,
        parent: '8.01.02.2.01',
      })),
    ]);
    yield* putRows('edition', [{ id: 'ssh/2027', kind: 'ssh', name: lines, cite: 'Perkada 12/2026' }]);
    yield* putRows(
      'price',
      [quotes, emoji, turned].map((nama, index) => ({
        id: `${index + 1}`,
        edition: 'ssh/2027',
        grup: '1.1.7.01.01.01.001',
        nama,
        spesifikasi: lines,
        satuan: 'Unit',
        harga: BigInt(index) * 1_234_567_89n + 1n,
      })),
    );
    yield* putRows('holiday', [{ day: '2027-08-10', name: `Libur setempat ${emoji}` }]);
    yield* putRows('jadwal', [
      ...pastYears.flatMap((year) => defaultJadwal(year).map((window) => ({ year, ...stretched(window) }))),
      ...apbdYears.flatMap((year) =>
        ['daerah.kuaPpas', 'daerah.rapbd'].map((type) => ({ year, type, opens: apbdDay, closes: `${year}-12-31` })),
      ),
    ]);
  });
  await makeOfficers(store, '2024-01-01');
  await putOddOfficers(store);
}

/** The account of a past year may be drafted all the same, and its books are not closed yet. */
function stretched<W extends { type: string; opens: string; closes: string }>(window: W): W {
  if (window.type === 'daerah.closed') return { ...window, opens: '2040-01-01', closes: '2040-12-31' };
  return window.type === 'pertanggungjawaban' ? { ...window, closes: '2027-12-31' } : window;
}

const at = (office: 'pa' | 'ppk-skpd' | 'kpa' | 'bendahara' | 'pptk') => officerOf(office, agency(1));

/** Who holds which position how, from when to when: id, name, position, kind, days. */
const odd = [
  ['plt-pa', `Plt. ${quotes}`, at('pa'), 'plt', '2027-08-01', '2027-10-31'],
  ['plh-ppk', 'Plh. Keuangan', at('ppk-skpd'), 'plh', '2027-08-02', '2027-08-31'],
  ['utusan-kpa', turned, at('kpa'), 'delegasi', '2027-01-01', null],
  ['utusan-kpa', turned, at('pptk'), 'definitif', '2027-01-01', null],
  ['utusan-pa', 'Utusan PA', at('pa'), 'delegasi', '2027-08-01', null],
  ['mantan-bendahara', 'Mantan Bendahara', at('bendahara'), 'definitif', '2025-01-01', '2027-08-05'],
  ['rangkap', emoji, 'mitra-bappeda', 'definitif', '2025-01-01', null],
  ['rangkap', emoji, 'kepala-bappeda', 'plt', '2025-01-01', null],
  ['plt-kepala-daerah', 'Plt. Kepala Daerah', 'kepala-daerah', 'plt', '2027-01-01', null],
  ['calon', 'Pejabat tahun depan', at('pa'), 'definitif', '2028-01-01', null],
  ['lurah-2001', 'Lurah Tirta', 'lurah.99.01.01.2001', 'definitif', '2025-01-01', null],
] as const;

async function putOddOfficers(store: Store): Promise<void> {
  await store.write(function* () {
    yield* putRows('position', [
      { id: 'lurah.99.01.01.2001', office: 'lurah', opd: '99.01.01.2001', title: 'Lurah Tirta' },
    ]);
    const people = new Map(odd.map(([id, name]) => [id, { id, name, username: id }]));
    yield* putRows('person', [...people.values()]);
    yield* putRows(
      'assignment',
      odd.map(([person, , position, kind, valid_from, valid_to], index) => ({
        person,
        id: `sk-${index + 1}`,
        position,
        kind,
        valid_from,
        valid_to,
        decree: `SK 800/${index + 1}/2027 “${kind}”`,
      })),
    );
  });
}
