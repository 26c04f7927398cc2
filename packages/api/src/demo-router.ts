// What only a demonstration has: a clock that goes on to the next working day.

import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import * as input from './input.ts';
import { anyone, router } from './trpc.ts';

/** demo.advance: whoever is signed in moves the clock on from the day that was on the screen; NOT_FOUND for everybody on a real database. */
export const demoRouter = router({
  advance: anyone
    .input(z.strictObject({ from: input.day }))
    .mutation(async ({ ctx, input: { from } }): Promise<{ today: string }> => {
      if (ctx.demo === undefined) throw new TRPCError({ code: 'NOT_FOUND', message: 'this is no demonstration' });
      if (ctx.person === undefined) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'sign in first' });
      const today = await ctx.demo.advance(from);
      ctx.bus.publish({ today });
      return { today };
    }),
});
