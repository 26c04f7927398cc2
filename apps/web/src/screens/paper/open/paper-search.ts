// Final papers as entries of a picker, found by number, title or code.
import type { DocumentType, Text } from '@siklus/workflow';
import { useMemo } from 'react';
import { useLanguage } from '../../../parts/language.ts';
import type { Choice } from '../../../parts/picker/picker.ts';
import type { Search } from '../../../parts/picker/use-picker.ts';
import { queryClient, trpc } from '../../../parts/trpc.ts';
import { shortTypeName } from '../../../parts/type-name.ts';

/** Which papers are asked for. */
export interface AskedPapers {
  readonly year: number;
  readonly type: DocumentType;
  readonly state: string;
  readonly opd?: string;
}

interface Named {
  readonly id: string;
  readonly type: DocumentType;
  readonly number?: string | undefined;
  readonly title: string;
}

/** A paper as an entry: its type, its number where it has one, its title. */
export function paperChoice({ id, type, number, title }: Named, say: (pair: Text) => string): Choice {
  const sort = say(shortTypeName(type));
  if (number !== undefined) return { id, code: number, name: title, sort };
  return title.startsWith(sort) ? { id, code: title, name: '' } : { id, code: title, name: '', sort };
}

// One that another edition has replaced is not offered.
function searchPapers(asked: readonly AskedPapers[], say: (pair: Text) => string): Search {
  return async (q) => {
    const found = await Promise.all(
      asked.map((it) =>
        queryClient.fetchQuery(trpc.document.list.queryOptions({ ...it, limit: 50, ...(q !== '' && { q }) })),
      ),
    );
    return found.flatMap(({ rows }) => rows.filter((it) => !it.superseded).map((it) => paperChoice(it, say)));
  };
}

/** Looks through several kinds of papers at once; the search stays the same as long as it asks the same. */
export function usePaperSearch(asked: readonly AskedPapers[]): Search {
  const { say } = useLanguage();
  const key = JSON.stringify(asked);
  return useMemo(() => searchPapers(JSON.parse(key) as AskedPapers[], say), [key, say]); // written above
}
