// Choosing an OPD by name or code; clearing it means all of them.
import { Select, type SelectProps } from '@mantine/core';
import { text } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { defineWords, useWords } from './language.ts';
import { trpc } from './trpc.ts';

const words = defineWords('opd-select', {
  label: text('OPD', 'Agency'),
  all: text('Semua OPD', 'All agencies'),
  none: text('Tidak ada OPD yang cocok', 'No agency fits'),
});

type Props = {
  readonly value: string | undefined;
  readonly choose: (opd: string | undefined) => void;
  /** OPD that cannot be chosen. */
  readonly except?: readonly string[];
} & Omit<SelectProps, 'value' | 'onChange' | 'data'>;

/** A searchable list of the OPD of the region. */
export function OpdSelect({ value, choose, except = [], ...rest }: Props) {
  const t = useWords(words);
  const units = useQuery(trpc.codes.units.queryOptions({}));
  const names = new Map((units.data ?? []).map((it) => [it.opd, it.opdName]));
  const data = [...names]
    .filter(([opd]) => !except.includes(opd))
    .map(([opd, name]) => ({ value: opd, label: name }))
    .toSorted((a, b) => a.value.localeCompare(b.value));
  return (
    <Select
      size="xs"
      aria-label={t('label')}
      placeholder={t('all')}
      searchable
      clearable
      nothingFoundMessage={t('none')}
      data={data}
      value={value ?? null}
      onChange={(next) => choose(next ?? undefined)}
      {...rest}
    />
  );
}
