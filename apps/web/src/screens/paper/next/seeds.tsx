// What has to be known before a paper is opened, one small form for each type that needs more than its basis.
import { Checkbox, Group, Loader, Radio, Select, Stack, Text } from '@mantine/core';
import type { Body, DocumentType } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Failure } from '../../../parts/answers.tsx';
import { useLanguage, useWords } from '../../../parts/language.ts';
import { ChoiceField } from '../../../parts/picker/choice-field.tsx';
import { searchIn } from '../../../parts/picker/picker.ts';
import { useSession } from '../../../parts/session.ts';
import { monthName } from '../../../parts/time.ts';
import { trpc } from '../../../parts/trpc.ts';
import type { PaperView } from '../../../shapes.ts';
import { rowsIn } from '../body/body-view.tsx';
import { ChangeSeed, DpaSeed, KasSeed } from './change-seeds.tsx';
import { words } from './words.ts';

/** What a form gives: the seed and, where it is not the basis's own, the unit. */
export interface Seed {
  readonly seed: Body;
  readonly unit?: string;
}

/** What a form is given. */
export interface SeedProps {
  readonly view: PaperView;
  /** Is told the seed as soon as it is complete, and `undefined` while it is not. */
  readonly give: (seed: Seed | undefined) => void;
}

function MonthSelect({ label, value, choose }: { label: string; value: number; choose: (month: number) => void }) {
  const { language } = useLanguage();
  const data = Array.from({ length: 12 }, (_, index) => ({
    value: `${index + 1}`,
    label: monthName(index + 1, language),
  }));
  return (
    <Select
      label={label}
      data={data}
      value={`${value}`}
      allowDeselect={false}
      onChange={(next) => next !== null && choose(parseInt(next, 10))}
    />
  );
}

function useThisMonth(): number {
  return parseInt(useSession().today.slice(5, 7), 10);
}

function RkaSeed({ view, give }: SeedProps) {
  const t = useWords(words);
  const units = useQuery(trpc.codes.units.queryOptions({ opd: view.paper.opd }));
  const [subKegiatan, chooseSub] = useState<string | null>(null);
  const [unit, chooseUnit] = useState<string>(view.paper.opd);
  const { body } = view.paper;
  const names = useMemo(
    () => new Map(rowsIn(body, 'rincian').map((row) => [String(row['subKegiatan']), String(row['nama'])])),
    [body],
  );
  const search = useMemo(() => searchIn([...names].map(([code, name]) => ({ code, name }))), [names]);
  const known = units.data?.some((it) => it.unit === unit) === true ? unit : (units.data?.[0]?.unit ?? unit);
  const nama = subKegiatan === null ? undefined : names.get(subKegiatan);
  useEffect(
    () => give(subKegiatan === null ? undefined : { seed: { subKegiatan, nama: nama ?? '' }, unit: known }),
    [give, subKegiatan, nama, known],
  );
  return (
    <Stack gap="sm">
      <ChoiceField
        label={t('subKegiatan')}
        search={search}
        value={subKegiatan === null ? undefined : { code: subKegiatan, name: nama ?? '' }}
        choose={(choice) => chooseSub(choice?.code ?? null)}
        data-autofocus
      />
      {(units.data?.length ?? 0) > 1 && (
        <Select
          label={t('unit')}
          searchable
          allowDeselect={false}
          data={(units.data ?? []).map((it) => ({ value: it.unit, label: `${it.name} · ${it.unit}` }))}
          value={known}
          onChange={(value) => value !== null && chooseUnit(value)}
        />
      )}
    </Stack>
  );
}

function SpdSeed({ view, give }: SeedProps) {
  const t = useWords(words);
  const now = useThisMonth();
  const [first, setFirst] = useState(now);
  const [last, setLast] = useState(Math.min(12, now + 2));
  const [all, setAll] = useState(false);
  const { id, year, opd } = view.paper;
  const plans = useQuery(trpc.document.list.queryOptions({ year, type: 'kas', opd, state: 'ratified', limit: 200 }));
  const others = plans.data?.rows;
  useEffect(
    () =>
      give(
        last < first
          ? undefined
          : {
              seed: {
                kas: all && others !== undefined ? others.map((it) => it.id) : [id],
                mulai: first,
                selesai: last,
              },
              unit: opd,
            },
      ),
    [give, all, others, id, opd, first, last],
  );
  return (
    <Stack gap="sm">
      <Group grow>
        <MonthSelect
          label={t('first')}
          value={first}
          choose={(month) => (setFirst(month), setLast(Math.max(month, last)))}
        />
        <MonthSelect
          label={t('last')}
          value={last}
          choose={(month) => (setLast(month), setFirst(Math.min(month, first)))}
        />
      </Group>
      {(others?.length ?? 0) > 1 && (
        <Radio.Group label={t('which')} value={all ? 'all' : 'this'} onChange={(value) => setAll(value === 'all')}>
          <Stack gap={6} mt={4}>
            <Radio value="this" label={t('onlyThis')} />
            <Radio value="all" label={t('allOfOpd', { n: others?.length ?? 0 })} />
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  );
}

function SppSeed({ view, give }: SeedProps) {
  const t = useWords(words);
  const [month, setMonth] = useState(useThisMonth());
  const { id, year, opd } = view.paper;
  const issued = useQuery(trpc.document.list.queryOptions({ year, type: 'spd', opd, state: 'issued', limit: 50 }));
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const rows = issued.data?.rows;
  useEffect(() => {
    const spd = (rows ?? []).map((it) => it.id).filter((it) => !left.has(it));
    give(spd.length === 0 ? undefined : { seed: { dpa: id, spd, bulan: month } });
  }, [give, rows, left, id, month]);
  const toggle = (spd: string): void => {
    const next = new Set(left);
    if (!next.delete(spd)) next.add(spd);
    leave(next);
  };
  if (issued.isPending) return <Loader size="sm" />;
  if (issued.isError && issued.data === undefined) return <Failure error={issued.error} retry={issued.refetch} />;
  if (issued.data.rows.length === 0) return <Text size="sm">{t('noSpd')}</Text>;
  return (
    <Stack gap="sm">
      <MonthSelect label={t('month')} value={month} choose={setMonth} />
      <Checkbox.Group label={t('spd')} value={issued.data.rows.map((it) => it.id).filter((it) => !left.has(it))}>
        <Stack gap={6} mt={4}>
          {issued.data.rows.map((it) => (
            <Checkbox
              key={it.id}
              value={it.id}
              label={`${it.number ?? ''} ${it.title}`}
              onChange={() => toggle(it.id)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}

/** The forms by type; types without one are seeded from their basis alone. */
export const seedForms: Partial<Record<DocumentType, (props: SeedProps) => ReactNode>> = {
  rka: RkaSeed,
  spd: SpdSeed,
  spp: SppSeed,
  pergeseran: ChangeSeed,
  perubahan: ChangeSeed,
};

/** The forms of what is opened from a change of budget. */
export const formsAfterChange: typeof seedForms = { dpa: DpaSeed, kas: KasSeed };

/** The seed of a type that needs nothing but its basis. */
export function plainSeed(type: string, { paper }: PaperView): Body {
  if (type === 'spm') return { spp: paper.id };
  if (type === 'sp2d') return { spm: paper.id };
  return type === 'plafon' ? {} : { subKegiatan: paper.body['subKegiatan'] };
}
