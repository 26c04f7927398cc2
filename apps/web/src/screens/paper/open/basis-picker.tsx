// Choosing the papers that a new one stands on, among those that are final.
import { Loader, Text } from '@mantine/core';
import { definitionOf } from '@siklus/workflow';
import { useQueries } from '@tanstack/react-query';
import { useLanguage, useWords } from '../../../parts/language.ts';
import { ChoiceField, ChoicesField } from '../../../parts/picker/choice-field.tsx';
import { idOf, type Choice } from '../../../parts/picker/picker.ts';
import { useSession } from '../../../parts/session.ts';
import { trpc } from '../../../parts/trpc.ts';
import { shortTypeName } from '../../../parts/type-name.ts';
import type { BasisField } from './asked-fields.ts';
import { paperChoice, usePaperSearch, type AskedPapers } from './paper-search.ts';
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
  const asked = basis.types.flatMap(({ type, state, ofAnyYear }): AskedPapers[] => {
    const ofRegion = definitionOf(type).scope === 'region';
    return (ofAnyYear ? years : [year]).map((of) => ({
      year: of,
      type,
      state,
      ...(!ofRegion && opd !== '' && { opd }),
    }));
  });
  const search = usePaperSearch(asked);
  const first = useQueries({ queries: asked.map((it) => trpc.document.list.queryOptions({ ...it, limit: 1 })) });
  const chosen = useQueries({ queries: value.map((id) => trpc.document.get.queryOptions({ id })) });
  const label = say(basis.field.label);
  const types = basis.types.map((it) => say(shortTypeName(it.type))).join(' / ');
  if (first.some((it) => it.isPending)) return <Loader size="sm" aria-label={label} />;
  if (first.every((it) => it.data?.rows.length === 0))
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
  const choices = value.map((id, index): Choice => {
    const paper = chosen[index]?.data?.paper;
    return paper === undefined ? { id, code: id, name: '' } : paperChoice(paper, say);
  });
  const shared = { label, required, search, placeholder: t('pick', { types }) };
  return basis.many ? (
    <ChoicesField {...shared} values={choices} choose={(next) => choose(next.map(idOf))} />
  ) : (
    <ChoiceField
      {...shared}
      clearable={!required}
      value={choices[0]}
      choose={(choice) => choose(choice === undefined ? [] : [idOf(choice)])}
    />
  );
}
