// What becomes stale when a paper moves: every list and figure, and that paper alone.
import { queryClient, sessionKey, trpc } from './trpc.ts';

// Figures that any stamp may change; papers are refreshed one by one.
const figures = [
  trpc.board.pathFilter(),
  trpc.inbox.pathFilter(),
  trpc.document.list.pathFilter(),
  trpc.document.states.pathFilter(),
  trpc.tree.pathFilter(),
  trpc.sCurve.pathFilter(),
  trpc.monitoring.pathFilter(),
  trpc.jadwal.pathFilter(),
];

/** Has the screens read again what may have changed with these papers. */
export async function refreshAfter(documents: Iterable<string>): Promise<void> {
  const work = figures.map((filter) => queryClient.invalidateQueries(filter));
  for (const id of documents) {
    work.push(queryClient.invalidateQueries(trpc.document.get.queryFilter({ id })));
    work.push(
      queryClient.invalidateQueries({
        ...trpc.document.history.pathFilter(),
        predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(id),
      }),
    );
  }
  await Promise.all(work);
}

/** Has the session read again, once at a time; what was known of it stays where the server gives no answer. */
export const refreshSession = (): Promise<void> =>
  queryClient.refetchQueries({ queryKey: sessionKey }, { cancelRefetch: false });

/** Has everything but the session read again. */
export const refreshAll = (): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
