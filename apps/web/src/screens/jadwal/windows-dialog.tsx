// The windows of one row of the year: dates by keyboard, as many windows as needed.
import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useLanguage, useWords } from '../../parts/language.ts';
import type { JadwalView } from '../../shapes.ts';
import { DecreeDialog } from './decree-dialog.tsx';
import { words } from './words.ts';

interface Span {
  readonly key: string;
  readonly opens: string;
  readonly closes: string;
}

const keyed = (span: { opens: string; closes: string }): Span => ({ ...span, key: crypto.randomUUID() });

/** Asks for the windows of a type or stage, and decrees them. */
export function WindowsDialog({
  row,
  year,
  close,
}: {
  row: JadwalView['rows'][number];
  year: number;
  close: () => void;
}) {
  const t = useWords(words);
  const { say } = useLanguage();
  const [spans, setSpans] = useState<readonly Span[]>(() => row.windows.map(keyed));
  const add = useRef<HTMLButtonElement>(null);
  const remove = (key: string): void => {
    setSpans(spans.filter((other) => other.key !== key));
    // The button that was pressed goes; what is typed next must not reach the shortcuts of the screen behind.
    add.current?.focus();
  };
  const set = (key: string, change: Partial<Span>): void =>
    setSpans(spans.map((it) => (it.key === key ? { ...it, ...change } : it)));
  const complete = spans.every((it) => it.opens !== '' && it.closes !== '');
  const windows = spans.map(({ opens, closes }) => ({ opens, closes }));
  return (
    <DecreeDialog
      title={t('changeOf', { name: say(row.label) })}
      close={close}
      last={row.decreed?.edition ?? 0}
      decree={complete ? { kind: 'jadwal', type: row.type, year, windows } : undefined}
    >
      {spans.length === 0 && <Text size="sm">{t('noWindows')}</Text>}
      <Stack gap="xs">
        {spans.map((it, index) => (
          <Group
            key={it.key}
            gap="xs"
            align="flex-end"
            wrap="nowrap"
            role="group"
            aria-label={t('window', { n: index + 1 })}
          >
            <TextInput
              type="date"
              label={t('opens')}
              value={it.opens}
              required
              style={{ flex: 1, minWidth: 0 }}
              onChange={(event) => set(it.key, { opens: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('closes')}
              value={it.closes}
              required
              min={it.opens}
              style={{ flex: 1, minWidth: 0 }}
              onChange={(event) => set(it.key, { closes: event.currentTarget.value })}
            />
            <ActionIcon
              variant="default"
              size={36}
              aria-label={t('removeWindow', { n: index + 1 })}
              onClick={() => remove(it.key)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      <Group>
        <Button
          ref={add}
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={spans.length >= 20}
          onClick={() => setSpans([...spans, keyed({ opens: '', closes: '' })])}
        >
          {t('addWindow')}
        </Button>
      </Group>
    </DecreeDialog>
  );
}
