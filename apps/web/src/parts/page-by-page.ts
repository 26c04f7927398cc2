// Lists that come page by page. The library's own way adds a direction to the question, which the server's strict input refuses.
import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';

/** A page as the server gives it. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly cursor?: string | undefined;
}

/** Options of a paged query under a procedure's own key, so that it is refreshed with it. */
export function pageByPage<Page extends PageOf<unknown>>(
  path: QueryKey,
  input: object,
  ask: (cursor: string | undefined) => Promise<Page>,
) {
  return infiniteQueryOptions({
    queryKey: [...path, 'pages', input],
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: undefined as string | undefined, // the first page has no cursor
    getNextPageParam: (page) => page.cursor,
  });
}
