// Kotak Masuk: what waits for the offices that I hold today, by deadline.

import { z } from 'zod';
import { officeScope, workingDaysBetween, type Law, type Office, type Officer } from '@siklus/workflow';
import type { Store } from '@siklus/store';
import { listDoubles } from './doubles.ts';
import { readEntries } from './entry.ts';
import { shownWords } from './hiding.ts';
import { idleKinds, loadStandings, offerOn, type Kind, type Standings } from './inbox-offers.ts';
import * as input from './input.ts';
import { lawNow } from './law.ts';
import { commandLabel, finderOf, paperRows } from './paper-row.ts';
import { readableBy } from './reading.ts';
import { listTargets } from './return-targets.ts';
import type { InboxRow, Page } from './shapes.ts';
import { officer, router, todayOf, type OfficerContext } from './trpc.ts';

interface InboxFilter {
  readonly year?: number | undefined;
  readonly type?: string | undefined;
  readonly opd?: string | undefined;
  readonly office?: string | undefined;
  readonly q?: string | undefined;
}

function everything(store: Store, reader: Officer, filter: InboxFilter) {
  const { holdings } = reader;
  const mine = holdings.filter((it) => filter.office === undefined || it.office === filter.office);
  const region = mine.filter((it) => officeScope(it.office) === 'region').map((it) => it.office);
  let query = store.read
    .selectFrom('inbox')
    .innerJoin('document', 'document.id', 'inbox.document')
    // A citizen is asked nothing about what others propose.
    .where(readableBy(store, reader))
    // The same reach as in the law: offices of the region see every OPD, offices of an OPD their own.
    .where((it) =>
      it.or([
        it('inbox.office', 'in', ['', ...region]),
        ...mine
          .filter((held) => officeScope(held.office) === 'opd')
          .map((held) => it.and([it('inbox.office', '=', held.office), it('inbox.opd', '=', held.opd ?? '')])),
        ...mine
          .filter((held) => officeScope(held.office) === 'area')
          .map((held) =>
            it.and([
              it('inbox.office', '=', held.office),
              ...(held.opd === undefined
                ? []
                : [it.or([it('inbox.place', '=', held.opd), it('inbox.place', 'like', `${held.opd}.%`)])]),
            ]),
          ),
      ]),
    );
  if (filter.year !== undefined) query = query.where('document.year', '=', filter.year);
  if (filter.type !== undefined) query = query.where('document.type', '=', filter.type);
  if (filter.opd !== undefined) query = query.where('document.opd', '=', filter.opd);
  if (filter.q !== undefined && filter.q !== '') {
    const [find, asked] = [finderOf(store), filter.q.toLowerCase()];
    query = query.where((it) =>
      it.or([
        it(it.fn<number>(find, [it.fn('lower', ['document.title']), it.val(asked)]), '>', 0),
        it(it.fn<number>(find, [it.fn('lower', ['document.number']), it.val(asked)]), '>', 0),
      ]),
    );
  }
  return query;
}

/** What waits for an officer and can be worked on: all of it but the kinds with which nothing can be done. */
interface Desk {
  readonly law: Law;
  readonly standings: Standings;
  readonly query: () => ReturnType<typeof everything>;
}

async function deskOf({ store, reader }: OfficerContext, filter: InboxFilter, today: string): Promise<Desk> {
  const kinds: readonly Kind[] = await everything(store, reader, filter)
    .select(['document.year', 'document.opd', 'document.type', 'document.chain', 'document.state'])
    .select(['inbox.office', 'inbox.command'])
    .distinct()
    .execute();
  const law = await lawNow(store);
  const standings = await store.look(() => loadStandings(kinds, reader, today));
  const idle = Map.groupBy(idleKinds(law, kinds, standings), (it) =>
    [it.year, it.type, it.chain, it.state, it.office, it.command].join('|'),
  );
  const query = (): ReturnType<typeof everything> =>
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
      everything(store, reader, filter),
    );
  return { law, standings, query };
}

/** Why papers were last returned, for those that wait as drafts. */
async function returnReasons(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await store.read
    .selectFrom('journal')
    .select(['document', 'entry'])
    .where('document', 'in', ids)
    // Entries are written with their keys in a fixed order, so this leaves few to be read.
    .where((it) =>
      it.or([it('entry', 'like', '%"command":{"name":"return"%'), it('entry', 'like', '%"fell":{"with":%')]),
    )
    .orderBy('seq')
    .execute();
  const returns = (await readEntries(store, rows)).filter(
    (entry) => entry.command?.name === 'return' || entry.fell !== undefined,
  );
  return new Map(
    returns.map((entry) => [entry.document, shownWords(entry.command?.reason ?? entry.fell?.reason) ?? '']),
  );
}

async function listInbox(
  ctx: OfficerContext,
  filter: InboxFilter & { cursor?: string | undefined; limit: number },
): Promise<Page<InboxRow>> {
  const { store } = ctx;
  const today = await todayOf(ctx);
  const desk = await deskOf(ctx, filter, today);
  const { total } = await desk
    .query()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  let query = desk
    .query()
    .select([
      'document.id',
      'document.type',
      'document.year',
      'document.opd',
      'document.unit',
      'document.title',
      'document.number',
    ])
    .select([
      'document.state',
      'document.final',
      'document.superseded',
      'document.chain',
      'document.version',
      'document.money',
      'document.updated_at',
    ])
    .select(['document.stamps', 'inbox.office', 'inbox.place', 'inbox.command', 'inbox.due', 'inbox.since'])
    .orderBy('inbox.due')
    .orderBy('inbox.document')
    .orderBy('inbox.office')
    .limit(filter.limit + 1);
  const [due, document, office] = filter.cursor?.split('|') ?? [];
  if (due !== undefined && document !== undefined && office !== undefined)
    query = query.where((it) =>
      it.or([
        it('inbox.due', '>', due),
        it.and([it('inbox.due', '=', due), it('inbox.document', '>', document)]),
        it.and([it('inbox.due', '=', due), it('inbox.document', '=', document), it('inbox.office', '>', office)]),
      ]),
    );
  const found = await query.execute();
  const rows = found.slice(0, filter.limit);
  const last = rows.at(-1);
  const holidays = new Set((await store.read.selectFrom('holiday').select('day').execute()).map((row) => row.day));
  const reasons = await returnReasons(
    store,
    rows.filter((row) => row.state === 'draft' && row.version > 1).map((row) => row.id),
  );
  const papers = await paperRows(store, rows);
  const { law } = desk;
  const offers = rows.map((row) => offerOn(law.of(row), desk.standings, row));
  const targets = await listTargets(store, law, rows);
  const doubles = await listDoubles(
    ctx,
    rows.map((row) => row.id),
  );
  return {
    rows: rows.map((row, index) => ({
      ...(papers[index] as InboxRow), // one paper for every row, in the same order
      office: row.office as Office, // written from office names
      command: row.command,
      commandLabel: commandLabel(law.of(row), row.command),
      targets: targets.get(row.id) ?? [],
      likeDoubles: doubles.get(row.id),
      due: row.due,
      workingDaysLeft: workingDaysBetween(today, row.due, holidays),
      since: row.since,
      returnedBecause: reasons.get(row.id),
      may: offers[index]?.against.length === 0,
      against: offers[index]?.against ?? [],
      back: (offers[index]?.back ?? []).map((name) => ({ command: name, label: commandLabel(law.of(row), name) })),
    })),
    total,
    cursor: found.length > filter.limit && last !== undefined ? `${last.due}|${last.id}|${last.office}` : undefined,
  };
}

const filter = {
  year: input.year.optional(),
  type: input.type.optional(),
  opd: input.agency.optional(),
  office: input.name.optional(),
  q: input.words.optional(),
};

/** The inbox: `list` pages what waits for my offices by deadline, `count` says how much of it there is and how much is overdue. */
export const inboxRouter = router({
  list: officer
    .input(z.strictObject({ ...filter, cursor: input.cursor, limit: input.limit }))
    .query(({ ctx, input }) => listInbox(ctx, input)),
  count: officer
    .input(z.strictObject({ year: input.year.optional() }))
    .query(async ({ ctx, input }): Promise<{ total: number; overdue: number }> => {
      const today = await todayOf(ctx);
      const desk = await deskOf(ctx, input, today);
      const all = desk.query().select(({ fn }) => fn.countAll<number>().as('total'));
      const [{ total }, late] = [
        await all.executeTakeFirstOrThrow(),
        await all.where('inbox.due', '<', today).executeTakeFirstOrThrow(),
      ];
      return { total, overdue: late.total };
    }),
});
