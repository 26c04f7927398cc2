// Reading cells: codes, names and money out of a row, each refusal noted with its column and value.

import { isMoney, isWellFormed, parseMoney, text, type Sen, type Text } from '@siklus/workflow';
import { reject, type Tally } from '../reconciliation.ts';
import type { CsvRow } from './csv-file.ts';

const CODE = /^[0-9X]+(\.[0-9X]+)*$/;

/** Reads cells of one row; a cell that is refused reads as a harmless value, and `good` turns false. */
export interface CellReader {
  readonly row: number;
  /** Whether nothing was refused so far. */
  readonly good: () => boolean;
  readonly raw: (column: string) => string;
  /** Trimmed words; refused when they are longer than `max` (500 characters), or empty and not `optional`. */
  readonly words: (column: string, how?: { readonly optional?: boolean; readonly max?: number }) => string;
  /** A dotted code of at most 40 characters. */
  readonly code: (column: string) => string;
  /** Money of zero or more, in sen. */
  readonly money: (column: string) => Sen;
  readonly refuse: (column: string, reason: Text) => void;
}

/** Starts reading a row: counts it and refuses it when its number of cells or its characters are wrong. */
export function readCells(tally: Tally, { row, cells, surplus }: CsvRow): CellReader {
  let good = true;
  tally.read += 1;
  const raw = (column: string): string => cells[column] ?? '';
  const refuse = (column: string, reason: Text): void => {
    good = false;
    reject(tally, { row, column, value: raw(column), reason });
  };
  if (surplus !== 0) {
    refuse(
      '',
      text(`Jumlah kolom tidak sama dengan judul (selisih ${surplus}).`, `Cells differ from the header by ${surplus}.`),
    );
  }
  // A source is not mended: its rows are refused. Letters spoilt by a wrong code page (U+0080..U+009F) are ugly, not dangerous.
  const odd = Object.keys(cells).find((column) => !isWellFormed(raw(column)));
  if (odd !== undefined) refuse(odd, text('Berisi karakter kendali.', 'Holds a control character.'));
  return {
    row,
    raw,
    refuse,
    good: () => good,
    words: (column, { optional = false, max = 500 } = {}) => {
      const value = raw(column).trim();
      if (value === '' && !optional) refuse(column, text('Kosong.', 'Empty.'));
      if (value.length > max) refuse(column, text(`Lebih dari ${max} huruf.`, `Longer than ${max} characters.`));
      return value;
    },
    code: (column) => {
      const value = raw(column).trim();
      if (!CODE.test(value) || value.length > 40) refuse(column, text('Bukan kode.', 'Not a code.'));
      return value;
    },
    money: (column) => {
      const value = raw(column);
      if (isMoney(value) && !value.startsWith('-')) return parseMoney(value);
      refuse(
        column,
        value.startsWith('-')
          ? text('Uang tidak boleh negatif.', 'Money must not be negative.')
          : text(
              'Bukan angka rupiah tanpa pemisah dan tanpa spasi.',
              'Not rupiah in digits without separators or spaces.',
            ),
      );
      return 0n;
    },
  };
}
