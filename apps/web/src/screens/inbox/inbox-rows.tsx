// The rows of the inbox, under their urgency where that is what they are sorted by: a table on a desk, cards on a phone.
import { Checkbox, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Due, urgencyOf } from '../../parts/due.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import { useNarrow } from '../../parts/narrow.ts';
import { SortHead, SortSelect, type Order } from '../../parts/sort-head.tsx';
import { dayText } from '../../parts/time.ts';
import type { InboxRow } from '../../shapes.ts';
import { isStampable } from './asked.ts';
import { inboxOrders } from './inbox-orders.ts';
import { Actions, PaperCell, type Does } from './row-cells.tsx';
import { words } from './words.ts';
import { Short } from '../../parts/short.tsx';

/** An order of the inbox. */
export type InboxOrder = Order<(typeof inboxOrders)[number]>;

interface Props extends Does {
  readonly rows: readonly InboxRow[];
  readonly order: InboxOrder;
  readonly sort: (order: InboxOrder) => void;
  readonly selected: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

function CardsOf({ rows, selected, toggle, order, ...does }: Omit<Props, 'sort'>) {
  const t = useWords(words);
  const { language } = useLanguage();
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {rows.map((row) => (
        <li key={`${row.id}/${row.office}`} className="surface" style={{ padding: '10px 12px' }}>
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <Checkbox
              aria-label={t('select', { title: row.title })}
              checked={selected.has(row.id)}
              disabled={!isStampable(row)}
              onChange={() => toggle(row.id)}
            />
            <div style={{ flex: 1, minWidth: 0 }}>
              <PaperCell row={row} />
              <Text size="xs" c="dimmed">
                {row.opdName} · {row.year}
                {order.by === 'menunggu' && ` · ${t('waitsSince', { day: dayText(row.since, language) })}`}
              </Text>
              <Group justify="space-between" mt={6} gap="xs">
                {row.money === '0.00' ? <span /> : <Money value={row.money} fw={600} size="sm" />}
                <Due days={row.workingDaysLeft} due={row.due} />
              </Group>
              <Group justify="flex-end" mt={6}>
                <Actions row={row} {...does} />
              </Group>
            </div>
          </Group>
        </li>
      ))}
    </Stack>
  );
}

function TableOf({ rows, selected, toggle, label, order, sort, ...does }: Props & { label: string }) {
  const t = useWords(words);
  const { language } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={960} className="surface" type="native" tabIndex={0}>
      <Table highlightOnHover aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40} aria-label={t('choice')} />
            <SortHead column="dokumen" label={t('paper')} order={order} sort={sort} />
            <SortHead column="opd" label={t('opd')} order={order} sort={sort} />
            <SortHead column="nilai" label={t('money')} order={order} sort={sort} right />
            <SortHead column="menunggu" label={t('since')} order={order} sort={sort} />
            <SortHead column="tenggat" label={t('due')} order={order} sort={sort} />
            <Table.Th ta="right">{t('action')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr
              key={`${row.id}/${row.office}`}
              {...(selected.has(row.id) && { bg: 'var(--mantine-color-laut-light)' })}
            >
              <Table.Td>
                <Checkbox
                  aria-label={t('select', { title: row.title })}
                  checked={selected.has(row.id)}
                  disabled={!isStampable(row)}
                  onChange={() => toggle(row.id)}
                />
              </Table.Td>
              <Table.Td>
                <PaperCell row={row} />
              </Table.Td>
              <Table.Td>
                <Short size="sm" lines={3}>
                  {row.opdName}
                </Short>
                <Text size="xs" c="dimmed">
                  {row.year}
                </Text>
              </Table.Td>
              <Table.Td className="figure">
                {row.money === '0.00' ? '–' : <Money value={row.money} size="sm" />}
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <Text size="sm">{dayText(row.since, language)}</Text>
              </Table.Td>
              <Table.Td>
                <Due days={row.workingDaysLeft} />
                <Text size="xs" c="dimmed">
                  {dayText(row.due, language)}
                </Text>
              </Table.Td>
              <Table.Td>
                <Actions row={row} {...does} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** What the columns are called that rows are sorted by. */
const labels = { tenggat: 'due', menunggu: 'since', dokumen: 'paper', opd: 'opd', nilai: 'money' } as const;

const urgencies = ['late', 'soon', 'calm'] as const;

/** The rows under their urgencies, in the order that they are sorted; all together where they are sorted by anything else. */
function sectionsOf({ rows, order }: Pick<Props, 'rows' | 'order'>) {
  if (order.by !== 'tenggat') return [{ key: 'title' as const, heading: false, rows }];
  return (order.down ? urgencies.toReversed() : urgencies)
    .map((key) => ({ key, heading: true, rows: rows.filter((row) => urgencyOf(row.workingDaysLeft) === key) }))
    .filter((section) => section.rows.length > 0);
}

/** All rows in the order that was chosen; most urgent first under a heading for each urgency when nothing was. */
export function InboxRows({ order, sort, ...props }: Props) {
  const t = useWords(words);
  const narrow = useNarrow();
  const columns = inboxOrders.map((key) => ({ key, label: t(labels[key]) }));
  return (
    <Stack gap="md">
      {narrow && <SortSelect columns={columns} order={order} sort={sort} />}
      {sectionsOf({ rows: props.rows, order }).map(({ key, heading, rows }) => (
        <section key={key} aria-label={t(key)}>
          {heading && (
            <Title order={2} mb={6} size="h3">
              {t(key)} ({rows.length})
            </Title>
          )}
          {narrow ? (
            <CardsOf {...props} order={order} rows={rows} />
          ) : (
            <TableOf {...props} order={order} sort={sort} rows={rows} label={t(key)} />
          )}
        </section>
      ))}
    </Stack>
  );
}
