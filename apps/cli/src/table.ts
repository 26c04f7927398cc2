// Tables for a terminal: columns as wide as their widest cell, figures to the right.

/** A column of a table. */
export interface TableColumn {
  readonly title: string;
  readonly right?: boolean;
}

const WIDEST = 48;

/** Draws a table as lines of text; long words are cut with an ellipsis. */
export function drawTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const cut = (cell: string): string => (cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1)}…` : cell);
  const cells = rows.map((row) => row.map(cut));
  const widths = columns.map(({ title }, index) =>
    Math.max(title.length, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) =>
        columns[index]?.right === true ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return `${[line(columns.map((it) => it.title)), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.map(line)].join('\n')}\n`;
}
