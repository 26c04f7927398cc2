// Master lists of codes: nomenklatur, akun, sumber dana, wilayah. One importer; the lists differ in their levels.

import { levelOf, programLevels, text } from '@siklus/workflow';
import type { MasterRow, Store } from '@siklus/store';
import { readCells, type CellReader } from '../csv/cell.ts';
import { openCsv, type Layout } from '../csv/csv-file.ts';
import type { ImportRequest, MasterBatch, Plan } from '../plan.ts';
import { reject, startTally, warn, type Tally } from '../reconciliation.ts';

/** The master lists that are codes. */
export type CodeListKind = 'nomenklatur' | 'akun' | 'sumber-dana' | 'wilayah';

type LayoutName = 'nomenklatur' | 'used' | 'list' | 'place' | 'english-place';

interface ListRow {
  readonly row: number;
  /** Part of an edition that is a list of its own: kind of government. */
  readonly branch: string;
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly parent: string | null;
}

const layouts: Record<CodeListKind, readonly Layout<LayoutName>[]> = {
  nomenklatur: [
    { name: 'nomenklatur', columns: ['jenis_pemda', 'kode', 'nama', 'jenis', 'kode_induk'] },
    { name: 'used', columns: ['jenis_pemda', 'kode_sub_kegiatan', 'nama_sub_kegiatan'] },
  ],
  akun: [{ name: 'list', columns: ['kode', 'nama', 'level', 'kode_induk'] }],
  'sumber-dana': [{ name: 'list', columns: ['kode', 'nama', 'level', 'kode_induk'] }],
  wilayah: [
    { name: 'place', columns: ['kode', 'nama'] },
    { name: 'english-place', columns: ['code', 'name'] },
  ],
};

const codeColumn: Record<LayoutName, string> = {
  nomenklatur: 'kode',
  used: 'kode_sub_kegiatan',
  list: 'kode',
  place: 'kode',
  'english-place': 'code',
};
const nameColumn: Record<LayoutName, string> = {
  nomenklatur: 'nama',
  used: 'nama_sub_kegiatan',
  list: 'nama',
  place: 'nama',
  'english-place': 'name',
};

/** Plans the import of a master list. Rows of a code that stands there with the same name are unchanged. */
export async function planCodeList(kind: CodeListKind, request: ImportRequest): Promise<Plan> {
  const table = await openCsv(request.path, layouts[kind]);
  const tally = startTally();
  const rows: ListRow[] = [];
  const cites = new Set<string>();
  for await (const record of table.rows()) {
    const cells = readCells(tally, record);
    const read = readRow(kind, table.layout, cells);
    const cite = cells.raw('dasar_hukum').trim();
    if (cite !== '') cites.add(cite);
    if (cells.good()) rows.push(read);
  }
  const kept = withoutRepeats(tally, rows, codeColumn[table.layout], table.layout === 'used');
  if (kind !== 'wilayah' && table.layout !== 'used') warnOrphans(tally, kept);
  const cite = [...cites].join('; ');
  const name = request.edition ?? (cite === '' ? table.file.replace(/\.csv(\.gz)?$/, '') : [...cites].join(' + '));
  const own = request.region.includes('.') ? 'kabupaten_kota' : 'provinsi';
  // Names are taken from the last edition in order of id; the brackets put the list of the other kind of government first.
  const editionOf = (branch: string): string =>
    `${kind}/${branch === '' || branch === own ? '' : `(${branch}) `}${name}`;
  const codes: MasterRow<'code'>[] = [];
  const editions: MasterRow<'edition'>[] = [];
  const branches = Map.groupBy(kept, (row) => row.branch);
  for (const [branch, list] of branches) {
    const edition = editionOf(branch);
    const stored = await storedCodes(request.store, kind, edition);
    if (stored === undefined)
      editions.push({ id: edition, kind, name: branch === '' ? name : `${name} (${branch})`, cite });
    for (const row of list) {
      const now = stored?.get(row.code);
      const fate = now === undefined ? 'created' : now === contentOf(row) ? 'unchanged' : 'changed';
      tally.fates.set(row.row, fate);
      if (fate !== 'unchanged')
        codes.push({ kind, edition, code: row.code, name: row.name, level: row.level, parent: row.parent, local: 0 });
    }
  }
  const masters: MasterBatch[] = [];
  if (codes.length > 0) masters.push({ table: 'edition', rows: editions }, { table: 'code', rows: codes });
  return {
    file: table.file,
    digest: table.digest,
    header: table.header,
    tally,
    editions: [...branches.keys()].map(editionOf),
    masters,
    papers: [],
    at: '',
    stored: async () => 0n,
  };
}

function readRow(kind: CodeListKind, layout: LayoutName, cells: CellReader): ListRow {
  const column = codeColumn[layout];
  const code = cells.code(column);
  const name = cells.words(nameColumn[layout]);
  const parts = code.split('.').length;
  const level = kind === 'nomenklatur' ? levelOf('program', code) : kind === 'wilayah' ? parts : levelOf('akun', code);
  if (level === undefined || (kind === 'wilayah' && level > 4))
    cells.refuse(column, text('Jumlah bagian kode tidak dikenal.', 'No level has a code of that many parts.'));
  const parent = parentCode(kind, code, level ?? 1);
  if (layout === 'list' && cells.raw('level') !== String(level))
    cells.refuse('level', text(`Kode ini bertingkat ${level}.`, `A code like this is of level ${level}.`));
  if (layout === 'nomenklatur' && cells.raw('jenis') !== programLevels[(level ?? 0) - 1])
    cells.refuse('jenis', text('Jenis tidak cocok dengan kode.', 'The kind does not fit the code.'));
  if ((layout === 'list' || layout === 'nomenklatur') && cells.raw('kode_induk') !== (parent ?? ''))
    cells.refuse(
      'kode_induk',
      text(`Induk kode ini ${parent ?? 'tidak ada'}.`, `The parent of this code is ${parent ?? 'none'}.`),
    );
  return {
    row: cells.row,
    branch: kind === 'nomenklatur' ? cells.words('jenis_pemda') : '',
    code,
    name,
    level: level ?? 0,
    parent,
  };
}

function parentCode(kind: CodeListKind, code: string, level: number): string | null {
  if (level <= 1) return null;
  // A kegiatan has two parts more than its program; everywhere else a level adds one part.
  const drop = kind === 'nomenklatur' && level === 4 ? 2 : 1;
  return code.split('.').slice(0, -drop).join('.');
}

function withoutRepeats(tally: Tally, rows: readonly ListRow[], column: string, lastCounts: boolean): ListRow[] {
  const seen = new Map<string, ListRow>();
  for (const row of rows) {
    const key = `${row.branch}/${row.code}`;
    const first = seen.get(key);
    if (first !== undefined) {
      const reason = text(`Kode sudah ada pada baris ${first.row}.`, `The code stands in row ${first.row} already.`);
      const finding = { row: row.row, column, value: row.code, reason };
      if (!lastCounts) {
        reject(tally, finding);
        continue;
      }
      // Lists of what was used over several years repeat codes with new names; the last name counts.
      warn(tally, finding);
      tally.fates.set(first.row, 'unchanged');
    }
    seen.set(key, row);
  }
  return [...seen.values()];
}

function warnOrphans(tally: Tally, rows: readonly ListRow[]): void {
  const known = new Set(rows.map((row) => `${row.branch}/${row.code}`));
  for (const { row, branch, parent } of rows) {
    if (parent === null || known.has(`${branch}/${parent}`)) continue;
    warn(tally, {
      row,
      column: 'kode_induk',
      value: parent,
      reason: text('Induk tidak ada dalam berkas.', 'The parent is not in the file.'),
    });
  }
}

function contentOf(row: { name: string; level: number; parent: string | null }): string {
  return JSON.stringify([row.name, row.level, row.parent]);
}

async function storedCodes(store: Store, kind: string, edition: string): Promise<Map<string, string> | undefined> {
  const known = await store.read.selectFrom('edition').select('id').where('id', '=', edition).executeTakeFirst();
  if (known === undefined) return undefined;
  const rows = await store.read
    .selectFrom('code')
    .select(['code', 'name', 'level', 'parent'])
    .where('kind', '=', kind)
    .where('edition', '=', edition)
    .execute();
  return new Map(rows.map((row) => [row.code, contentOf(row)]));
}
