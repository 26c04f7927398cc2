// Everything that is not a plain call of the API: sign-in, the live stream, the demonstration's accounts, health, the app itself.

import type { HttpBindings } from '@hono/node-server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono, type Context as Request } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { randomUUID } from 'node:crypto';
import { appRouter, type Context } from '@siklus/api';
import { admit } from '@siklus/workflow';
import { priceOf } from './price.ts';
import { tooManyStreams, tooMuch, type Admission } from './admission.ts';
import type { Auth } from './auth.ts';
import type { DemoAccount } from './demo-accounts.ts';
import { turnAway } from './guard.ts';
import type { Turns } from './turns.ts';
import type { Health } from './health.ts';
import { parseJson } from './json-body.ts';
import type { SignInLimit } from './sign-in-limit.ts';
import type { StaticFiles } from './static-files.ts';

/** What the app needs from the server. */
export interface AppSettings {
  readonly auth: Auth;
  readonly limit: SignInLimit;
  /** Whose password is compared next. */
  readonly passwords: Turns;
  readonly admission: Admission;
  readonly origins: ReadonlySet<string>;
  readonly files: StaticFiles;
  readonly millis: () => number;
  readonly contextOf: (cookies: string | undefined) => Promise<Context>;
  readonly demoAccounts: () => Promise<readonly DemoAccount[] | undefined>;
  /** Settles before the first write; signing in is one. */
  readonly checked: Promise<void>;
  /** Why no stamp would be kept now; [] when one would. */
  readonly health: Health;
  readonly log: Context['log'];
}

type Env = { Bindings: HttpBindings };

/** The doors of the sign-in library that are open; nobody signs up or changes accounts from outside. */
const openDoors = new Set(['POST /sign-in/username', 'POST /sign-out', 'POST /change-password', 'GET /get-session']);

const SOURCE = 'x-siklus-source';

const STREAM = 'changes.stream';

const headers: Readonly<Record<string, string>> = {
  // Mantine writes style attributes; scripts come from files only.
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** Builds the app. Faults are answered with a reference only. */
export function createApp(settings: AppSettings): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    if (c.req.path.startsWith('/api/')) c.res.headers.set('cache-control', 'no-store');
  });
  app.onError((fault, c) => c.json({ reference: keep(settings, c.req.path, fault) }, 500));
  // What is no door is not read.
  app.use('/api/auth/*', async (c, next) => (openDoors.has(doorOf(c.req)) ? next() : c.notFound()));
  app.use('/api/auth/*', bodyLimit({ maxSize: 10_240 }));
  app.all('/api/auth/*', (c) => signIn(c, settings));
  app.get('/api/trpc/*', (c) => stream(c, settings));
  app.get('/api/demo/accounts', async (c) => {
    const accounts = await settings.demoAccounts();
    return accounts === undefined ? c.notFound() : c.json(accounts);
  });
  app.all('/api/*', (c) => c.notFound());
  app.get('/healthz', async (c) => {
    const reasons = await settings.health();
    return reasons.length === 0 ? c.json({ ok: true }) : c.json({ ok: false, reasons }, 503, { 'retry-after': '5' });
  });
  app.get('*', async (c) => {
    const asking = { encodings: c.req.header('accept-encoding'), known: c.req.header('if-none-match') };
    return (await settings.files(c.req.path, asking)) ?? c.notFound();
  });
  app.notFound((c) => c.json({ message: 'tidak ada / not found' }, 404));
  return app;
}

function keep({ log }: AppSettings, path: string, fault: unknown): string {
  const reference = randomUUID();
  log({ reference, path, fault });
  return reference;
}

/** A live stream: few of each account, since each is told everything. */
async function stream(c: Request<Env>, { admission, contextOf, log }: AppSettings): Promise<Response> {
  const context = await contextOf(c.req.header('cookie'));
  const { person } = context;
  if (person !== undefined) {
    const { wait } = admission.ask(person, priceOf('query', [{ path: STREAM, input: undefined }]));
    if (wait > 0) return c.json({ message: tooMuch(wait) }, 429, { 'retry-after': String(wait) });
    const end = admission.stream(person);
    if (end === undefined)
      return c.json({ code: 'TOO_MANY_STREAMS', message: tooManyStreams(admission.limits.streams) }, 429, {
        'retry-after': '60',
      });
    // Whichever end goes away, and also when the stream was never begun.
    c.env.outgoing.once('close', end);
  }
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: c.req.raw,
    router: appRouter,
    allowBatching: false,
    createContext: async () => context,
    onError: ({ error, ctx, path }) => {
      if (ctx === undefined) log({ reference: '', path: path ?? c.req.path, fault: error.cause ?? error });
    },
  });
}

async function signIn(c: Request<Env>, settings: AppSettings): Promise<Response> {
  const { auth, limit, passwords, millis } = settings;
  const door = doorOf(c.req);
  if (c.req.method !== 'GET') {
    const given = {
      origin: c.req.header('origin'),
      contentType: c.req.header('content-type'),
      mark: c.req.header('x-siklus'),
      fetchSite: c.req.header('sec-fetch-site'),
    };
    const turned = turnAway(given, settings.origins, false);
    if (turned !== undefined) return c.json({ message: turned.message }, turned.status);
  }
  const body = c.req.method === 'GET' ? undefined : await c.req.text();
  if (body !== undefined && !isLegible(body))
    return c.json({ message: 'memuat karakter yang tidak terbaca / has a character that cannot be read' }, 400);
  const source = c.env.incoming.socket.remoteAddress ?? '';
  const username = door === 'POST /sign-in/username' ? usernameIn(body ?? '') : undefined;
  const attempt = username === undefined ? undefined : limit.begin(username, source, millis());
  if (attempt !== undefined && 'wait' in attempt)
    return c.json({ message: 'terlalu banyak percobaan / too many attempts' }, 429, {
      'retry-after': String(attempt.wait),
    });
  if (c.req.method !== 'GET') await settings.checked;
  const handle = async (): Promise<Response> => {
    try {
      return await auth.handle(forwarded(c, source, body));
    } catch (fault) {
      attempt?.unanswered();
      throw fault;
    }
  };
  // Comparing a password takes long on purpose: one at a time, and each source in turn, or whoever asks often would stop everybody.
  const response = await (username === undefined
    ? handle()
    : passwords.take({ account: source, hasty: false }, handle));
  if (response.ok) attempt?.succeeded();
  else if (response.status !== 401 && response.status !== 403) attempt?.unanswered();
  // The session belongs into the cookie, where no script reads it; the library would also write it into the answer.
  if (username !== undefined && response.ok)
    return c.json({ ok: true }, 200, { 'set-cookie': response.headers.getSetCookie() });
  if (response.status < 500) return response;
  return c.json(
    {
      reference: keep(settings, c.req.path, new Error(`sign-in answered ${response.status}: ${await response.text()}`)),
    },
    500,
  );
}

/** Whether all text in a body can be read. A name or a password is not mended: it would be another one. What is no JSON the library refuses. */
function isLegible(body: string): boolean {
  const json = parseJson(body);
  if ('fault' in json) return json.fault === 'broken';
  const read = admit(json.value);
  return read.ok && read.value === json.value;
}

function doorOf({ method, path }: Request<Env>['req']): string {
  return `${method} ${path.slice('/api/auth'.length)}`;
}

function usernameIn(body: string): string {
  try {
    const { username } = JSON.parse(body) as { username?: unknown };
    return typeof username === 'string' ? username.slice(0, 100) : '';
  } catch {
    // The library refuses it as well; it still counts as an attempt of this source.
    return '';
  }
}

/** The request as the library gets it: headers about the way it took are ours, not the client's word. */
function forwarded(c: Request<Env>, source: string, body: string | undefined): globalThis.Request {
  const passed = new Headers();
  for (const name of [
    'cookie',
    'origin',
    'content-type',
    'user-agent',
    'sec-fetch-site',
    'sec-fetch-mode',
    'sec-fetch-dest',
  ]) {
    const value = c.req.header(name);
    if (value !== undefined) passed.set(name, value);
  }
  passed.set(SOURCE, source);
  return new globalThis.Request(c.req.url, {
    method: c.req.method,
    headers: passed,
    ...(body !== undefined && { body }),
  });
}
