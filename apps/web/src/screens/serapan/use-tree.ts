// The tree as far as it is open: the top and one query for every open branch, each kept and refreshed by itself.
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { trpc } from '../../parts/trpc.ts';
import type { TreeNode } from '../../shapes.ts';
import { branches, type Branch, type TreeOrder } from './branches.ts';
import type { SerapanAxis } from './keys.ts';

/** What the tree is about. */
export interface TreeScope {
  readonly year: number;
  readonly axis: SerapanAxis;
  readonly opd: string | undefined;
  readonly month: number | undefined;
}

/** The rows on screen, the top for the sums, and whether something went wrong. */
export interface Tree {
  readonly rows: readonly Branch[];
  readonly top: readonly TreeNode[] | undefined;
  readonly pending: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Reads the open branches and puts them in order. */
export function useTree({ year, axis, opd, month }: TreeScope, open: readonly string[], order: TreeOrder): Tree {
  const parents = [undefined, ...open];
  const answers = useQueries({
    queries: parents.map((parent) =>
      trpc.tree.children.queryOptions({
        year,
        axis,
        ...(parent !== undefined && { parent }),
        ...(opd !== undefined && { opd }),
        ...(month !== undefined && { month }),
      }),
    ),
    combine: (results) => ({
      data: results.map((it) => it.data),
      pending: results[0]?.isPending === true,
      error: results.find((it) => it.isError && it.data === undefined)?.error,
      retry: () => {
        for (const it of results) if (it.isError) void it.refetch();
      },
    }),
  });
  const { data } = answers;
  const { by, down } = order;
  const rows = useMemo(() => {
    const found = new Map(open.map((code, index) => [code, data[index + 1]]));
    return branches((code) => (code === undefined ? data[0] : found.get(code)), new Set(open), { by, down });
  }, [data, open, by, down]);
  return { rows, top: data[0], pending: answers.pending, error: answers.error, retry: answers.retry };
}
