// Kotak Masuk: what waits for the offices that I hold today, by deadline.

import { z } from 'zod';
import { officeScope, workingDaysBetween, type Holding, type Office } from '@siklus/workflow';
import { findOfficer, type Store } from '@siklus/store';
import { readEntries } from './entry.ts';
import { shownWords } from './hiding.ts';
import * as input from './input.ts';
import { lawNow } from './law.ts';
import { commandLabel, finderOf, paperRows } from './paper-row.ts';
import { listTargets } from './return-targets.ts';
import type { InboxRow, Page } from './shapes.ts';
import { officer, router, todayOf, type Context } from './trpc.ts';

interface InboxFilter {
  readonly year?: number | undefined;
  readonly type?: string | undefined;
  readonly opd?: string | undefined;
  readonly office?: string | undefined;
  readonly q?: string | undefined;
}

function waiting(store: Store, holdings: readonly Holding[], filter: InboxFilter) {
  const mine = holdings.filter((it) => filter.office === undefined || it.office === filter.office);
  const region = mine.filter((it) => officeScope(it.office) === 'region').map((it) => it.office);
  let query = store.read
    .selectFrom('inbox')
    .innerJoin('document', 'document.id', 'inbox.document')
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

async function holdingsOf(
  { store, person }: { store: Store; person: string },
  today: string,
): Promise<readonly Holding[]> {
  return (await store.look(() => findOfficer(person, today))).holdings;
}

/** Why papers were last returned, for those that wait as drafts. */
async function returnReasons(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await store.read
    .selectFrom('journal')
    .select(['document', 'entry'])
    .where('document', 'in', ids)
    // Entries are written with their keys in a fixed order, so this leaves few to be read.
    .where('entry', 'like', '%"command":{"name":"return"%')
    .orderBy('seq')
    .execute();
  const returns = (await readEntries(store, rows)).filter((entry) => entry.command?.name === 'return');
  return new Map(returns.map((entry) => [entry.document, shownWords(entry.command?.reason) ?? '']));
}

async function listInbox(
  ctx: Context & { person: string },
  filter: InboxFilter & { cursor?: string | undefined; limit: number },
): Promise<Page<InboxRow>> {
  const { store } = ctx;
  const today = await todayOf(ctx);
  const holdings = await holdingsOf(ctx, today);
  const { total } = await waiting(store, holdings, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  let query = waiting(store, holdings, filter)
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
    .select(['inbox.office', 'inbox.command', 'inbox.due', 'inbox.since'])
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
  const law = await lawNow(store);
  const targets = await listTargets(store, law, rows);
  return {
    rows: rows.map((row, index) => ({
      ...(papers[index] as InboxRow), // one paper for every row, in the same order
      office: row.office as Office, // written from office names
      command: row.command,
      commandLabel: commandLabel(law.of(row), row.command),
      targets: targets.get(row.id) ?? [],
      due: row.due,
      workingDaysLeft: workingDaysBetween(today, row.due, holidays),
      since: row.since,
      returnedBecause: reasons.get(row.id),
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
      const holdings = await holdingsOf(ctx, today);
      const all = waiting(ctx.store, holdings, input).select(({ fn }) => fn.countAll<number>().as('total'));
      const [{ total }, late] = [
        await all.executeTakeFirstOrThrow(),
        await all.where('inbox.due', '<', today).executeTakeFirstOrThrow(),
      ];
      return { total, overdue: late.total };
    }),
});
