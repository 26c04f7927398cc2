// Kurva S: plan, money and physical progress of the region, an OPD or one sub kegiatan.
import { Group } from '@mantine/core';
import { parseMoney } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { useWords } from '../../parts/language.ts';
import { OpdSelect } from '../../parts/opd-select.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useYear } from '../../parts/session.ts';
import { trpc } from '../../parts/trpc.ts';
import { SCurveChart } from './s-curve-chart.tsx';
import { SCurveTable } from './s-curve-table.tsx';
import { SubKegiatanSelect } from './sub-kegiatan-select.tsx';
import { words } from './words.ts';

/** What is looked at, as it stands in the address. */
export interface CurveFilter {
  readonly opd?: string | undefined;
  readonly subKegiatan?: string | undefined;
}

/** The full screen of the curve. */
export function KurvaSScreen({ filter, change }: { filter: CurveFilter; change: (next: CurveFilter) => void }) {
  const t = useWords(words);
  const year = useYear();
  const { opd, subKegiatan } = filter;
  const curve = useQuery(
    trpc.sCurve.get.queryOptions({
      year,
      ...(opd !== undefined && { opd }),
      ...(subKegiatan !== undefined && { subKegiatan }),
    }),
  );
  const empty = curve.data !== undefined && parseMoney(curve.data.anggaran) === 0n;
  return (
    <>
      <PageHead title={curve.data === undefined ? t('title') : `${t('title')} · ${curve.data.title}`}>
        {t('lead')}
      </PageHead>
      <Group gap="xs" mb="sm" className="no-print">
        <OpdSelect
          w={{ base: '100%', sm: 300 }}
          value={opd}
          choose={(next) => change({ opd: next, subKegiatan: undefined })}
        />
        <SubKegiatanSelect year={year} opd={opd} value={subKegiatan} choose={(next) => change({ subKegiatan: next })} />
      </Group>
      {curve.isPending && <LoadingRows rows={8} height={44} />}
      {curve.isError && curve.data === undefined && <Failure error={curve.error} retry={curve.refetch} />}
      {empty && <Empty title={t('empty')}>{t('emptyWhy')}</Empty>}
      {curve.data !== undefined && !empty && (
        <>
          <div
            className="surface"
            style={{ padding: 'var(--mantine-spacing-sm)', marginBottom: 'var(--mantine-spacing-sm)' }}
          >
            <SCurveChart curve={curve.data} height={380} />
          </div>
          <SCurveTable curve={curve.data} />
        </>
      )}
    </>
  );
}
