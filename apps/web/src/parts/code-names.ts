// Names of codes: those that came with a paper, and those typed or pasted since; and whether the list has a code at all.
import { skipToken, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Choice } from './picker/picker.ts';
import { queryClient, trpc } from './trpc.ts';

/** The master lists that codes come from. */
export type CodeList = 'nomenklatur' | 'akun' | 'sumber-dana';

const looksWhole = (code: string): boolean => /^[0-9X]+(\.[0-9X]+)*$/.test(code);

/** How many codes are asked for at once: they travel in an address. */
const atOnce = 100;

/** Finds codes of a list by number or words. */
export async function searchCodes(kind: CodeList, q: string, level?: number): Promise<readonly Choice[]> {
  const asked = trpc.codes.search.queryOptions({ kind, q, limit: 30, ...(level !== undefined && { level }) });
  return queryClient.fetchQuery({ ...asked, staleTime: 300_000 });
}

/** Codes as a screen knows them. */
export interface Codes {
  readonly nameOf: (code: string) => string | undefined;
  /** Whether the list has a code; undefined as long as that is not known, and for ever where the region has no list. */
  readonly isKnown: (code: string) => boolean | undefined;
}

type Found = Readonly<Record<string, string | null>>;

const foundKey = (kind: CodeList) => ['code-names', kind] as const;

/** Looks codes up: first among those that are known, the rest at the server, some at a time. */
export function useCodes(kind: CodeList, codes: Iterable<string>, known: Readonly<Record<string, string>>): Codes {
  const { data: found } = useQuery<Found>({ queryKey: foundKey(kind), queryFn: skipToken, staleTime: Infinity });
  const open = [...new Set(codes)].filter(
    (code) => known[code] === undefined && found?.[code] === undefined && looksWhole(code) && code.length <= 40,
  );
  const asked = open.toSorted().slice(0, atOnce);
  useQuery({
    queryKey: [...foundKey(kind), asked],
    queryFn: async () => {
      const names = await queryClient.fetchQuery(trpc.codes.names.queryOptions({ kind, codes: asked }));
      const fresh = Object.fromEntries(asked.map((code): [string, string | null] => [code, names[code] ?? null]));
      queryClient.setQueryData<Found>(foundKey(kind), (now) => ({ ...now, ...fresh }));
      return asked.length;
    },
    enabled: asked.length > 0,
    staleTime: Infinity,
  });
  const { data: some } = useQuery({
    ...trpc.codes.search.queryOptions({ kind, q: '', limit: 1 }),
    staleTime: Infinity,
  });
  const listed = some === undefined ? undefined : some.length > 0;
  const nameOf = useCallback((code: string) => known[code] ?? found?.[code] ?? undefined, [known, found]);
  const isKnown = useCallback(
    (code: string) => {
      if (nameOf(code) !== undefined) return true;
      return listed === true && found?.[code] === null ? false : undefined;
    },
    [nameOf, found, listed],
  );
  return useMemo(() => ({ nameOf, isKnown }), [nameOf, isKnown]);
}

/** The names of codes alone. */
export function useCodeNames(
  kind: CodeList,
  codes: Iterable<string>,
  known: Readonly<Record<string, string>>,
): Codes['nameOf'] {
  return useCodes(kind, codes, known).nameOf;
}
