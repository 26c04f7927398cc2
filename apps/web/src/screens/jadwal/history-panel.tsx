// Every decree of the year, newest first: what it says, who gave it, when and why.
import { Badge, Group, Stack, Text } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { useSession } from '../../parts/session.ts';
import { dayText, instantText } from '../../parts/time.ts';
import { trpc } from '../../parts/trpc.ts';
import type { DecreeRow } from '../../shapes.ts';
import { useFigure } from './figure.ts';
import { words } from './words.ts';

/** What a decree says, its days and values written as officers read them. */
function Said({ row }: { row: DecreeRow }) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const figure = useFigure();
  const { said, windows, figure: set } = row;
  const spans = windows?.map((it) => `${dayText(it.opens, language)} – ${dayText(it.closes, language)}`);
  return (
    <Text size="sm">
      {set !== undefined && <b>{set.unit === undefined ? set.value : figure(set.unit, set.value)} </b>}
      {say(said)}
      {spans !== undefined && `: ${spans.length === 0 ? t('always') : spans.join('; ')}`}
    </Text>
  );
}

/** The history of decrees. */
export function HistoryPanel({ year }: { year: number }) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const { region } = useSession();
  const history = useQuery(trpc.jadwal.history.queryOptions({ year }));
  if (history.isPending) return <LoadingRows rows={5} height={40} />;
  if (history.isError && history.data === undefined) return <Failure error={history.error} retry={history.refetch} />;
  if (history.data.length === 0)
    return (
      <Empty title={t('noHistory')} icon={<IconGavel aria-hidden />}>
        {t('noHistoryWhy')}
      </Empty>
    );
  return (
    <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
      {history.data.map((it) => (
        <li key={`${it.at}/${it.kind}/${it.edition}`} className="surface" style={{ padding: '8px 12px' }}>
          <Group gap={6}>
            <Badge size="sm" variant="light" tt="none">
              {t(it.kind)} {it.edition}
            </Badge>
            <Text size="sm" fw={600}>
              {say(it.about)}
            </Text>
          </Group>
          <Said row={it} />
          <Text size="sm">
            {t('reason')}: {it.reason}
          </Text>
          <Text size="xs" c="dimmed">
            {it.name}, {instantText(it.at, language, region.zone)}
          </Text>
        </li>
      ))}
    </Stack>
  );
}
