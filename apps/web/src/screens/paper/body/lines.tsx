// The table of a list: low rows, every column that money is made of in sight on a desk, a card for each row on a phone.
import { Table, Text } from '@mantine/core';
import { isMoney, moneyText, parseMoney, sum, type Row } from '@siklus/workflow';
import type { Field } from '../../../parts/fields.ts';
import { useLanguage, useWords } from '../../../parts/language.ts';
import { Money } from '../../../parts/money.tsx';
import { Short } from '../../../parts/short.tsx';
import type { PaperView } from '../../../shapes.ts';
import { words } from '../words.ts';
import { COEFFICIENT, coefficientOf } from './coefficient.ts';
import { namesOf } from './names-of.ts';
import type { rowTotalOf } from './row-total.ts';
import classes from './lines.module.css';
import { Value } from './value.tsx';

const isFigure = (field: Field): boolean => field.kind === 'money' || field.kind === 'decimal';

/** Whether the figures of a column come to something: a unit price is money, but prices do not add up to anything. */
export const adds = (field: Field): boolean => field.kind === 'money' && field.name !== 'harga';

function totalOf(rows: readonly Row[], name: string): string {
  const figures = rows.map((row) => row[name]).filter((it): it is string => typeof it === 'string' && isMoney(it));
  return moneyText(sum(figures.map(parseMoney)));
}

interface Props {
  readonly field: Field;
  readonly columns: readonly Field[];
  /** The rows on this page, and all that were looked for. */
  readonly shown: readonly Row[];
  readonly found: readonly Row[];
  readonly computed: ReturnType<typeof rowTotalOf>;
  readonly summed: boolean;
  readonly view: PaperView;
}

function Cell({ field, row, view }: { field: Field; row: Row; view: PaperView }) {
  if (field.name === COEFFICIENT) return <Short>{coefficientOf(row)}</Short>;
  const value = row[field.name];
  if (field.kind === 'text' && typeof value === 'string' && value !== '') return <Short lines={2}>{value}</Short>;
  return <Value value={value} kind={field.kind} view={view} plain />;
}

function Head({ columns, computed }: Pick<Props, 'columns' | 'computed'>) {
  const { say } = useLanguage();
  return (
    <Table.Thead bg="var(--siklus-head)">
      <Table.Tr>
        {columns.map((it) => (
          <Table.Th key={it.name} ta={isFigure(it) ? 'right' : undefined}>
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
  );
}

function Sums({ columns, computed, found }: Pick<Props, 'columns' | 'computed' | 'found'>) {
  const t = useWords(words);
  const { say } = useLanguage();
  return (
    <Table.Tfoot bg="var(--siklus-head)">
      <Table.Tr>
        {columns.map((it, index) => (
          <Table.Th
            key={it.name}
            className={isFigure(it) ? 'figure' : undefined}
            data-label={adds(it) ? say(it.label) : undefined}
            data-empty={(index > 0 && !adds(it)) || undefined}
          >
            {index === 0 ? t('total') : adds(it) ? <Money value={totalOf(found, it.name)} size="sm" fw={650} /> : null}
          </Table.Th>
        ))}
        {computed !== undefined && (
          <Table.Th className={`figure ${classes['total']}`} data-head data-label={say(computed.label)}>
            <Money value={moneyText(sum(found.map((row) => parseMoney(computed.of(row)))))} size="sm" fw={650} />
          </Table.Th>
        )}
      </Table.Tr>
    </Table.Tfoot>
  );
}

/** Head, rows and sums. */
export function Lines({ field, columns, shown, found, computed, summed, view }: Props) {
  const { say } = useLanguage();
  const names = namesOf(columns, shown, view.names);
  return (
    <>
      <Table.ScrollContainer
        minWidth={0}
        maxHeight="calc(100dvh - 150px)"
        className={`surface ${classes['frame']}`}
        type="native"
        tabIndex={0}
        aria-label={say(field.label)}
      >
        <Table
          stickyHeader
          highlightOnHover
          verticalSpacing={2}
          horizontalSpacing={8}
          className={classes['lines'] ?? ''}
        >
          <Head columns={columns} computed={computed} />
          <Table.Tbody>
            {shown.map((row) => (
              <Table.Tr key={row.id} data-row={row.id}>
                {columns.map((it) => (
                  <Table.Td
                    key={it.name}
                    data-column={it.name}
                    data-label={say(it.label)}
                    data-kind={it.kind}
                    className={isFigure(it) ? 'figure' : undefined}
                    title={it.kind === 'code' ? view.names[String(row[it.name])] : undefined}
                  >
                    <Cell field={it} row={row} view={view} />
                  </Table.Td>
                ))}
                {computed !== undefined && (
                  <Table.Td className={`figure ${classes['total']}`} data-label={say(computed.label)}>
                    <Money value={computed.of(row)} size="sm" fw={600} />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
          {summed && <Sums columns={columns} computed={computed} found={found} />}
        </Table>
      </Table.ScrollContainer>
      {names.length > 0 && (
        <Text size="xs" c="dimmed" mt={4} component="p">
          {names.map(([code, name]) => `${code} ${name}`).join(' · ')}
        </Text>
      )}
    </>
  );
}
