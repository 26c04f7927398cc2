// Confirming a command on one paper or on several: what it asks for, then a result for each paper.
import { Alert, Button, Group, List, ScrollArea, Stack, Text, ThemeIcon } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconX } from '@tabler/icons-react';
import { text, type Command, type DocumentType, type Text as Pair } from '@siklus/workflow';
import { useState, type SubmitEvent } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { Failure } from '../parts/answers.tsx';
import { keyed, useExecute, type Outcome } from '../parts/execute.ts';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { shortTypeName, titled } from '../parts/type-name.ts';
import type { DoublesView } from '../shapes.ts';
import { CommandFields, commandFrom, gravely, needsWords } from './command-fields.tsx';
import { LikelyDoubles } from './likely-doubles.tsx';
import { MovedFigures } from './moved-figures.tsx';
import { RefusalLines } from './refusals.tsx';

const words = defineWords('command-dialog', {
  many: text('{command}: {n} dokumen', '{command}: {n} papers'),
  cancel: text('Batal', 'Cancel'),
  close: text('Tutup', 'Close'),
  results: text('{done} berhasil, {failed} tidak', '{done} done, {failed} not'),
  done: text('{title} · kini {state}', '{title} · now {state}'),
  binding: text('Cap ini tercatat atas nama Anda.', 'This stamp is recorded in your name.'),
});

/** A paper as far as the dialog has to know it. */
export interface Subject {
  readonly id: string;
  readonly version: number;
  readonly type: DocumentType;
  readonly title: string;
  readonly opdName: string;
  /** What may be the same paper once more. */
  readonly doubles?: DoublesView | undefined;
}

/** What is to be confirmed: the command with its label and, for a return, where it may go. `undefined` takes each paper's own command. */
export interface Asked {
  readonly command: string;
  readonly label: Pair;
  readonly targets: readonly { state: string; label: Pair }[];
  /** Figures of the one paper that have moved since it was submitted, and what a stamp says that it has seen. */
  readonly moved?: readonly Pair[];
  readonly seen?: NonNullable<Command['seen']>;
  readonly subjects: readonly (Subject & { command?: string })[];
}

function Results({ asked, outcomes, left }: { asked: Asked; outcomes: readonly Outcome[]; left: () => void }) {
  const { say } = useLanguage();
  const of = new Map(outcomes.map((it) => [it.id, it.answer]));
  return (
    <ScrollArea.Autosize mah={420} type="auto" viewportProps={{ tabIndex: 0 }}>
      <List spacing="sm" center={false} listStyleType="none">
        {asked.subjects.map((subject) => {
          const answer = of.get(subject.id);
          const ok = answer?.ok === true;
          return (
            <List.Item
              key={subject.id}
              icon={
                <ThemeIcon size={22} radius="xl" color={ok ? 'teal.8' : 'red.8'}>
                  {ok ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}
                </ThemeIcon>
              }
            >
              <Text size="sm" fw={600}>
                {titled(say(shortTypeName(subject.type)), subject.title)}
              </Text>
              {answer?.ok === true && (
                <Text size="sm" c="dimmed">
                  {say(answer.stateLabel)}
                  {answer.number !== undefined && ` · ${answer.number}`}
                </Text>
              )}
              {answer?.ok === false && <RefusalLines refusals={answer.refusals} paper={subject} left={left} />}
            </List.Item>
          );
        })}
      </List>
    </ScrollArea.Autosize>
  );
}

/** The dialog itself; it stays open to show what was refused, and closes by itself when one paper went through. */
export function CommandDialog({ asked, close }: { asked: Asked; close: () => void }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const execute = useExecute();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  const grave = gravely.has(asked.command);
  const [first] = asked.subjects;
  const title =
    asked.subjects.length === 1 && first !== undefined
      ? `${say(asked.label)} · ${say(shortTypeName(first.type))}`
      : t('many', { command: say(asked.label), n: asked.subjects.length });

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const seen = asked.seen !== undefined && Object.keys(asked.seen).length > 0 ? { seen: asked.seen } : {};
    const items = asked.subjects.map(({ id, version, command }) =>
      keyed({ id, version, command: { ...commandFrom(form, command ?? asked.command), ...seen } }),
    );
    execute.mutate(items, {
      onSuccess: (got) => {
        const only = got.length === 1 ? got[0] : undefined;
        if (only?.answer.ok === true && first !== undefined) {
          notifications.show({
            color: 'teal',
            icon: <IconCheck size={16} aria-hidden />,
            title: say(asked.label),
            message: t('done', { title: first.title, state: say(only.answer.stateLabel) }),
          });
          close();
        } else setOutcomes(got);
      },
    });
  };
  const done = outcomes?.filter((it) => it.answer.ok).length ?? 0;

  return (
    <Dialog close={close} title={title}>
      {outcomes !== undefined ? (
        <Stack>
          <Alert color={done === outcomes.length ? 'teal' : 'orange'}>
            {t('results', { done, failed: outcomes.length - done })}
          </Alert>
          <Results asked={asked} outcomes={outcomes} left={close} />
          <Group justify="flex-end">
            <Button onClick={close} data-autofocus>
              {t('close')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <ScrollArea.Autosize mah={180} type="auto" viewportProps={{ tabIndex: asked.subjects.length > 4 ? 0 : -1 }}>
              <List size="sm" spacing={2}>
                {asked.subjects.map((it) => (
                  <List.Item key={it.id}>
                    <b>{titled(say(shortTypeName(it.type)), it.title)}</b> · {it.opdName}
                  </List.Item>
                ))}
              </List>
            </ScrollArea.Autosize>
            <LikelyDoubles
              of={asked.subjects.flatMap((it) =>
                it.doubles === undefined
                  ? []
                  : [{ id: it.id, title: titled(say(shortTypeName(it.type)), it.title), doubles: it.doubles }],
              )}
            />
            <MovedFigures moved={asked.moved ?? []} />
            <CommandFields command={asked.command} targets={asked.targets} />
            {execute.isError && <Failure error={execute.error} />}
            <Group justify="space-between">
              <Text size="xs" c="dimmed">
                {t('binding')}
              </Text>
              <Group gap="xs">
                <Button variant="default" onClick={close}>
                  {t('cancel')}
                </Button>
                <Button
                  type="submit"
                  color={grave ? '#a63c00' : 'laut'}
                  loading={execute.isPending}
                  {...(!needsWords(asked.command) && { 'data-autofocus': true })}
                >
                  {say(asked.label)}
                </Button>
              </Group>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
