// The year that the screens look at. A paper brings its own: header and paper never differ, and a year that is not the working year shows.
import { Select, Tooltip } from '@mantine/core';
import { text } from '@siklus/workflow';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { defineWords, useWords } from '../parts/language.ts';
import { useSession, useYear } from '../parts/session.ts';
import { trpc } from '../parts/trpc.ts';
import classes from './shell.module.css';

const words = defineWords('year', {
  year: text('Tahun anggaran', 'Budget year'),
  other: text(
    'Anda melihat tahun {year}; tahun kerja daerah {now}',
    'You are looking at {year}; the region works in {now}',
  ),
});

/** The choice of the year. On a paper another year leads to the papers of that year, since the paper has but one. */
export function Year() {
  const t = useWords(words);
  const { years, year: now } = useSession();
  const year = useYear();
  const navigate = useNavigate();
  const { id } = useParams({ strict: false });
  const { data } = useQuery(trpc.document.get.queryOptions(id === undefined ? skipToken : { id }));
  const own = data?.paper.year;
  useEffect(() => {
    if (own !== undefined && own !== year)
      void navigate({ to: '.', search: (before) => ({ ...before, year: own }), replace: true });
  }, [own, year, navigate]);
  const choose = (next: number): void =>
    void (id === undefined
      ? navigate({ to: '.', search: (before) => ({ ...before, year: next }) })
      : navigate({ to: '/dokumen', search: { year: next } }));
  const other = year !== now;
  return (
    <Tooltip label={t('other', { year, now })} disabled={!other}>
      <Select
        aria-label={t('year')}
        size="xs"
        w={82}
        allowDeselect={false}
        classNames={other ? { input: classes['other'] ?? '' } : {}}
        value={`${year}`}
        data={[...new Set([...years, year])].toSorted((a, b) => a - b).map((it) => `${it}`)}
        onChange={(value) => value !== null && choose(parseInt(value, 10))}
      />
    </Tooltip>
  );
}
