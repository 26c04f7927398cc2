// Why a database cannot be opened or brought to the newest schema, in sentences that name it and say what to do. The command line and the server print the same.

import type { Text } from '@siklus/workflow';

/** What stands in the way. */
export type StoreFaultCode = 'not-set-up' | 'newer-schema' | 'out-of-order' | 'needs-backup' | 'copy-failed';

/** Thrown where a database cannot be opened or migrated; `text` is for whoever started the program. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode;
  readonly text: Text;
  constructor(code: StoreFaultCode, id: string, en: string) {
    super(en);
    this.name = 'StoreFault';
    this.code = code;
    this.text = { id, en };
  }
}

/** Nothing was ever migrated in it. */
export function notSetUp(place: string): StoreFault {
  const command = `siklus init --db ${place} --region 32.01 --name "Kabupaten …" --year 2021`;
  return new StoreFault(
    'not-set-up',
    `Basis data belum disiapkan. Jalankan dahulu: ${command}`,
    `The database is not set up yet. First run: ${command}`,
  );
}

/** A newer Siklus has migrated it further than this one knows. */
export function newerSchema(place: string, unknown: readonly string[]): StoreFault {
  const names = unknown.join(', ');
  return new StoreFault(
    'newer-schema',
    `${place} dibuat atau diubah oleh Siklus yang lebih baru (migrasi yang tidak dikenal: ${names}). Pakai Siklus yang lebih baru itu; tidak ada yang diubah.`,
    `${place} was made or changed by a newer Siklus (unknown migrations: ${names}). Use that newer Siklus; nothing was changed.`,
  );
}

/** It has a migration but lacks one that comes before it. */
export function outOfOrder(place: string, missing: string, later: string): StoreFault {
  return new StoreFault(
    'out-of-order',
    `${place} sudah melewati migrasi ${later} tetapi belum ${missing}. Pulihkan dari salinan sebelum ${later}.`,
    `${place} has the migration ${later} but not ${missing} before it. Restore a backup from before ${later}.`,
  );
}

/** Rows are about to change, and the database cannot copy itself. */
export function needsBackup(place: string, names: readonly string[]): StoreFault {
  const list = names.join(', ');
  return new StoreFault(
    'needs-backup',
    `${place}: migrasi ${list} mengubah isi tabel. Buat cadangan dahulu (pg_dump), lalu jalankan lagi dengan --backed-up atau SIKLUS_BACKED_UP=1.`,
    `${place}: the migrations ${list} change rows. Make a backup first (pg_dump), then run again with --backed-up or SIKLUS_BACKED_UP=1.`,
  );
}

/** The copy that stands beside a database before its rows change could not be made. */
export function copyFailed(copy: string, why: string): StoreFault {
  return new StoreFault(
    'copy-failed',
    `Salinan ${copy} tidak dapat dibuat (${why}). Sediakan ruang dan izin tulis, lalu jalankan lagi; basis data tidak diubah.`,
    `The copy ${copy} could not be made (${why}). Provide space and permission to write, then run again; the database was not changed.`,
  );
}
