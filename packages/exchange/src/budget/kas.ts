// A monthly cash plan becomes one draft per unit and sub kegiatan, on top of the RKA that must be there.

import { levelOf, moneyText, monthsOf, sum, text, type Kas, type Rka, type Sen } from '@siklus/workflow';
import { readCells, type CellReader } from '../csv/cell.ts';
import { openCsv, type Layout } from '../csv/csv-file.ts';
import type { ImportRequest, PaperPlan, Plan } from '../plan.ts';
import { reject, startTally, warn, type Tally } from '../reconciliation.ts';
import { groupRows, linesByOpd, refuseRepeats, wholeGroups, type Group, type Placed } from './group.ts';
import { paperIdOf } from './paper-id.ts';
import { accountsOf, listKas, listRka, storedKasMoney, type Stored } from './stored-papers.ts';

interface KasFileRow extends Placed {
  readonly nilai: Sen;
  /** January first. */
  readonly months: readonly Sen[];
}

const monthColumns = Array.from({ length: 12 }, (_, index) => `bulan_${index + 1}`);

const layouts: readonly Layout<'kas'>[] = [
  { name: 'kas', columns: ['kode_skpd', 'kode_sub_skpd', 'kode_sub_kegiatan', 'kode_akun', 'nilai', ...monthColumns] },
];

/** Plans the import of a cash plan: twelve months add up to the stated total, and that is the RKA's figure for the account. */
export async function planKas(request: ImportRequest): Promise<Plan> {
  const { store, year } = request;
  const table = await openCsv(request.path, layouts);
  const tally = startTally();
  const rows: KasFileRow[] = [];
  for await (const record of table.rows()) {
    const row = readRow(readCells(tally, record));
    tally.money += row.nilai;
    rows.push(row);
  }
  const groups = groupRows(rows);
  refuseRepeats(tally, groups);
  const papers: PaperPlan[] = [];
  for (const [opd, list] of Map.groupBy(groups, (group) => group.opd)) {
    const rkas = await listRka(store, year, opd);
    for (const group of list) checkAgainstRka(tally, group, rkas.get(group.subject));
    const plans = await listKas(store, year, opd);
    for (const group of wholeGroups(tally, list)) {
      const rka = rkas.get(group.subject);
      const now = plans.get(group.subject);
      if (now !== undefined) compareKas(tally, group, now);
      else if (rka !== undefined) papers.push(kasOf(tally, group, { year, rka: rka.body }));
    }
  }
  return {
    file: table.file,
    digest: table.digest,
    header: table.header,
    tally,
    papers,
    editions: [],
    masters: [],
    at: `${year - 1}-08-02T01:00:00.000Z`,
    stored: () => storedKasMoney(store, year, linesByOpd(groups)),
  };
}

function readRow(cells: CellReader): KasFileRow {
  const subKegiatan = cells.code('kode_sub_kegiatan');
  const akun = cells.code('kode_akun');
  if (levelOf('program', subKegiatan) !== 5)
    cells.refuse('kode_sub_kegiatan', text('Bukan kode sub kegiatan.', 'Not the code of a sub kegiatan.'));
  if (levelOf('akun', akun) !== 6)
    cells.refuse('kode_akun', text('Bukan akun tingkat sub rincian objek.', 'Not an account of the lowest level.'));
  const nilai = cells.money('nilai');
  const months = monthColumns.map((column) => cells.money(column));
  const total = sum(months);
  if (cells.good() && total !== nilai)
    cells.refuse(
      'nilai',
      text(
        `Jumlah 12 bulan ${moneyText(total)}, nilai ${moneyText(nilai)}, selisih ${moneyText(total - nilai)}.`,
        `Twelve months add up to ${moneyText(total)}, the total is ${moneyText(nilai)}, difference ${moneyText(total - nilai)}.`,
      ),
    );
  return {
    row: cells.row,
    opd: cells.code('kode_skpd'),
    unit: cells.code('kode_sub_skpd'),
    subKegiatan,
    akun,
    nilai,
    months,
  };
}

function checkAgainstRka(tally: Tally, group: Group<KasFileRow>, rka: Stored<Rka> | undefined): void {
  if (rka === undefined) {
    const reason = text(
      'Belum ada RKA untuk unit dan sub kegiatan ini.',
      'There is no RKA for this unit and sub kegiatan yet.',
    );
    for (const { row } of group.rows)
      reject(tally, { row, column: 'kode_sub_kegiatan', value: group.subKegiatan, reason });
    return;
  }
  const accounts = accountsOf(rka.body);
  for (const { row, akun, nilai } of group.rows) {
    const line = accounts.get(akun);
    const wanted = line?.jumlah ?? 0n;
    if (line === undefined || wanted !== nilai) {
      const reason = text(
        `Anggaran kas ${moneyText(nilai)}, RKA ${line === undefined ? 'tidak mempunyai akun ini' : moneyText(wanted)}.`,
        `Cash plan ${moneyText(nilai)}, RKA ${line === undefined ? 'lacks this account' : moneyText(wanted)}.`,
      );
      reject(tally, {
        row,
        column: line === undefined ? 'kode_akun' : 'nilai',
        value: line === undefined ? akun : moneyText(nilai),
        reason,
      });
    } else if (line.dana.length > 1) {
      const reason = text(
        'Akun ini memakai beberapa sumber dana, berkas tidak merincinya.',
        'This account draws on several fund sources, the file does not split it.',
      );
      reject(tally, { row, column: 'kode_akun', value: akun, reason });
    }
  }
  const planned = new Set(group.rows.map((it) => it.akun));
  const [first] = group.rows;
  for (const [akun, { jumlah }] of accounts) {
    if (first === undefined || jumlah === 0n || planned.has(akun)) continue;
    const reason = text(
      `Akun ${akun} (${moneyText(jumlah)}) ada dalam RKA, tidak dalam berkas.`,
      `Account ${akun} (${moneyText(jumlah)}) is in the RKA, not in the file.`,
    );
    warn(tally, { row: first.row, column: 'kode_akun', value: akun, reason });
  }
}

function compareKas(tally: Tally, group: Group<KasFileRow>, { body }: Stored<Kas>): void {
  const stored = new Map(body.rincian.map((row) => [row.akun, monthsOf(row).join(' ')]));
  for (const { row, akun, nilai, months } of group.rows) {
    if (stored.get(akun) === months.join(' ')) {
      tally.fates.set(row, 'unchanged');
      continue;
    }
    const reason = text(
      'Anggaran kas sudah ada dengan isi lain; ubah di aplikasi.',
      'The cash plan exists with other content; change it in the app.',
    );
    reject(tally, { row, column: 'nilai', value: moneyText(nilai), reason });
  }
}

function kasOf(tally: Tally, group: Group<KasFileRow>, { year, rka }: { year: number; rka: Rka }): PaperPlan {
  const accounts = accountsOf(rka);
  const { opd, unit, subject, subKegiatan, rows } = group;
  for (const { row } of rows) tally.fates.set(row, 'created');
  return {
    type: 'kas',
    state: 'draft',
    opd,
    unit,
    subject,
    id: paperIdOf('kas', year, subject),
    rows: rows.map((it) => it.row),
    seed: {
      subKegiatan,
      nama: rka.nama,
      rincian: rows.map(({ akun, months }, index) => ({
        id: `k${index + 1}`,
        akun,
        uraian: accounts.get(akun)?.uraian[0] ?? akun,
        dana: accounts.get(akun)?.dana[0] ?? '',
        ...Object.fromEntries(months.map((amount, month) => [`bulan${month + 1}`, moneyText(amount)])),
      })),
    },
  };
}
