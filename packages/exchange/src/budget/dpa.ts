// A regional budget becomes papers: per OPD an approved Renja and an agreed ceiling, per unit and sub kegiatan a draft RKA.

import { text } from '@siklus/workflow';
import type { MasterRow, Store } from '@siklus/store';
import { readCells } from '../csv/cell.ts';
import { openCsv } from '../csv/csv-file.ts';
import { FileFault } from '../csv/file-fault.ts';
import type { ImportRequest, MasterBatch, PaperPlan, Plan } from '../plan.ts';
import { startTally, warn, type Tally } from '../reconciliation.ts';
import { codesOf, dpaLayouts, readDpaRow, refuseUnbalanced, type DpaRow } from './dpa-row.ts';
import { groupRows, linesByOpd, refuseRepeats, wholeGroups, type Group } from './group.ts';
import { readKnownCodes, warnUnloaded, type KnownCodes } from './known-codes.ts';
import { planOpd } from './opd-papers.ts';
import { storedRkaMoney } from './stored-papers.ts';

/** Plans the import of a budget. Accounts must add up to the ceiling stated for their sub kegiatan, or its rows are refused. */
export async function planDpa(request: ImportRequest): Promise<Plan> {
  const { store, year } = request;
  const table = await openCsv(request.path, dpaLayouts);
  const tally = startTally();
  const codes = await readKnownCodes(store, request.strict);
  demandEditions(request.strict, codes);
  const rows: DpaRow[] = [];
  for await (const record of table.rows()) {
    const cells = readCells(tally, record);
    const row = readDpaRow(cells);
    tally.money += row.nilai;
    rows.push(row);
  }
  const groups = groupRows(rows);
  refuseRepeats(tally, groups);
  for (const group of groups) refuseUnbalanced(tally, group);
  checkCodes(tally, codes, groups);
  const good = wholeGroups(tally, groups);
  warnUnloaded(tally, codes);
  nameFundSource(tally, codes, request.fundSource);

  const papers: PaperPlan[] = [];
  for (const [opd, list] of Map.groupBy(good, (group) => group.opd)) {
    papers.push(...(await planOpd(tally, { store, year, opd, groups: list, dana: request.fundSource })));
  }
  for (const row of good.flatMap((group) => group.rows)) {
    if (tally.fates.get(row.row) === 'created') for (const use of codesOf(row)) codes.keep(use);
  }
  return {
    file: table.file,
    digest: table.digest,
    header: table.header,
    tally,
    papers,
    editions: [],
    masters: [...(await agencies(store, tally, good)), ...(papers.length > 0 ? codes.masters() : [])],
    at: `${year - 1}-08-01T01:00:00.000Z`,
    stored: () => storedRkaMoney(store, year, linesByOpd(groups)),
  };
}

function demandEditions(strict: boolean, codes: KnownCodes): void {
  const missing = (['nomenklatur', 'akun'] as const).filter((kind) => !codes.loaded(kind));
  if (!strict || missing.length === 0) return;
  throw new FileFault(
    text(
      `--strict memerlukan edisi ${missing.join(' dan ')}; impor dahulu.`,
      `--strict needs an edition of ${missing.join(' and ')}; import it first.`,
    ),
  );
}

function checkCodes(tally: Tally, codes: KnownCodes, groups: readonly Group<DpaRow>[]): void {
  for (const { rows } of groups) {
    for (const row of rows) {
      if (!tally.rejectedRows.has(row.row))
        for (const { kind, column, code } of codesOf(row)) codes.check(tally, { row: row.row, kind, column, code });
    }
  }
}

function nameFundSource(tally: Tally, codes: KnownCodes, dana: string): void {
  codes.keep({ kind: 'sumber-dana', code: dana, name: 'Tidak dirinci dalam berkas' });
  const reason = text(
    `Berkas tidak menyebut sumber dana; semua baris memakai ${dana}.`,
    `The file names no fund source; every row uses ${dana}.`,
  );
  warn(tally, { row: 0, column: 'sumber_dana', value: dana, reason });
}

/** OPD and units that are new or have another name; rows of a renamed one count as changed. */
async function agencies(store: Store, tally: Tally, groups: readonly Group<DpaRow>[]): Promise<readonly MasterBatch[]> {
  const opds = new Map((await store.read.selectFrom('opd').selectAll().execute()).map((row) => [row.code, row.name]));
  const stored = await store.read.selectFrom('unit').selectAll().execute();
  const units = new Map(stored.map((row) => [`${row.opd}|${row.code}`, row.name]));
  const [putOpd, putUnit]: [MasterRow<'opd'>[], MasterRow<'unit'>[]] = [[], []];
  const seen = new Map<string, string>();
  const differs = (
    row: DpaRow,
    key: string,
    column: string,
    given: { name: string; now: string | undefined },
  ): boolean => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, given.name);
    else if (first !== given.name)
      warn(tally, {
        row: row.row,
        column,
        value: given.name,
        reason: text(
          `Nama lain untuk kode yang sama; dipakai "${first}".`,
          `Another name for the same code; "${first}" is used.`,
        ),
      });
    const name = first ?? given.name;
    if (given.now !== undefined && given.now !== name && tally.fates.get(row.row) === 'unchanged')
      tally.fates.set(row.row, 'changed');
    return first === undefined && given.now !== name;
  };
  for (const { rows } of groups) {
    for (const row of rows) {
      const unit = `${row.opd}|${row.unit}`;
      if (differs(row, row.opd, 'nama_skpd', { name: row.namaOpd, now: opds.get(row.opd) }))
        putOpd.push({ code: row.opd, name: row.namaOpd });
      if (differs(row, unit, 'nama_sub_skpd', { name: row.namaUnit, now: units.get(unit) }))
        putUnit.push({ opd: row.opd, code: row.unit, name: row.namaUnit });
    }
  }
  return [
    ...(putOpd.length > 0 ? [{ table: 'opd' as const, rows: putOpd }] : []),
    ...(putUnit.length > 0 ? [{ table: 'unit' as const, rows: putUnit }] : []),
  ];
}
