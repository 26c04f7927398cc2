// Papan Siklus: where the whole region stands, at a glance and a click.
import { Group, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { SearchField } from '../../parts/filter-fields.tsx';
import { useWords } from '../../parts/language.ts';
import { useNarrow } from '../../parts/narrow.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { useYear } from '../../parts/session.ts';
import { trpc } from '../../parts/trpc.ts';
import type { BoardRow, BoardView } from '../../shapes.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { Cards } from './cards.tsx';
import { Matrix } from './matrix.tsx';
import type { Phase } from './phase-keys.ts';
import { unfoldedOf } from './phases.ts';
import { RegionTimeline } from './region-timeline.tsx';
import { words } from './words.ts';

interface Props {
  readonly arrangement: Arrangement;
  readonly change: (next: Partial<Arrangement>) => void;
}

function Filters({ arrangement, change }: Props) {
  const t = useWords(words);
  const orders = [
    { value: 'kode', label: t('byCode') },
    { value: 'nama', label: t('byName') },
    { value: 'tenggat', label: t('byDue') },
    { value: 'anggaran', label: t('byMoney') },
    { value: 'serapan', label: t('byShare') },
  ];
  const scopes = [
    { value: 'semua', label: t('all') },
    { value: 'terlambat', label: t('late') },
    { value: 'terbuka', label: t('open') },
  ];
  return (
    <>
      <SearchField
        w={{ base: '100%', xs: 200 }}
        label={t('search')}
        value={arrangement.q}
        search={(q) => change({ q })}
      />
      <Select
        size="xs"
        w={160}
        aria-label={t('show')}
        data={scopes}
        value={arrangement.lihat}
        allowDeselect={false}
        onChange={(value) => value !== null && change({ lihat: value as Arrangement['lihat'] })}
      />
      <Select
        size="xs"
        w={160}
        aria-label={t('sort')}
        data={orders}
        value={arrangement.urut}
        allowDeselect={false}
        onChange={(value) => value !== null && change({ urut: value as Arrangement['urut'] })}
      />
    </>
  );
}

function View({ board, rows, arrangement, change }: Props & { board: BoardView; rows: readonly BoardRow[] }) {
  const narrow = useNarrow();
  const unfolded = unfoldedOf(arrangement.fase, board);
  const toggle = (phase: Phase): void =>
    change({ fase: unfolded.includes(phase) ? unfolded.filter((it) => it !== phase) : [...unfolded, phase] });
  return narrow ? (
    <Cards board={board} rows={rows} unfolded={unfolded} />
  ) : (
    <Matrix board={board} rows={rows} unfolded={unfolded} toggle={toggle} />
  );
}

/** The signature screen. */
export function BoardScreen({ arrangement, change }: Props) {
  const t = useWords(words);
  const year = useYear();
  const board = useQuery(trpc.board.get.queryOptions({ year }));
  const all = board.data?.rows;
  const rows = useMemo(() => arrange(all ?? [], arrangement), [all, arrangement]);
  return (
    <>
      <PageHead title={t('title')} actions={<Filters arrangement={arrangement} change={change} />}>
        {t('lead')}
      </PageHead>
      {board.isPending && <LoadingRows rows={12} height={40} />}
      {board.isError && <Failure error={board.error} retry={board.refetch} />}
      {board.data !== undefined && (
        <>
          <RegionTimeline region={board.data.region} year={year} />
          {board.data.rows.length === 0 && <Empty title={t('empty', { year })}>{t('emptyWhy')}</Empty>}
          {board.data.rows.length > 0 && rows.length === 0 && <Empty title={t('nobody')}>{t('nobodyWhy')}</Empty>}
          {rows.length > 0 && <View board={board.data} rows={rows} arrangement={arrangement} change={change} />}
          {rows.length > 0 && (
            <Group justify="space-between" mt={6}>
              <Text size="xs" c="dimmed">
                {t('legend')}
              </Text>
              <Text size="xs" c="dimmed" component="output">
                {t('count', { shown: rows.length, all: board.data.rows.length })}
              </Text>
            </Group>
          )}
        </>
      )}
    </>
  );
}
