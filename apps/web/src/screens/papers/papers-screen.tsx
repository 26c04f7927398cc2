// Daftar Dokumen: every paper of the year, narrowed by what stands in the address.
import { Button, Checkbox, Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { text, type DocumentType } from '@siklus/workflow';
import { useState } from 'react';
import { PaperTable, type PaperOrder } from '../../panels/paper-table.tsx';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { useDrafters } from '../../parts/drafters.ts';
import { SearchField, TypeSelect } from '../../parts/filter-fields.tsx';
import { defineWords, useWords } from '../../parts/language.ts';
import { More } from '../../parts/more.tsx';
import { OpdSelect } from '../../parts/opd-select.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { usePages } from '../../parts/pages.ts';
import { useSession, useYear } from '../../parts/session.ts';
import { client, trpc } from '../../parts/trpc.ts';
import { draftable } from '../paper/open/draftable.ts';
import { NewPaper } from '../paper/open/new-paper.tsx';
import { useStates } from './use-states.ts';

const words = defineWords('papers', {
  title: text('Dokumen', 'Papers'),
  lead: text('Semua dokumen tahun {year} yang boleh Anda lihat.', 'All papers of {year} that you may see.'),
  leadAll: text('Dokumen semua tahun yang boleh Anda lihat.', 'The papers of all years that you may see.'),
  everyYear: text('Semua tahun', 'All years'),
  state: text('Status', 'State'),
  anyState: text('Semua status', 'All states'),
  search: text('Cari judul, kode, atau nomor', 'Find a title, code or number'),
  empty: text('Tidak ada dokumen yang cocok', 'No paper fits'),
  emptyWhy: text(
    'Longgarkan saringan, atau buka dokumen baru dari dokumen dasarnya.',
    'Loosen the filter, or open a new paper from the one it stands on.',
  ),
  newPaper: text('Dokumen baru', 'New paper'),
  clear: text('Hapus saringan', 'Clear filter'),
});

/** The filters of the list, as they stand in the address. */
export interface PaperFilter {
  readonly type?: DocumentType | undefined;
  readonly opd?: string | undefined;
  readonly state?: string | undefined;
  readonly q?: string | undefined;
  readonly subKegiatan?: string | undefined;
  readonly akun?: string | undefined;
  /** Papers of every year instead of the one in the header. */
  readonly semua?: boolean | undefined;
}

/** How the list is sorted, as it stands in the address. */
export interface PaperSorting {
  readonly urut?: PaperOrder['by'] | undefined;
  readonly naik?: boolean | undefined;
}

interface Props {
  readonly filter: PaperFilter;
  readonly sorting: PaperSorting;
  readonly change: (next: PaperFilter & PaperSorting) => void;
}

function Filters({ filter, change }: Omit<Props, 'sorting'>) {
  const t = useWords(words);
  const states = useStates(filter);
  const { semua = false, ...narrowing } = filter;
  const narrowed = Object.values(narrowing).some((it) => it !== undefined && it !== '');
  return (
    <Group gap="xs" mb="sm" className="no-print">
      <SearchField
        w={{ base: '100%', xs: 240 }}
        label={t('search')}
        value={filter.q ?? ''}
        search={(q) => change({ q })}
      />
      <TypeSelect value={filter.type} choose={(type) => change({ type, state: undefined })} />
      {states.length > 0 && (
        <Select
          size="xs"
          w={190}
          clearable
          aria-label={t('state')}
          placeholder={t('anyState')}
          data={states}
          value={filter.state ?? null}
          onChange={(value) => change({ state: value ?? undefined })}
        />
      )}
      <OpdSelect w={{ base: '100%', xs: 300 }} value={filter.opd} choose={(opd) => change({ opd })} />
      <Checkbox
        size="xs"
        label={t('everyYear')}
        checked={semua}
        onChange={(event) => change({ semua: event.currentTarget.checked })}
      />
      {narrowed && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() =>
            change({
              q: undefined,
              type: undefined,
              state: undefined,
              opd: undefined,
              subKegiatan: undefined,
              akun: undefined,
            })
          }
        >
          {t('clear')}
        </Button>
      )}
    </Group>
  );
}

/** The list of papers. */
export function PapersScreen({ filter, sorting, change }: Props) {
  const t = useWords(words);
  const year = useYear();
  const { holdings } = useSession();
  const drafters = useDrafters() ?? [];
  const [opening, setOpening] = useState(false);
  const { q = '', semua = false, ...rest } = filter;
  const [wanted] = useDebouncedValue(q.trim(), 250);
  const order: PaperOrder = { by: sorting.urut ?? 'diperbarui', down: sorting.naik !== true };
  const input = {
    ...(!semua && { year }),
    ...rest,
    ...(wanted !== '' && { q: wanted }),
    urut: order.by,
    turun: order.down,
    limit: 50,
  };
  const list = usePages([...trpc.document.list.pathKey(), input], (cursor) =>
    client.document.list.query({ ...input, cursor }),
  );
  const { rows } = list;
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          draftable(drafters, holdings).length > 0 && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpening(true)}>
              {t('newPaper')}
            </Button>
          )
        }
      >
        {semua ? t('leadAll') : t('lead', { year })}
      </PageHead>
      <Filters filter={filter} change={change} />
      {list.isPending && <LoadingRows rows={10} height={34} />}
      {list.error !== null && <Failure error={list.error} retry={list.retry} />}
      {!list.isPending && list.error === null && rows.length === 0 && <Empty title={t('empty')}>{t('emptyWhy')}</Empty>}
      {rows.length > 0 && (
        <>
          <PaperTable
            rows={rows}
            label={t('title')}
            order={order}
            sort={({ by, down }) => change({ urut: by, naik: !down })}
            years={semua}
            sum={
              filter.type === undefined || semua || list.money === undefined
                ? undefined
                : { money: list.money, total: list.total }
            }
          />
          <More list={list} />
        </>
      )}
      {opening && <NewPaper close={() => setOpening(false)} />}
    </>
  );
}
