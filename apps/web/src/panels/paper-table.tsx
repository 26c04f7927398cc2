// A list of papers: a table on a desk, cards on a phone; every row leads to its paper.
import { Anchor, Group, Stack, Table, Text } from '@mantine/core';
import { endedStates, parseMoney, percent, text } from '@siklus/workflow';
import { Link } from '@tanstack/react-router';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { Money } from '../parts/money.tsx';
import { useNarrow } from '../parts/narrow.ts';
import { SortHead, SortSelect, type Order } from '../parts/sort-head.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { dayText } from '../parts/time.ts';
import { shortTypeName } from '../parts/type-name.ts';
import { percentText } from '../parts/percent-text.ts';
import type { PaperRow } from '../shapes.ts';
import type { paperOrders } from './paper-orders.ts';
import { Short } from '../parts/short.tsx';

const words = defineWords('paper-table', {
  type: text('Jenis', 'Type'),
  paper: text('Dokumen', 'Paper'),
  opd: text('OPD', 'Agency'),
  state: text('Status', 'State'),
  money: text('Nilai', 'Amount'),
  updated: text('Diperbarui', 'Updated'),
  share: text('Bagian', 'Share'),
  sum: text('Jumlah {total} dokumen', 'Sum of {total} papers'),
  replaced: text('Digantikan dokumen yang lebih baru', 'Replaced by a newer paper'),
  ofYear: text('Tahun {year}', 'Year {year}'),
});

/** An order of papers. */
export type PaperOrder = Order<(typeof paperOrders)[number]>;

interface Props {
  readonly rows: readonly PaperRow[];
  readonly label: string;
  readonly order: PaperOrder;
  readonly sort: (order: PaperOrder) => void;
  /** The money of the whole list and how many papers it has, where adding it up says something: papers of one type and year. */
  readonly sum?: { readonly money: string; readonly total: number } | undefined;
  /** Whether papers of several years stand here. */
  readonly years?: boolean;
}

/** A paper's part of the money of its list, in percent; what is replaced or has ended has none. */
function shareOf(row: PaperRow, { money }: { readonly money: string }): string | undefined {
  const ended = endedStates.some((state) => state === row.state);
  return row.superseded || ended ? undefined : percent(parseMoney(row.money), parseMoney(money));
}

function Share({ row, sum }: { row: PaperRow; sum: { readonly money: string } }) {
  const { language } = useLanguage();
  const share = shareOf(row, sum);
  return share === undefined ? '–' : `${percentText(share, language)}\u00A0%`;
}

/** That a newer paper on the same subject has taken its place. */
function Replaced({ row }: { row: PaperRow }) {
  const t = useWords(words);
  return row.superseded ? (
    <Text size="xs" c="dimmed">
      {t('replaced')}
    </Text>
  ) : null;
}

function PaperLink({ row }: { row: PaperRow }) {
  return (
    <Anchor
      size="sm"
      fw={600}
      lh={1.3}
      renderRoot={(props) => <Link to="/dokumen/$id" params={{ id: row.id }} {...props} />}
    >
      {row.title}
    </Anchor>
  );
}

function CardsOf({ rows, sum, years = false, order, sort }: Props) {
  const t = useWords(words);
  const { say } = useLanguage();
  const columns = [
    { key: 'diperbarui' as const, label: t('updated') },
    { key: 'dokumen' as const, label: t('paper') },
    { key: 'opd' as const, label: t('opd') },
    { key: 'nilai' as const, label: t('money') },
  ];
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      <li>
        <SortSelect columns={columns} order={order} sort={sort} />
      </li>
      {rows.map((row) => (
        <li key={row.id} className="surface" style={{ padding: '8px 12px' }}>
          <Group justify="space-between" gap="xs" wrap="nowrap">
            <Text size="xs" fw={650}>
              {say(shortTypeName(row.type))}
            </Text>
            <StateBadge label={row.stateLabel} state={row.state} final={row.final} size="sm" />
          </Group>
          <PaperLink row={row} />
          <Group justify="space-between" gap="xs">
            <Text size="xs" c="dimmed" style={{ flex: '1 1 140px' }}>
              {row.opdName}
              {row.number !== undefined && ` · ${row.number}`}
              {years && ` · ${t('ofYear', { year: row.year })}`}
            </Text>
            {row.money !== '0.00' && <Money value={row.money} size="sm" fw={600} />}
            {sum !== undefined && (
              <Text size="xs" c="dimmed">
                <Share row={row} sum={sum} />
              </Text>
            )}
          </Group>
        </li>
      ))}
    </Stack>
  );
}

/** Papers as rows that lead to their screens. */
export function PaperTable(props: Props) {
  const { rows, label, order, sort, sum, years = false } = props;
  const t = useWords(words);
  const { say, language } = useLanguage();
  if (useNarrow()) return <CardsOf {...props} />;
  return (
    <Table.ScrollContainer minWidth={820} className="surface" type="native" tabIndex={0}>
      <Table highlightOnHover aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={80}>{t('type')}</Table.Th>
            <SortHead column="dokumen" label={t('paper')} order={order} sort={sort} />
            <SortHead column="opd" label={t('opd')} order={order} sort={sort} />
            <Table.Th>{t('state')}</Table.Th>
            <SortHead column="nilai" label={t('money')} order={order} sort={sort} right />
            {sum !== undefined && <Table.Th ta="right">{t('share')}</Table.Th>}
            <SortHead column="diperbarui" label={t('updated')} order={order} sort={sort} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>{say(shortTypeName(row.type))}</Table.Td>
              <Table.Td>
                <PaperLink row={row} />
                {row.number !== undefined && (
                  <Text size="xs" c="dimmed">
                    {row.number}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Short size="sm" lines={3}>
                  {row.opdName}
                </Short>
                {row.unit !== row.opd && (
                  <Text size="xs" c="dimmed">
                    {row.unit}
                  </Text>
                )}
                {years && (
                  <Text size="xs" c="dimmed">
                    {t('ofYear', { year: row.year })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <StateBadge label={row.stateLabel} state={row.state} final={row.final} />
                <Replaced row={row} />
              </Table.Td>
              <Table.Td className="figure">{row.money === '0.00' ? '–' : <Money value={row.money} />}</Table.Td>
              {sum !== undefined && (
                <Table.Td className="figure">
                  <Share row={row} sum={sum} />
                </Table.Td>
              )}
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <Text size="sm">{dayText(row.updatedAt, language)}</Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        {sum !== undefined && (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th colSpan={4}>{t('sum', { total: sum.total })}</Table.Th>
              <Table.Th className="figure">
                <Money value={sum.money} />
              </Table.Th>
              <Table.Th className="figure">{percentText('100.00', language)}&nbsp;%</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </Table.ScrollContainer>
  );
}
