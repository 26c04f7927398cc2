// Where a day stands on the line of three years, and what a row says of itself today.
import type { JadwalView } from '../../shapes.ts';

type Row = JadwalView['rows'][number];

/** The months that the year view shows: from January of the year before to December of the year after. */
export function monthsOf(year: number): readonly { readonly year: number; readonly month: number }[] {
  return Array.from({ length: 36 }, (_, index) => ({
    year: year - 1 + Math.floor(index / 12),
    month: (index % 12) + 1,
  }));
}

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Where the morning of a day stands between the ends of the line, in percent; days outside stand at its ends. */
export function placeOf(year: number, day: string): number {
  const [from, to] = [at(`${year - 1}-01-01`), at(`${year + 2}-01-01`)];
  return Math.min(100, Math.max(0, ((at(day) - from) / (to - from)) * 100));
}

/** Left edge and width of a window in percent; its last day counts whole. */
export function spanOf(year: number, { opens, closes }: Row['windows'][number]): { left: number; width: number } {
  const left = placeOf(year, opens);
  const end = new Date(at(closes) + 86_400_000).toISOString().slice(0, 10);
  return { left, width: Math.max(0.3, placeOf(year, end) - left) };
}

/** What a row says: open until when, when it opens next, since when it is closed, or that it has no dates. */
export function tellRow(
  row: Row,
  today: string,
): { key: 'openUntil' | 'opensOn' | 'closedSince' | 'unset'; day: string } {
  const now = row.windows.find((it) => it.opens <= today && today <= it.closes);
  if (now !== undefined) return { key: 'openUntil', day: now.closes };
  const next = row.windows.filter((it) => it.opens > today).toSorted((a, b) => a.opens.localeCompare(b.opens))[0];
  if (next !== undefined) return { key: 'opensOn', day: next.opens };
  const last = row.windows.toSorted((a, b) => b.closes.localeCompare(a.closes))[0];
  return last === undefined ? { key: 'unset', day: '' } : { key: 'closedSince', day: last.closes };
}
