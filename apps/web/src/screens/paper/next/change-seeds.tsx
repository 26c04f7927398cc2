// What has to be known before a budget is changed, and before the DPA and cash plan of a changed budget are made.
import { Loader, Select, Text } from '@mantine/core';
import type { Body } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Failure } from '../../../parts/answers.tsx';
import { useWords } from '../../../parts/language.ts';
import type { PaperView } from '../../../shapes.ts';
import { movedWorks } from '../../change/edit.ts';
import { loadInForce, workOfPaper } from '../../change/in-force.ts';
import { isPlanned, keyOf, worksOf, type Work } from '../../change/work.ts';
import { words } from './words.ts';
import type { SeedProps } from './seeds.tsx';

/** A change of the budget of this DPA: its cash plan in force is named with it. */
export function ChangeSeed({ view, give }: SeedProps) {
  const t = useWords(words);
  const { id, year, opd } = view.paper;
  const found = useQuery({
    queryKey: ['in-force', id],
    queryFn: async () => (await loadInForce({ year, opd }, workOfPaper(view))).force ?? null,
  });
  const force = found.data ?? undefined;
  useEffect(() => {
    const seed: Body | undefined = force && { dpa: [force.dpa], kas: force.kas === undefined ? [] : [force.kas] };
    give(seed && { seed, unit: opd });
  }, [give, force, opd]);
  if (found.isPending) return <Loader size="sm" />;
  if (found.isError && force === undefined) return <Failure error={found.error} retry={found.refetch} />;
  return <Text size="sm">{t(force?.kas === undefined ? 'changeNoKas' : 'change')}</Text>;
}

/** The sub kegiatan that a change moved: those of which a DPA or cash plan of the next edition is made. */
function useMoved({ paper }: PaperView): readonly Work[] {
  const works = worksOf(paper.body);
  const moved = movedWorks(paper.body, works);
  return works.filter((work) => moved.has(keyOf(work)));
}

/** The DPA after a change, of one of the sub kegiatan that it moved. */
export function DpaSeed({ view, give }: SeedProps) {
  return <MovedWork view={view} give={give} names={() => true} />;
}

/** The cash plan after a change; where the change gave no months it is an ordinary one. */
export function KasSeed({ view, give }: SeedProps) {
  return <MovedWork view={view} give={give} names={(work) => isPlanned(view.paper.body, work)} />;
}

function MovedWork({ view, give, names }: SeedProps & { names: (work: Work) => boolean }) {
  const t = useWords(words);
  const works = useMoved(view);
  const [wish, choose] = useState<string>();
  const key = wish ?? (works.length === 1 && works[0] !== undefined ? keyOf(works[0]) : undefined);
  const work = works.find((it) => keyOf(it) === key);
  const { id, opd } = view.paper;
  const named = work !== undefined && names(work);
  useEffect(() => {
    const [unit, subKegiatan] = key?.split('/') ?? [];
    give(
      unit === undefined || subKegiatan === undefined
        ? undefined
        : { seed: { subKegiatan, ...(named && { perubahan: id }) }, unit },
    );
  }, [give, key, named, id]);
  const told = (it: Work): string =>
    [it.subKegiatan, view.names[it.subKegiatan], it.unit !== opd && it.unit].filter(Boolean).join(' · ');
  // Nothing to choose where only one was moved.
  if (works.length === 1 && work !== undefined)
    return (
      <Text size="sm">
        {t('subKegiatan')}: {told(work)}
      </Text>
    );
  return (
    <Select
      label={t('subKegiatan')}
      data={works.map((it) => ({ value: keyOf(it), label: told(it) }))}
      value={key ?? null}
      onChange={(next) => choose(next ?? undefined)}
      data-autofocus
    />
  );
}
