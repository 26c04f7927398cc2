// A list of a body as a table with its totals; long lists are turned page by page.
import { Group, Pagination, Text, Title } from '@mantine/core';
import type { DocumentType, Row } from '@siklus/workflow';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Field } from '../../../parts/fields.ts';
import { SearchField } from '../../../parts/filter-fields.tsx';
import { useGoals, type Goal } from '../../../parts/go-to.ts';
import { useLanguage, useWords } from '../../../parts/language.ts';
import { usePrinting } from '../../../parts/printing.ts';
import { wordsOf } from '../../../parts/words-of.ts';
import type { PaperView } from '../../../shapes.ts';
import { words } from '../words.ts';
import { columnOf, foldFactors } from './coefficient.ts';
import { adds, Lines } from './lines.tsx';
import { addsUp, rowTotalOf } from './row-total.ts';

const perPage = 100;

/** More columns than this are printed on paper laid across. */
const WIDE = 8;

/** More than this are printed smaller as well: a year has twelve months. */
const CROWDED = 12;

/** Columns that say something: an optional one only where a row fills it, and never the row's own id. */
function columnsOf(field: Field, rows: readonly Row[]): readonly Field[] {
  const used = field.columns.filter(
    (it) => it.kind !== 'id' && (!it.optional || rows.some((row) => row[it.name] !== undefined && row[it.name] !== '')),
  );
  return foldFactors(used);
}

/** Gives the focus to the cell of a goal: its column where that is shown, else the first of its row. */
function focusCell(frame: HTMLElement | null, { row = '', field = '' }: Goal): void {
  const line = frame?.querySelector(`[data-row="${CSS.escape(row)}"]`);
  const cell =
    line?.querySelector<HTMLElement>(`[data-column="${CSS.escape(columnOf(field))}"]`) ?? line?.querySelector('td');
  if (cell === null || cell === undefined) return;
  cell.tabIndex = -1;
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/** Where a refusal points at one of the rows, turns to it with `show` and gives its cell the focus. */
function useRowGoals(list: string, rows: readonly Row[], show: (index: number) => void) {
  const frame = useRef<HTMLElement>(null);
  const [aim, setAim] = useState<Goal>();
  useGoals(
    useCallback(
      (goal: Goal): boolean => {
        const index = goal.list === list ? rows.findIndex((it) => it.id === goal.row) : -1;
        if (index < 0) return false;
        show(index);
        setAim({ ...goal });
        return true;
      },
      [list, rows, show],
    ),
  );
  // Once its page of rows is drawn.
  useEffect(() => {
    if (aim !== undefined) focusCell(frame.current, aim);
  }, [aim]);
  return frame;
}

interface Props {
  readonly field: Field;
  readonly rows: readonly Row[];
  readonly type: DocumentType;
  readonly view: PaperView;
}

/** One list of the body. */
export function RowsTable({ field, rows, type, view }: Props) {
  const t = useWords(words);
  const { say } = useLanguage();
  const printing = usePrinting();
  const [page, setPage] = useState(1);
  const [q, setQ] = useState('');
  const frame = useRowGoals(
    field.name,
    rows,
    useCallback((index) => (setQ(''), setPage(Math.floor(index / perPage) + 1)), []),
  );
  const wanted = q.trim().toLowerCase();
  const found = useMemo(
    () =>
      wanted === ''
        ? rows
        : rows.filter((row) =>
            Object.values(row)
              .map(wordsOf)
              .some((it) => `${it} ${view.names[it] ?? ''}`.toLowerCase().includes(wanted)),
          ),
    [rows, wanted, view.names],
  );
  const columns = columnsOf(field, rows);
  const wide = columns.length > WIDE;
  const computed = rowTotalOf(type, field.name);
  const pages = Math.ceil(found.length / perPage);
  const shown = printing ? found : found.slice((page - 1) * perPage, page * perPage);
  const summed = addsUp(type, field.name) && (columns.some(adds) || computed !== undefined);
  return (
    <section
      ref={frame}
      data-field={field.name}
      aria-label={say(field.label)}
      className={wide ? 'in-rupiah print-wide' : 'in-rupiah'}
      data-crowded={columns.length > CROWDED || undefined}
    >
      <Group justify="space-between" mb={6} mt="md">
        <Title order={2} size="h3">
          {say(field.label)}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            · {t('rows', { n: rows.length })}
            {rows.length > 0 && columns.some((it) => it.kind === 'money') && ` · ${t('inRupiah')}`}
          </Text>
        </Title>
        {rows.length > 12 && (
          <SearchField
            className="no-print"
            label={t('filterRows')}
            value={q}
            search={(wanted) => (setQ(wanted), setPage(1))}
          />
        )}
      </Group>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noRows')}
        </Text>
      ) : (
        <Lines
          field={field}
          columns={columns}
          shown={shown}
          found={found}
          computed={computed}
          summed={summed}
          view={view}
        />
      )}
      {pages > 1 && (
        <Pagination
          size="sm"
          mt="xs"
          total={pages}
          value={page}
          onChange={setPage}
          className="no-print"
          getControlProps={(control) => ({ 'aria-label': control })}
        />
      )}
    </section>
  );
}
