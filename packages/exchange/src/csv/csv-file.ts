// Reads a CSV file row by row: UTF-8 only, gzip by its ending, the header decides the layout. Nothing but the row in hand is kept.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { text, unguarded } from '@siklus/workflow';
import { FileFault } from './file-fault.ts';

/** A row of a file. `row` counts as a spreadsheet does: the header is row 1. */
export interface CsvRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  /** How many cells it has more (or fewer) than the header. */
  readonly surplus: number;
}

/** A layout that a file may have: its name and the columns that it cannot do without. */
export interface Layout<Name extends string = string> {
  readonly name: Name;
  readonly columns: readonly string[];
}

/** An opened file whose layout is known. */
export interface CsvTable<Name extends string> {
  readonly file: string;
  /** SHA-256 of the file's bytes, in hex. */
  readonly digest: string;
  readonly layout: Name;
  readonly header: readonly string[];
  readonly rows: () => AsyncGenerator<CsvRow>;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer); // no encoding is set, so chunks are buffers
  return hash.digest('hex');
}

async function* decoded(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const bytes = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => undefined) : file; // a fault comes out of the loop below
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true }); // as above
  yield decoder.decode();
}

async function* records(path: string): AsyncGenerator<string[]> {
  const parser = parse({ bom: true, relax_column_count: true, max_record_size: 1_000_000 });
  pipeline(Readable.from(decoded(path)), parser, () => undefined); // a fault comes out of the loop below
  try {
    for await (const record of parser) yield record as string[]; // without `columns` a record is a list of cells
  } catch (fault) {
    throw readFault(path, fault);
  }
}

function readFault(path: string, fault: unknown): unknown {
  const file = basename(path);
  if (fault instanceof CsvError) {
    return new FileFault(
      text(`${file}: susunan CSV rusak: ${fault.message}`, `${file}: the CSV is broken: ${fault.message}`),
    );
  }
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new FileFault(
      text(
        `${file}: bukan UTF-8. Simpan ulang sebagai "CSV UTF-8".`,
        `${file} is not UTF-8. Save it again as "CSV UTF-8".`,
      ),
    );
  }
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES')
    return new FileFault(text(`${path}: berkas tidak dapat dibaca (${code}).`, `${path} cannot be read (${code}).`));
  if (code.startsWith('Z_'))
    return new FileFault(text(`${file}: bukan gzip yang utuh.`, `${file} is not a whole gzip file.`));
  return fault;
}

function layoutOf<Name extends string>(
  file: string,
  header: readonly string[],
  layouts: readonly Layout<Name>[],
): Layout<Name> {
  const twice = header.find((name, index) => name !== '' && header.indexOf(name) !== index);
  if (twice !== undefined)
    throw new FileFault(text(`${file}: kolom "${twice}" ada dua kali.`, `${file}: column "${twice}" stands twice.`));
  const lacks = (layout: Layout): string[] => layout.columns.filter((name) => !header.includes(name));
  const [nearest] = layouts.toSorted((a, b) => lacks(a).length - lacks(b).length);
  if (nearest === undefined) throw new Error('no layouts');
  const missing = lacks(nearest);
  if (missing.length === 0) return nearest;
  const [few, names] = [missing.length === 1, missing.join(', ')];
  throw new FileFault(
    text(
      `${file}: kolom ${names} tidak ada.`,
      `${file}: column${few ? '' : 's'} ${names} ${few ? 'is' : 'are'} missing.`,
    ),
  );
}

/** Opens a CSV file and finds its layout by its header; throws a FileFault naming the columns that are missing. */
export async function openCsv<Name extends string>(
  path: string,
  layouts: readonly Layout<Name>[],
): Promise<CsvTable<Name>> {
  let header: string[] | undefined;
  for await (const record of records(path)) {
    header = record.map((cell) => cell.trim());
    break;
  }
  const file = basename(path);
  if (header === undefined) throw new FileFault(text(`${file}: berkas kosong.`, `${file} is empty.`));
  const names = header;
  const { name } = layoutOf(file, names, layouts);
  return { file, digest: await digestOf(path), layout: name, header: names, rows: () => rowsOf(path, names) };
}

async function* rowsOf(path: string, names: readonly string[]): AsyncGenerator<CsvRow> {
  let row = 0;
  for await (const record of records(path)) {
    row += 1;
    // An empty line is no row; a row of empty cells is, and whoever reads it will say what it lacks.
    if (row === 1 || (record.length === 1 && record[0] === '')) continue;
    // A file of ours that was mended comes back with the guard against formulas in it.
    const cells = Object.fromEntries(names.map((name, index) => [name, unguarded(record[index] ?? '')]));
    yield { row, cells, surplus: record.length - names.length };
  }
}
