// `siklus report NAME`: the figures of @siklus/reports as CSV, JSON or a table.

import { localDay } from '@siklus/api';
import { board, lraReport, opdReport, sCurve, wholeTree } from '@siklus/reports';
import type { Store } from '@siklus/store';
import { nowIn } from '../clock.ts';
import { Complaint } from '../complaint.ts';
import { withRegion } from '../database.ts';
import { exits, type Exit, type Io } from '../io.ts';
import { readOptions, wholeNumber } from '../options.ts';
import { formats, sheetOf, writeSheet, type Column, type Format, type Sheet } from './sheet.ts';

interface Scope {
  readonly year: number;
  readonly opd: string | undefined;
  readonly month: number | undefined;
  readonly today: string;
}

const text = <N extends string>(name: N): Column & { name: N } => ({ name });
const figure = <N extends string>(name: N): Column & { name: N } => ({ name, figures: true });

const reports = { opd, lra, tree, 's-curve': curve, board: boardSheet } as const satisfies Record<
  string,
  (store: Store, scope: Scope) => Promise<Sheet>
>;

type ReportName = keyof typeof reports;

const flags = { format: { type: 'string' }, opd: { type: 'string' }, month: { type: 'string' } } as const;

/** Prints a report of the region's year, of one OPD where asked, up to a month where asked. */
export async function report(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readOptions(args, flags, 1);
  const [name = ''] = positionals;
  if (!isReport(name))
    throw new Complaint(
      `Laporan ${name} tidak dikenal; pilih ${Object.keys(reports).join(', ')}.`,
      `Unknown report ${name}; choose one of ${Object.keys(reports).join(', ')}.`,
    );
  const format = values.json === true ? 'json' : (values.format ?? 'table');
  if (!isFormat(format))
    throw new Complaint(`--format harus ${formats.join(', ')}.`, `--format must be ${formats.join(', ')}.`);
  const month = values.month === undefined ? undefined : wholeNumber('month', values.month, [1, 12]);
  if (month !== undefined && (name === 'opd' || name === 'board'))
    throw new Complaint(
      `Laporan ${name} tidak per bulan; hilangkan --month.`,
      `The report ${name} has no months; leave --month out.`,
    );
  const { opd: code } = values;
  await withRegion(values, io, async (store, { year, zone }) => {
    await demandOpd(store, code);
    const sheet = await reports[name](store, { year, opd: code, month, today: localDay(await nowIn(store, io), zone) });
    await io.out(writeSheet(sheet, format, { report: name, year, opd: code, month }));
  });
  return exits.done;
}

function isReport(word: string): word is ReportName {
  return Object.hasOwn(reports, word);
}

function isFormat(word: string): word is Format {
  return (formats as readonly string[]).includes(word);
}

async function demandOpd(store: Store, code: string | undefined): Promise<void> {
  if (code === undefined) return;
  const known = await store.read.selectFrom('opd').select('code').where('code', '=', code).executeTakeFirst();
  if (known === undefined) throw new Complaint(`OPD ${code} tidak ada.`, `There is no OPD ${code}.`);
}

async function opd(store: Store, scope: Scope): Promise<Sheet> {
  const rows = await opdReport(store, scope.year);
  const money = (['renja', 'plafon', 'rka', 'pagu', 'kas', 'spd', 'spp', 'spm', 'sp2d'] as const).map(figure);
  return sheetOf(
    [text('kode_opd'), text('nama_opd'), ...money],
    rows.filter((row) => scope.opd === undefined || row.kode_opd === scope.opd),
  );
}

async function lra(store: Store, scope: Scope): Promise<Sheet> {
  const columns = [
    text('kode'),
    text('uraian'),
    figure('level'),
    figure('anggaran'),
    figure('realisasi'),
    figure('persen'),
  ];
  return sheetOf(columns, await lraReport(store, scope));
}

async function tree(store: Store, scope: Scope): Promise<Sheet> {
  const money = ['plafon', 'rka', 'anggaran', 'kas', 'spd', 'spp', 'spm', 'sp2d'] as const;
  const lines = await wholeTree(store, { ...scope, axis: 'program' });
  return {
    columns: [text('kode'), text('uraian'), figure('level'), ...money.map(figure)],
    rows: lines.map((line) => [line.code, line.name, line.level, ...money.map((it) => line[it])]),
  };
}

async function curve(store: Store, scope: Scope): Promise<Sheet> {
  const { points } = await sCurve(store, scope);
  return {
    columns: [
      'bulan',
      'rencana',
      'rencana_persen',
      'realisasi',
      'realisasi_persen',
      'fisik_persen',
      'deviasi_keuangan',
      'deviasi_fisik',
    ].map(figure),
    rows: points
      .filter((it) => it.month <= (scope.month ?? 12))
      .map((it) => [
        it.month,
        it.plan,
        it.planPercent,
        it.paid,
        it.paidPercent,
        it.physicalPercent,
        it.deviationMoney,
        it.deviationPhysical,
      ]),
  };
}

async function boardSheet(store: Store, scope: Scope): Promise<Sheet> {
  const { rows } = await board(store, scope.year, scope.today);
  return {
    columns: [
      text('kode_opd'),
      text('nama_opd'),
      text('tahap'),
      text('dokumen'),
      figure('jumlah'),
      text('keadaan'),
      figure('uang'),
      figure('uang_final'),
      text('tenggat'),
      figure('sisa_hari_kerja'),
    ],
    rows: rows
      .filter((row) => scope.opd === undefined || row.opd === scope.opd)
      .flatMap((row) =>
        row.cells.map((cell) => [
          row.opd,
          row.name,
          row.stages.join(' '),
          cell.type,
          cell.total,
          countsOf(cell.states),
          cell.money,
          cell.finalMoney,
          cell.due ?? '',
          cell.workingDaysLeft,
        ]),
      ),
  };
}

/** How many papers stand in each state, whichever edition of their chain they follow. */
function countsOf(states: readonly { readonly state: string; readonly count: number }[]): string {
  return [...Map.groupBy(states, (it) => it.state)]
    .map(([state, some]) => `${state}:${some.reduce((sum, it) => sum + it.count, 0)}`)
    .join(' ');
}
