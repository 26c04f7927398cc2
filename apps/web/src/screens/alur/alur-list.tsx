// Alur: every document type with its steps, the editions in force, and how many open papers follow another.
import { Anchor, Badge, Box, ScrollArea, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Failure, LoadingRows } from '../../parts/answers.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { useSession } from '../../parts/session.ts';
import { instantText } from '../../parts/time.ts';
import { trpc } from '../../parts/trpc.ts';
import type { AlurRow } from '../../shapes.ts';
import { words } from './words.ts';

function Published({ edition }: { edition: NonNullable<AlurRow['region']> }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { region } = useSession();
  return (
    <Text size="xs" c="dimmed">
      {t('editionBy', { name: edition.name, at: instantText(edition.at, language, region.zone) })}
      <br />
      {edition.reason}
    </Text>
  );
}

function Own({ row }: { row: AlurRow }) {
  const t = useWords(words);
  return row.own.map((edition) => (
    <div key={edition.opd}>
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link to="/alur/$type" params={{ type: row.type }} search={{ opd: edition.opd }} {...props} />
        )}
      >
        {edition.opdName} · {t('edition', { n: edition.number })}
      </Anchor>
      <Published edition={edition} />
    </div>
  ));
}

function Row({ row }: { row: AlurRow }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { type } = row;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor fw={600} size="sm" renderRoot={(props) => <Link to="/alur/$type" params={{ type }} {...props} />}>
          {say(row.name)}
        </Anchor>
        <Text size="xs" c="dimmed">
          {row.steps.map(say).join(' › ')}
        </Text>
      </Table.Td>
      <Table.Td>
        {row.region === undefined ? (
          <Text size="sm">{t('shipped')}</Text>
        ) : (
          <>
            <Text size="sm">{t('edition', { n: row.region.number })}</Text>
            <Published edition={row.region} />
          </>
        )}
        <Box hiddenFrom="sm" mt={4}>
          <Own row={row} />
        </Box>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Own row={row} />
        {row.own.length === 0 && <Text size="sm">–</Text>}
      </Table.Td>
      <Table.Td className="figure" visibleFrom="sm">
        {row.open}
      </Table.Td>
      <Table.Td className="figure">
        {row.behind === 0 ? (
          '0'
        ) : (
          <Badge
            color="orange"
            variant="light"
            radius="sm"
            tt="none"
            renderRoot={(props) => (
              <Link
                to="/alur/$type"
                params={{ type }}
                search={{ lihat: 'dokumen' }}
                aria-label={`${t('movePapers')}: ${say(row.name)}, ${row.behind}`}
                {...props}
              />
            )}
            style={{ cursor: 'pointer' }}
          >
            {row.behind}
          </Badge>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** The list of chains. */
export function AlurList() {
  const t = useWords(words);
  const list = useQuery(trpc.alur.list.queryOptions({}));
  return (
    <>
      <PageHead title={t('title')}>{t('lead')}</PageHead>
      {list.isPending && <LoadingRows rows={10} height={36} />}
      {list.isError && <Failure error={list.error} retry={list.refetch} />}
      {list.data !== undefined && (
        <ScrollArea type="auto" viewportProps={{ tabIndex: 0 }}>
          <Table className="surface" miw={{ base: 0, sm: 720 }} aria-label={t('title')} verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('type')}</Table.Th>
                <Table.Th>{t('inForce')}</Table.Th>
                <Table.Th visibleFrom="sm">{t('own')}</Table.Th>
                <Table.Th className="figure" visibleFrom="sm">
                  {t('open')}
                </Table.Th>
                <Table.Th ta="right">{t('behind')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.data.map((row) => (
                <Row key={row.type} row={row} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
    </>
  );
}
