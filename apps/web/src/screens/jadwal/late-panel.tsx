// The register of late submissions: which papers came after their window, why, and whether TAPD let them in.
import { Anchor, Badge, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { useSession } from '../../parts/session.ts';
import { instantText } from '../../parts/time.ts';
import { trpc } from '../../parts/trpc.ts';
import { titled } from '../../parts/type-name.ts';
import type { LateRow } from '../../shapes.ts';
import { words } from './words.ts';

function Row({ row }: { row: LateRow }) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const { region } = useSession();
  const when = (at: string): string => instantText(at, language, region.zone);
  return (
    <Table.Tr>
      <Table.Td miw={200}>
        <Anchor
          size="sm"
          fw={600}
          renderRoot={(props) => <Link to="/dokumen/$id" params={{ id: row.id }} {...props} />}
        >
          {titled(say(row.typeName), row.title)}
        </Anchor>
        <Text size="xs" c="dimmed">
          {[row.opdName, say(row.stateLabel)].filter((it) => it !== '').join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td miw={200}>
        <Text size="sm">{row.reason}</Text>
        <Text size="xs" c="dimmed">
          {row.name}, {when(row.at)}
        </Text>
      </Table.Td>
      <Table.Td miw={180}>
        <Badge
          variant="light"
          color={row.admitted === undefined ? 'orange' : 'laut'}
          tt="none"
          {...(row.admitted === undefined && { className: 'due due-orange' })}
        >
          {t(row.admitted === undefined ? 'waiting' : 'admitted')}
        </Badge>
        {row.admitted !== undefined && (
          <>
            <Text size="sm">{row.admitted.reason}</Text>
            <Text size="xs" c="dimmed">
              {row.admitted.name}, {when(row.admitted.at)}
            </Text>
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** The late papers of a year. */
export function LatePanel({ year }: { year: number }) {
  const t = useWords(words);
  const late = useQuery(trpc.jadwal.late.queryOptions({ year }));
  if (late.isPending) return <LoadingRows rows={4} height={40} />;
  if (late.isError && late.data === undefined) return <Failure error={late.error} retry={late.refetch} />;
  if (late.data.length === 0) return <Empty title={t('noLate')}>{t('noLateWhy')}</Empty>;
  return (
    <Table.ScrollContainer minWidth={560} className="surface" type="native" tabIndex={0} aria-label={t('late')}>
      <Table verticalSpacing="xs" aria-label={t('late')}>
        <Table.Thead bg="var(--siklus-head)">
          <Table.Tr>
            <Table.Th>{t('paper')}</Table.Th>
            <Table.Th>{t('lateBy')}</Table.Th>
            <Table.Th>{t('lateState')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {late.data.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
