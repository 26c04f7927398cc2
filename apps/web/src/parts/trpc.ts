// The line to the server: queries and commands in batches, one stream for changes, and what a lost session does.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink, TRPCClientError } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@siklus/api';

const url = '/api/trpc';

/** Error code of a failed call, such as `UNAUTHORIZED`; `undefined` when the server was not reached at all. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const data: unknown = error.data;
  return typeof data === 'object' && data !== null && 'code' in data ? String(data.code) : undefined;
}

// Only a call that never arrived or met a busy server is worth a second try; anything else answers the same again.
const retriable = new Set([undefined, 'TIMEOUT', 'SERVICE_UNAVAILABLE', 'TOO_MANY_REQUESTS']);

/** How often a command is sent again under its key, and when: what was lost on the way soon, what came too fast once the server has rest. */
export const commandAgain = {
  retry: (count: number, error: Error): boolean => {
    const code = errorCode(error);
    return code === 'TOO_MANY_REQUESTS' ? count < 5 : code === undefined && count < 2;
  },
  retryDelay: (count: number): number => Math.min(1000 * 2 ** count, 8000),
};

const lostSession = (error: unknown): void => {
  if (errorCode(error) === 'UNAUTHORIZED') queryClient.setQueryData(sessionKey, null);
};

/** Where the signed-in person is kept. */
export const sessionKey = ['session'] as const;

/** The cache of everything read from the server. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: lostSession }),
  mutationCache: new MutationCache({ onError: lostSession }),
  defaultOptions: {
    // A call that cannot get through fails and says so; waiting for the network in silence would look like a slow server.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 20_000,
      retry: (count, error) => count < 2 && retriable.has(errorCode(error)),
      refetchOnWindowFocus: true,
    },
  },
});

/** The bare client, for calls outside of queries. */
export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (op) => op.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: httpBatchLink({ url, maxItems: 20, headers: () => ({ 'x-siklus': '1' }) }),
    }),
  ],
});

/** Query, mutation and subscription options by procedure: `useQuery(trpc.board.get.queryOptions({ year }))`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
