// What a row of the inbox shows of its paper, and what may be done with it there.
import { ActionIcon, Anchor, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react';
import { officeTitle } from '@siklus/workflow';
import { Link } from '@tanstack/react-router';
import { nearCommand } from '../../panels/command-asked.tsx';
import { LikelyDoubleLine } from '../../panels/likely-doubles.tsx';
import { Arrow } from '../../parts/arrow.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { shortTypeName, titled } from '../../parts/type-name.ts';
import type { InboxRow } from '../../shapes.ts';
import { mayReturn } from './asked.ts';
import { words } from './words.ts';

/** What is done with a row. */
export interface Does {
  readonly stamp: (row: InboxRow) => void;
  readonly giveBack: (row: InboxRow) => void;
  readonly end: (row: InboxRow, way: InboxRow['back'][number]) => void;
}

/** The paper of a row: what it is called, what it waits for, and why it came back or may not go on. */
export function PaperCell({ row }: { row: InboxRow }) {
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
export function Actions({ row, stamp, giveBack, end }: Does & { readonly row: InboxRow }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const writes = row.state === 'draft' && row.command !== 'admit';
  return (
    <Group gap={6} wrap="nowrap" justify="flex-end" {...nearCommand}>
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
