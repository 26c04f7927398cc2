// Choosing the papers that a new one stands on, among those that are final.
import { Loader, MultiSelect, Select, Text } from '@mantine/core';
import { definitionOf } from '@siklus/workflow';
import { useQueries } from '@tanstack/react-query';
import { useLanguage, useWords } from '../../../parts/language.ts';
import { useSession } from '../../../parts/session.ts';
import { trpc } from '../../../parts/trpc.ts';
import { paperName, shortTypeName } from '../../../parts/type-name.ts';
import type { BasisField } from './asked-fields.ts';
import { words } from './words.ts';

interface Props {
  readonly basis: BasisField;
  readonly year: number;
  readonly opd: string;
  readonly required: boolean;
  readonly value: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

/** A list of the final papers of the types that a field may name. */
export function BasisPicker({ basis, year, opd, required, value, choose }: Props) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { years } = useSession();
  const asked = basis.types.flatMap(({ type, state, ofAnyYear }) => {
    const ofRegion = definitionOf(type).scope === 'region';
    return (ofAnyYear ? years : [year]).map((of) => ({
      year: of,
      type,
      state,
      ...(!ofRegion && opd !== '' && { opd }),
      limit: 200,
    }));
  });
  const lists = useQueries({ queries: asked.map((it) => trpc.document.list.queryOptions(it)) });
  const rows = lists.flatMap((it) => it.data?.rows ?? []).filter((it) => !it.superseded);
  const data = rows.map((row) => ({
    value: row.id,
    label: [paperName(say(shortTypeName(row.type)), row), row.number !== undefined && row.title]
      .filter(Boolean)
      .join(' · '),
  }));
  const label = say(basis.field.label);
  const types = basis.types.map((it) => say(shortTypeName(it.type))).join(' / ');
  if (lists.some((it) => it.isPending)) return <Loader size="sm" aria-label={label} />;
  if (rows.length === 0)
    return (
      <div>
        <Text size="sm" fw={500}>
          {label}
        </Text>
        <Text size="sm" c="dimmed">
          {t(required ? 'noBasis' : 'noOptionalBasis', { types })}
        </Text>
      </div>
    );
  const placeholder = t('pick', { types });
  const shared = {
    label,
    data,
    searchable: true,
    required,
    limit: 100,
    placeholder,
    nothingFoundMessage: t('nothing'),
  };
  return basis.many ? (
    <MultiSelect {...shared} hidePickedOptions value={[...value]} onChange={choose} />
  ) : (
    <Select
      {...shared}
      clearable={!required}
      value={value[0] ?? null}
      onChange={(id) => choose(id === null ? [] : [id])}
    />
  );
}
