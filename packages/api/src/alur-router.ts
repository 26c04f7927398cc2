// Alur: the approval chains of the region and of single OPD, their editions, and the move of open papers to the edition in force.

import { z } from 'zod';
import { execute, type Deed } from './execute.ts';
import { judgeChain } from './judge-chain.ts';
import { listAlur, viewAlur } from './alur.ts';
import { planAlur } from './alur-plan.ts';
import type { AlurPlan, AlurRow, AlurView, ChainVerdict, TypeDrafters } from './alur-shapes.ts';
import { listDrafters } from './drafters.ts';
import * as input from './input.ts';
import type { ExecuteAnswer } from './shapes.ts';
import { inTurn, officer, router, type Context } from './trpc.ts';

// The region is the place without a code.
const place = z.strictObject({ type: input.type, opd: input.agency.or(z.literal('')) });

const reason = z.string().trim().max(2000);

/** The largest chain that is read at all, in characters of JSON. */
const MOST_CHAIN = 100_000;

const chain = z
  .unknown()
  .refine((value) => (JSON.stringify(value) ?? '').length <= MOST_CHAIN, { error: 'terlalu besar / too large' });

const moved = z.strictObject({
  items: z
    .array(z.strictObject({ key: input.key, id: input.id, version: z.int().min(1), back: z.boolean() }))
    .min(1)
    .max(50),
  reason: reason.min(5),
});

async function carryOut(ctx: Context & { person: string }, key: string, deed: Deed): Promise<ExecuteAnswer> {
  const { walk, clock, person } = ctx;
  const asked = { person, key, now: ctx.now(), deed };
  const carry = () => execute(ctx.store, asked, { walk, clock, lane: person });
  // The walk of a chain goes on in a thread, and nobody's turn waits for it.
  const { answer, notice } = await (deed.kind === 'decree' ? carry() : inTurn(ctx, carry));
  if (notice !== undefined) ctx.bus.publish(notice);
  return answer;
}

/** What is said of a chain that is none. */
const unjudged: ChainVerdict = { verdict: 'in-order', against: [], warnings: [] };

/** Chains: `list`, `get`, `drafters` and `plan` read; `check` judges a chain for whoever may publish it; `publish` (no chain: back to the edition beneath) and `migrate` ask the law, paper by paper. */
export const alurRouter = router({
  list: officer.input(z.strictObject({})).query(({ ctx }): Promise<readonly AlurRow[]> => listAlur(ctx.store)),
  get: officer.input(place).query(({ ctx, input: { type, opd } }): Promise<AlurView> => viewAlur(ctx, type, opd)),
  drafters: officer
    .input(z.strictObject({}))
    .query(({ ctx }): Promise<readonly TypeDrafters[]> => listDrafters(ctx.store)),
  plan: officer.input(place).query(({ ctx, input: { type, opd } }): Promise<AlurPlan> => planAlur(ctx, type, opd)),
  // Changes nothing; a chain is too large for an address.
  check: officer
    .input(place.extend({ chain, reason }))
    .mutation(async ({ ctx, input: { type, opd, chain: wish, reason: why } }): Promise<ChainVerdict> => {
      const deed: Deed = { kind: 'decree', decree: { kind: 'alur', type, opd, chain: wish ?? null }, reason: why };
      const asked = { person: ctx.person, key: '', now: ctx.now(), deed };
      return (await judgeChain(ctx.store, asked, { walk: ctx.walk, lane: ctx.person })) ?? unjudged;
    }),
  publish: officer
    .input(place.extend({ key: input.key, chain, reason, last: z.int().min(0) }))
    .mutation(({ ctx, input: { key, type, opd, chain: wish, reason: why, last } }) =>
      carryOut(ctx, key, {
        kind: 'decree',
        decree: { kind: 'alur', type, opd, chain: wish ?? null },
        reason: why,
        last,
      }),
    ),
  // Asked together, so that they share commits; each has a savepoint and an answer of its own.
  migrate: officer.input(moved).mutation(({ ctx, input: { items, reason: why } }) =>
    Promise.all(
      items.map(async ({ key, ...paper }): Promise<{ id: string; answer: ExecuteAnswer }> => ({
        id: paper.id,
        answer: await carryOut(ctx, key, { kind: 'migrate', ...paper, reason: why }),
      })),
    ),
  ),
});
