// The history of every field: who changed it, when, from what to what.
import { Select, Stack, Table } from '@mantine/core';
import { isMoney, parseMoney, rupiah, type Text as Pair } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { useSession } from '../../parts/session.ts';
import { instantText } from '../../parts/time.ts';
import { trpc } from '../../parts/trpc.ts';
import { wordsOf } from '../../parts/words-of.ts';
import type { PaperView } from '../../shapes.ts';
import { words } from './words.ts';
import { Short } from '../../parts/short.tsx';

/** `rincian/p3/jumlah` as `Plafon per sub kegiatan · 1.05.02… · Plafon`: labels of the type, and the row by its code or words. */
export function pathWords(
  path: string,
  view: Pick<PaperView, 'fields' | 'paper'>,
  say: (pair: Pair) => string,
): string {
  const [list = '', row, field] = path.split('/');
  const label = (key: string, fallback: string): string => {
    const pair = view.fields[key];
    return pair === undefined ? fallback : say(pair);
  };
  if (row === undefined) return label(list, list);
  const rows = view.paper.body[list];
  const found = Array.isArray(rows) ? (rows as Record<string, unknown>[]).find((it) => it['id'] === row) : undefined;
  const name =
    ['uraian', 'nama', 'akun', 'subKegiatan'].map((key) => wordsOf(found?.[key])).find((it) => it !== '') ?? row;
  return [label(list, list), name, ...(field === undefined ? [] : [label(`${list}.${field}`, field)])].join(' · ');
}

function shown(value: unknown, absent: string): string {
  if (value === undefined || value === null || value === '') return absent;
  if (typeof value === 'string') return /\.\d\d$/.test(value) && isMoney(value) ? rupiah(parseMoney(value)) : value;
  if (typeof value !== 'object') return wordsOf(value);
  return Object.entries(value)
    .filter(([key]) => key !== 'id')
    .map(([key, it]) => `${key}: ${shown(it, absent)}`)
    .join('; ');
}

/** The history of a paper, of one field where one is chosen. */
export function History({
  view,
  field,
  choose,
}: {
  view: PaperView;
  field: string | undefined;
  choose: (field: string | undefined) => void;
}) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const { region } = useSession();
  const history = useQuery(trpc.document.history.queryOptions({ id: view.paper.id }));
  const rows = history.data ?? [];
  const paths = [...new Set(rows.map((it) => it.path))].map((path) => ({
    value: path,
    label: pathWords(path, view, say),
  }));
  const listed = rows.filter((it) => field === undefined || it.path === field).toReversed();
  if (history.isPending) return <LoadingRows />;
  if (history.isError && history.data === undefined) return <Failure error={history.error} retry={history.refetch} />;
  if (rows.length === 0) return <Empty title={t('noHistory')}>{t('noHistoryWhy')}</Empty>;
  return (
    <Stack gap="xs">
      <Select
        size="xs"
        maw={420}
        searchable
        clearable
        aria-label={t('field')}
        placeholder={t('allFields')}
        data={paths}
        value={field ?? null}
        onChange={(value) => choose(value ?? undefined)}
      />
      <Table.ScrollContainer minWidth={640} maxHeight={560} className="surface" type="native" tabIndex={0}>
        <Table stickyHeader fz="sm">
          <Table.Thead bg="var(--siklus-head)">
            <Table.Tr>
              <Table.Th>{t('at')}</Table.Th>
              <Table.Th>{t('by')}</Table.Th>
              <Table.Th>{t('field')}</Table.Th>
              <Table.Th>{t('before')}</Table.Th>
              <Table.Th>{t('after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {listed.slice(0, 500).map((it, index) => (
              <Table.Tr key={`${it.version}/${it.path}/${index}`}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{instantText(it.at, language, region.zone)}</Table.Td>
                <Table.Td>{it.name}</Table.Td>
                <Table.Td>{pathWords(it.path, view, say)}</Table.Td>
                <Table.Td>
                  <Short size="sm" td="line-through" c="dimmed" lines={3}>
                    {shown(it.before, t('absent'))}
                  </Short>
                </Table.Td>
                <Table.Td>
                  <Short size="sm" fw={600} lines={3}>
                    {shown(it.after, t('absent'))}
                  </Short>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
