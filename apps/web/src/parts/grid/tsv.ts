// What spreadsheets put on the clipboard: tab-separated text, cells with tabs, quotes or line breaks in quotation marks.

import { tableCell, unguarded } from '@siklus/workflow';

/** Reads clipboard text into rows of cells; the empty line that Excel leaves at the end is no row. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    rows.push([...row, cell].map(unguarded));
    row = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '' && closes(text, at)) quoted = true;
    else if (sign === '\t') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** Whether a quotation mark at the start of a cell is closed before a cell ends, so that an inch sign stays an inch sign. */
function closes(text: string, start: number): boolean {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    const next = text[at + 1];
    if (next === '"') at += 1;
    else return next === undefined || next === '\t' || next === '\n' || next === '\r';
  }
  return false;
}

/** Writes rows of cells the way spreadsheets read them, and run none. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(tableCell).join('\t')).join('\n');
}
