// A small region to take one sub kegiatan through: two agencies, a slice of the real code lists, the default schedule, an officer for every office.

import { defaultJadwal, levelOf, parentOf, type CodeKind } from '@siklus/workflow';
import { makeOfficers } from '@siklus/simulation';
import { putRegion, putRows, type MasterRow, type Store } from '@siklus/store';

/** The budget year of the journey; it is planned in the year before. */
export const YEAR = 2026;

/** The agency of the journey, and its neighbour. */
export const OPD = '1.03.0.00.0.00.01.0000';
export const neighbour = '1.05.0.00.0.00.01.0000';

/** A second planner of the agency, to edit beside the first. */
export const secondPlanner = 'perencana.1.wakil';

const nomenclature: Readonly<Record<string, string>> = {
  '1': 'URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR',
  '1.03': 'URUSAN PEMERINTAHAN BIDANG PEKERJAAN UMUM DAN PENATAAN RUANG',
  '1.03.10': 'PROGRAM PENYELENGGARAAN JALAN',
  '1.03.10.2.01': 'Penyelenggaraan Jalan Kabupaten/Kota',
  '1.03.10.2.01.01': 'Penyusunan Rencana, Kebijakan, Strategi dan Teknis Sistem Pengembangan Jalan',
  '1.03.10.2.01.02': 'Pembebasan Lahan/Tanah Untuk Penyelenggaraan Jalan',
  '1.03.10.2.01.03': 'Pengelolaan Leger Jalan',
  '1.03.10.2.01.04': 'Survey Kondisi Jalan/Jembatan',
  '1.03.10.2.01.05': 'Pembangunan Jalan',
  '1.03.10.2.01.06': 'Pelebaran Jalan Menuju Standar',
  '1.03.10.2.01.07': 'Pelebaran Jalan Menambah Lajur',
  '1.03.10.2.01.08': 'Rekonstruksi Jalan',
  '1.03.10.2.01.09': 'Rehabilitasi Jalan',
  '1.03.10.2.01.10': 'Pemeliharaan Berkala Jalan',
  '1.03.10.2.01.11': 'Pemeliharaan Rutin Jalan',
  '1.03.10.2.01.12': 'Pembangunan Jembatan',
  '1.03.10.2.01.16': 'Penggantian Jembatan',
  '1.03.10.2.01.18': 'Rehabilitasi Jembatan',
  '1.03.10.2.01.19': 'Pemeliharaan Rutin Jembatan',
  '1.05': 'URUSAN PEMERINTAHAN BIDANG KETENTERAMAN DAN KETERTIBAN UMUM SERTA PERLINDUNGAN MASYARAKAT',
  '1.05.02': 'PROGRAM PENINGKATAN KETENTERAMAN DAN KETERTIBAN UMUM',
  '1.05.02.2.01': 'Penanganan Gangguan Ketenteraman dan Ketertiban Umum dalam 1 (Satu) Daerah Kabupaten/Kota',
  '1.05.02.2.01.01': 'Pencegahan Gangguan Ketentraman dan Ketertiban Umum',
  '1.05.02.2.01.04': 'Pemberdayaan Perlindungan Masyarakat dalam rangka Ketentraman dan Ketertiban Umum',
  '1.05.02.2.01.08': 'Penyusunan SOP Ketertiban Umum dan Ketenteraman Masyarakat',
  'X.XX': 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH',
  'X.XX.01': 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH',
  'X.XX.01.2.01': 'Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah',
  'X.XX.01.2.01.01': 'Penyusunan Dokumen Perencanaan Perangkat Daerah',
  'X.XX.01.2.01.02': 'Koordinasi dan Penyusunan Dokumen RKA-SKPD',
};

const accounts: Readonly<Record<string, string>> = {
  '5': 'BELANJA DAERAH',
  '5.1': 'BELANJA OPERASI',
  '5.1.02': 'Belanja Barang dan Jasa',
  '5.1.02.01': 'Belanja Barang',
  '5.1.02.01.01': 'Belanja Barang Pakai Habis',
  '5.1.02.01.01.0024': 'Belanja Alat/Bahan untuk Kegiatan Kantor- Alat Tulis Kantor',
  '5.1.02.01.01.0052': 'Belanja Makanan dan Minuman Rapat',
  '5.1.02.04': 'Belanja Perjalanan Dinas',
  '5.1.02.04.01': 'Belanja Perjalanan Dinas Dalam Negeri',
  '5.1.02.04.01.0003': 'Belanja Perjalanan Dinas Dalam Kota',
  '5.2': 'BELANJA MODAL',
  '5.2.04': 'Belanja Modal Jalan, Jaringan, dan Irigasi',
  '5.2.04.01': 'Belanja Modal Jalan dan Jembatan',
  '5.2.04.01.01': 'Belanja Modal Jalan',
  '5.2.04.01.01.0003': 'Belanja Modal Jalan Kabupaten',
};

const funds: Readonly<Record<string, string>> = {
  '1.1': 'PENDAPATAN ASLI DAERAH (PAD)',
  '1.2.01.01.02': 'Dana Transfer Umum-Dana Alokasi Umum',
  '2.2.01.01.03': 'Dana Transfer Khusus-Dana Alokasi Khusus Fisik',
};

function codeRows(
  kind: string,
  list: Readonly<Record<string, string>>,
  family: CodeKind | undefined,
): MasterRow<'code'>[] {
  return Object.entries(list).map(([code, name]) => ({
    kind,
    edition: `${kind}/uji`,
    code,
    name,
    level: family === undefined ? code.split('.').length : (levelOf(family, code) ?? 0),
    parent: family === undefined ? null : (parentOf(family, code) ?? null),
    local: 0,
  }));
}

/** Fills an empty database with the region and its officers, who hold their offices since two years before the budget year. */
export async function fillRegion(store: Store): Promise<void> {
  await store.write(function* () {
    yield* putRegion({ code: '99.02', name: 'Kabupaten Contoh Raya', zone: 'Asia/Jakarta', year: YEAR });
    yield* putRows('opd', [
      { code: OPD, name: 'Dinas Pekerjaan Umum dan Penataan Ruang' },
      { code: neighbour, name: 'Satuan Polisi Pamong Praja' },
    ]);
    yield* putRows('unit', [
      { opd: OPD, code: OPD, name: 'Dinas Pekerjaan Umum dan Penataan Ruang' },
      { opd: OPD, code: '1.03.0.00.0.00.01.0001', name: 'UPT Jalan Wilayah Hulu' },
      { opd: neighbour, code: neighbour, name: 'Satuan Polisi Pamong Praja' },
    ]);
    yield* putRows(
      'edition',
      ['nomenklatur', 'akun', 'sumber-dana'].map((kind) => ({
        id: `${kind}/uji`,
        kind,
        name: 'Petikan untuk uji',
        cite: 'Permendagri 90/2019; Kepmendagri 050-3708/2020',
      })),
    );
    yield* putRows('code', codeRows('nomenklatur', nomenclature, 'program'));
    yield* putRows('code', codeRows('akun', accounts, 'akun'));
    yield* putRows('code', codeRows('sumber-dana', funds, undefined));
    yield* putRows(
      'jadwal',
      defaultJadwal(YEAR).map((window) => ({ ...window, year: YEAR })),
    );
  });
  await makeOfficers(store, `${YEAR - 2}-01-01`);
  await store.write(function* () {
    const name = 'Wakil Perencana Dinas Pekerjaan Umum';
    yield* putRows('person', [{ id: secondPlanner, name, username: secondPlanner }]);
    yield* putRows('position', [{ id: secondPlanner, office: 'perencana', opd: OPD, title: name }]);
    yield* putRows('assignment', [
      {
        id: secondPlanner,
        person: secondPlanner,
        position: secondPlanner,
        kind: 'definitif',
        valid_from: `${YEAR - 2}-01-01`,
        valid_to: null,
        decree: 'SK 800/12/2024',
      },
    ]);
  });
}
