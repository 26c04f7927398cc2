// The plans of the one small budget line of the tests: from a citizen's proposal to the region's plan for the year.
import type { Body } from '@siklus/workflow';

export const opd = '1.01';
export const subKegiatan = '1.01.01.2.01.01';
export const akun = '5.1.02.01.01.0024';
export const dana = '1.1';

export const indikator = { id: 'i1', tolokUkur: 'Dokumen', target: '1', satuan: 'dokumen' };
const five = (name: string, values: readonly string[]): Body =>
  Object.fromEntries(values.map((value, index) => [`${name}${index + 1}`, value]));
const fiveTargets = {
  tolokUkur: 'Indeks',
  satuan: 'nilai',
  rumus: 'nilai-akhir',
  ...five('target', ['70', '72', '74', '76', '78']),
};
const fiveCeilings = {
  id: 'g1',
  program: '1.01.01',
  nama: 'Penunjang',
  ...five('pagu', ['1000000.00', '1100000.00', '1200000.00', '1300000.00', '1400000.00']),
};

/** A lawful body of each type of plan. */
export const plans = {
  usulan: {
    jenis: 'masyarakat',
    pengusul: 'Warga RW 02',
    masalah: 'Jalan lingkungan rusak',
    gagasan: 'Rabat beton jalan lingkungan',
    lokasi: 'RW 02',
    wilayah: '35.19.01.2001',
    volume: '120',
    satuan: 'meter',
    anggaran: '250000000.00',
    subKegiatan,
    berkas: [],
    rekomendasi: [],
  },
  rpjmd: {
    mulai: '2026',
    selesai: '2030',
    visi: 'Daerah maju',
    misi: [{ id: 'm1', uraian: 'Tata kelola yang baik' }],
    tujuan: [{ id: 't1', acuan: 'm1', uraian: 'Pelayanan meningkat' }],
    sasaran: [{ id: 's1', acuan: 't1', uraian: 'Dokumen tepat waktu' }],
    indikator: [
      { ...fiveTargets, id: 'i1', acuan: 't1' },
      { ...fiveTargets, id: 'i2', acuan: 's1' },
    ],
    pagu: [fiveCeilings],
  },
  renstra: {
    rpjmd: 'rpjmd-1',
    mulai: '2026',
    selesai: '2030',
    tujuan: [{ id: 't1', acuan: 's1', uraian: 'Penganggaran tertib' }],
    sasaran: [{ id: 's1', acuan: 't1', uraian: 'Dokumen anggaran tepat waktu' }],
    indikator: [
      { ...fiveTargets, id: 'i1', acuan: 't1' },
      { ...fiveTargets, id: 'i2', acuan: 's1' },
    ],
    pagu: [fiveCeilings],
  },
  renja: {
    rincian: [{ id: 'r1', unit: opd, subKegiatan, nama: 'Susun', lokasi: 'Kota', dana, pagu: '1000000.00' }],
    indikator: [{ ...indikator, target: '4', rincian: 'r1' }],
  },
  rkpd: {
    rancangan: 'rancangan akhir',
    tema: 'Pemerataan',
    konsultasiPublik: '2026-01-15',
    musrenbang: '2026-02-10',
    pendapatan: '1200000.00',
    pembiayaan: '300000.00',
    prioritas: [{ id: 'p1', nama: 'Tata kelola', sasaran: 'Anggaran tepat waktu' }],
    pagu: [{ id: 'o1', opd, nama: 'Dinas', pagu: '1000000.00' }],
  },
} satisfies Record<string, Body>;
