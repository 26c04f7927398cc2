// What one account may ask of the server, and that it holds up nobody else. What a limit turns away never reaches the store.

import { randomUUID } from 'node:crypto';
import { usualLimits } from '@siklus/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putPapers } from '../support/put-paper.ts';
import { ownHeaders, startWorld, worldOn, YEAR, type Person, type World } from './world.ts';
import { goodRenja } from './year.ts';

let world: World;
let millis = Date.now();

beforeAll(async () => {
  world = await startWorld({ limits: usualLimits, millis: () => millis });
  await putPapers(world.store, YEAR, [{ id: 'rpjmd-uji-1', type: 'rpjmd', opd: '', body: {}, stamped: ['x'] }]);
});
afterAll(() => world.close());

/** A command that is refused, on a paper that everybody reads: its answer is kept. */
const order = () => ({ key: randomUUID(), id: 'rpjmd-uji-1', version: 1, command: { name: 'submit' } });
const orders = (count: number) => ({ items: Array.from({ length: count }, order) });
const answersOf = async (username: string): Promise<number> => {
  const answers = world.store.read
    .selectFrom('answer')
    .innerJoin('person', 'person.id', 'answer.person')
    .where('person.username', '=', username);
  return (await answers.select('answer.key').execute()).length;
};

/** One request of many calls, as the app batches them. */
const batch = (person: Person, path: string, inputs: readonly unknown[]): Promise<Response> =>
  fetch(`${world.url}/api/trpc/${inputs.map(() => path).join(',')}?batch=1`, {
    method: 'POST',
    headers: ownHeaders(world.url, person.cookie),
    body: JSON.stringify(Object.fromEntries(inputs.entries())),
  });

/** Gives the accounts back what they have spent. */
const rest = (): void => void (millis += 60_000);

test('a request of 20 calls with 200 commands each is turned away whole and leaves nothing behind', async () => {
  const citizen = await world.signIn('pengusul');
  const response = await batch(
    citizen,
    'document.executeMany',
    Array.from({ length: 20 }, () => orders(200)),
  );
  expect(response.status).toBe(413);
  const text = await response.text();
  expect(text).toContain('paling banyak 200 perintah');
  expect(text).toContain('200 commands at most');
  expect(await answersOf('pengusul')).toBe(0);
});

test('control: 200 commands in one request are answered one by one', async () => {
  const citizen = await world.signIn('pengusul');
  const answer = await citizen.mutate('document.executeMany', orders(200));
  expect(answer.status).toBe(200);
  expect(await answersOf('pengusul')).toBe(200);
  rest();
});

test('who asks faster than anybody works is told to wait in both languages, and another is not', async () => {
  const [hasty, calm] = [await world.signIn('perencana.1'), await world.signIn('pptk.1')];
  const asked = await Promise.all(Array.from({ length: 80 }, () => hasty.mutate('document.execute', order())));
  const refused = asked.filter((it) => it.status === 429);
  expect(refused.length).toBeGreaterThan(10);
  expect(await answersOf('perencana.1')).toBe(80 - refused.length);
  expect(refused[0]?.text).toMatch(/Terlalu banyak permintaan .* detik lagi.*Too many requests/);
  const again = await batch(hasty, 'document.execute', [order()]);
  expect([again.status, Number(again.headers.get('retry-after'))]).toEqual([429, 1]);
  expect((await calm.query('session.me')).status).toBe(200);
  rest();
});

test('what was turned away is asked again under the same key and done', async () => {
  const planner = await world.signIn('perencana.1');
  const { id } = await planner.open('renja', goodRenja);
  const spent = await Promise.all(Array.from({ length: 80 }, () => planner.mutate('document.execute', order())));
  expect(spent.some((it) => it.status === 429)).toBe(true);
  const submit = { key: randomUUID(), id, version: 1, command: { name: 'submit' } };
  expect((await planner.mutate('document.execute', submit)).status).toBe(429);
  rest();
  const done = await planner.mutate('document.execute', submit);
  expect(done.body).toMatchObject({ result: { data: { ok: true, state: 'submitted' } } });
  rest();
});

test('an account has five live streams; the sixth is refused until one ends', async () => {
  const officer = await world.signIn('tapd');
  const open = async () => {
    const end = new AbortController();
    const response = await fetch(`${world.url}/api/trpc/changes.stream?input=%7B%7D`, {
      headers: { cookie: officer.cookie, accept: 'text/event-stream' },
      signal: end.signal,
    });
    return { end, response };
  };
  const five = [];
  for (let count = 0; count < 5; count += 1) five.push(await open());
  expect(five.map((it) => it.response.status)).toEqual([200, 200, 200, 200, 200]);
  const { response } = await open();
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await response.text()).toContain('Sudah ada 5 jendela');
  five[0]?.end.abort();
  await expect.poll(async () => (await open()).response.status).toBe(200);
  const other = await world.signIn('sekda');
  const elsewhere = await fetch(`${world.url}/api/trpc/changes.stream?input=%7B%7D`, {
    headers: { cookie: other.cookie, accept: 'text/event-stream' },
  });
  expect(elsewhere.status).toBe(200);
  await elsewhere.body?.cancel();
  for (const { end } of five) end.abort();
  rest();
});

test('a stamp is written among the first of what somebody else has stamped in bulk', async () => {
  const [bulk, other] = [await world.signIn('bpkad'), await world.signIn('inspektorat')];
  const all = bulk.mutate('document.executeMany', orders(200));
  await expect.poll(() => answersOf('bpkad'), { interval: 0 }).toBeGreaterThan(0);
  await other.mutate('document.execute', order());
  const written = await answersOf('bpkad');
  expect((await all).status).toBe(200);
  // The bulk goes on in steps of four while the stamp comes in; all of it would be 200.
  expect(written).toBeLessThan(200);
  expect(await answersOf('bpkad')).toBe(200);
  rest();
});

test('an import and a simulation take no turns: only what passes the server does', async () => {
  const again = await worldOn(world.store, { limits: usualLimits });
  const order: string[] = [];
  const write = (name: string, lane?: string) =>
    world.store.write(function* () {
      order.push(name);
      yield* [];
    }, lane);
  await Promise.all([...Array.from({ length: 20 }, () => write('import')), write('officer', 'officer')]);
  expect(order.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'import'));
  await again.server.close();
});
