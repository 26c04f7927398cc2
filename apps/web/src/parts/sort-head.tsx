// A heading that sorts its column, and the same choice where a list has no headings.
import { Select, Table, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { defineWords, useWords } from './language.ts';

/** An order of a list: by which of its columns, and whether from the largest, or latest, down. */
export interface Order<Column extends string = string> {
  readonly by: Column;
  readonly down: boolean;
}

const words = defineWords('sort-head', {
  sort: text('Urutkan menurut {column}', 'Sort by {column}'),
  order: text('Urutan', 'Order'),
  up: text('{column}, naik', '{column}, ascending'),
  down: text('{column}, turun', '{column}, descending'),
});

interface Props<Column extends string> {
  readonly column: Column;
  readonly label: string;
  readonly order: Order<Column>;
  readonly sort: (order: Order<Column>) => void;
  readonly right?: boolean;
}

/** What a press on a heading asks for: its column, and the other way when it is sorted by it already. */
export function pressed<Column extends string>(column: Column, order: Order<Column>, first: boolean): Order<Column> {
  return { by: column, down: order.by === column ? !order.down : first };
}

/** A sortable heading of a table; figures begin with the largest, words with the first. */
export function SortHead<Column extends string>({ column, label, order, sort, right = false }: Props<Column>) {
  const t = useWords(words);
  const sorted = order.by === column;
  const Icon = order.down ? IconChevronDown : IconChevronUp;
  return (
    <Table.Th
      {...(right && { ta: 'right' })}
      aria-sort={sorted ? (order.down ? 'descending' : 'ascending') : 'none'}
      style={{ whiteSpace: 'nowrap' }}
    >
      <UnstyledButton
        fz="inherit"
        fw="inherit"
        title={t('sort', { column: label })}
        onClick={() => sort(pressed(column, order, right))}
      >
        {label} {sorted && <Icon size={12} aria-hidden style={{ verticalAlign: 'middle' }} />}
      </UnstyledButton>
    </Table.Th>
  );
}

/** The orders of a list as one field, for a phone. */
export function SortSelect<Column extends string>({
  columns,
  order,
  sort,
}: Pick<Props<Column>, 'order' | 'sort'> & { columns: readonly { key: Column; label: string }[] }) {
  const t = useWords(words);
  return (
    <Select
      size="xs"
      w={{ base: '100%', xs: 230 }}
      aria-label={t('order')}
      allowDeselect={false}
      data={columns.flatMap(({ key, label }) =>
        [true, false].map((down) => ({
          value: `${key} ${down ? 'down' : 'up'}`,
          label: t(down ? 'down' : 'up', { column: label }),
        })),
      )}
      value={`${order.by} ${order.down ? 'down' : 'up'}`}
      onChange={(value) => {
        const [by, way] = value?.split(' ') ?? [];
        const column = columns.find(({ key }) => key === by)?.key;
        if (column !== undefined) sort({ by: column, down: way === 'down' });
      }}
    />
  );
}
