// Realisasi: the month's reports, sub kegiatan by sub kegiatan, with the S-curve beside the form.
import { Anchor, Button, Group, Select, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { SearchField } from '../../parts/filter-fields.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { useNarrow } from '../../parts/narrow.ts';
import { OpdSelect } from '../../parts/opd-select.tsx';
import { pageByPage } from '../../parts/page-by-page.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { useSession, useYear } from '../../parts/session.ts';
import { monthName } from '../../parts/time.ts';
import { client, trpc } from '../../parts/trpc.ts';
import type { MonitoringRow } from '../../shapes.ts';
import { SCurveChart } from '../kurva-s/s-curve-chart.tsx';
import { DueList } from './due-list.tsx';
import { dueOrders, type DueOrder } from './due-orders.ts';
import { everyOpd, useMine } from './mine.ts';
import classes from './realisasi.module.css';
import { ReportForm } from './report-form.tsx';
import { words } from './words.ts';

/** What is looked at, as it stands in the address; `opd` may be all of them, `pilih` is the DPA of the chosen sub kegiatan. */
export interface RealisasiFilter {
  readonly opd?: string | undefined;
  readonly month?: number | undefined;
  readonly q?: string | undefined;
  readonly pilih?: string | undefined;
  readonly urut?: DueOrder | undefined;
}

interface Props {
  readonly filter: RealisasiFilter;
  readonly change: (next: RealisasiFilter) => void;
}

/** The month that screens open with: this one in the running year, else December. */
function useMonth(given: number | undefined): number {
  const { today } = useSession();
  const year = useYear();
  if (given !== undefined) return given;
  return today.startsWith(`${year}-`) ? parseInt(today.slice(5, 7), 10) : 12;
}

function Filters({ filter, change, month, mine }: Props & { month: number; mine: ReturnType<typeof useMine> }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: `${index + 1}`,
    label: monthName(index + 1, language),
  }));
  return (
    <Group gap="xs" mb="sm" className="no-print">
      <Select
        size="xs"
        w={130}
        aria-label={t('month')}
        data={months}
        allowDeselect={false}
        value={`${month}`}
        onChange={(value) => value !== null && change({ month: parseInt(value, 10) })}
      />
      <OpdSelect
        w={{ base: '100%', xs: 280 }}
        value={mine.opd}
        choose={(opd = everyOpd) => {
          mine.remember({ opd });
          change({ opd, pilih: undefined });
        }}
      />
      <Select
        size="xs"
        w={{ base: '100%', xs: 210 }}
        aria-label={t('order')}
        data={dueOrders.map((order) => ({ value: order, label: t(order) }))}
        allowDeselect={false}
        value={mine.urut}
        onChange={(urut) => {
          if (urut === null) return;
          mine.remember({ urut });
          change({ urut });
        }}
      />
      <SearchField
        w={{ base: '100%', xs: 220 }}
        label={t('search')}
        value={filter.q ?? ''}
        search={(q) => change({ q })}
      />
    </Group>
  );
}

function Detail({ row, month }: { row: MonitoringRow; month: number }) {
  const t = useWords(words);
  const { year, opd, unit } = row.dpa;
  const curve = useQuery(trpc.sCurve.get.queryOptions({ year, opd, unit, subKegiatan: row.subKegiatan }));
  return (
    <div className={classes['detail']}>
      <section className={`surface ${classes['pane']}`}>
        <Title order={2} fz="md">
          {row.name}
        </Title>
        <Text size="xs" c="dimmed" mb="sm">
          {row.subKegiatan} · {row.dpa.opdName}
        </Text>
        <ReportForm key={`${row.dpa.id}/${month}`} row={row} month={month} />
      </section>
      <section className={`surface ${classes['pane']}`}>
        <Group justify="space-between" mb="xs">
          <Title order={2} fz="md">
            {t('curve')}
          </Title>
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/kurva-s" search={{ opd, subKegiatan: row.subKegiatan }} {...props} />}
          >
            {t('fullCurve')}
          </Anchor>
        </Group>
        {curve.isPending && <LoadingRows rows={5} height={40} />}
        {curve.isError && curve.data === undefined && <Failure error={curve.error} retry={curve.refetch} />}
        {curve.data !== undefined && <SCurveChart curve={curve.data} height={280} />}
      </section>
    </div>
  );
}

/** List and form; on a phone the form takes the screen. */
export function RealisasiScreen({ filter, change }: Props) {
  const t = useWords(words);
  const { language } = useLanguage();
  const year = useYear();
  const month = useMonth(filter.month);
  const narrow = useNarrow();
  const { pilih } = filter;
  const mine = useMine(filter);
  const { opd, urut } = mine;
  const q = filter.q?.trim() ?? '';
  const input = { year, month, urut, ...(opd !== undefined && { opd }), ...(q !== '' && { q }) };
  const due = useInfiniteQuery(
    pageByPage(trpc.monitoring.due.pathKey(), input, (cursor) =>
      client.monitoring.due.query({ ...input, ...(cursor !== undefined && { cursor }) }),
    ),
  );
  const rows = due.data?.pages.flatMap((page) => page.rows) ?? [];
  const chosen = rows.find((it) => it.dpa.id === pilih);
  const alone = narrow && chosen !== undefined;
  return (
    <>
      <PageHead
        title={t('title', { month: monthName(month, language), year })}
        actions={
          alone && (
            <Button
              variant="default"
              leftSection={<IconArrowLeft size={16} aria-hidden />}
              onClick={() => change({ pilih: undefined })}
            >
              {t('back')}
            </Button>
          )
        }
      >
        {t('lead')}
      </PageHead>
      {!alone && <Filters filter={filter} change={change} month={month} mine={mine} />}
      {due.isPending && <LoadingRows rows={8} height={48} />}
      {due.isError && due.data === undefined && <Failure error={due.error} retry={due.refetch} />}
      {due.isSuccess && rows.length === 0 && <Empty title={t('empty')}>{t('emptyWhy')}</Empty>}
      {rows.length > 0 && (
        <div className={classes['layout']}>
          {!alone && (
            <DueList
              rows={rows}
              total={due.data?.pages[0]?.total ?? rows.length}
              chosen={pilih}
              choose={(dpa) => change({ pilih: dpa })}
              more={due.hasNextPage ? () => void due.fetchNextPage() : undefined}
              loadingMore={due.isFetchingNextPage}
            />
          )}
          {chosen !== undefined && <Detail key={chosen.dpa.id} row={chosen} month={month} />}
          {chosen === undefined && !narrow && <Empty title={t('pick')} />}
        </div>
      )}
    </>
  );
}
