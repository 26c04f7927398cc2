// A region in the middle of its year, and what administrators and officers then ask of it.
import { migrations, type Deed, type ExecuteAnswer } from '@siklus/api';
import { migrate, putRows, type Store } from '@siklus/store';
import { openPostgres } from '@siklus/store/postgres';
import { openSqlite } from '@siklus/store/sqlite';
import { chainJson, documents, type Chain, type Decree } from '@siklus/workflow';
import { akun, dana, opd, subKegiatan } from '../support/given.ts';
import { newPlace, type Kind } from './stores.ts';
import { askOn, play, settle, year, type Ask } from './year.ts';

export const ink = '5.1.02.01.01.0025';
export const place = { unit: opd, subKegiatan, dana };

export const shift = {
  alasan: 'Harga kertas turun',
  dpa: ['dpa1'],
  kas: ['kas1'],
};

export const decree = (wish: Decree, reason = 'keputusan rapat'): Deed => ({ kind: 'decree', decree: wish, reason });
export const codes = (answer: ExecuteAnswer): readonly string[] =>
  answer.ok ? [] : answer.refusals.map((it) => it.code);

// The RKA of one agency without the review of the inspectorate.
export const shorter = (): unknown => {
  const json = structuredClone<unknown>(chainJson(documents.rka.chain)) as Chain; // the format of a chain is a chain
  const steps = json.steps.map((step) =>
    step.name === 'reviewed' ? { ...step, all: ['mitra-bappeda', 'bpkad'] as const } : step,
  );
  return { ...json, steps };
};

export const shiftedLines = [
  { id: 'g1', ...place, akun, uraian: 'ATK', jumlah: '700000.00' },
  { id: 'g2', ...place, akun: ink, uraian: 'Tinta', jumlah: '100000.00' },
];

export const rka = (code: string): Record<string, unknown> => ({
  subKegiatan: code,
  nama: 'Susun',
  rincian: [{ id: 'l1', akun, uraian: 'ATK', dana, volume1: '1', satuan1: 'paket', harga: '1000.00', ppn: '0' }],
  indikator: [{ id: 'i', tolokUkur: 'Dok', target: '1', satuan: 'dok' }],
});

export const proposal = {
  jenis: 'masyarakat',
  pengusul: 'Warga RW 02',
  masalah: 'Jalan rusak',
  gagasan: 'Rabat beton',
  lokasi: 'RW 02',
  wilayah: '99.01.01.2001',
  volume: '120',
  satuan: 'meter',
  anggaran: '250000000.00',
};

/** A database with a whole year in it, and a second agency. */
export const midyear = async (kind: Kind): Promise<{ store: Store; ask: Ask }> => {
  const at = await newPlace(kind);
  const store = kind === 'PostgreSQL' ? await openPostgres(at) : openSqlite(at);
  await migrate(store, migrations);
  await settle(store);
  await store.write(function* () {
    yield* putRows('opd', [{ code: '1.02', name: 'Badan' }]);
  });
  const ask = askOn(store);
  await play(ask, year);
  await store.write(function* () {
    // The days for the first budget are over; what a change brings out anew is not late for that.
    const [opens, closes] = ['2025-11-15', '2026-01-20'];
    yield* putRows(
      'jadwal',
      ['dpa', 'kas'].map((type) => ({ year: 2026, type, opens, closes })),
    );
  });
  return { store, ask };
};

/** The first difference between what is stored and what the log gives. */
