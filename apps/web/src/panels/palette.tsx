// Ctrl/Cmd+K: go to a screen or to a paper by any word of it.
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconFileText, IconSearch } from '@tabler/icons-react';
import { parseMoney, rupiah, text } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { trpc } from '../parts/trpc.ts';
import { titled, typeName } from '../parts/type-name.ts';
import { places } from './places.ts';

const words = defineWords('palette', {
  title: text('Cari', 'Search'),
  placeholder: text('Cari dokumen, kode, nomor, atau layar …', 'Search papers, codes, numbers or screens …'),
  screens: text('Layar', 'Screens'),
  papers: text('Dokumen', 'Papers'),
  nothing: text(
    'Tidak ada yang cocok. Coba kode sub kegiatan atau sepatah kata dari judulnya.',
    'Nothing fits. Try a sub kegiatan code or a word of the title.',
  ),
});

/** The search over screens and papers; it opens when it comes, and again whenever it is asked for once more. */
export function Palette({ asked: times }: { asked: number }) {
  useEffect(() => {
    if (times > 0) spotlight.open();
  }, [times]);
  const t = useWords(words);
  const { say } = useLanguage();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 200);
  const papers = useQuery({
    ...trpc.document.list.queryOptions({ q: asked, limit: 8 }),
    enabled: asked.length > 1,
  });
  const wanted = query.trim().toLowerCase();
  const screens = places.filter((place) => `${place.label.id} ${place.label.en}`.toLowerCase().includes(wanted));
  // Enter goes to the first entry, so there is none but what was found for just these words.
  const rows = asked.length > 1 && asked === query.trim() ? (papers.data?.rows ?? []) : [];
  const looking = papers.isFetching || asked !== query.trim();

  return (
    <Spotlight.Root
      attributes={{ content: { 'aria-label': t('title') } }}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      query={query}
      onQueryChange={setQuery}
      scrollable
      maxHeight={440}
    >
      <Spotlight.Search
        placeholder={t('placeholder')}
        aria-label={t('placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {screens.length > 0 && (
          <Spotlight.ActionsGroup label={t('screens')}>
            {screens.map((place) => (
              <Spotlight.Action
                key={place.key}
                label={say(place.label)}
                leftSection={<place.icon size={20} aria-hidden />}
                onClick={() => void navigate(place.link)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {rows.length > 0 && (
          <Spotlight.ActionsGroup label={t('papers')}>
            {rows.map((row) => (
              <Spotlight.Action
                key={row.id}
                label={titled(say(typeName(row.type)), row.number ?? row.title)}
                description={[
                  `${row.year}`,
                  row.opdName,
                  say(row.stateLabel),
                  row.money !== '0.00' && rupiah(parseMoney(row.money)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                leftSection={<IconFileText size={20} aria-hidden />}
                onClick={() => void navigate({ to: '/dokumen/$id', params: { id: row.id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {screens.length === 0 && rows.length === 0 && !looking && <Spotlight.Empty>{t('nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
