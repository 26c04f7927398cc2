// What lets a clock date papers again: an operator's word on what it says now, not an older one, and not the end of an import.

import { confirmClock, execute, type Deed, type ExecuteAnswer } from '@siklus/api';
import { watchClock, type WatchedClock } from '@siklus/server';
import { append, nextInstant, readHead, type Store } from '@siklus/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { bodies } from '../support/bodies.ts';
import { opd } from '../support/given.ts';
import { DAY, HOUR, lastAt, machineAt, MINUTE, stamping, type Machine } from './machine.ts';
import { databasesOf, newStore } from './stores.ts';
import { settle } from './year.ts';

const DAYS = 45;
const start = Date.parse('2026-03-02T02:00:00.000Z');

describe.each(databasesOf('clock-confirmed'))('%s', (kind) => {
  let store: Store;
  let machine: Machine;
  let ask: ReturnType<typeof stamping>;
  let watched: WatchedClock;
  const restart = async (): Promise<void> => {
    watched = watchClock(store, machine, DAYS);
    await watched.reasons();
  };
  beforeEach(async () => {
    store = await newStore(kind);
    await settle(store);
    machine = machineAt(start);
    ask = stamping(store);
    await restart();
  });

  const codeOf = (answer: ExecuteAnswer): string => (answer.ok ? 'done' : (answer.refusals[0]?.code ?? ''));
  const stamp = async (asked = watched.now()): Promise<string> => codeOf(await ask(asked, watched.guard));
  const said = async (): Promise<string> => (await watched.reasons()).map((it) => it.en).join();
  const jump = (by: number): void => machine.set(machine.wall() + by);
  const confirm = async (): Promise<void> =>
    expect(await confirmClock(store, { now: watched.now(), reason: 'Diperiksa.', by: 'Sri' })).toMatchObject({
      ok: true,
    });

  test('a confirmation that was given while nothing was wrong excuses no later jump', async () => {
    await stamp();
    machine.pass(HOUR);
    await confirm();
    jump(40 * DAY);
    expect(await stamp()).toBe('clock-unconfirmed');
    // Nor does it in time: what it said lies ever further back.
    machine.pass(DAY);
    expect(await stamp()).toBe('clock-unconfirmed');
    // Control: the same words now do.
    await confirm();
    expect(await stamp()).toBe('done');
  });

  test('nor does one that was given after the clock had righted itself', async () => {
    await stamp();
    jump(2 * HOUR);
    expect(await stamp()).toBe('clock-unconfirmed');
    jump(-2 * HOUR);
    expect(await stamp()).toBe('done');
    machine.pass(MINUTE);
    await confirm();
    machine.pass(MINUTE);
    jump(2 * HOUR);
    expect(await stamp()).toBe('clock-unconfirmed');
  });

  test('one that was given for one jump excuses no other', async () => {
    await stamp();
    jump(2 * HOUR);
    expect(await stamp()).toBe('clock-unconfirmed');
    await confirm();
    jump(DAY);
    expect(await stamp()).toBe('clock-unconfirmed');
    jump(-DAY);
    expect(await stamp()).toBe('done');
  });

  test('one that was given counts though the clock stands where it stood before, which is then a jump', async () => {
    await stamp();
    machine.pass(4 * HOUR);
    jump(-2 * HOUR);
    expect(await said()).toContain('jumped by -120 minutes');
    await confirm();
    jump(2 * HOUR);
    expect(await said()).toContain('jumped by 120 minutes');
    expect(await stamp()).toBe('clock-unconfirmed');
  });

  test('while a clock fits, nothing is asked of the log but its end', async () => {
    await stamp();
    const head = { seq: 1, hash: '', at: await lastAt(store) };
    expect(watched.guard(head, watched.now()).next()).toEqual({ done: true, value: undefined });
    // Control: where it does not, something is.
    jump(HOUR);
    expect(watched.guard(head, watched.now()).next().done).toBe(false);
  });

  test('an act that waited for its turn is no jump, and is dated by when it was asked for', async () => {
    await stamp();
    const asked = watched.now();
    machine.pass(20 * MINUTE);
    expect(await stamp(asked)).toBe('done');
    expect(await lastAt(store)).toBe('2026-03-02T02:00:00.000001Z');
  });

  test('an act that was asked for while the clock was wrong is not dated by it when it is right again', async () => {
    await stamp();
    jump(3650 * DAY);
    const asked = watched.now();
    jump(-3650 * DAY);
    expect(await stamp(asked)).toBe('clock-unconfirmed');
    expect(await stamp(new Date(machine.wall() - DAY).toISOString())).toBe('clock-unconfirmed');
    expect(await stamp()).toBe('done');
  });

  describe('a log that ends in an import', () => {
    const adopt = async (id: string): Promise<void> => {
      const opening = { id, year: 2026, opd, unit: opd, seed: bodies.usulan };
      const deed: Deed = { kind: 'adopt', type: 'usulan', state: 'accepted', source: 'uji', opening };
      const asked = { person: 'tapd', key: id, now: '2026-01-15T00:00:00.000Z', deed };
      expect((await execute(store, asked)).answer).toMatchObject({ ok: true });
    };
    const adoptSome = async (): Promise<void> => {
      // More than are read at once.
      for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await adopt(id);
    };

    test('is as old as what a clock has dated in it', async () => {
      await stamp();
      await adoptSome();
      expect(await lastAt(store)).toBe('2026-03-02T02:00:00.000006Z');
      machine.set(Date.parse('2036-03-02T02:00:00.000Z'));
      await restart();
      expect(await stamp()).toBe('clock-unconfirmed');
      expect(await said()).toContain('3653 days after the last entry of the log (2 Mar 2026 09:00)');
      await confirm();
      expect(await stamp()).toBe('done');
    });

    test('is not asked where it has nothing else, be it sealed', async () => {
      await adoptSome();
      await store.write(function* () {
        const head = yield* readHead();
        const at = nextInstant(head.at, head.at);
        yield* append(head, { document: 'segel', version: 1, at, entry: JSON.stringify({ seq: 7, at, seal: {} }) });
      });
      machine.set(Date.parse('2036-03-02T02:00:00.000Z'));
      await restart();
      expect(await stamp()).toBe('done');
    });
  });
});
