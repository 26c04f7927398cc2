// The budget of an agency of the tour, taken over from outside as an import would: plan, ceiling, RKA, DPA, cash plan, funds.

import { moneyText } from '@siklus/workflow';
import { adopts, type Hand, type Wanted } from './hand.ts';
import { agency, subUnit, work } from './masters.ts';
import { emoji, lines, quotes, turned } from './odd-words.ts';

/** The budget year of the tour. */
export const YEAR = 2027;

/** The fund source of every line. */
export const dana = '1.1';

/** The four lines of every sub kegiatan: paper, ink, a training, a building; Rp 120 million each, ten in a month. */
export const rows = [
  { akun: '5.1.02.01.01.0024', uraian: `Kertas ${quotes}` },
  { akun: '5.1.02.01.01.0026', uraian: `Tinta ${emoji}` },
  { akun: '5.1.02.02.12.0001', uraian: `Pelatihan ${turned}` },
  { akun: '5.1.02.03.03.0001', uraian: `Gedung ${lines}` },
] as const;

/** A row of a payment on one of the {@link rows}, in whole million rupiah. */
export function pays(line: 0 | 1 | 2 | 3, millions: number, id = 'b1') {
  const { akun, uraian } = rows[line];
  return { id, akun, uraian, dana, jumlah: moneyText(BigInt(millions) * 1_000_000_00n) };
}

/** The id of a paper of the tour. */
export function idOf(type: string, ...about: readonly (string | number)[]): string {
  return ['golden', type, ...about].join('-');
}

/** Whose a sub kegiatan is: the tenth of the first agency is its sub unit's. */
function unitOf(opd: string, subKegiatan: string): string {
  return opd === agency(1) && subKegiatan === work(10) ? subUnit : opd;
}

/** The body of a plan: a row and an indicator for each sub kegiatan. */
export function renjaOf(opd: string, works: readonly string[]) {
  return {
    rincian: works.map((subKegiatan, index) => ({
      id: `r${index + 1}`,
      unit: unitOf(opd, subKegiatan),
      subKegiatan,
      nama: `Pekerjaan ${subKegiatan}`,
      lokasi: emoji,
      dana,
      pagu: '480000000.00',
    })),
    indikator: works.map((_, index) => ({
      id: `i${index + 1}`,
      rincian: `r${index + 1}`,
      tolokUkur: turned,
      target: '12',
      satuan: 'Dokumen',
    })),
  };
}

/** The body of an RKA. */
export function rkaOf(subKegiatan: string) {
  return {
    subKegiatan,
    nama: `Pekerjaan ${subKegiatan}`,
    lokasi: lines,
    rincian: rows.map((row, index) => ({
      id: `l${index + 1}`,
      ...row,
      dana,
      volume1: '12',
      satuan1: 'paket',
      harga: '10000000.00',
      ppn: '0',
    })),
    indikator: [{ id: 'i1', tolokUkur: 'Jumlah dokumen', target: '12', satuan: 'Dokumen' }],
  };
}

/** How far the papers of a sub kegiatan are taken over. */
export type Reach = 'rka' | 'dpa' | 'kas' | 'spd';
const reaches: readonly Reach[] = ['rka', 'dpa', 'kas', 'spd'];

/** A number for the ids of an agency's papers. */
export function shortOf(opd: string): string {
  return opd.split('.').at(-2) ?? opd;
}

/** Takes over the budget of an agency, each sub kegiatan as far as it says; the SPD of the last ones reach to September. */
export async function takeOver(hand: Hand, opd: string, works: Readonly<Record<string, Reach>>): Promise<void> {
  const short = shortOf(opd);
  const codes = Object.keys(works);
  const adopt = (type: string, about: string, seed: Wanted['seed'], state: string): Promise<void> => {
    const unit = unitOf(opd, String(seed['subKegiatan']));
    return hand.give('impor', adopts({ id: idOf(type, short, about), type, year: YEAR, opd, unit, seed }, state));
  };
  await adopt('renja', 'induk', renjaOf(opd, codes), 'approved');
  await adopt('plafon', 'induk', {}, 'agreed');
  for (const [subKegiatan, reach] of Object.entries(works)) {
    const far = reaches.indexOf(reach);
    const about = subKegiatan.split('.').at(-1) ?? '';
    await adopt('rka', about, rkaOf(subKegiatan), 'approved');
    if (far >= 1) await adopt('dpa', about, { subKegiatan }, 'ratified');
    if (far >= 2) await adopt('kas', about, { subKegiatan }, 'ratified');
    if (far >= 3) await adopt('spd', about, { mulai: 1, selesai: 9, kas: [idOf('kas', short, about)] }, 'issued');
  }
}
