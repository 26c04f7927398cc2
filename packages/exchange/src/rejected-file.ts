// The rows that an import refused, in a file of the same columns with the reasons added, to be mended and imported again.

import { createWriteStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvLine } from '@siklus/workflow';
import { openCsv } from './csv/csv-file.ts';
import type { RowFinding } from './reconciliation.ts';

async function placeFor(path: string): Promise<string> {
  const name = `${basename(path)}.rejected.csv`;
  const beside = dirname(resolve(path));
  const writable = await access(beside, constants.W_OK).then(
    () => true,
    () => false,
  );
  return writable ? join(beside, name) : resolve(name);
}

/** Writes `FILE.rejected.csv` beside the file, or in the current folder where that cannot be written; answers with its path. */
export async function writeRejected(path: string, rejected: readonly RowFinding[]): Promise<string> {
  const reasons = Map.groupBy(rejected, (it) => it.row);
  const table = await openCsv(path, [{ name: 'any', columns: [] }]);
  const place = await placeFor(path);
  const lines = async function* (): AsyncGenerator<string> {
    yield csvLine([...table.header, 'alasan']);
    for await (const { row, cells } of table.rows()) {
      const found = reasons.get(row);
      if (found === undefined) continue;
      const alasan = found.map((it) => `${it.column}: ${it.reason.id}`).join(' ');
      yield csvLine([...table.header.map((name) => cells[name] ?? ''), alasan]);
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(place));
  return place;
}
