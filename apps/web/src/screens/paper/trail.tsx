// The stamp trail: who, in which office, when, under which decree, and why a paper went back. Runs of edits are told in one line.
import { Badge, Group, Text, Timeline, Title } from '@mantine/core';
import { IconArrowBackUp, IconMessage, IconPencil, IconRubberStamp } from '@tabler/icons-react';
import { Arrow } from '../../parts/arrow.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { useSession } from '../../parts/session.ts';
import { instantText } from '../../parts/time.ts';
import type { TrailEntry } from '../../shapes.ts';
import { words } from './words.ts';

/** An entry with the number of edits that it stands for. */
export interface Told {
  readonly entry: TrailEntry;
  readonly edits: number;
}

/** Newest first; edits of one person in a row become one entry. */
export function tell(trail: readonly TrailEntry[]): readonly Told[] {
  const told: Told[] = [];
  for (const entry of trail) {
    const last = told.at(-1);
    const same = entry.command === 'revise' && last?.entry.command === 'revise' && last.entry.person === entry.person;
    if (same) told[told.length - 1] = { entry, edits: last.edits + 1 };
    else told.push({ entry, edits: entry.command === 'revise' ? 1 : 0 });
  }
  return told.toReversed();
}

const back: ReadonlySet<string> = new Set(['return', 'withdraw', 'reject', 'cancel']);

const iconOf = (command: string) =>
  back.has(command)
    ? IconArrowBackUp
    : command === 'advise'
      ? IconMessage
      : command === 'revise' || command === 'open'
        ? IconPencil
        : IconRubberStamp;

function Entry({ entry, edits }: Told) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const { region } = useSession();
  const extra = [
    entry.target !== undefined && t('to', { target: say(entry.target) }),
    entry.decree !== undefined && t('decree', { decree: entry.decree }),
    edits > 1 && t('edits', { n: edits }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <Text size="sm">
        {entry.name}
        {entry.officeTitle !== undefined && <Text span c="dimmed" size="sm">{` · ${say(entry.officeTitle)}`}</Text>}
        {entry.kind !== undefined && entry.kind !== 'definitif' && (
          <Badge ml={6} size="xs" variant="outline" color="orange.9">
            {entry.kind}
          </Badge>
        )}
      </Text>
      <Text size="xs" c="dimmed">
        {instantText(entry.at, language, region.zone)}
        {extra !== '' && ` · ${extra}`}
      </Text>
      {entry.reason !== undefined && (
        <Text size="sm" mt={2} {...(entry.command !== 'advise' && { className: 'due-orange' })}>
          {t(entry.command === 'advise' ? 'advice' : 'reason', { reason: entry.reason })}
        </Text>
      )}
      {entry.note !== undefined && (
        <Text size="sm" mt={2}>
          {t('note', { note: entry.note })}
        </Text>
      )}
    </>
  );
}

/** The whole trail, newest first. */
export function Trail({ trail }: { trail: readonly TrailEntry[] }) {
  const t = useWords(words);
  const { say } = useLanguage();
  return (
    <section aria-label={t('trail')}>
      <Title order={2} size="h3" mb="xs">
        {t('trail')}
      </Title>
      <Timeline bulletSize={24} lineWidth={2} active={trail.length}>
        {tell(trail).map((it) => {
          const Icon = iconOf(it.entry.command);
          const color = back.has(it.entry.command) ? 'orange.9' : it.edits > 0 ? 'gray.7' : 'laut.7';
          return (
            <Timeline.Item
              key={it.entry.version}
              color={color}
              bullet={<Icon size={13} aria-hidden />}
              title={
                <Group gap={6}>
                  <Text span size="sm" fw={650}>
                    {say(it.entry.commandLabel)}
                  </Text>
                  {it.edits === 0 && (
                    <Text span size="xs" c="dimmed">
                      <Arrow /> {say(it.entry.stateLabel)}
                    </Text>
                  )}
                </Group>
              }
            >
              <Entry {...it} />
            </Timeline.Item>
          );
        })}
      </Timeline>
    </section>
  );
}
