// A clock that contradicts the log, or itself, dates nothing until an operator has confirmed it; the log may be set back, and says so.

import { confirmClock, execute, verify, type ExecuteAnswer } from '@siklus/api';
import { watchClock, type WatchedClock } from '@siklus/server';
import type { Store } from '@siklus/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, lastAt, machineAt, MINUTE, stamping, type Machine } from './machine.ts';
import { databasesOf, newStore, run, type Kind } from './stores.ts';
import { settle } from './year.ts';

const DAYS = 45;
const start = Date.parse('2026-03-02T02:00:00.000Z');
const far = Date.parse('2036-03-02T02:00:00.000Z');

const openStore = async (kind: Kind): Promise<Store> => {
  const store = await newStore(kind);
  await settle(store);
  return store;
};

describe.each(databasesOf('clock'))('%s', (kind) => {
  let store: Store;
  let machine: Machine;
  let ask: ReturnType<typeof stamping>;
  let watched: WatchedClock;
  beforeEach(async () => {
    store = await openStore(kind);
    machine = machineAt(start);
    ask = stamping(store);
    watched = watchClock(store, machine, DAYS);
  });

  const restart = (): void => {
    watched = watchClock(store, machine, DAYS);
  };
  const stamp = (key?: string): Promise<ExecuteAnswer> => ask(watched.now(), watched.guard, key);
  const code = (answer: ExecuteAnswer): string => (answer.ok ? 'done' : (answer.refusals[0]?.code ?? ''));
  const said = async (): Promise<string> => (await watched.reasons()).map((it) => it.en).join();
  const confirm = (back?: number) =>
    confirmClock(store, {
      now: watched.now(),
      reason: 'Baterai jam mati.',
      by: 'Operator Sri',
      back: back === undefined ? undefined : new Date(back).toISOString(),
    });
  const lastDay = async (): Promise<string> => (await lastAt(store)).slice(0, 10);

  test('a clock ten years ahead at the start dates nothing, and no refusal is kept for when it is right', async () => {
    expect(code(await stamp())).toBe('done');
    machine.set(far);
    restart();
    expect(code(await stamp('kunci'))).toBe('clock-unconfirmed');
    expect(await said()).toMatch(/^The clock of the server says 2 Mar 2036 09:00, 3653 days after the last entry/);
    expect(await lastDay()).toBe('2026-03-02');
    machine.set(start + DAY);
    expect(await said()).toBe('');
    expect(code(await stamp('kunci'))).toBe('done');
    expect(await lastDay()).toBe('2026-03-03');
    expect(await verify(store)).toMatchObject({ ok: true, clock: [] });
  });

  test('control: without the guard one act at such a clock dates every later one ten years on', async () => {
    await ask(watched.now(), undefined);
    await ask(new Date(far).toISOString(), undefined);
    await ask(watched.now(), undefined);
    expect(await lastAt(store)).toBe('2036-03-02T02:00:00.000001Z');
  });

  test('a log that such a clock has dated is set back by an entry, and everything after it is dated right', async () => {
    await ask(watched.now(), undefined);
    await ask(new Date(far).toISOString(), undefined);
    machine.set(start + DAY);
    restart();
    expect(code(await stamp())).toBe('clock-unconfirmed');
    expect(await said()).toMatch(
      /^The clock of the server says 3 Mar 2026 09:00, before the last entry of the log \(\d+ \w+ 2036 /,
    );
    expect(await confirm()).toMatchObject({ ok: false, text: { en: expect.stringMatching(/--back-to/) as string } });
    expect(await confirm(machine.wall())).toMatchObject({ ok: true, seq: 3 });
    // The server that runs has heard of it.
    expect(await said()).toBe('');
    machine.pass(HOUR);
    expect(code(await stamp())).toBe('done');
    expect(await lastAt(store)).toBe('2026-03-03T03:00:00.000000Z');
    expect(await verify(store)).toMatchObject({
      ok: true,
      differences: [],
      clock: [
        {
          seq: 3,
          day: '2026-03-03',
          back: true,
          said: '2026-03-03T02:00:00.000000Z',
          last: '2036-03-02T02:00:00.000000Z',
          reason: 'Baterai jam mati.',
          by: 'Operator Sri',
        },
      ],
    });
  });

  test('the newest decree counts, not the one that is dated last', async () => {
    await ask(new Date(far).toISOString(), undefined);
    await confirm(machine.wall());
    const decree = { kind: 'setelan', type: 'npd', name: 'tu-days', opd: '', value: '29' } as const;
    const deed = { kind: 'decree', decree, reason: 'Rapat berikutnya.', last: 1 } as const;
    const asked = { person: 'administrator', key: 'baru', now: watched.now(), deed };
    expect(await execute(store, asked)).toMatchObject({ answer: { ok: true, version: 2 } });
    expect(await execute(store, { ...asked, key: 'lama' })).toMatchObject({
      answer: { refusals: [{ code: 'stale-version', figures: { seen: '1', now: '2' } }] },
    });
    expect(await verify(store)).toMatchObject({ ok: true });
  });

  test('a clock a day behind the log at the start dates nothing until it is put right', async () => {
    await stamp();
    machine.set(start - DAY);
    restart();
    expect(code(await stamp())).toBe('clock-unconfirmed');
    machine.set(start + HOUR);
    expect(code(await stamp())).toBe('done');
  });

  test.each([
    ['forward', HOUR, 60],
    ['back', -HOUR, -60],
  ])('a clock that jumps %s while the server runs is refused until it is put right', async (_way, by, minutes) => {
    await stamp();
    machine.pass(3 * HOUR);
    machine.set(machine.wall() + by);
    expect(code(await stamp())).toBe('clock-unconfirmed');
    expect(await said()).toContain(`jumped by ${minutes} minutes`);
    machine.pass(DAY);
    expect(code(await stamp())).toBe('clock-unconfirmed');
    machine.set(machine.wall() - by);
    expect(code(await stamp())).toBe('done');
  });

  test('a jump that an operator confirms is believed by the server that runs', async () => {
    await stamp();
    machine.set(start + 2 * HOUR);
    expect(code(await stamp())).toBe('clock-unconfirmed');
    expect(await confirm()).toMatchObject({ ok: true });
    expect(code(await stamp())).toBe('done');
    machine.pass(DAY);
    expect(code(await stamp())).toBe('done');
    machine.set(machine.wall() + 2 * HOUR);
    expect(code(await stamp())).toBe('clock-unconfirmed');
    expect(await verify(store)).toMatchObject({ ok: true, clock: [{ back: false }] });
  });

  test('what a time server corrects is believed', async () => {
    await stamp();
    machine.set(machine.wall() - 4 * MINUTE);
    expect(code(await stamp())).toBe('done');
    machine.set(machine.wall() + 8 * MINUTE);
    expect(code(await stamp())).toBe('done');
    // Control: all of it at once is more.
    machine.set(machine.wall() + 2 * MINUTE);
    expect(code(await stamp())).toBe('clock-unconfirmed');
  });

  test('more days than the region gives without an entry have to be confirmed, an idle server has not', async () => {
    await stamp();
    machine.pass((DAYS + 1) * DAY);
    expect(code(await stamp())).toBe('done');
    machine.pass((DAYS + 1) * DAY);
    restart();
    expect(code(await stamp())).toBe('clock-unconfirmed');
    expect(await confirm()).toMatchObject({ ok: true });
    expect(code(await stamp())).toBe('done');
    machine.pass((DAYS + 1) * DAY);
    watched = watchClock(store, machine, DAYS + 2);
    expect(code(await stamp())).toBe('done');
  });

  test('the log goes back to before its end, to after what the clock has passed, and not to after the clock', async () => {
    await stamp();
    machine.pass(DAY);
    const refused = async (back: number): Promise<string> => {
      const answer = await confirm(back);
      return answer.ok ? 'done' : answer.text.en;
    };
    expect(await refused(machine.wall())).toMatch(/nothing to set back/);
    await ask(new Date(far).toISOString(), undefined);
    expect(await refused(machine.wall() + HOUR)).toMatch(/cannot go on from after 3 Mar 2026 09:00/);
    expect(await refused(start)).toMatch(/There is an entry of 2 Mar 2026 09:00/);
    expect(await refused(start + HOUR)).toBe('done');
    expect(await verify(store)).toMatchObject({ ok: true });
  });

  test('an entry that sets the log back where none may, or at another instant, is found', async () => {
    await ask(new Date(far).toISOString(), undefined);
    await confirm(machine.wall());
    const { entry } = await store.read
      .selectFrom('journal')
      .select('entry')
      .where('seq', '=', 2)
      .executeTakeFirstOrThrow();
    const write = (text: string) => run(store, `update journal set entry = '${text}' where seq = 2`);
    await write(entry.replace('"back":true,', ''));
    expect((await verify(store)).differences.map((it) => it.where)).toContain('entry 2 instant');
    await write(entry.replace('"said":"2026-', '"said":"2025-'));
    expect((await verify(store)).differences.map((it) => it.where)).toContain('entry 2 clock');
    await write(entry);
    expect(await verify(store)).toMatchObject({ ok: true });
  });

  test('a confirmation that is dated otherwise than by the clock that it confirms is found', async () => {
    await stamp();
    machine.pass(HOUR);
    await confirm();
    expect(await verify(store)).toMatchObject({ ok: true });
    const [at, later] = ['2026-03-02T03:00:00.000000Z', '2036-03-02T03:00:00.000000Z'];
    await run(
      store,
      `update journal set at = '${later}', entry = replace(entry, '"at":"${at}"', '"at":"${later}"') where seq = 2`,
    );
    await run(store, `update head set at = '${later}'`);
    expect((await verify(store)).differences).toContainEqual(expect.objectContaining({ where: 'entry 2 clock' }));
  });
});
