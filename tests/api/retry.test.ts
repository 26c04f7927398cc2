// Asking twice, and asking for many at once.

import { randomUUID } from 'node:crypto';
import type { ExecuteAnswer } from '@siklus/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf, OPD, startWorld, YEAR, type World } from './world.ts';
import { goodRenja } from './year.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test('a request that is sent again under its key is done once and answered the same', async () => {
  const planner = await world.signIn('perencana.1');
  const opening = {
    key: randomUUID(),
    id: randomUUID(),
    type: 'renja',
    year: YEAR,
    opd: OPD,
    unit: OPD,
    seed: goodRenja,
  };
  const answers = await Promise.all(Array.from({ length: 10 }, () => planner.mutate('document.open', opening)));
  expect(new Set(answers.map((it) => it.text)).size).toBe(1);
  expect(dataOf(answers[0] as never)).toMatchObject({ ok: true, version: 1 });
  const journal = await world.store.read.selectFrom('journal').selectAll().execute();
  expect(journal).toHaveLength(1);
  // Control: under another key it is another request.
  expect(dataOf(await planner.mutate('document.open', { ...opening, key: randomUUID() }))).toMatchObject({
    ok: false,
    refusals: [{ code: 'already-open' }],
  });
});

test('a refusal is kept under its key too: it does not turn into success behind the back', async () => {
  const partner = await world.signIn('mitra-bappeda');
  const { id } = await world.store.read.selectFrom('document').select('id').executeTakeFirstOrThrow();
  const key = randomUUID();
  const early = await partner.give(id, 1, { name: 'verify' }, key);
  expect(early).toMatchObject({ ok: false, refusals: [{ code: 'wrong-state' }] });
  await (await world.signIn('perencana.1')).give(id, 1, { name: 'submit' });
  expect(await partner.give(id, 1, { name: 'verify' }, key)).toEqual(early);
});

test('several at once: each with its own answer, a refusal does not undo its neighbours', async () => {
  const partner = await world.signIn('mitra-bappeda');
  const { id } = await world.store.read.selectFrom('document').select('id').executeTakeFirstOrThrow();
  const none = randomUUID();
  const items = [
    { key: randomUUID(), id: none, version: 1, command: { name: 'verify' } },
    { key: randomUUID(), id, version: 2, command: { name: 'verify' } },
    { key: randomUUID(), id, version: 2, command: { name: 'verify' } },
  ];
  const answers = dataOf(await partner.mutate('document.executeMany', { items })) as {
    id: string;
    answer: ExecuteAnswer;
  }[];
  expect(answers).toMatchObject([
    { id: none, answer: { ok: false, refusals: [{ code: 'not-found' }] } },
    { id, answer: { ok: true, state: 'verified', version: 3 } },
    { id, answer: { ok: false, refusals: [{ code: 'stale-version' }] } },
  ]);
  expect(
    (await partner.mutate('document.executeMany', { items: Array.from({ length: 201 }, () => items[0]) })).status,
  ).toBe(413);
});
