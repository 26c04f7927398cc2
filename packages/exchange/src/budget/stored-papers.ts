// Papers that stand already, to compare a file with; read one OPD at a time, so that a large region fits in memory.

import {
  documents,
  monthsOf,
  rkaLineTotal,
  sum,
  upToDate,
  type Body,
  type Kas,
  type Renja,
  type Rka,
  type Sen,
} from '@siklus/workflow';
import type { Store } from '@siklus/store';

/** A stored paper with its decoded body. */
export interface Stored<B> {
  readonly state: string;
  readonly body: B;
}

/** What an RKA holds for one account: its money, the descriptions of its lines and the fund sources they draw on. */
export interface StoredAccount {
  readonly jumlah: Sen;
  readonly uraian: readonly string[];
  readonly dana: readonly string[];
}

/** Papers of an OPD with their bodies as the law of today writes them. */
async function listPapers(
  store: Store,
  about: { type: 'renja' | 'rka' | 'kas'; year: number; opd: string },
): Promise<readonly { subject: string; state: string; body: unknown }[]> {
  const rows = await store.read
    .selectFrom('document')
    .select(['id', 'type', 'law', 'subject', 'state', 'body'])
    .where('year', '=', about.year)
    .where('opd', '=', about.opd)
    .where('type', '=', about.type)
    .execute();
  const read = rows.map((row) => ({ ...row, body: JSON.parse(row.body) as Body })); // written from a body
  return read.map((row) => upToDate(documents[about.type], row));
}

/** The Renja of an OPD, or nothing. */
export async function findRenja(store: Store, year: number, opd: string): Promise<Stored<Renja> | undefined> {
  const [row] = await listPapers(store, { type: 'renja', year, opd });
  return row === undefined ? undefined : { state: row.state, body: documents.renja.schema.parse(row.body) };
}

/** The state of the ceiling of an OPD, or nothing. */
export async function findPlafonState(store: Store, year: number, opd: string): Promise<string | undefined> {
  const [row] = await store.read
    .selectFrom('document')
    .select('state')
    .where('year', '=', year)
    .where('opd', '=', opd)
    .where('type', '=', 'plafon')
    .execute();
  return row?.state;
}

/** The RKAs of an OPD by subject (`unit/sub kegiatan`). */
export async function listRka(store: Store, year: number, opd: string): Promise<ReadonlyMap<string, Stored<Rka>>> {
  const rows = await listPapers(store, { type: 'rka', year, opd });
  return new Map(rows.map(({ subject, state, body }) => [subject, { state, body: documents.rka.schema.parse(body) }]));
}

/** The cash plans of an OPD by subject. */
export async function listKas(store: Store, year: number, opd: string): Promise<ReadonlyMap<string, Stored<Kas>>> {
  const rows = await listPapers(store, { type: 'kas', year, opd });
  return new Map(rows.map(({ subject, state, body }) => [subject, { state, body: documents.kas.schema.parse(body) }]));
}

/** An RKA by account; several lines of one account add up. */
export function accountsOf(body: Rka): ReadonlyMap<string, StoredAccount> {
  const lines = Map.groupBy(body.rincian, (row) => row.akun);
  return new Map(
    [...lines].map(([akun, rows]) => [
      akun,
      {
        jumlah: sum(rows.map(rkaLineTotal)),
        uraian: rows.map((row) => row.uraian),
        dana: [...new Set(rows.map((row) => row.dana))],
      },
    ]),
  );
}

/** The money stored in the RKAs of a year, in sen, for lines given as OPD -> `subject|akun`. */
export async function storedRkaMoney(
  store: Store,
  year: number,
  lines: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Sen> {
  let total = 0n;
  for (const [opd, wanted] of lines) {
    for (const [subject, { body }] of await listRka(store, year, opd)) {
      for (const row of body.rincian) if (wanted.has(`${subject}|${row.akun}`)) total += rkaLineTotal(row);
    }
  }
  return total;
}

/** The money of the twelve months stored in the cash plans of a year, in sen, for lines as above. */
export async function storedKasMoney(
  store: Store,
  year: number,
  lines: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Sen> {
  let total = 0n;
  for (const [opd, wanted] of lines) {
    for (const [subject, { body }] of await listKas(store, year, opd)) {
      for (const row of body.rincian) if (wanted.has(`${subject}|${row.akun}`)) total += sum(monthsOf(row));
    }
  }
  return total;
}
