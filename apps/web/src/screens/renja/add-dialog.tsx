// Sub kegiatan are added from the nomenclature: search by number or words, each hit with the path of its parents.
import { Badge, Button, Group, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { useCodeNames } from '../../parts/code-names.ts';
import { useWords } from '../../parts/language.ts';
import { trpc } from '../../parts/trpc.ts';
import type { CodeRow } from '../../shapes.ts';
import { codeInUse, pathOf } from './programme.ts';
import { words } from './words.ts';
import { Short } from '../../parts/short.tsx';

const noNames: Readonly<Record<string, string>> = {};

interface Props {
  readonly opd: string;
  /** Codes that the programme already has. */
  readonly present: ReadonlySet<string>;
  readonly add: (code: string, name: string) => void;
  readonly close: () => void;
}

function Hit({
  hit,
  code,
  path,
  present,
  add,
}: {
  hit: CodeRow;
  code: string;
  path: string;
  present: boolean;
  add: Props['add'];
}) {
  const t = useWords(words);
  return (
    <Group
      component="li"
      justify="space-between"
      wrap="nowrap"
      gap="sm"
      py={6}
      style={{ borderBottom: '1px solid var(--siklus-line)' }}
    >
      <div style={{ minWidth: 0 }}>
        <Short size="xs" c="dimmed" lines={2}>
          {path}
        </Short>
        <Text size="sm">
          <b>{code}</b> {hit.name}
        </Text>
      </div>
      <Button
        size="compact-sm"
        variant={present ? 'default' : 'filled'}
        leftSection={<IconPlus size={14} aria-hidden />}
        aria-label={`${present ? t('again') : t('put')}: ${code} ${hit.name}`}
        onClick={() => add(code, hit.name)}
        style={{ flexShrink: 0 }}
      >
        {present ? t('again') : t('put')}
      </Button>
    </Group>
  );
}

/** The dialog; it stays open, since a programme has many sub kegiatan. */
export function AddDialog({ opd, present, add, close }: Props) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const [count, setCount] = useState(0);
  const [q] = useDebouncedValue(typed.trim(), 200);
  const ready = q.length >= 2;
  const found = useQuery({
    ...trpc.codes.search.queryOptions({ kind: 'nomenklatur', q, level: 5, limit: 40 }),
    enabled: ready,
    placeholderData: keepPreviousData,
  });
  const hits = ready ? (found.data ?? []) : [];
  const nameOf = useCodeNames(
    'nomenklatur',
    hits.flatMap((it) => pathOf(it.code, opd)),
    noNames,
  );
  return (
    <Dialog close={close} title={t('dialogTitle')} size="xl">
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t('searchLabel')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ScrollArea.Autosize mah="55dvh" type="auto" viewportProps={{ tabIndex: 0 }}>
          {!ready && (
            <Text size="sm" c="dimmed">
              {t('hint')}
            </Text>
          )}
          {ready && found.isPending && <LoadingRows rows={6} height={38} />}
          {ready && found.isError && <Failure error={found.error} retry={found.refetch} />}
          {ready && found.isSuccess && hits.length === 0 && <Empty title={t('nothing')}>{t('nothingWhy')}</Empty>}
          <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {hits.map((hit) => {
              const code = codeInUse(hit.code, opd);
              const path = pathOf(hit.code, opd)
                .map((it) => nameOf(it) ?? it)
                .join(' › ');
              return (
                <Hit
                  key={hit.code}
                  hit={hit}
                  code={code}
                  path={path}
                  present={present.has(code)}
                  add={(chosen, name) => {
                    add(chosen, name);
                    setCount((now) => now + 1);
                  }}
                />
              );
            })}
          </ul>
        </ScrollArea.Autosize>
        <Group justify="space-between">
          <Badge
            variant="light"
            tt="none"
            radius="sm"
            role="status"
            style={{ visibility: count > 0 ? 'visible' : 'hidden' }}
          >
            {t('added', { n: count })}
          </Badge>
          <Button variant="default" onClick={close}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
