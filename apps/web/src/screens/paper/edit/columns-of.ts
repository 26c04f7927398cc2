// The columns of a list in the simple editor: those that are open take what their field holds, the others are shown.
import type { Row } from '@siklus/workflow';
import { showMoney } from '../../../parts/grid/numbers.ts';
import { isPercent, type Field } from '../../../parts/fields.ts';
import type { GridColumn } from '../../../parts/grid/columns.ts';
import { searchIn, type Choice } from '../../../parts/picker/picker.ts';
import { monthName } from '../../../parts/time.ts';
import type { words } from '../words.ts';
import { searchOf } from './code-search.ts';

type Key = keyof (typeof words)['pairs'];

interface Asked {
  readonly columns: readonly string[];
  /** Columns that figures of the ledger are filled into. */
  readonly filled: readonly string[];
  /** Rows of other lists that a field may name. */
  readonly others: readonly Choice[];
  readonly nameOf: (code: string) => string | undefined;
  /** Whether the list of a field has a code. */
  readonly isKnown: (field: string, code: string) => boolean | undefined;
  readonly t: (key: Key) => string;
  readonly say: (pair: Field['label']) => string;
  readonly language: 'id' | 'en';
}

const widths: Partial<Record<Field['kind'], number>> = {
  code: 190,
  month: 100,
  day: 120,
  choice: 140,
  id: 200,
};

const complaints: Partial<Record<Field['kind'], Key>> = {
  money: 'badMoney',
  decimal: 'badNumber',
  integer: 'badNumber',
  month: 'badNumber',
  code: 'badCode',
  choice: 'badChoice',
  id: 'badChoice',
  paper: 'badChoice',
  day: 'badDay',
};

const kinds: Partial<Record<Field['kind'], GridColumn['kind']>> = {
  money: 'money',
  decimal: 'decimal',
  integer: 'integer',
  month: 'integer',
  code: 'code',
  choice: 'code',
  id: 'code',
};

function shownOf(row: Row, field: Field, language: Asked['language']): string {
  const value = row[field.name];
  if (field.kind === 'month' && typeof value === 'number') return monthName(value, language);
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

/** Makes the columns of a list; the first one stays in sight where there are many. */
export function columnsOf(field: Field, asked: Asked): readonly GridColumn[] {
  const { columns, filled, others, t, say, language } = asked;
  const shown = field.columns.filter((it) => it.name !== 'id');
  const names = new Map(others.map((it) => [it.code, it.name]));
  const findRow = searchIn(others);
  return shown.map((it): GridColumn => {
    const isRow = it.kind === 'id';
    const base = {
      key: it.name,
      label: say(it.label),
      width: widths[it.kind] ?? 220,
      complaint: t(complaints[it.kind] ?? 'badText'),
      nameOf: isRow ? (code: string) => names.get(code) : asked.nameOf,
    };
    if (filled.includes(it.name))
      return {
        ...base,
        label: t('fromLedger').replace('{field}', base.label),
        width: 190,
        kind: 'computed',
        compute: (row) => showMoney(shownOf(row, it, language)),
      };
    if (!columns.includes(it.name) || it.kind === 'paper' || it.kind === 'papers')
      return {
        ...base,
        kind: 'computed',
        plain: it.kind !== 'money' && it.kind !== 'decimal',
        compute: (row) => shownOf(row, it, language),
        lead: it === shown[0] && shown.length > 8,
      };
    const search = isRow ? findRow : searchOf(it);
    const isKnown = (code: string): boolean | undefined => (isRow ? names.has(code) : asked.isKnown(it.name, code));
    return {
      ...base,
      kind: kinds[it.kind] ?? 'text',
      optional: it.optional,
      percent: isPercent(it),
      ...(search !== undefined && { search, isKnown }),
    };
  });
}
