// The inbox page by page, in the order that was asked for, with all that a row offers.

import { workingDaysBetween, type Office } from '@siklus/workflow';
import { listDoubles } from './doubles.ts';
import { deskOf } from './inbox-desk.ts';
import { offerOn } from './inbox-offers.ts';
import { cursorAfter, inOrder, type PageAsked } from './inbox-orders.ts';
import type { InboxFilter } from './inbox-waiting.ts';
import { commandLabel, paperRows } from './paper-row.ts';
import { returnReasons } from './return-reasons.ts';
import { listTargets } from './return-targets.ts';
import type { InboxRow, Page } from './shapes.ts';
import { todayOf, type OfficerContext } from './trpc.ts';

/** One page of what waits for an officer; of rows that are alike in what they are sorted by the paper and the office decide. */
export async function pageOfInbox(ctx: OfficerContext, filter: InboxFilter, asked: PageAsked): Promise<Page<InboxRow>> {
  const { store } = ctx;
  const today = await todayOf(ctx);
  const desk = await deskOf(ctx, filter, today);
  const { total } = await desk
    .query()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const found = await inOrder(desk, asked)
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
    .limit(asked.limit + 1)
    .execute();
  const rows = found.slice(0, asked.limit);
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
      due: row.due,
      workingDaysLeft: workingDaysBetween(today, row.due, holidays),
      since: row.since,
      returnedBecause: reasons.get(row.id),
      likeDoubles: doubles.get(row.id),
      may: offers[index]?.against.length === 0,
      against: offers[index]?.against ?? [],
      back: (offers[index]?.back ?? []).map((name) => ({ command: name, label: commandLabel(law.of(row), name) })),
    })),
    total,
    cursor: found.length > asked.limit && last !== undefined ? cursorAfter(asked, last) : undefined,
  };
}
