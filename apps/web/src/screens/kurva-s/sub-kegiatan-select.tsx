// Choosing one sub kegiatan among those with a ratified DPA.
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../parts/language.ts';
import { trpc } from '../../parts/trpc.ts';
import { words } from './words.ts';

interface Props {
  readonly year: number;
  readonly opd: string | undefined;
  readonly value: string | undefined;
  readonly choose: (subKegiatan: string | undefined) => void;
}

/** A searchable list; the server searches, since a region has thousands. */
export function SubKegiatanSelect({ year, opd, value, choose }: Props) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 250);
  const asked = value !== undefined && q.startsWith(value) ? value : q.trim().slice(0, 100);
  const found = useQuery({
    ...trpc.monitoring.due.queryOptions({
      year,
      month: 12,
      ...(opd !== undefined && { opd }),
      ...(asked !== '' && { q: asked }),
    }),
    placeholderData: keepPreviousData,
  });
  const names = new Map((found.data?.rows ?? []).map((it) => [it.subKegiatan, `${it.subKegiatan} ${it.name}`]));
  if (value !== undefined && !names.has(value)) names.set(value, value);
  return (
    <Select
      size="xs"
      w={{ base: '100%', sm: 420 }}
      aria-label={t('subKegiatan')}
      placeholder={t('allSub')}
      searchable
      clearable
      nothingFoundMessage={t('noneFound')}
      filter={({ options }) => options}
      data={[...names].map(([code, label]) => ({ value: code, label }))}
      value={value ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(next) => choose(next ?? undefined)}
    />
  );
}
