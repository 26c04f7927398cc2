// The desk of an officer: what waits there, but for the papers with which nothing can be done.

import type { Law } from '@siklus/workflow';
import { idleKinds, loadStandings, type Kind, type Standings } from './inbox-offers.ts';
import { waitingFor, type InboxFilter } from './inbox-waiting.ts';
import { lawNow } from './law.ts';
import type { OfficerContext } from './trpc.ts';

/** What waits for an officer and can be worked on: all of it but the kinds with which nothing can be done. */
export interface Desk {
  readonly law: Law;
  readonly standings: Standings;
  readonly query: () => ReturnType<typeof waitingFor>;
}

/** The desk of whoever asks, as it is on a day. */
export async function deskOf({ store, reader }: OfficerContext, filter: InboxFilter, today: string): Promise<Desk> {
  const kinds: readonly Kind[] = await waitingFor(store, reader, filter)
    .select(['document.year', 'document.opd', 'document.type', 'document.chain', 'document.state'])
    .select(['inbox.office', 'inbox.command'])
    .distinct()
    .execute();
  const law = await lawNow(store);
  const standings = await store.look(() => loadStandings(kinds, reader, today));
  const idle = Map.groupBy(idleKinds(law, kinds, standings), (it) =>
    [it.year, it.type, it.chain, it.state, it.office, it.command].join('|'),
  );
  const query = (): ReturnType<typeof waitingFor> =>
    [...idle.values()].reduce(
      (all, some) => {
        const [one] = some;
        if (one === undefined) return all;
        const { year, type, chain, state, office, command } = one;
        const opds = some.map((it) => it.opd);
        return all.where((it) =>
          it.not(
            it.and([
              it('document.year', '=', year),
              it('document.type', '=', type),
              it('document.chain', '=', chain),
              it('document.state', '=', state),
              it('inbox.office', '=', office),
              it('inbox.command', '=', command),
              it('document.opd', 'in', opds),
            ]),
          ),
        );
      },
      waitingFor(store, reader, filter),
    );
  return { law, standings, query };
}
