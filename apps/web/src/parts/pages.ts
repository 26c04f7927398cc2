// Lists that come page by page: the cursor is the only thing that is added to what was asked.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

interface OnePage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** The money of all rows, where they have any. */
  readonly money?: string;
  readonly cursor?: string;
}

/** The pages read so far as one list, and how to read on. */
export interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly money: string | undefined;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly retry: () => unknown;
  readonly more: (() => void) | undefined;
  readonly isReading: boolean;
}

/**
 * Reads a list page by page. `key` begins with the path key of its procedure, so that a change of a paper makes it stale.
 * @example usePages([...trpc.inbox.list.pathKey(), input], (cursor) => client.inbox.list.query({ ...input, cursor }))
 */
export function usePages<Row>(
  key: readonly unknown[],
  read: (cursor: string | undefined) => Promise<OnePage<Row>>,
): Pages<Row> {
  const list = useInfiniteQuery({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined, // the first page has no cursor
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return {
    rows,
    total: list.data?.pages[0]?.total ?? rows.length,
    money: list.data?.pages[0]?.money,
    isPending: list.isPending,
    error: list.data === undefined ? list.error : null,
    retry: list.refetch,
    more: list.hasNextPage ? () => void list.fetchNextPage() : undefined,
    isReading: list.isFetchingNextPage,
  };
}
