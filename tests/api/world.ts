// A small region behind a real server on 127.0.0.1: one OPD, an officer for every office, a clock that the test turns.

import { randomUUID } from 'node:crypto';
import { defaultJadwal } from '@siklus/workflow';
import { createServer, openStore, type RunningServer, type ServerSettings } from '@siklus/server';
import { makeOfficers } from '@siklus/simulation';
import { putRegion, putRows, type Store } from '@siklus/store';
import type { ExecuteAnswer, Refusal } from '@siklus/api';
import { tireless } from '../support/tireless.ts';

/** The budget year of these tests. */
export const YEAR = 2026;

/** The OPD of these tests, its sub kegiatan, account and fund source. */
export const OPD = '1.03.0.00.0.00.01.0000';
export const WORK = '1.03.10.2.01.10';
export const AKUN = '5.1.02.01.01.0024';
const PASSWORD = 'kata-sandi-uji';

/** An answer of the server: its status and the body as it came. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
}

/** Somebody signed in. */
export interface Person {
  readonly cookie: string;
  readonly query: (path: string, input?: unknown) => Promise<Answer>;
  readonly mutate: (path: string, input: unknown) => Promise<Answer>;
  /** Opens a paper and answers with the id that was asked for. */
  readonly open: (type: string, seed: object, unit?: string) => Promise<{ id: string; answer: ExecuteAnswer }>;
  readonly give: (id: string, version: number, command: object, key?: string) => Promise<ExecuteAnswer>;
}

/** The region with its server. */
export interface World {
  readonly url: string;
  readonly store: Store;
  readonly server: RunningServer;
  /** Turns the clock of papers to nine in the morning (WIB) of a day. */
  readonly onDay: (day: string) => void;
  readonly signIn: (username: string) => Promise<Person>;
  readonly faults: unknown[];
  readonly close: () => Promise<void>;
}

/** The data of a successful answer of the API. */
export function dataOf(answer: Answer): unknown {
  return (answer.body as { result: { data: unknown } }).result.data;
}

/** The code of the first refusal. */
export function refusalOf(answer: ExecuteAnswer): Refusal['code'] | 'done' {
  return answer.ok ? 'done' : (answer.refusals[0]?.code ?? 'done');
}

/** The body of an answer, which is JSON. */
export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // Some refusals at the door have no JSON body.
  }
  return { status: response.status, body, text };
}

const extra = [
  // One person in two offices of the same chain, to meet the separation of duties.
  { id: 'rangkap', name: 'Rangkap', offices: ['mitra-bappeda', 'kepala-bappeda'], kind: 'definitif' },
  { id: 'penyusun', name: 'Penyusun', offices: ['perencana', 'mitra-bappeda'], kind: 'definitif' },
  { id: 'utusan', name: 'Utusan', offices: ['mitra-bappeda'], kind: 'delegasi' },
  { id: 'plt', name: 'Pelaksana Tugas', offices: ['kepala-daerah'], kind: 'plt' },
] as const;

async function fill(store: Store): Promise<void> {
  await store.write(function* () {
    yield* putRegion({ code: '99.01', name: 'Kabupaten Uji', zone: 'Asia/Jakarta', year: YEAR });
    yield* putRows('opd', [{ code: OPD, name: 'Dinas Pekerjaan Umum' }]);
    yield* putRows('unit', [{ opd: OPD, code: OPD, name: 'Dinas Pekerjaan Umum' }]);
    yield* putRows('edition', [{ id: 'uji', kind: 'nomenklatur', name: 'Uji', cite: 'Permendagri 90/2019' }]);
    const code = { edition: 'uji', local: 0 };
    yield* putRows('code', [
      { ...code, kind: 'nomenklatur', code: 'X.XX.01', name: 'PROGRAM PENUNJANG', level: 3, parent: 'X.XX' },
      { ...code, kind: 'nomenklatur', code: '1.03.10', name: 'PROGRAM JALAN', level: 3, parent: '1.03' },
      { ...code, kind: 'nomenklatur', code: WORK, name: 'Pemeliharaan Jalan 100%', level: 5, parent: '1.03.10.2.01' },
      { ...code, kind: 'akun', code: AKUN, name: 'Alat Tulis Kantor', level: 6, parent: '5.1.02.01.01' },
    ]);
    yield* putRows(
      'jadwal',
      defaultJadwal(YEAR).map((it) => ({ ...it, year: YEAR })),
    );
  });
  await makeOfficers(store, `${YEAR - 2}-01-01`);
  await store.write(function* () {
    yield* putRows(
      'person',
      extra.map(({ id, name }) => ({ id, name, username: id })),
    );
    const posts = extra.flatMap((it) => it.offices.map((office) => ({ ...it, office })));
    yield* putRows(
      'position',
      posts.map(({ id, office }) => ({
        id: `${id}.${office}`,
        office,
        opd: office === 'perencana' ? OPD : '',
        title: id,
      })),
    );
    yield* putRows(
      'assignment',
      posts.map(({ id, office, kind }) => ({
        id: `${id}.${office}`,
        person: id,
        position: `${id}.${office}`,
        kind,
        valid_from: '2024-01-01',
        valid_to: null,
        decree: 'SK 1/2024',
      })),
    );
  });
}

/** Starts the region; `database` is a file or a PostgreSQL address, in memory without one. */
export async function startWorld(settings: Partial<ServerSettings> & { database?: string } = {}): Promise<World> {
  const store = await openStore(settings.database ?? ':memory:');
  await fill(store);
  const world = await worldOn(store, settings);
  const people = await store.read.selectFrom('person').selectAll().execute();
  await world.server.addAccounts(
    people.map(({ id, username, name }) => ({ person: id, username, name, password: PASSWORD })),
  );
  return world;
}

/** Starts a server on a region that is there already. */
export async function worldOn(store: Store, settings: Partial<ServerSettings> = {}): Promise<World> {
  let now = `${YEAR - 1}-02-03T02:00:00.000Z`;
  const faults: unknown[] = [];
  const server = await createServer({
    store,
    ports: [0],
    now: () => now,
    log: (fault) => void faults.push(fault),
    web: 'tests/api/no-app',
    limits: tireless,
    ...settings,
  });
  const { url } = server;
  return {
    url,
    store,
    server,
    faults,
    onDay: (day) => {
      now = `${day}T02:00:00.000Z`;
    },
    signIn: (username) => signInAt(url, username),
    close: async () => {
      await server.close();
      await store.close();
    },
  };
}

/** Signs somebody of the region in at one of its servers. */
export async function signInAt(url: string, username: string): Promise<Person> {
  return personOf(url, await cookieOf(await trySignIn(url, username, PASSWORD)));
}

/** Asks to sign in, as a browser of this server would. */
export function trySignIn(url: string, username: string, password: string): Promise<Response> {
  return fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
}

async function cookieOf(response: Response): Promise<string> {
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`not signed in: ${response.status} ${await response.text()}`);
  return cookie;
}

/** The headers of a command as our own app sends it. */
export function ownHeaders(url: string, cookie: string): Record<string, string> {
  return { origin: url, cookie, 'content-type': 'application/json', 'x-siklus': '1' };
}

/** Somebody with a cookie of the server. */
export function personOf(url: string, cookie: string): Person {
  const query: Person['query'] = async (path, input) =>
    answerOf(
      await fetch(
        `${url}/api/trpc/${path}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
        { headers: { cookie } },
      ),
    );
  const mutate: Person['mutate'] = async (path, input) =>
    answerOf(
      await fetch(`${url}/api/trpc/${path}`, {
        method: 'POST',
        headers: ownHeaders(url, cookie),
        body: JSON.stringify(input),
      }),
    );
  return {
    cookie,
    query,
    mutate,
    open: async (type, seed, unit = OPD) => {
      const id = randomUUID();
      const answer = await mutate('document.open', { key: randomUUID(), id, type, year: YEAR, opd: OPD, unit, seed });
      return { id, answer: dataOf(answer) as ExecuteAnswer };
    },
    give: async (id, version, command, key = randomUUID()) =>
      dataOf(await mutate('document.execute', { key, id, version, command })) as ExecuteAnswer,
  };
}
