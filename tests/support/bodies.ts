// One small, lawful budget line as a paper of each type: what the tests of the law change one thing in.
import type { Body, DocumentType } from '@siklus/workflow';
import { akun, dana, indikator, opd, plans, subKegiatan } from './plan-bodies.ts';

export { akun, dana, opd, subKegiatan } from './plan-bodies.ts';

const line = { akun, uraian: 'Kertas', dana };
const months = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`bulan${index + 1}`, '0.00']));
const place = { unit: opd, subKegiatan, akun, dana };
// A bank, an account and a tax number that can be true.
const account = { bank: 'BJB', rekening: '0012345678', npwp: '012345678901000' };
const withheld = { id: 't1', jenis: 'PPh 22', kodeBilling: '012345678901123', jumlah: '1500.00' };
const payment = { id: 'b1', ...line, jumlah: '100000.00' };

/** A lawful body of each type; together they follow one budget line from plan to progress. */
export const bodies: Readonly<Record<DocumentType, Body>> = {
  ...plans,
  plafon: { rincian: [{ id: 'p1', subKegiatan, nama: 'Susun', dana, jumlah: '1000000.00' }] },
  rka: {
    subKegiatan,
    nama: 'Susun',
    lokasi: 'Kota',
    mulai: 1,
    selesai: 12,
    rincian: [{ id: 'l1', ...line, volume1: '2', satuan1: 'rim', harga: '400000.00', ppn: '0' }],
    indikator: [indikator],
  },
  apbd: {
    jalur: 'perda',
    pendapatan: [{ id: 'p1', akun: '4.1.01', uraian: 'Pajak daerah', jumlah: '900000.00' }],
    belanja: [{ id: 'b1', opd, akun: '5.1.02', jumlah: '800000.00' }],
    pembiayaan: [
      { id: 'm1', arah: 'terima', akun: '6.1.01', uraian: 'SiLPA', jumlah: '100000.00' },
      { id: 'm2', arah: 'keluar', akun: '6.2.02', uraian: 'Penyertaan modal', jumlah: '200000.00' },
    ],
    koreksi: [],
  },
  dpa: { subKegiatan, nama: 'Susun', rincian: [{ id: 'd1', ...line, jumlah: '800000.00' }] },
  kas: {
    subKegiatan,
    nama: 'Susun',
    rincian: [{ id: 'k1', ...line, ...months, bulan2: '300000.00', bulan3: '500000.00' }],
  },
  spd: {
    mulai: 1,
    selesai: 3,
    kas: ['kas-1'],
    rincian: [
      { id: 's1', ...place, bulan: 2, jumlah: '300000.00' },
      { id: 's2', ...place, bulan: 3, jumlah: '500000.00' },
    ],
  },
  kontrak: {
    nomor: '01/PPK/2026',
    pekerjaan: 'Pengadaan kertas',
    penyedia: 'CV Maju',
    ...account,
    tanggal: '2026-02-01',
    mulai: '2026-02-02',
    selesai: '2026-03-31',
    dpa: ['dpa-1'],
    rincian: [{ id: 'c1', subKegiatan, ...line, jumlah: '400000.00' }],
    termin: [
      { id: 't1', uraian: 'Uang muka', persen: '25', jumlah: '100000.00' },
      { id: 't2', uraian: 'Pelunasan', persen: '75', jumlah: '300000.00' },
    ],
  },
  npd: {
    sumber: 'UP',
    dpa: 'dpa-1',
    subKegiatan,
    nama: 'Susun',
    bulan: 2,
    keperluan: 'Kertas',
    rincian: [{ id: 'n1', ...line, jumlah: '100000.00' }],
  },
  tbp: {
    npd: 'npd-1',
    sumber: 'UP',
    subKegiatan,
    bulan: 2,
    keperluan: 'Kertas',
    penerima: 'Toko Murah',
    nomorTagihan: 'K-124',
    tanggalTagihan: '2026-02-10',
    rincian: [{ id: 'n1', ...line, jumlah: '80000.00' }],
    npdRincian: [{ id: 'n1', akun, dana, jumlah: '100000.00' }],
    potongan: [{ id: 't1', jenis: 'PPN', kodeBilling: '012345678901124', jumlah: '8000.00' }],
  },
  lpj: {
    jenis: 'UP',
    bulan: 2,
    tbp: ['tbp-1'],
    keterangan: '',
    rincian: [{ id: 'j1', tbp: 'tbp-1', ...place, uraian: 'Kertas', jumlah: '80000.00' }],
  },
  spp: {
    jenis: 'LS',
    dpa: 'dpa-1',
    spd: ['spd-1'],
    subKegiatan,
    nama: 'Susun',
    bulan: 2,
    keperluan: 'Kertas',
    penerima: 'CV Maju',
    ...account,
    nomorTagihan: 'INV/2026/7',
    tanggalTagihan: '2026-02-12',
    rincian: [payment],
  },
  spm: {
    spp: 'spp-1',
    jenis: 'LS',
    subKegiatan,
    keperluan: 'Kertas',
    penerima: 'CV Maju',
    ...account,
    rincian: [payment],
    potongan: [withheld],
  },
  sp2d: {
    spm: 'spm-1',
    jenis: 'LS',
    subKegiatan,
    keperluan: 'Kertas',
    penerima: 'CV Maju',
    ...account,
    rincian: [payment],
    potongan: [withheld],
  },
  setoran: {
    asal: 'LS',
    sp2d: 'sp2d-1',
    subKegiatan,
    alasan: 'Kelebihan bayar',
    bukti: 'STS-1',
    tanggal: '2026-02-15',
    rincian: [{ id: 'b1', ...line, jumlah: '25000.00' }],
  },
  pergeseran: {
    alasan: 'Harga kertas turun',
    dpa: ['dpa-1'],
    kas: ['kas-1'],
    sebelum: [{ id: 'g1', ...place, uraian: 'Kertas', jumlah: '800000.00' }],
    sesudah: [
      { id: 'g1', ...place, uraian: 'Kertas', jumlah: '700000.00' },
      { id: 'g2', ...place, akun: '5.1.02.01.01.0025', uraian: 'Tinta', jumlah: '100000.00' },
    ],
    rencana: [
      { id: 'r1', ...place, bulan: 2, sebelum: '300000.00', sesudah: '300000.00' },
      { id: 'r2', ...place, bulan: 3, sebelum: '500000.00', sesudah: '400000.00' },
      { id: 'r3', ...place, akun: '5.1.02.01.01.0025', bulan: 3, sebelum: '0', sesudah: '100000.00' },
    ],
  },
  perubahan: {
    alasan: 'Pendapatan melampaui target',
    dpa: ['dpa-1'],
    kas: ['kas-1'],
    sebelum: [{ id: 'g1', ...place, uraian: 'Kertas', jumlah: '800000.00' }],
    sesudah: [{ id: 'g1', ...place, uraian: 'Kertas', jumlah: '900000.00' }],
    rencana: [
      { id: 'r1', ...place, bulan: 2, sebelum: '300000.00', sesudah: '300000.00' },
      { id: 'r2', ...place, bulan: 3, sebelum: '500000.00', sesudah: '600000.00' },
    ],
  },
  realisasi: {
    dpa: 'dpa-1',
    subKegiatan,
    nama: 'Susun',
    bulan: 2,
    fisik: '12.50',
    keluaran: '0',
    satuan: 'dokumen',
    kendala: '',
    tindakLanjut: '',
  },
  evaluasi: {
    triwulan: 1,
    rincian: [
      {
        id: 'e1',
        sasaran: 'Perencanaan tertib',
        subKegiatan,
        indikator: 'Dokumen',
        satuan: 'dokumen',
        rumus: 'positif',
        targetRenstra: '20',
        realisasiLalu: '8',
        targetRenja: '4',
        triwulan1: '1',
        anggaran: '1000000.00',
        realisasiAnggaran: '100000.00',
      },
    ],
    faktorPendorong: '',
    faktorPenghambat: '',
    tindakLanjutTriwulan: '',
    tindakLanjutRenja: '',
  },
  pertanggungjawaban: {
    rincian: [
      { id: 'l1', akun: '5.1', uraian: 'Belanja operasi', anggaran: '800000.00', realisasi: '100000.00' },
      { id: 'l2', akun: '5.1.02', uraian: 'Barang dan jasa', anggaran: '800000.00', realisasi: '100000.00' },
    ],
    temuan: [],
  },
};
