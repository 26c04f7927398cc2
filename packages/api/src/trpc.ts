// The ground of every router: the context of a call, who may call, and what of a fault may leave the house.

import { randomUUID } from 'node:crypto';
import { initTRPC, TRPCError } from '@trpc/server';
import { findOfficer, getRegion, type Store, type Work } from '@siklus/store';
import { text, type Officer } from '@siklus/workflow';
import { localDay } from './around.ts';
import type { Bus } from './bus.ts';
import type { Walk } from './chain-check.ts';
import type { ClockGuard } from './clock.ts';
import { admitInput } from './door.ts';

/** What a call knows of the world. */
export interface Context {
  readonly store: Store;
  /** The clock of the port: the present instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Whether that clock is believed; absent where it is no machine's. */
  readonly clock?: ClockGuard | undefined;
  /** Moves the clock of a demonstration on to the next working day; undefined everywhere else. */
  readonly demo?: { readonly advance: (from: string) => Promise<string> } | undefined;
  /** Who is signed in. */
  readonly person: string | undefined;
  readonly bus: Bus;
  /** Waits for the turn of whoever asks before a command is carried out; absent where nobody has to. */
  readonly turn?: (<R>(work: () => Promise<R>) => Promise<R>) | undefined;
  /** Checks a chain before it is published; elsewhere than here, since it takes seconds. */
  readonly walk: Walk;
  /** Keeps a fault that the client is only told the reference of. */
  readonly log: (fault: { readonly reference: string; readonly path: string; readonly fault: unknown }) => void;
}

/** How long one live stream lives before the client asks again, in milliseconds: permission is then looked at anew. */
const STREAM_MS = 15 * 60_000;

const t = initTRPC.context<Context>().create({
  isDev: false,
  sse: {
    maxDurationMs: STREAM_MS,
    ping: { enabled: true, intervalMs: 20_000 },
    client: { reconnectAfterInactivityMs: 60_000 },
  },
  errorFormatter: ({ shape, error, ctx, path }) => {
    const { code, httpStatus } = shape.data;
    const data = { code, httpStatus, ...(path !== undefined && { path }) };
    if (error.code !== 'INTERNAL_SERVER_ERROR') return { code: shape.code, message: shape.message, data };
    // Texts of drivers and of our own defects stay here; the client gets a reference that finds them in the log.
    const reference = randomUUID();
    ctx?.log({ reference, path: path ?? '', fault: error.cause ?? error });
    return { code: shape.code, message: reference, data };
  },
});

/** Combines procedures or routers into a router. */
export const router = t.router;

/** A procedure for anybody. Every other one is made from it, so no input comes in but through this door. */
export const anyone = t.procedure.use(async ({ getRawInput, next }) => {
  const input = admitInput(await getRawInput());
  return next({ getRawInput: async () => input });
});

/** What is said to whoever holds no office today. */
const noOffice = text(
  'Anda tidak memegang jabatan hari ini, jadi tidak ada yang dapat dibuka. Yang dapat membantu: administrator yang mencatat jabatan.',
  'You hold no office today, so there is nothing to open. Who can help: the administrator who records offices.',
);

/**
 * A procedure for whoever holds an office today, who is the `reader` of whatever it answers; UNAUTHORIZED for strangers, FORBIDDEN for whoever holds none
 * (any more). Which papers a reader may read is said in `reading.ts`; what they may write is decided by `execute`.
 */
export const officer = anyone.use(async ({ ctx, next }) => {
  const { person, store } = ctx;
  if (person === undefined) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'sign in first' });
  const now = ctx.now();
  const reader = await store.look(function* (): Work<Officer> {
    const { zone } = yield* getRegion();
    return yield* findOfficer(person, localDay(now, zone));
  });
  if (reader.holdings.length === 0)
    throw new TRPCError({ code: 'FORBIDDEN', message: `${noOffice.id} / ${noOffice.en}` });
  return next({ ctx: { ...ctx, person, reader } });
});

/** The context of a procedure of an {@link officer}. */
export type OfficerContext = Context & { readonly person: string; readonly reader: Officer };

/** The region of the database; throws a plain Error before `init` has made one. */
export async function regionOf(store: Store): Promise<{ code: string; name: string; zone: string; year: number }> {
  const row = await store.read.selectFrom('region').selectAll().executeTakeFirst();
  if (row === undefined) throw new Error('the database has no region yet');
  return row;
}

/** The local day of the region now. */
export async function todayOf({ store, now }: Pick<Context, 'store' | 'now'>): Promise<string> {
  return localDay(now(), (await regionOf(store)).zone);
}

/** Does work once the turn of whoever asks has come. */
export function inTurn<R>({ turn }: Pick<Context, 'turn'>, work: () => Promise<R>): Promise<R> {
  return turn === undefined ? work() : turn(work);
}
