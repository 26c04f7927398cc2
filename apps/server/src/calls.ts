// Plain calls of the API, single or in a batch, straight from node:http: the stock adapters cost more than a durable commit.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
  type TRPCError as Fault,
} from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { appRouter, type Context } from '@siklus/api';
import { tooLarge, tooMuch, type Admission } from './admission.ts';
import { turnAway } from './guard.ts';
import { parseJson, readBody, type Untaken } from './json-body.ts';
import { commandsOf, priceOf, type Call } from './price.ts';
import type { Asker, Turns } from './turns.ts';
import { encodingFor, isWorthPacking, pack } from './packing.ts';

/** Where the API lives. */
export const API_PATH = '/api/trpc/';

/** So long, in milliseconds, whoever is turned away waits for that. */
const SLOWED_MS = 500;

/** Calls that one request may carry. */
const MOST_CALLS = 20;

type Kind = 'query' | 'mutation';

/** What the handler of calls needs from the server. */
export interface CallSettings {
  readonly origins: ReadonlySet<string>;
  readonly contextOf: (cookies: string | undefined) => Promise<Context>;
  readonly admission: Admission;
  readonly turns: Turns;
  /** For a fault before there is a context. */
  readonly log: Context['log'];
}

interface Outcome {
  readonly status: number;
  readonly body: unknown;
  /** Seconds after which to ask again. */
  readonly wait?: number;
}

/** A call that is to be answered, with what it is answered from. */
interface Asking extends Call {
  readonly ctx: Context;
  readonly type: Kind;
  readonly turns: Turns;
  readonly asker: Asker;
  readonly index: number;
}

const untaken: Record<Untaken, { code: TRPCError['code']; message: string }> = {
  large: { code: 'PAYLOAD_TOO_LARGE', message: 'the body is too large' },
  deep: { code: 'BAD_REQUEST', message: 'the body is nested too deep' },
  broken: { code: 'BAD_REQUEST', message: 'the body is not JSON' },
};

const refusedStatus = { 403: 'FORBIDDEN', 415: 'UNSUPPORTED_MEDIA_TYPE' } as const;

function failed(fault: Fault, call: { type: Kind; path: string; input: unknown; ctx: Context | undefined }) {
  const error = getTRPCErrorShape({ config: appRouter._def._config, error: fault, ...call });
  return { status: getHTTPStatusCodeFromError(fault), body: { error } };
}

/** Answers one request under {@link API_PATH}; never throws. */
export async function answerCalls(
  request: IncomingMessage,
  response: ServerResponse,
  settings: CallSettings,
): Promise<void> {
  const type: Kind = request.method === 'POST' ? 'mutation' : 'query';
  const url = new URL(request.url ?? '/', 'http://server');
  const batched = url.searchParams.get('batch') === '1';
  let context: Context | undefined;
  const whole = (fault: Fault): Outcome => {
    const { status, body } = failed(fault, { type, path: '', input: undefined, ctx: context });
    if (context === undefined && fault.code === 'INTERNAL_SERVER_ERROR')
      settings.log({ reference: body.error.message, path: url.pathname, fault: fault.cause ?? fault });
    return { status, body: batched ? [body] : body };
  };
  let outcome: Outcome;
  try {
    const paths = decodeURIComponent(url.pathname.slice(API_PATH.length)).split(',');
    const text = await takeInput(request, url, type, settings.origins);
    if (paths.length > MOST_CALLS)
      throw new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: `${MOST_CALLS} calls at most in one request` });
    const input = text === undefined ? { value: undefined } : parseJson(text);
    if ('fault' in input) throw new TRPCError(untaken[input.fault]);
    context = await settings.contextOf(request.headers.cookie);
    const calls = callsIn(batched, paths, input.value);
    const { wait, hasty } = admit(settings, context.person, type, calls);
    const asker = { account: context.person ?? '', hasty };
    const turn = hasty ? <R>(work: () => Promise<R>) => settings.turns.take(asker, work) : undefined;
    const asking = { ctx: { ...context, turn }, type, turns: settings.turns, asker };
    if (wait > 0) outcome = { ...whole(refusedFor(wait)), wait };
    else if (batched) outcome = await answerBatch(calls.map((call, index) => ({ ...asking, ...call, index })));
    else outcome = await answerOne({ ...asking, path: paths.join(','), input: input.value, index: 0 });
  } catch (fault) {
    outcome = whole(
      getTRPCErrorFromUnknown(
        fault instanceof URIError ? new TRPCError({ code: 'BAD_REQUEST', message: 'the address is broken' }) : fault,
      ),
    );
  }
  // Whoever asks too fast, and does not wait when told to, is answered slowly instead: an answer that waits costs nothing.
  if (outcome.wait !== undefined) await setTimeout(SLOWED_MS, undefined, { ref: false });
  await send(response, outcome, request.headers['accept-encoding']);
}

/** The input as text, once the request may be read at all. */
async function takeInput(
  request: IncomingMessage,
  url: URL,
  type: Kind,
  origins: ReadonlySet<string>,
): Promise<string | undefined> {
  if (type === 'query') {
    if (request.method !== 'GET') throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED', message: 'GET or POST' });
    return url.searchParams.get('input') ?? undefined;
  }
  const { origin, 'content-type': contentType, 'x-siklus': mark, 'sec-fetch-site': fetchSite } = request.headers;
  const turned = turnAway({ origin, contentType, mark: String(mark), fetchSite }, origins, true);
  if (turned !== undefined) throw new TRPCError({ code: refusedStatus[turned.status], message: turned.message });
  const body = await readBody(request);
  if (body === undefined) throw new TRPCError(untaken.large);
  return body === '' ? undefined : body;
}

function callsIn(batched: boolean, paths: readonly string[], input: unknown): readonly Call[] {
  if (!batched) return [{ path: paths.join(','), input }];
  const inputs = input === undefined ? {} : input;
  if (typeof inputs !== 'object' || inputs === null || Array.isArray(inputs))
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'a batch is an object of inputs by index' });
  const byIndex = new Map(Object.entries(inputs as Record<string, unknown>));
  return paths.map((path, index) => ({ path, input: byIndex.get(String(index)) }));
}

/** Whether these calls may be made now; throws where no waiting would help. Strangers have nothing to ask for, and no account to count on. */
function admit(
  { admission, turns }: CallSettings,
  person: string | undefined,
  type: Kind,
  calls: readonly Call[],
): { readonly wait: number; readonly hasty: boolean } {
  const { commands, waiting } = admission.limits;
  const { id, en } = tooLarge(commands);
  if (commandsOf(type, calls) > commands) throw new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: `${id} / ${en}` });
  if (person === undefined) return { wait: 0, hasty: false };
  return turns.waiting(person) > waiting ? { wait: 1, hasty: true } : admission.ask(person, priceOf(type, calls));
}

function refusedFor(seconds: number): TRPCError {
  const { id, en } = tooMuch(seconds);
  return new TRPCError({ code: 'TOO_MANY_REQUESTS', message: `${id} / ${en}` });
}

async function answerBatch(asked: readonly Asking[]): Promise<Outcome> {
  const outcomes = await Promise.all(asked.map(answerOne));
  const [first] = outcomes;
  const status = first !== undefined && outcomes.every((it) => it.status === first.status) ? first.status : 207;
  return { status, body: outcomes.map((it) => it.body) };
}

async function answerOne({ ctx, type, path, input, index, turns, asker }: Asking): Promise<Outcome> {
  const call = async (): Promise<unknown> =>
    callTRPCProcedure({
      router: appRouter,
      path,
      type,
      ctx,
      getRawInput: async () => input,
      signal: undefined,
      batchIndex: index,
    });
  try {
    // Commands take their turns one by one, where they are carried out.
    const data = await (type === 'mutation' ? call() : turns.take(asker, call));
    return { status: 200, body: { result: { data } } };
  } catch (fault) {
    return failed(getTRPCErrorFromUnknown(fault), { type, path, input, ctx });
  }
}

// Nothing secret is packed with what somebody else may have chosen: the key of a session travels in its cookie, which is in no body.
async function send(
  response: ServerResponse,
  { status, body, wait }: Outcome,
  accepted: string | string[] | undefined,
): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(body));
  const encoding = isWorthPacking(bytes.length) ? encodingFor(accepted?.toString()) : undefined;
  const sent = encoding === undefined ? bytes : await pack(bytes, encoding, 'once');
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': sent.length,
    'cache-control': 'no-store',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    ...(wait !== undefined && { 'retry-after': String(wait) }),
    ...(encoding !== undefined && { 'content-encoding': encoding }),
    // What was not read of a body is not waited for.
    ...(status === 413 && { connection: 'close' }),
  });
  response.end(sent);
}
