// Which agencies the board shows, and in which order.
import { parseMoney } from '@siklus/workflow';
import type { Phase } from './phase-keys.ts';
import type { BoardCell, BoardRow } from '../../shapes.ts';

/** How the board can be sorted. */
export const orders = ['kode', 'nama', 'tenggat', 'anggaran', 'serapan'] as const;
/** What the board can be narrowed to. */
export const scopes = ['semua', 'terlambat', 'terbuka'] as const;

/** The filters of the board, as they stand in the address. */
export interface Arrangement {
  readonly q: string;
  readonly urut: (typeof orders)[number];
  readonly lihat: (typeof scopes)[number];
  /** The phases that are unfolded; undefined while nobody has chosen. */
  readonly fase?: readonly Phase[] | undefined;
}

/** Papers of a cell that are final. */
export function doneOf(cell: BoardCell): number {
  return cell.states.filter((it) => it.final).reduce((sum, it) => sum + it.count, 0);
}

/** The state most papers of a cell are in; the earlier one when two are equally common. */
export function dominantOf(cell: BoardCell): BoardCell['states'][number] | undefined {
  return cell.states.reduce<BoardCell['states'][number] | undefined>(
    (best, it) => (it.count > (best?.count ?? 0) ? it : best),
    undefined,
  );
}

/** Working days to the nearest deadline of an agency; `undefined` when nothing waits. */
export function nearestOf(row: BoardRow): number | undefined {
  const days = row.cells.map((cell) => cell.workingDaysLeft).filter((it) => it !== undefined);
  return days.length === 0 ? undefined : Math.min(...days);
}

function budgetOf(row: BoardRow): bigint {
  const of = (type: string): bigint => parseMoney(row.cells.find((cell) => cell.type === type)?.money ?? '0');
  return of('dpa') || of('rka') || of('plafon') || of('renja');
}

const compare: Record<Arrangement['urut'], (a: BoardRow, b: BoardRow) => number> = {
  kode: (a, b) => a.opd.localeCompare(b.opd),
  nama: (a, b) => a.name.localeCompare(b.name, 'id'),
  tenggat: (a, b) => (nearestOf(a) ?? 1e6) - (nearestOf(b) ?? 1e6),
  anggaran: (a, b) => (budgetOf(a) < budgetOf(b) ? 1 : budgetOf(a) > budgetOf(b) ? -1 : 0),
  // The slowest first; an agency without a budget is not slow.
  serapan: (a, b) => Number(a.persen ?? 1e6) - Number(b.persen ?? 1e6),
};

const keeps: Record<Arrangement['lihat'], (row: BoardRow) => boolean> = {
  semua: () => true,
  terlambat: (row) => (nearestOf(row) ?? 0) < 0,
  terbuka: (row) => row.cells.some((cell) => doneOf(cell) < cell.total),
};

/** The rows to show, in order. */
export function arrange(rows: readonly BoardRow[], { q, urut, lihat }: Arrangement): readonly BoardRow[] {
  const wanted = q.trim().toLowerCase();
  return rows
    .filter((row) => keeps[lihat](row) && `${row.opd} ${row.name}`.toLowerCase().includes(wanted))
    .toSorted(compare[urut]);
}
