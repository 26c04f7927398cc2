// The door: what other sites, forms, oversized and broken requests get; and what of a fault leaves the house.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodRenja } from './year.ts';
import { answerOf, dataOf, OPD, ownHeaders, startWorld, YEAR, type Person, type World } from './world.ts';

let world: World;
let planner: Person;

beforeAll(async () => {
  world = await startWorld();
  planner = await world.signIn('perencana.1');
});
afterAll(() => world.close());

const opening = (): object => ({
  key: randomUUID(),
  id: randomUUID(),
  type: 'renja',
  year: YEAR,
  opd: OPD,
  unit: OPD,
  seed: goodRenja,
});

type Try = {
  name: string;
  method?: string;
  headers?: Record<string, string | undefined>;
  body?: () => FormData | Blob;
};

const evil = 'http://evil.example';
const attempts: Try[] = [
  { name: 'an evil origin', headers: { origin: evil } },
  { name: 'the origin null', headers: { origin: 'null' } },
  { name: 'no origin', headers: { origin: undefined } },
  { name: 'our address on another port', headers: { origin: 'http://127.0.0.1:1' } },
  { name: 'a cross-site fetch', headers: { 'sec-fetch-site': 'cross-site' } },
  { name: 'no x-siklus', headers: { 'x-siklus': undefined } },
  { name: 'text/plain', headers: { 'content-type': 'text/plain' } },
  { name: 'a form', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  {
    name: 'multipart',
    headers: { 'content-type': undefined },
    body: () => {
      const form = new FormData();
      form.set('input', JSON.stringify(opening()));
      return form;
    },
  },
  {
    name: 'no content type',
    headers: { 'content-type': undefined },
    body: () => new Blob([JSON.stringify(opening())]),
  },
  { name: 'PUT', method: 'PUT' },
];

/** Sends one attempt, single or as a batch, with the cookie of an officer who may do it; answers whether anything was stored. */
async function accepted(here: World, cookie: string, attempt: Try, batched: boolean): Promise<boolean> {
  const headers = Object.entries({ ...ownHeaders(here.url, cookie), ...attempt.headers }).filter(
    (it): it is [string, string] => it[1] !== undefined,
  );
  const input = opening();
  const body = attempt.body?.() ?? JSON.stringify(batched ? { 0: input } : input);
  const response = await fetch(`${here.url}/api/trpc/document.open${batched ? '?batch=1' : ''}`, {
    method: attempt.method ?? 'POST',
    headers,
    body,
  });
  await response.text();
  const { count } = await here.store.read
    .selectFrom('document')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return response.status < 400 || count > 0;
}

describe('another site cannot make an officer stamp', () => {
  for (const batched of [false, true])
    for (const attempt of attempts)
      test(`${attempt.name}${batched ? ', in a batch' : ''}`, async () => {
        expect(await accepted(world, planner.cookie, attempt, batched)).toBe(false);
      });

  test('a mutation by GET', async () => {
    const input = encodeURIComponent(JSON.stringify(opening()));
    const answer = await fetch(`${world.url}/api/trpc/document.open?input=${input}`, {
      headers: ownHeaders(world.url, planner.cookie),
    });
    expect(answer.status).toBe(404);
  });

  test('control: the same attempt is noticed where the door stands open, and our own app gets in', async () => {
    const open = await startWorld({ origins: [evil] });
    try {
      const { cookie } = await open.signIn('perencana.1');
      expect(await accepted(open, cookie, attempts[0] as Try, false)).toBe(true);
    } finally {
      await open.close();
    }
    const own = await startWorld();
    try {
      expect(await accepted(own, (await own.signIn('perencana.1')).cookie, { name: 'own' }, true)).toBe(true);
    } finally {
      await own.close();
    }
  });

  test('nobody signs in from another site, by a form, or through a door that is not open', async () => {
    const body = JSON.stringify({ username: 'tapd', password: 'kata-sandi-uji' });
    const post = async (path: string, headers: Record<string, string>): Promise<number> =>
      (await fetch(`${world.url}/api/auth${path}`, { method: 'POST', headers, body })).status;
    expect(await post('/sign-in/username', { origin: evil, 'content-type': 'application/json' })).toBe(403);
    expect(await post('/sign-in/username', { origin: world.url, 'content-type': 'text/plain' })).toBe(415);
    expect(await post('/sign-up/email', { origin: world.url, 'content-type': 'application/json' })).toBe(404);
    expect(await post('/update-user', { origin: world.url, 'content-type': 'application/json' })).toBe(404);
    expect(await post('/sign-in/username', { origin: world.url, 'content-type': 'application/json' })).toBe(200);
  });
});

describe('limits', () => {
  const send = async (path: string, body: string): Promise<{ status: number; body: unknown }> =>
    answerOf(
      await fetch(`${world.url}/api/trpc/${path}`, {
        method: 'POST',
        headers: ownHeaders(world.url, planner.cookie),
        body,
      }),
    );

  test('a body of more than a megabyte is refused, one below is read', async () => {
    const filler = (bytes: number): string => JSON.stringify({ ...opening(), seed: { catatan: 'x'.repeat(bytes) } });
    expect((await send('document.open', filler(1_100_000))).status).toBe(413);
    expect(dataOf((await send('document.open', filler(900_000))) as never)).toMatchObject({
      ok: false,
      refusals: [{ code: 'malformed' }],
    });
  });

  test('a batch of more than twenty calls is refused', async () => {
    const batch = async (count: number): Promise<number> => {
      const path = Array.from({ length: count }, () => 'inbox.count').join(',');
      const input = encodeURIComponent(
        JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [index, {}]))),
      );
      return (
        await fetch(`${world.url}/api/trpc/${path}?batch=1&input=${input}`, { headers: { cookie: planner.cookie } })
      ).status;
    };
    expect(await batch(20)).toBe(200);
    expect(await batch(21)).toBe(413);
  });

  test('JSON nested deeper than twelve is refused before it is parsed', async () => {
    const nested = (depth: number): string =>
      JSON.stringify({ ...opening(), seed: JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) });
    expect((await send('document.open', nested(11))).status).toBe(200);
    expect((await send('document.open', nested(12))).status).toBe(400);
    expect((await send('document.open', '['.repeat(500_000))).status).toBe(400);
    expect((await send('document.open', '{"key": ')).status).toBe(400);
  });

  test('a page has at most 200 rows, a year and a code look like one, unknown fields are refused', async () => {
    expect((await planner.query('document.list', { year: YEAR, limit: 201 })).status).toBe(400);
    expect((await planner.query('document.list', { year: 1 })).status).toBe(400);
    expect((await planner.query('document.list', { year: YEAR, akun: "5' OR 1=1" })).status).toBe(400);
    expect((await planner.query('document.list', { year: YEAR, where: '1=1' })).status).toBe(400);
  });
});

describe('what leaves the house', () => {
  test('nobody reads without a session; a paper that is not there is NOT_FOUND', async () => {
    for (const path of ['board.get', 'inbox.count', 'document.get', 'changes.stream', 'codes.units']) {
      const answer = await answerOf(
        await fetch(`${world.url}/api/trpc/${path}?input=${encodeURIComponent('{"year":2026,"id":"x"}')}`),
      );
      expect(answer.text).toContain('UNAUTHORIZED');
    }
    expect(await planner.query('document.get', { id: randomUUID() })).toMatchObject({ status: 404 });
    expect(await planner.query('nothing.here')).toMatchObject({ status: 404 });
  });

  test('a fault of the driver is answered with a reference that the log knows, and with nothing else', async () => {
    const broken = await startWorld();
    try {
      const person = await broken.signIn('tapd');
      await broken.store.script(['DROP TABLE inbox']);
      const answer = await person.query('inbox.count', {});
      expect(answer.status).toBe(500);
      expect(answer.text).not.toMatch(/inbox"|no such|sqlite|select|stack|node_modules/i);
      const { message } = (answer.body as { error: { message: string } }).error;
      expect(message).toMatch(/^[0-9a-f-]{36}$/);
      // Control: the driver did say what was wrong, and it was kept.
      const kept = broken.faults.find((it) => (it as { reference: string }).reference === message) as { fault: Error };
      expect(String(kept.fault)).toMatch(/no such table: inbox/);
    } finally {
      await broken.close();
    }
  });

  test('every answer carries the headers of a closed house', async () => {
    const page = await fetch(`${world.url}/`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    for (const path of ['/', '/healthz', '/api/trpc/session.me', '/api/none'])
      expect((await fetch(world.url + path)).headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(`${world.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${world.url}/../../package.json`)).status).toBe(404);
  });
});

test('at the sign-in a name or a password that cannot be read is refused, never mended into another', async () => {
  const signIn = async (body: string): Promise<number> =>
    (
      await fetch(`${world.url}/api/auth/sign-in/username`, {
        method: 'POST',
        headers: { origin: world.url, 'content-type': 'application/json' },
        body,
      })
    ).status;
  const right = JSON.stringify({ username: 'tapd', password: 'kata-sandi-uji' });
  expect(await signIn(right)).toBe(200);
  for (const odd of [String.raw`\ud83d`, String.raw`\u0000`]) {
    expect(await signIn(right.replace('tapd', `tapd${odd}`))).toBe(400);
    expect(await signIn(right.replace('uji', `uji${odd}`))).toBe(400);
    expect(await signIn(right.replace('"username"', `"${odd}":1,"username"`))).toBe(400);
  }
});

test('a call whose path or name of a field cannot be read is refused in both languages', async () => {
  const status = async (path: string): Promise<number> =>
    (await fetch(`${world.url}/api/trpc/${path}`, { headers: { cookie: planner.cookie } })).status;
  for (const path of ['constructor', 'document.constructor', '__proto__', 'toString', 'a%00b', '%ED%A0%BD'])
    expect(await status(path)).toBeLessThan(500);
  const answer = await planner.mutate('document.open', { ...opening(), seed: { 'catatan\0': 'x' } });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('Nama isian ini tidak dapat dipakai: seed/catatan');
  expect((await planner.query('document.get', { id: 'a\0bcdefgh' })).text).toContain('tidak terbaca');
});
