// Taking a sub kegiatan up into a change: chosen among the DPAs in force of the agency, its lines and months come by themselves.
import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../parts/answers.tsx';
import type { EditorDraft } from '../../parts/draft/editor.tsx';
import { useWords } from '../../parts/language.ts';
import { client, trpc } from '../../parts/trpc.ts';
import { withWork } from './edit.ts';
import { loadInForce, workOfPaper } from './in-force.ts';
import { words } from './words.ts';

const MOST = 50;

/** The list to choose from. */
export function AddWork({ draft: { view, body, edit } }: { draft: EditorDraft }) {
  const t = useWords(words);
  const { year, opd } = view.paper;
  const [typed, type] = useState('');
  const [q] = useDebouncedValue(typed.split(' · ')[0] ?? '', 250);
  const found = useQuery({
    ...trpc.document.list.queryOptions({ year, opd, type: 'dpa', state: 'ratified', q, limit: 200 }),
    placeholderData: keepPreviousData,
  });
  const taken = new Set(Array.isArray(body['dpa']) ? body['dpa'].map(String) : []);
  const rows = (found.data?.rows ?? []).filter((it) => !it.superseded && !taken.has(it.id));
  const add = useMutation({
    mutationFn: async (id: string) => {
      const work = workOfPaper(await client.document.get.query({ id }));
      return (await loadInForce({ year, opd }, work)).force;
    },
    onSuccess: (force) => force !== undefined && edit((it) => withWork(it, force)),
  });
  if (found.isError && found.data === undefined) return <Failure error={found.error} retry={found.refetch} />;
  if (found.data?.rows.length === 0 && q === '' && taken.size === 0) return <Text size="sm">{t('noDpa')}</Text>;
  return (
    <>
      <Select
        label={t('add')}
        description={t('addHint')}
        searchable
        limit={MOST}
        data={rows.map((it) => ({ value: it.id, label: it.unit === opd ? it.title : `${it.title} · ${it.unit}` }))}
        // The server has found them by number or words.
        filter={({ options }) => options}
        nothingFoundMessage={t('nothing')}
        value={null}
        searchValue={typed}
        onSearchChange={type}
        disabled={add.isPending}
        error={add.data === undefined && add.isSuccess ? t('gone') : undefined}
        onChange={(id) => {
          if (id === null) return;
          add.mutate(id);
          type('');
        }}
      />
      {add.isError && <Failure error={add.error} />}
    </>
  );
}
