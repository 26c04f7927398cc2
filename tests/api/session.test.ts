// Signing in, staying and leaving.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOf, dataOf, ownHeaders, startWorld, trySignIn, YEAR, type World } from './world.ts';

let world: World;
let clock = Date.now();

beforeAll(async () => {
  world = await startWorld({ millis: () => clock, signInLimits: { perAccount: 3, perSource: 8, minutes: 60 } });
});
afterAll(() => world.close());

test('an officer signs in and is known by the offices held today', async () => {
  const response = await trySignIn(world.url, 'pptk.1', 'kata-sandi-uji');
  expect(response.headers.getSetCookie()[0]).toMatch(/^siklus\.session_token=.*HttpOnly; SameSite=Lax$/);
  // The session is for the cookie alone.
  expect(await response.text()).toBe('{"ok":true}');
  const person = await world.signIn('pptk.1');
  expect(dataOf(await person.query('session.me'))).toMatchObject({
    name: 'PPTK Dinas Pekerjaan Umum',
    holdings: [{ office: 'pptk', opdName: 'Dinas Pekerjaan Umum', kind: 'definitif' }],
    region: { name: 'Kabupaten Uji' },
    years: [YEAR],
    today: `${YEAR - 1}-02-03`,
  });
});

test('without a session, or with one that was not signed here, nobody is anybody', async () => {
  const me = async (cookie: string): Promise<unknown> =>
    dataOf(await answerOf(await fetch(`${world.url}/api/trpc/session.me`, { headers: { cookie } })));
  expect(await me('')).toBeUndefined();
  const { cookie } = await world.signIn('tapd');
  expect(await me(cookie)).toMatchObject({ username: 'tapd' });
  const [name, value = ''] = cookie.split('=');
  const [token = '', signature = ''] = decodeURIComponent(value).split('.');
  const forged = [`${token}.AAAA${signature.slice(4)}`, token, `${token.slice(1)}x.${signature}`, '%E0%A4%A', ''];
  for (const it of forged)
    expect(await me(`${name}=${it.startsWith('%') ? it : encodeURIComponent(it)}`)).toBeUndefined();
});

test('a session ends on signing out, after half an hour without use, and after ten hours of use', async () => {
  const person = await world.signIn('bud');
  const alive = async (): Promise<boolean> => (await person.query('inbox.count', {})).status === 200;
  const began = clock;
  for (let minutes = 0; minutes < 9 * 60; minutes += 25) {
    clock = began + minutes * 60_000;
    expect(await alive()).toBe(true);
  }
  clock += 31 * 60_000;
  expect(await alive()).toBe(false);
  clock = began;

  const busy = await world.signIn('bud');
  for (let minutes = 0; minutes < 10 * 60; minutes += 25) {
    clock = began + minutes * 60_000;
    expect((await busy.query('inbox.count', {})).status).toBe(200);
  }
  clock = began + 10 * 3_600_000 + 60_000;
  expect((await busy.query('inbox.count', {})).status).toBe(401);
  clock = began;

  const leaving = await world.signIn('bud');
  expect((await leaving.query('inbox.count', {})).status).toBe(200);
  await fetch(`${world.url}/api/auth/sign-out`, {
    method: 'POST',
    headers: ownHeaders(world.url, leaving.cookie),
    body: '{}',
  });
  expect((await leaving.query('inbox.count', {})).status).toBe(401);
});

test('guessing ends, also with the right password, but only for that account from that source', async () => {
  for (let count = 0; count < 3; count += 1)
    expect((await trySignIn(world.url, 'sekda', `salah-sekali-${count}`)).status).toBe(401);
  const stopped = await trySignIn(world.url, 'sekda', 'kata-sandi-uji');
  expect(stopped.status).toBe(429);
  expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(3000);
  expect((await trySignIn(world.url, 'ppkd', 'kata-sandi-uji')).status).toBe(200);
  clock += 61 * 60_000;
  expect((await trySignIn(world.url, 'sekda', 'kata-sandi-uji')).status).toBe(200);
});

test('an unknown name is answered like a wrong password', async () => {
  const [unknown, wrong] = [
    await trySignIn(world.url, 'tidak.ada', 'salah-sekali'),
    await trySignIn(world.url, 'dprd', 'salah-sekali'),
  ];
  expect(unknown.status).toBe(wrong.status);
  expect(await unknown.text()).toBe(await wrong.text());
});

test('accounts are shown only by a demonstration', async () => {
  const ask = (): Promise<Response> => fetch(`${world.url}/api/demo/accounts`);
  expect((await ask()).status).toBe(404);
  await world.store.script([
    'CREATE TABLE demo_account (username TEXT, password TEXT, name TEXT, office TEXT, opd TEXT)',
    "INSERT INTO demo_account VALUES ('tapd', 'rahasia', 'TAPD', 'TAPD', '')",
  ]);
  expect(await (await ask()).json()).toEqual([
    { username: 'tapd', password: 'rahasia', name: 'TAPD', office: 'TAPD', opd: '' },
  ]);
});

test('guesses at once are as many as one after another', async () => {
  clock += 61 * 60_000;
  const asked = await Promise.all(
    Array.from({ length: 12 }, (_, count) => trySignIn(world.url, 'bpkad', `salah-sekali-${count}`)),
  );
  expect(asked.filter((it) => it.status === 401)).toHaveLength(3);
  expect(asked.filter((it) => it.status === 429)).toHaveLength(9);
  clock += 61 * 60_000;
});

test('what is no door of the sign-in is not there, whatever the method', async () => {
  for (const path of ['/sign-out', '/sign-in/username', '/get-session', '/none'])
    for (const method of ['OPTIONS', 'DELETE', 'PATCH', 'PUT', 'HEAD'])
      expect([method, path, (await fetch(`${world.url}/api/auth${path}`, { method })).status]).toEqual([
        method,
        path,
        404,
      ]);
});
