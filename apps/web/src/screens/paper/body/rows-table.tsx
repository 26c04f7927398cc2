// A list of a body as a table with its totals; long lists are turned page by page.
import { Group, Pagination, Table, Text, Title } from '@mantine/core';
import { isMoney, moneyText, parseMoney, sum, type DocumentType, type Row } from '@siklus/workflow';
import { useMemo, useState } from 'react';
import type { Field } from '../../../parts/fields.ts';
import { SearchField } from '../../../parts/filter-fields.tsx';
import { useLanguage, useWords } from '../../../parts/language.ts';
import { Money } from '../../../parts/money.tsx';
import { usePrinting } from '../../../parts/printing.ts';
import { wordsOf } from '../../../parts/words-of.ts';
import type { PaperView } from '../../../shapes.ts';
import { words } from '../words.ts';
import classes from './rows-table.module.css';
import { addsUp, rowTotalOf } from './row-total.ts';
import { Value } from './value.tsx';

const perPage = 100;

/** More columns than this are printed on paper laid across. */
const WIDE = 8;

/** More than this are printed smaller as well: a year has twelve months. */
const CROWDED = 12;

const isFigure = (field: Field): boolean => field.kind === 'money' || field.kind === 'decimal';

/** Columns that say something: an optional one only where a row fills it, and never the row's own id. */
function columnsOf(field: Field, rows: readonly Row[]): readonly Field[] {
  return field.columns.filter(
    (it) => it.kind !== 'id' && (!it.optional || rows.some((row) => row[it.name] !== undefined && row[it.name] !== '')),
  );
}

// A unit price is money, but prices do not add up to anything.
const adds = (field: Field): boolean => field.kind === 'money' && field.name !== 'harga';

function totalOf(rows: readonly Row[], name: string): string {
  return moneyText(
    sum(
      rows
        .map((row) => row[name])
        .filter((it): it is string => typeof it === 'string' && isMoney(it))
        .map(parseMoney),
    ),
  );
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
  const named = columns.some((it) => it.name === 'uraian' || it.name === 'nama');
  const computed = rowTotalOf(type, field.name);
  const pages = Math.ceil(found.length / perPage);
  const shown = printing ? found : found.slice((page - 1) * perPage, page * perPage);
  const summed = addsUp(type, field.name) && (columns.some(adds) || computed !== undefined);
  return (
    <section
      aria-label={say(field.label)}
      className={wide ? 'print-wide' : undefined}
      data-crowded={columns.length > CROWDED || undefined}
    >
      <Group justify="space-between" mb={6} mt="md">
        <Title order={2} size="h3">
          {say(field.label)}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            · {t('rows', { n: rows.length })}
            {wide && columns.some((it) => it.kind === 'money') && (
              <span className="print-only"> · {t('inRupiah')}</span>
            )}
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
        <Table.ScrollContainer
          minWidth={Math.min(480, columns.length * 120)}
          maxHeight={560}
          className="surface"
          type="native"
          tabIndex={0}
        >
          <Table stickyHeader highlightOnHover fz="sm">
            <Table.Thead bg="var(--siklus-head)">
              <Table.Tr>
                {columns.map((it) => (
                  <Table.Th key={it.name} ta={isFigure(it) ? 'right' : undefined} style={{ whiteSpace: 'nowrap' }}>
                    {say(it.label)}
                  </Table.Th>
                ))}
                {computed !== undefined && (
                  <Table.Th ta="right" className={classes['total']} data-head>
                    {say(computed.label)}
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((row) => (
                <Table.Tr key={row.id}>
                  {columns.map((it) => (
                    <Table.Td
                      key={it.name}
                      className={isFigure(it) ? 'figure' : undefined}
                      style={it.kind === 'text' ? { minWidth: 140 } : undefined}
                    >
                      <Value
                        value={row[it.name]}
                        kind={it.kind}
                        view={view}
                        plain={named && it.kind === 'code' && it.name !== 'dana'}
                      />
                    </Table.Td>
                  ))}
                  {computed !== undefined && (
                    <Table.Td className={`figure ${classes['total']}`}>
                      <Money value={computed.of(row)} size="sm" fw={600} />
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
            {summed && (
              <Table.Tfoot bg="var(--siklus-head)">
                <Table.Tr>
                  {columns.map((it, index) => (
                    <Table.Th key={it.name} className={isFigure(it) ? 'figure' : undefined}>
                      {index === 0 ? (
                        t('total')
                      ) : adds(it) ? (
                        <Money value={totalOf(found, it.name)} size="sm" fw={650} />
                      ) : null}
                    </Table.Th>
                  ))}
                  {computed !== undefined && (
                    <Table.Th className={`figure ${classes['total']}`} data-head>
                      <Money
                        value={moneyText(sum(found.map((row) => parseMoney(computed.of(row)))))}
                        size="sm"
                        fw={650}
                      />
                    </Table.Th>
                  )}
                </Table.Tr>
              </Table.Tfoot>
            )}
          </Table>
        </Table.ScrollContainer>
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
