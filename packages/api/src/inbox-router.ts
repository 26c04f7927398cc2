// Kotak Masuk: what waits for the offices that I hold today.

import { z } from 'zod';
import { deskOf } from './inbox-desk.ts';
import { pageInput } from './inbox-orders.ts';
import { pageOfInbox } from './inbox-page.ts';
import * as input from './input.ts';
import { officer, router, todayOf } from './trpc.ts';

const filter = {
  year: input.year.optional(),
  type: input.type.optional(),
  opd: input.agency.optional(),
  office: input.name.optional(),
  q: input.words.optional(),
};

/** The inbox: `list` pages what waits for my offices, by deadline unless asked otherwise, `count` says how much of it there is and how much is overdue. */
export const inboxRouter = router({
  list: officer
    .input(z.strictObject({ ...filter, ...pageInput }))
    .query(({ ctx, input: { cursor, limit, urut, turun, ...filter } }) =>
      pageOfInbox(ctx, filter, { cursor, limit, urut, turun }),
    ),
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
