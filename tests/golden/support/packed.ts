// Files of a golden database, compressed: what one release wrote and every later one reads.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** The folder of all golden databases. */
export const goldenFolder = resolve(import.meta.dirname, '..');

/** The folder of a release. */
export function folderOf(release: string): string {
  return join(goldenFolder, release);
}

/** The releases that left a database, oldest first by their name. */
export function releases(): readonly string[] {
  const folders = readdirSync(goldenFolder, { withFileTypes: true }).filter((it) => it.isDirectory());
  return folders
    .map((it) => it.name)
    .filter((name) => existsSync(join(folderOf(name), 'sqlite.db.zst')))
    .toSorted();
}

/** The name of the log in which every entry says what it did, made when the highest law of any type was `law`. */
export function entriesLog(law: number): string {
  return law === 1 ? 'log.db' : `log-${law}.db`;
}

/** The laws of which such a log was kept, oldest first. */
export function entriesLaws(): readonly number[] {
  const found = readdirSync(folderOf('entries')).map((name) => /^log(?:-(\d+))?\.db\.zst$/.exec(name));
  return found.flatMap((it) => (it === null ? [] : [Number(it[1] ?? 1)])).toSorted((a, b) => a - b);
}

const params = { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: 25 };

/** Writes a file of a release, compressed so that what it repeats far apart is kept once. */
export function pack(release: string, name: string, bytes: Uint8Array): void {
  writeFileSync(join(folderOf(release), `${name}.zst`), zstdCompressSync(bytes, { params }));
}

/** Reads a file of a release. */
export function unpack(release: string, name: string): Buffer {
  return zstdDecompressSync(readFileSync(join(folderOf(release), `${name}.zst`)));
}
