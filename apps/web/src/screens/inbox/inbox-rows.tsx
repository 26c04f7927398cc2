// The rows of the inbox under their urgency: a table on a desk, cards on a phone.
import { ActionIcon, Anchor, Button, Checkbox, Group, Stack, Table, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react';
import { officeTitle } from '@siklus/workflow';
import { Link } from '@tanstack/react-router';
import { LikelyDoubleLine } from '../../panels/likely-doubles.tsx';
import { Arrow } from '../../parts/arrow.tsx';
import { Due, urgencyOf } from '../../parts/due.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import { useNarrow } from '../../parts/narrow.ts';
import { dayText } from '../../parts/time.ts';
import { shortTypeName, titled } from '../../parts/type-name.ts';
import type { InboxRow } from '../../shapes.ts';
import { isStampable, mayReturn } from './asked.ts';
import { words } from './words.ts';
import { Short } from '../../parts/short.tsx';

interface Props {
  readonly rows: readonly InboxRow[];
  readonly selected: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly stamp: (row: InboxRow) => void;
  readonly giveBack: (row: InboxRow) => void;
  readonly end: (row: InboxRow, way: InboxRow['back'][number]) => void;
}

function PaperCell({ row }: { row: InboxRow }) {
  const t = useWords(words);
  const { say } = useLanguage();
  return (
    <>
      <Anchor
        size="sm"
        fw={600}
        lh={1.3}
        renderRoot={(props) => <Link to="/dokumen/$id" params={{ id: row.id }} {...props} />}
      >
        {titled(say(shortTypeName(row.type)), row.title)}
      </Anchor>
      <Text size="xs" c="dimmed">
        {say(row.stateLabel)} <Arrow /> {say(row.commandLabel)} ({say(officeTitle(row.office))})
      </Text>
      {row.returnedBecause !== undefined && (
        <Text size="xs" className="due-orange">
          {t('returned', { reason: row.returnedBecause })}
        </Text>
      )}
      <LikelyDoubleLine doubles={row.likeDoubles} />
      {row.against.map((it) => (
        <Text size="xs" key={it.code}>
          {say(it.text)}
        </Text>
      ))}
    </>
  );
}

function Write({ row }: { row: InboxRow }) {
  const t = useWords(words);
  const label = t(row.returnedBecause === undefined ? 'write' : 'mend');
  return (
    <Button
      size="compact-sm"
      variant="default"
      rightSection={<IconArrowRight size={14} aria-hidden />}
      renderRoot={(props) => <Link to="/dokumen/$id" params={{ id: row.id }} {...props} />}
      aria-label={`${label}: ${row.title}`}
    >
      {label}
    </Button>
  );
}

/** What may be done with a row from the list: its command, and where that may not be given the ways to give the paper back. */
function Actions({ row, stamp, giveBack, end }: Pick<Props, 'stamp' | 'giveBack' | 'end'> & { row: InboxRow }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const writes = row.state === 'draft' && row.command !== 'admit';
  return (
    <Group gap={6} wrap="nowrap" justify="flex-end">
      {row.may && writes && <Write row={row} />}
      {row.may && !writes && (
        <Button size="compact-sm" onClick={() => stamp(row)} aria-label={`${say(row.commandLabel)}: ${row.title}`}>
          {say(row.commandLabel)}
        </Button>
      )}
      {!row.may &&
        row.back
          .filter((it) => it.command !== 'return')
          .map((it) => (
            <Button
              key={it.command}
              size="compact-sm"
              variant="default"
              onClick={() => end(row, it)}
              aria-label={`${say(it.label)}: ${row.title}`}
            >
              {say(it.label)}
            </Button>
          ))}
      {mayReturn(row) && (
        <Tooltip label={t('returnOne')}>
          <ActionIcon
            variant="default"
            size={26}
            aria-label={`${t('returnOne')}: ${row.title}`}
            onClick={() => giveBack(row)}
          >
            <IconArrowBackUp size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}

function CardsOf({ rows, selected, toggle, ...does }: Props) {
  const t = useWords(words);
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
              </Text>
              <Group justify="space-between" mt={6} gap="xs">
                {row.money === '0.00' ? <span /> : <Money value={row.money} fw={600} size="sm" />}
                <Due days={row.workingDaysLeft} title={row.due} />
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

function TableOf({ rows, selected, toggle, label, ...does }: Props & { label: string }) {
  const t = useWords(words);
  const { language } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={860} className="surface" type="native" tabIndex={0}>
      <Table highlightOnHover aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40} aria-label={t('choice')} />
            <Table.Th>{t('paper')}</Table.Th>
            <Table.Th w={220}>{t('opd')}</Table.Th>
            <Table.Th ta="right">{t('money')}</Table.Th>
            <Table.Th w={190}>{t('due')}</Table.Th>
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

/** All rows, most urgent first, under a heading for each urgency. */
export function InboxRows(props: Props) {
  const t = useWords(words);
  const narrow = useNarrow();
  return (
    <Stack gap="md">
      {(['late', 'soon', 'calm'] as const).map((urgency) => {
        const rows = props.rows.filter((row) => urgencyOf(row.workingDaysLeft) === urgency);
        if (rows.length === 0) return null;
        return (
          <section key={urgency} aria-label={t(urgency)}>
            <Title order={2} mb={6} size="h3">
              {t(urgency)} ({rows.length})
            </Title>
            {narrow ? <CardsOf {...props} rows={rows} /> : <TableOf {...props} rows={rows} label={t(urgency)} />}
          </section>
        );
      })}
    </Stack>
  );
}
