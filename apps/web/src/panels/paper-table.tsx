// A list of papers: a table on a desk, cards on a phone; every row leads to its paper.
import { Anchor, Group, Stack, Table, Text } from '@mantine/core';
import { text } from '@siklus/workflow';
import { Link } from '@tanstack/react-router';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { Money } from '../parts/money.tsx';
import { useNarrow } from '../parts/narrow.ts';
import { StateBadge } from '../parts/state-badge.tsx';
import { dayText } from '../parts/time.ts';
import { shortTypeName } from '../parts/type-name.ts';
import type { PaperRow } from '../shapes.ts';

const words = defineWords('paper-table', {
  type: text('Jenis', 'Type'),
  paper: text('Dokumen', 'Paper'),
  opd: text('OPD', 'Agency'),
  state: text('Status', 'State'),
  money: text('Nilai', 'Amount'),
  updated: text('Diperbarui', 'Updated'),
});

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

function CardsOf({ rows }: { rows: readonly PaperRow[] }) {
  const { say } = useLanguage();
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
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
            </Text>
            {row.money !== '0.00' && <Money value={row.money} size="sm" fw={600} />}
          </Group>
        </li>
      ))}
    </Stack>
  );
}

/** Papers as rows that lead to their screens. */
export function PaperTable({ rows, label }: { rows: readonly PaperRow[]; label: string }) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  if (useNarrow()) return <CardsOf rows={rows} />;
  return (
    <Table.ScrollContainer minWidth={820} className="surface" type="native" tabIndex={0}>
      <Table highlightOnHover aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={80}>{t('type')}</Table.Th>
            <Table.Th>{t('paper')}</Table.Th>
            <Table.Th>{t('opd')}</Table.Th>
            <Table.Th>{t('state')}</Table.Th>
            <Table.Th ta="right">{t('money')}</Table.Th>
            <Table.Th>{t('updated')}</Table.Th>
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
                <Text size="sm" lineClamp={3}>
                  {row.opdName}
                </Text>
                {row.unit !== row.opd && (
                  <Text size="xs" c="dimmed">
                    {row.unit}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <StateBadge label={row.stateLabel} state={row.state} final={row.final} />
              </Table.Td>
              <Table.Td className="figure">{row.money === '0.00' ? '–' : <Money value={row.money} />}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <Text size="sm">{dayText(row.updatedAt, language)}</Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
