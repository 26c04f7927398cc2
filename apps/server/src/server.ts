// A server in this process: API and app on one port, for main.ts, the command line and tests alike.

import { createServer as createHttp, type RequestListener, type Server as HttpServer } from 'node:http';
import { resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { appRouter, createBus, type Context } from '@siklus/api';
import type { Store } from '@siklus/store';
import type { Text } from '@siklus/workflow';
import { addAccounts, type NewAccount } from './accounts.ts';
import { createAdmission, usualLimits as limitsOfAnAccount, type Limits } from './admission.ts';
import { createApp } from './app.ts';
import { createAuth } from './auth.ts';
import { openAuthDatabase } from './auth-database.ts';
import { answerCalls, API_PATH } from './calls.ts';
import { createChainWalk } from './chain-walk.ts';
import { createHealth, type HealthSettings } from './health.ts';
import { listDemoAccounts } from './demo-accounts.ts';
import { openDemoClock, type DemoClock } from './demo-clock.ts';
import { requirePrivateDemo } from './demo-place.ts';
import { machineClocks, watchClock, type MachineClocks, type WatchedClock } from './machine-clock.ts';
import { readSessions } from './sessions.ts';
import { createSignInLimit, usualLimits, type SignInLimits } from './sign-in-limit.ts';
import { loadStaticFiles } from './static-files.ts';
import { createTurns } from './turns.ts';

/** What a server is made of. */
export interface ServerSettings {
  /** An open, migrated database; the server does not close it. */
  readonly store: Store;
  /** Address of the database; needed for PostgreSQL. */
  readonly database?: string | undefined;
  /** The clock of papers: ISO 8601 in UTC. When absent, a demonstration's own clock, which may then be moved on, else the machine's. */
  readonly now?: (() => string) | undefined;
  /** The machine's clocks, of which papers take the one that can be set, as long as it is believed. */
  readonly machine?: MachineClocks | undefined;
  /** How many days after the last entry that clock is still believed at the start. */
  readonly clockDays?: number | undefined;
  /** The clock of sessions, in milliseconds. */
  readonly millis?: (() => number) | undefined;
  readonly host?: string | undefined;
  /** Ports to try in order; [0] for any free one. */
  readonly ports: readonly number[];
  /** Addresses under which browsers see the server, besides its own. */
  readonly origins?: readonly string[] | undefined;
  /** Folder of the built app. */
  readonly web?: string | undefined;
  /** Why no stamp would be kept, besides what a write finds out. */
  readonly reasons?: HealthSettings['reasons'];
  /** What one account may do. */
  readonly limits?: Limits | undefined;
  readonly signInLimits?: SignInLimits | undefined;
  readonly log?: Context['log'] | undefined;
  /** Checks chains before they are published; in a thread of its own when absent. */
  readonly walk?: Context['walk'] | undefined;
}

/** A server that runs. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly addAccounts: (accounts: readonly NewAccount[]) => Promise<void>;
  /** Why nothing would be stamped now by its clock; [] where it is believed. */
  readonly clockReasons: () => Promise<readonly Text[]>;
  readonly close: () => Promise<void>;
}

/** Reads that PostgreSQL answers at once; it has more connections than that. */
const READERS = 4;

/** Where the app is built to. */
const builtApp = resolve(import.meta.dirname, '../../web/dist');

/** Starts a server; resolves once it answers. Throws a StoreFault where a demonstration would be reached from outside. */
export async function createServer(settings: ServerSettings): Promise<RunningServer> {
  const { store, host = '127.0.0.1', millis = Date.now, log = logToStderr } = settings;
  await requirePrivateDemo(store, settings);
  const demo = settings.now === undefined ? await openDemoClock(store) : undefined;
  const { now, watched } = clockOf(settings, demo);
  let answer: RequestListener = (_request, response) => response.writeHead(503, { 'retry-after': '1' }).end();
  const http = createHttp(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 60_000 },
    (request, response) => answer(request, response),
  );
  const port = await listen(http, host, settings.ports);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const own = [url, `http://localhost:${port}`, `http://127.0.0.1:${port}`];
  const origins = [...(settings.origins ?? []), ...own] as [string, ...string[]]; // never empty: its own are in it
  const database = await openAuthDatabase(store, settings.database);
  const auth = await createAuth({
    database,
    origins,
    log: (message, detail) => log({ reference: '', path: '/api/auth', fault: { message, detail } }),
  });
  const personOf = readSessions(database, auth.cookieName);
  const bus = createBus();
  const walk = settings.walk ?? createChainWalk();
  const contextOf = async (cookies: string | undefined): Promise<Context> => ({
    store,
    now,
    clock: watched?.guard,
    demo,
    person: await personOf(cookies, millis()),
    bus,
    walk,
    log,
  });
  const clockReasons = async (): Promise<readonly Text[]> => (await watched?.reasons()) ?? [];
  // From here on the clock has to go on as it stands now.
  await clockReasons();
  const allowed = new Set(origins);
  const admission = createAdmission(settings.limits ?? limitsOfAnAccount, millis);
  const turns = createTurns({
    atOnce: store.dialect === 'sqlite' ? 1 : READERS,
    elapsed: () => performance.now(),
  });
  const app = createApp({
    auth,
    admission,
    limit: createSignInLimit(settings.signInLimits ?? usualLimits),
    passwords: createTurns({ atOnce: 1, elapsed: () => performance.now() }),
    origins: allowed,
    files: loadStaticFiles(settings.web ?? builtApp),
    millis,
    contextOf,
    checked: store.checked,
    demoAccounts: () => listDemoAccounts(store),
    health: createHealth({
      store,
      log,
      millis,
      reasons: async () => [...((await settings.reasons?.()) ?? []), ...(await clockReasons())],
    }),
    log,
  });
  const rest = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const calls = { origins: allowed, contextOf, admission, turns, log };
  answer = (request, response) => {
    if (isPlainCall(request.url ?? '')) void answerCalls(request, response, calls);
    else void rest(request, response);
  };
  return {
    url,
    port,
    addAccounts: (accounts) => addAccounts(database, accounts),
    clockReasons,
    close: async () => {
      const closed = new Promise((done) => http.close(done));
      http.closeAllConnections();
      await closed;
      await database.close();
    },
  };
}

/** What dates papers: a clock that was given, that of a demonstration, or the machine's, and only this one is watched. */
function clockOf(
  { store, now, machine = machineClocks, clockDays }: ServerSettings,
  demo: DemoClock | undefined,
): { readonly now: () => string; readonly watched: WatchedClock | undefined } {
  const given = now ?? demo?.now;
  if (given !== undefined) return { now: given, watched: undefined };
  const watched = watchClock(store, machine, clockDays);
  return { now: watched.now, watched };
}

const subscriptions = new Set(
  // At run time the router keeps its procedures flat, by their whole path.
  Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)
    .filter(([, procedure]) => procedure._def.type === 'subscription')
    .map(([path]) => path),
);

/** Calls go straight to the router; only subscriptions need the adapter. */
function isPlainCall(url: string): boolean {
  if (!url.startsWith(API_PATH)) return false;
  const path = url.slice(API_PATH.length).split('?')[0] ?? '';
  return !subscriptions.has(path);
}

async function listen(http: HttpServer, host: string, ports: readonly number[]): Promise<number> {
  for (const [index, port] of ports.entries()) {
    try {
      await new Promise<void>((done, fail) => {
        http.once('error', fail);
        http.listen(port, host, () => {
          http.off('error', fail);
          done();
        });
      });
      const address = http.address();
      if (address !== null && typeof address === 'object') return address.port;
    } catch (fault) {
      if (!isPortTaken(fault) || index === ports.length - 1) throw fault;
    }
  }
  throw new Error('no port was given');
}

/** Whether a server could not start because another program has its port. */
export function isPortTaken(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE';
}

function logToStderr({ reference, path, fault }: Parameters<Context['log']>[0]): void {
  const detail = fault instanceof Error ? (fault.stack ?? fault.message) : JSON.stringify(fault);
  console.error(JSON.stringify({ at: new Date().toISOString(), reference, path, detail }));
}
