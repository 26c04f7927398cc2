// Who is signed in, and which year the screens look at.
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { SessionView } from '../shapes.ts';
import { hearTime } from './server-clock.ts';
import { client, queryClient, sessionKey } from './trpc.ts';

/** The session as a query; `null` when nobody is signed in. */
export function useSessionQuery(): UseQueryResult<SessionView | null> {
  return useQuery({
    queryKey: sessionKey,
    queryFn: async () => {
      const session = (await client.session.me.query()) ?? null;
      if (session !== null) hearTime(session.now);
      return session;
    },
    staleTime: 300_000,
  });
}

/** The session of a screen that is only shown to somebody signed in. */
export function useSession(): SessionView {
  const { data } = useSessionQuery();
  if (data === undefined || data === null) throw new Error('this screen needs a session');
  return data;
}

/** The year in the address, else the one that the region works in. */
export function useYear(): number {
  const { year } = useSearch({ strict: false });
  const session = useSession();
  return year ?? session.year;
}

async function post(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-siklus': '1' },
    body: JSON.stringify(body),
  });
}

// What one person has read is not for the next; the session itself stays, for its screen is watching it.
function forget(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
}

/** Signs in; the answer says whether it worked, was refused, or was asked too often. */
export async function signIn(username: string, password: string): Promise<'in' | 'wrong' | 'busy' | 'unreachable'> {
  const answer = await post('/api/auth/sign-in/username', { username, password }).catch(() => undefined);
  if (answer === undefined || answer.status >= 500) return 'unreachable';
  if (answer.status === 429) return 'busy';
  if (!answer.ok) return 'wrong';
  forget();
  await queryClient.refetchQueries({ queryKey: sessionKey });
  return 'in';
}

/** Signs out and forgets everything that was read. */
export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {});
  queryClient.setQueryData(sessionKey, null);
  forget();
}
