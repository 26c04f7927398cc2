// The reconciliation of an import as people read it.

import { parseMoney, rupiah } from '@siklus/workflow';
import type { Reconciliation, RowFinding } from '@siklus/exchange';

const SHOWN = 20;

const labels = [
  ['read', 'dibaca / read'],
  ['created', 'baru / created'],
  ['changed', 'berubah / changed'],
  ['unchanged', 'tetap / unchanged'],
  ['warned', 'dengan catatan / warned'],
  ['rejected', 'ditolak / rejected'],
  ['held', 'baik, ditahan / good, held back'],
] as const;

function findings(title: string, list: readonly RowFinding[]): string[] {
  if (list.length === 0) return [];
  // The same remark on many rows is one line with a count.
  const groups = Map.groupBy(list, (it) => `${it.column}\u0000${it.value}\u0000${it.reason.id}`);
  const lines = [...groups.values()].map(([first, ...more]) => {
    if (first === undefined) return '';
    const where = first.row === 0 ? 'berkas / file' : `baris / row ${first.row}`;
    const count = more.length > 0 ? ` (+${more.length} baris / rows)` : '';
    const cell = [first.column, first.value === '' ? '' : `"${first.value}"`].filter((it) => it !== '').join(' ');
    return `  ${where}${count}: ${cell}: ${first.reason.id} / ${first.reason.en}`;
  });
  const rest = lines.length - SHOWN;
  return [
    '',
    title,
    ...lines.slice(0, SHOWN),
    ...(rest > 0 ? [`  … ${rest} lagi, lihat --json / ${rest} more, see --json`] : []),
  ];
}

/** Writes a reconciliation as text. */
export function reconciliationText(report: Reconciliation): string {
  const mode = report.dryRun
    ? 'percobaan, tidak ada yang ditulis / dry run, nothing written'
    : report.written
      ? 'ditulis / written'
      : 'tidak ada yang ditulis / nothing written';
  const figures = labels.map(([key, label]) => [label, report.rows[key].toLocaleString('id-ID')] as const);
  const money = [
    ['uang dalam berkas / money in the file', rupiah(parseMoney(report.money.file))],
    ['uang tersimpan / money stored', rupiah(parseMoney(report.money.stored))],
  ] as const;
  const wide = Math.max(...[...figures, ...money].map(([, value]) => value.length));
  const row = ([label, value]: readonly [string, string]): string => `  ${label.padEnd(38)} ${value.padStart(wide)}`;
  return `${[
    `Impor / import ${report.kind}: ${report.file} (${mode})`,
    ...figures.map(row),
    ...money.map(row),
    ...report.editions.map((edition) => `  edisi / edition: ${edition}`),
    ...(report.rejectedFile === undefined ? [] : [`  baris ditolak / rejected rows: ${report.rejectedFile}`]),
    ...findings('Ditolak / rejected', report.rejected),
    ...findings('Catatan / warnings', report.warnings),
  ].join('\n')}\n`;
}
