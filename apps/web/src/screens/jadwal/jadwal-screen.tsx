// Jadwal: the year at a glance, and everything that opens or closes it.
import { Badge, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Failure, LoadingRows } from '../../parts/answers.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { useSession, useYear } from '../../parts/session.ts';
import { trpc } from '../../parts/trpc.ts';
import { HistoryPanel } from './history-panel.tsx';
import { LatePanel } from './late-panel.tsx';
import { LocksPanel } from './locks-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { panels } from './panels.ts';
import { words } from './words.ts';
import { YearView } from './year-view.tsx';

/** One part of the screen. */
export type Panel = (typeof panels)[number];

const labels = { tahun: 'year', kunci: 'locks', setelan: 'settings', susulan: 'late', riwayat: 'history' } as const;

function Count({ panel, year }: { panel: Panel; year: number }) {
  const t = useWords(words);
  const late = useQuery({ ...trpc.jadwal.late.queryOptions({ year }), enabled: panel === 'susulan' });
  const locks = useQuery({ ...trpc.jadwal.locks.queryOptions({ year }), enabled: panel === 'kunci' });
  const waiting = late.data?.filter((it) => it.admitted === undefined).length ?? 0;
  const n = panel === 'susulan' ? waiting : panel === 'kunci' ? (locks.data?.filter((it) => it.locked).length ?? 0) : 0;
  if (n === 0) return null;
  return (
    <Badge
      size="sm"
      variant="light"
      tt="none"
      color={panel === 'susulan' ? 'orange' : 'laut'}
      {...(panel === 'susulan' && { className: 'due due-orange' })}
    >
      {panel === 'susulan' ? t('nWaiting', { n }) : n}
    </Badge>
  );
}

/** The schedule of the year that screens look at. */
export function JadwalScreen({ panel, show }: { panel: Panel; show: (panel: Panel) => void }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { holdings } = useSession();
  const year = useYear();
  const schedule = useQuery(trpc.jadwal.year.queryOptions({ year }));
  const may = holdings.some((it) => it.office === 'administrator');
  const stages = (schedule.data?.stages ?? []).map((it) => say(it.label)).join(', ');
  return (
    <>
      <PageHead title={`${t('title')} ${year}`}>
        {t('lead', { year, stages: stages === '' ? '…' : stages })}
        {!may && <Text size="sm">{t('who')}</Text>}
      </PageHead>
      <Tabs value={panel} onChange={(next) => show(panels.find((it) => it === next) ?? 'tahun')} keepMounted={false}>
        <Tabs.List mb="sm" className="no-print">
          {panels.map((it) => (
            <Tabs.Tab key={it} value={it} rightSection={<Count panel={it} year={year} />}>
              {t(labels[it])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="tahun">
          {schedule.isPending && <LoadingRows rows={14} height={30} />}
          {schedule.isError && <Failure error={schedule.error} retry={schedule.refetch} />}
          {schedule.data !== undefined && <YearView view={schedule.data} may={may} />}
        </Tabs.Panel>
        <Tabs.Panel value="kunci">
          <LocksPanel year={year} may={may} />
        </Tabs.Panel>
        <Tabs.Panel value="setelan">
          <SettingsPanel may={may} />
        </Tabs.Panel>
        <Tabs.Panel value="susulan">
          <LatePanel year={year} />
        </Tabs.Panel>
        <Tabs.Panel value="riwayat">
          <HistoryPanel year={year} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
