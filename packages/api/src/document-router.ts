// Dokumen: the paper with its screen, the list, and the commands. All writing goes through execute.

import { z } from 'zod';
import { TRPCError } from '@trpc/server';
import { identifier } from '@siklus/workflow';
import { execute, type Deed, type Executed } from './execute.ts';
import * as input from './input.ts';
import { pageInput, pageOfPapers } from './paper-page.ts';
import { forbidden, requireReadable } from './reading.ts';
import { listStates } from './told-states.ts';
import { fieldHistory } from './field-history.ts';
import { explainPaper, viewPaper } from './paper-view.ts';
import type { CommandView, FieldHistoryRow, PaperView } from './paper-shapes.ts';
import type { ExecuteAnswer, ToldState } from './shapes.ts';
import { inTurn, officer, router, type Context } from './trpc.ts';

async function carryOut(ctx: Context & { person: string }, key: string, deed: Deed): Promise<Executed> {
  const { clock, person } = ctx;
  const asked = { person, key, now: ctx.now(), deed };
  const turn = inTurn(ctx, () => execute(ctx.store, asked, { clock, lane: person }));
  const executed = await turn;
  const { notice, also = [] } = executed;
  for (const told of notice === undefined ? [] : [notice, ...also]) ctx.bus.publish(told);
  return executed;
}

const filter = z.strictObject({
  /** Papers of every year when absent. */
  year: input.year.optional(),
  type: input.type.optional(),
  opd: input.agency.optional(),
  unit: input.agency.optional(),
  state: input.name.optional(),
  q: input.words.optional(),
  subKegiatan: input.code.optional(),
  akun: input.code.optional(),
});

const ofType = filter.omit({ state: true }).extend({ type: input.type });

const opening = z.strictObject({
  key: input.key,
  id: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  type: input.type,
  year: input.year,
  // Papers of the region belong to no agency.
  opd: input.agency.or(z.literal('')),
  unit: input.agency.or(z.literal('')),
  seed: z.record(z.string().max(60), z.unknown()),
  late: z.string().trim().max(2000).optional(),
});

/** Papers: `get`, `explain`, `list`, `states` and `history` read; `open`, `execute` and `executeMany` ask the law, and a refusal is an answer like any other. */
export const documentRouter = router({
  get: officer.input(z.strictObject({ id: input.id })).query(async ({ ctx, input: { id } }): Promise<PaperView> => {
    await requireReadable(ctx, id);
    const view = await viewPaper(ctx, id);
    if (view === undefined) throw new TRPCError({ code: 'NOT_FOUND', message: 'no such paper' });
    return view;
  }),
  explain: officer
    .input(z.strictObject({ id: input.id }))
    .query(async ({ ctx, input: { id } }): Promise<readonly CommandView[]> => {
      await requireReadable(ctx, id);
      const commands = await explainPaper(ctx, id);
      if (commands === undefined) throw new TRPCError({ code: 'NOT_FOUND', message: 'no such paper' });
      return commands;
    }),
  list: officer
    .input(filter.extend(pageInput))
    .query(({ ctx, input: { cursor, limit, urut, turun, ...filter } }) =>
      pageOfPapers(ctx.store, { ...filter, reader: ctx.reader }, { cursor, limit, urut, turun }),
    ),
  states: officer
    .input(ofType)
    .query(({ ctx, input: filter }): Promise<readonly ToldState[]> =>
      listStates(ctx.store, { ...filter, reader: ctx.reader }),
    ),
  open: officer.input(opening).mutation(async ({ ctx, input: { key, type, ...opening } }): Promise<ExecuteAnswer> => {
    const { answer } = await carryOut(ctx, key, { kind: 'open', type, opening });
    return answer;
  }),
  execute: officer.input(input.order).mutation(async ({ ctx, input: { key, ...order } }): Promise<ExecuteAnswer> => {
    const { answer, unreadable } = await carryOut(ctx, key, { kind: 'command', ...order });
    if (unreadable !== undefined) throw forbidden(unreadable);
    return answer;
  }),
  executeMany: officer
    .input(z.strictObject({ items: z.array(input.order).min(1).max(200) }))
    // Asked together, so that they share commits and take turns with what others ask; each has a savepoint and an answer of its own.
    .mutation(({ ctx, input: { items } }): Promise<{ id: string; answer: ExecuteAnswer }[]> =>
      Promise.all(
        items.map(async ({ key, ...order }) => ({
          id: order.id,
          answer: (await carryOut(ctx, key, { kind: 'command', ...order })).answer,
        })),
      ),
    ),
  history: officer
    .input(z.strictObject({ id: input.id, path: identifier(200).optional() }))
    .query(async ({ ctx, input: { id, path } }): Promise<FieldHistoryRow[]> => {
      await requireReadable(ctx, id);
      return fieldHistory(ctx.store, id, path);
    }),
});
