// Why a database cannot be opened, migrated or written, in sentences that name it and say what to do. The command line and the server print the same.

import type { Text } from '@siklus/workflow';

/** What stands in the way, each with the exit code of a program that it stops: 1 try again once it is mended, 2 another input is needed, 3 the machine fails. */
const exits = {
  'not-set-up': 2,
  'newer-schema': 2,
  'newer-law': 2,
  'out-of-order': 2,
  'needs-backup': 1,
  'copy-failed': 1,
  'migration-failed': 2,
  damaged: 2,
  'not-a-database': 2,
  'no-folder': 2,
  'read-only': 2,
  locked: 1,
  moved: 2,
  'public-demonstration': 2,
  unreachable: 2,
  'bad-address': 2,
  'disk-full': 3,
  'disk-fails': 3,
} as const;

/** The code of what stands in the way. */
export type StoreFaultCode = keyof typeof exits;

/** Thrown where a database cannot be used; `text` is for whoever started the program, `exit` its exit code. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode;
  readonly text: Text;
  readonly exit: 1 | 2 | 3;
  constructor(code: StoreFaultCode, id: string, en: string) {
    super(en);
    this.name = 'StoreFault';
    this.code = code;
    this.text = { id, en };
    this.exit = exits[code];
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

/** Papers in it were written under a law that comes after those of this release. */
export function newerLaw(place: string, papers: readonly string[]): StoreFault {
  const list = papers.join(', ');
  return new StoreFault(
    'newer-law',
    `${place} memuat dokumen menurut aturan yang lebih baru (${list}). Pakai Siklus yang menulisnya, atau yang lebih baru; tidak ada yang diubah.`,
    `${place} holds papers written under newer law (${list}). Use the Siklus that wrote them, or a newer one; nothing was changed.`,
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

/** A migration met something that no release leaves; it was undone. */
export function migrationFailed(place: string, name: string, fault: unknown): StoreFault {
  const reason = (fault instanceof Error ? fault.message : String(fault)).replaceAll(/\s+/g, ' ');
  return new StoreFault(
    'migration-failed',
    `Migrasi ${name} tidak dapat membaca ${place} (${reason}). Tidak ada yang diubah; periksa dengan verify dari rilis sebelumnya, atau pulihkan cadangan.`,
    `Migration ${name} cannot make sense of ${place} (${reason}). Nothing was changed; check it with verify of the release before, or restore a backup.`,
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

/** A check of its pages failed, or the driver found it broken. */
export function damaged(place: string, check: string): StoreFault {
  return new StoreFault(
    'damaged',
    `${place} rusak (${check}). Jangan dipakai; pulihkan dari cadangan. Tidak ada yang diubah.`,
    `${place} is damaged (${check}). Do not use it; restore a backup. Nothing was changed.`,
  );
}

/** It is something else. */
export function notADatabase(place: string): StoreFault {
  return new StoreFault('not-a-database', `${place} bukan basis data SQLite.`, `${place} is not a SQLite database.`);
}

/** The folder in which it should be is not there. */
export function noFolder(place: string): StoreFault {
  return new StoreFault(
    'no-folder',
    `${place} tidak dapat dibuka: foldernya tidak ada.`,
    `${place} cannot be opened: its folder does not exist.`,
  );
}

/** What must be written may not be: `path` is the database or what holds it. */
export function readOnly(place: string, path: string, why: string): StoreFault {
  return new StoreFault(
    'read-only',
    `${place} tidak dapat ditulisi: ${path} hanya dapat dibaca (${why}). Beri izin tulis kepada pengguna yang menjalankan Siklus, atau pindahkan basis data ke disk yang dapat ditulisi.`,
    `${place} cannot be written: ${path} can only be read (${why}). Give write permission to the user that runs Siklus, or move the database to a disk that can be written.`,
  );
}

/** Another program holds it. */
export function locked(place: string): StoreFault {
  return new StoreFault(
    'locked',
    `${place} sedang dikunci program lain. Tutup program itu, atau tunggu sampai selesai, lalu jalankan lagi.`,
    `${place} is locked by another program. Close that program, or wait until it has ended, then run again.`,
  );
}

/** It is a demonstration, and others than this machine would reach it. */
export function publicDemonstration(place: string, address: string): StoreFault {
  return new StoreFault(
    'public-demonstration',
    `${place} adalah basis data contoh: kata sandinya diketahui semua orang, jadi tidak disajikan pada ${address}. Pakai basis data sendiri (SIKLUS_DB, siklus init), atau hapus SIKLUS_HOST dan SIKLUS_ORIGIN agar hanya komputer ini yang mencapainya. Tidak ada yang dibuat atau diubah.`,
    `${place} is a demonstration: everybody knows its passwords, so it is not served at ${address}. Use a database of your own (SIKLUS_DB, siklus init), or leave SIKLUS_HOST and SIKLUS_ORIGIN out so that this machine alone reaches it. Nothing was made or changed.`,
  );
}

/** The server of the database does not answer, or does not let us in. */
export function unreachable(place: string, code: string): StoreFault {
  return new StoreFault(
    'unreachable',
    `PostgreSQL pada ${place} tidak dapat dihubungi (${code}).`,
    `PostgreSQL at ${place} cannot be reached (${code}).`,
  );
}

/** The address of the server of the database cannot be read. */
export function badAddress(place: string): StoreFault {
  const form = 'postgres://user:password@host:5432/database';
  return new StoreFault(
    'bad-address',
    `Alamat PostgreSQL ${place} tidak dapat dibaca. Tulis seperti ${form}; tanda seperti @ / # di kata sandi ditulis %40 %2F %23.`,
    `The address of PostgreSQL ${place} cannot be read. Write it like ${form}, with signs like @ / # in the password as %40 %2F %23.`,
  );
}

/** There is no room to write. */
export function diskFull(place: string): StoreFault {
  return new StoreFault(
    'disk-full',
    `Disk tempat ${place} penuh. Sediakan ruang, lalu jalankan lagi.`,
    `The disk that holds ${place} is full. Provide space, then run again.`,
  );
}

/** The disk does not do what it is asked. */
export function diskFails(place: string, code: string): StoreFault {
  return new StoreFault(
    'disk-fails',
    `Disk tempat ${place} gagal dibaca atau ditulisi (${code}). Periksa disk dan pesan sistem operasi.`,
    `The disk that holds ${place} fails to be read or written (${code}). Check the disk and the messages of the operating system.`,
  );
}
