// How a table is written for spreadsheets, as CSV or for a clipboard, for the whole product: what a spreadsheet opens never runs, whatever somebody has typed or imported.

/** A figure stays one, below zero too: digits with points and commas, of which nothing can be reckoned. */
const FIGURE = /^-?\d[\d.,]*$/;

/** What a spreadsheet runs: an operator, also a full-width one. */
const OPERATOR = '[=+\\-@＝＋－＠]';
/** What it skips before it looks for one: blanks, controls, signs that are not seen, and the marks of a text. */
const SKIPPED = '[\\s\\p{Cc}\\p{Cf}"]*';

// A program whose list separator is a semicolon or a tab knows nothing of our quotes: to it a cell also begins behind these and behind a line.
const LIVE = new RegExp(`(^|[;\\t\\r\\n])(${SKIPPED})(?=${OPERATOR})`, 'gu');
const GUARDED = new RegExp(`(^|[;\\t\\r\\n])(${SKIPPED})'(?=${OPERATOR})`, 'gu');

const NEEDS_QUOTES = /[",;\t\r\n]/;

/** A cell as a spreadsheet may read it: before what it would run as a formula stands an apostrophe, and figures stay what they are. */
function harmless(cell: string): string {
  return FIGURE.test(cell) ? cell : cell.replaceAll(LIVE, "$1$2'");
}

/** A cell as it was before it was written by {@link tableCell}, quotes apart. */
export function unguarded(cell: string): string {
  return cell.replaceAll(GUARDED, '$1$2');
}

/** A cell for a file or a clipboard that a spreadsheet reads, whatever separates its cells: not to be run, and quoted where it has to be. */
export function tableCell(cell: string): string {
  const read = harmless(cell);
  return NEEDS_QUOTES.test(read) ? `"${read.replaceAll('"', '""')}"` : read;
}

/**
 * One line of CSV (RFC 4180) with its end, of cells as {@link tableCell} writes them.
 *
 * @example
 * csvLine(['5.1.02', 'Belanja, lain', '=2+2', '-12.50']); // '5.1.02,"Belanja, lain",\'=2+2,-12.50\n'
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(tableCell).join(',')}\n`;
}
