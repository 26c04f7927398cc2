// The states that a list of papers of one type can be narrowed to: those in which papers stand, as their chains call them.
import { useDebouncedValue } from '@mantine/hooks';
import { definitionOf, wordsOf } from '@siklus/workflow';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../parts/language.ts';
import { useYear } from '../../parts/session.ts';
import { trpc } from '../../parts/trpc.ts';
import type { PaperFilter } from './papers-screen.tsx';

interface StateChoice {
  readonly value: string;
  readonly label: string;
}

/** The choices with how many papers each would show; none while no type is chosen. */
export function useStates({
  q = '',
  state: chosen,
  type,
  semua = false,
  ...rest
}: PaperFilter): readonly StateChoice[] {
  const { say } = useLanguage();
  const year = useYear();
  const [wanted] = useDebouncedValue(q.trim(), 250);
  const told = useQuery({
    ...trpc.document.states.queryOptions(
      type === undefined ? skipToken : { ...(!semua && { year }), type, ...rest, ...(wanted !== '' && { q: wanted }) },
    ),
    placeholderData: keepPreviousData,
  });
  if (type === undefined || told.data === undefined) return [];
  const choices = new Map<string, { names: string[]; count: number }>();
  for (const { state, label, count } of told.data) {
    const known = choices.get(state) ?? { names: [], count: 0 };
    // Editions of a chain may call one state by two names; choosing it finds both.
    const names = known.names.includes(say(label)) ? known.names : [...known.names, say(label)];
    choices.set(state, { names, count: known.count + count });
  }
  const label = chosen === undefined ? undefined : wordsOf(definitionOf(type)).states[chosen];
  if (chosen !== undefined && !choices.has(chosen))
    choices.set(chosen, { names: [label === undefined ? chosen : say(label)], count: 0 });
  return [...choices].map(([value, { names, count }]) => ({ value, label: `${names.join(' / ')} (${count})` }));
}
