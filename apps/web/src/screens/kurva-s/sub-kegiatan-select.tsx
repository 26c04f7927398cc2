// Choosing one sub kegiatan among those with a ratified DPA.
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useWords } from '../../parts/language.ts';
import { ChoiceField } from '../../parts/picker/choice-field.tsx';
import type { Search } from '../../parts/picker/use-picker.ts';
import { queryClient, trpc } from '../../parts/trpc.ts';
import { words } from './words.ts';

interface Props {
  readonly year: number;
  readonly opd: string | undefined;
  readonly value: string | undefined;
  readonly choose: (subKegiatan: string | undefined) => void;
}

const dueOf = (year: number, opd: string | undefined, q: string) =>
  trpc.monitoring.due.queryOptions({ year, month: 12, ...(opd !== undefined && { opd }), ...(q !== '' && { q }) });

/** A picker; the server searches, since a region has thousands. */
export function SubKegiatanSelect({ year, opd, value, choose }: Props) {
  const t = useWords(words);
  const search = useCallback<Search>(
    async (query) => {
      const { rows } = await queryClient.fetchQuery(dueOf(year, opd, query));
      return [...new Map(rows.map((it) => [it.subKegiatan, { code: it.subKegiatan, name: it.name }])).values()];
    },
    [year, opd],
  );
  const named = useQuery({ ...dueOf(year, opd, value ?? ''), enabled: value !== undefined });
  const name = named.data?.rows.find((it) => it.subKegiatan === value)?.name ?? '';
  return (
    <ChoiceField
      size="xs"
      w={{ base: '100%', sm: 420 }}
      aria-label={t('subKegiatan')}
      placeholder={t('allSub')}
      clearable
      search={search}
      value={value === undefined ? undefined : { code: value, name }}
      choose={(choice) => choose(choice?.code)}
    />
  );
}
