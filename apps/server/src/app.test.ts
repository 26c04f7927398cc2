// Passwords are compared one at a time: many who try at once keep nobody else from being answered for longer than one comparison.
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createAdmission, usualLimits } from './admission.ts';
import { createApp } from './app.ts';
import { createSignInLimit } from './sign-in-limit.ts';
import { createTurns, type Turns } from './turns.ts';

const ORIGIN = 'http://127.0.0.1:4700';

/** How many passwords were compared at once when so many tried from so many places. */
const comparedAtOnce = async (passwords: Turns): Promise<number> => {
  let [now, most] = [0, 0];
  const app = createApp({
    auth: {
      cookieName: 'siklus.session_token',
      handle: async () => {
        now += 1;
        most = Math.max(most, now);
        await setImmediate();
        now -= 1;
        return new Response('{}', { status: 401 });
      },
    },
    passwords,
    limit: createSignInLimit({ perAccount: 99, perSource: 99, minutes: 1 }),
    admission: createAdmission(usualLimits, () => 0),
    origins: new Set([ORIGIN]),
    files: async () => undefined,
    millis: () => 0,
    contextOf: () => Promise.reject(new Error('nobody asks')),
    checked: Promise.resolve(),
    demoAccounts: async () => undefined,
    health: async () => [],
    log: () => undefined,
  });
  const signIn = async (count: number): Promise<Response> =>
    app.request(
      '/api/auth/sign-in/username',
      {
        method: 'POST',
        headers: { origin: ORIGIN, 'content-type': 'application/json' },
        body: JSON.stringify({ username: `orang-${count}`, password: 'salah' }),
      },
      { incoming: { socket: { remoteAddress: `192.0.2.${count % 3}` } } },
    );
  const answers = await Promise.all(Array.from({ length: 12 }, (_, count) => signIn(count)));
  expect(answers.map((it) => it.status)).toEqual(answers.map(() => 401));
  return most;
};

test('twelve who sign in at once are looked at one after another', async () => {
  expect(await comparedAtOnce(createTurns({ atOnce: 1, elapsed: () => 0 }))).toBe(1);
});

test('control: without turns they are looked at together', async () => {
  const together: Turns = { waiting: () => 0, take: (_asker, work) => work() };
  expect(await comparedAtOnce(together)).toBeGreaterThan(1);
});
