// Plain calls of the API, single or in a batch, straight from node:http: the stock adapters cost more than a durable commit.

import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
  type TRPCError as Fault,
} from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { appRouter, type Context } from '@siklus/api';
import { turnAway } from './guard.ts';
import { parseJson, readBody, type Untaken } from './json-body.ts';

/** Where the API lives. */
export const API_PATH = '/api/trpc/';

/** Calls that one request may carry. */
const MOST_CALLS = 20;

type Kind = 'query' | 'mutation';

/** What the handler of calls needs from the server. */
export interface CallSettings {
  readonly origins: ReadonlySet<string>;
  readonly contextOf: (cookies: string | undefined) => Promise<Context>;
  /** For a fault before there is a context. */
  readonly log: Context['log'];
}

interface Outcome {
  readonly status: number;
  readonly body: unknown;
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
    outcome = batched
      ? await answerBatch(context, type, paths, input.value)
      : await answerOne(context, type, paths.join(','), input.value, 0);
  } catch (fault) {
    outcome = whole(
      getTRPCErrorFromUnknown(
        fault instanceof URIError ? new TRPCError({ code: 'BAD_REQUEST', message: 'the address is broken' }) : fault,
      ),
    );
  }
  send(response, outcome);
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

async function answerBatch(ctx: Context, type: Kind, paths: readonly string[], input: unknown): Promise<Outcome> {
  const inputs = input === undefined ? {} : input;
  if (typeof inputs !== 'object' || inputs === null || Array.isArray(inputs))
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'a batch is an object of inputs by index' });
  const byIndex = new Map(Object.entries(inputs as Record<string, unknown>));
  const outcomes = await Promise.all(
    paths.map((path, index) => answerOne(ctx, type, path, byIndex.get(String(index)), index)),
  );
  const [first] = outcomes;
  const status = first !== undefined && outcomes.every((it) => it.status === first.status) ? first.status : 207;
  return { status, body: outcomes.map((it) => it.body) };
}

async function answerOne(ctx: Context, type: Kind, path: string, input: unknown, batchIndex: number): Promise<Outcome> {
  try {
    const data: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      type,
      ctx,
      getRawInput: async () => input,
      signal: undefined,
      batchIndex,
    });
    return { status: 200, body: { result: { data } } };
  } catch (fault) {
    return failed(getTRPCErrorFromUnknown(fault), { type, path, input, ctx });
  }
}

function send(response: ServerResponse, { status, body }: Outcome): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // What was not read of a body is not waited for.
    ...(status === 413 && { connection: 'close' }),
  });
  response.end(text);
}
