// Names of codes: those that came with a paper, and those typed or pasted since.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Choice } from './grid/columns.ts';
import { client, trpc } from './trpc.ts';

/** The master lists that codes come from. */
export type CodeList = 'nomenklatur' | 'akun' | 'sumber-dana';

const looksWhole = (code: string): boolean => /^[0-9X]+(\.[0-9X]+)*$/.test(code);

/** Finds codes of a list by number or words. */
export async function searchCodes(kind: CodeList, q: string, level?: number): Promise<readonly Choice[]> {
  return client.codes.search.query({ kind, q, limit: 30, ...(level !== undefined && { level }) });
}

/** Looks names up: first those that are known, the rest from the server. */
export function useCodeNames(
  kind: CodeList,
  codes: Iterable<string>,
  known: Readonly<Record<string, string>>,
): (code: string) => string | undefined {
  const missing = [...new Set(codes)].filter((code) => known[code] === undefined && looksWhole(code)).toSorted();
  const { data } = useQuery({
    ...trpc.codes.names.queryOptions({ kind, codes: missing }),
    enabled: missing.length > 0,
    staleTime: Infinity,
    placeholderData: (before) => before,
  });
  return useMemo(() => (code) => known[code] ?? data?.[code], [known, data]);
}
