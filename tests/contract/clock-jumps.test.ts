// Any sequence of jumps of a clock, restarts, acts and confirmations: no entry is dated outside what was confirmed, and the proof holds.

import { confirmClock, lastConfirmation, migrations, verify, type ClockGuard } from '@siklus/api';
import { watchClock } from '@siklus/server';
import { migrate, type Store } from '@siklus/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extent, seedOf } from '../support/extent.ts';
import { DAY, HOUR, lastAt, machineAt, MINUTE, stamping, type Machine } from './machine.ts';
import { databasesOf, newPlace, opened, type Kind } from './stores.ts';
import { settle } from './year.ts';

const DAYS = 45;
const start = Date.parse('2026-03-02T02:00:00.000Z');

/** What may happen to a machine and its log. */
type Event =
  | { readonly kind: 'pass' | 'jump'; readonly hours: number }
  | { readonly kind: 'restart' | 'stamp' | 'confirm' | 'back' };

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Event>({ kind: 'stamp' }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 2000 }).map((hours): Event => ({ kind: 'pass', hours })) },
  {
    weight: 2,
    arbitrary: fc
      .oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -90_000, max: 90_000 }))
      .map((hours): Event => ({ kind: 'jump', hours })),
  },
  { weight: 2, arbitrary: fc.constantFrom<Event>({ kind: 'restart' }, { kind: 'confirm' }, { kind: 'back' }) },
);

interface Dated {
  readonly at: number;
  readonly elapsed: number;
  /** How often the clock was believed anew since the beginning: by a server that starts, or by an operator's word on a clock in doubt. */
  readonly run: number;
  readonly by: 'clock' | 'operator';
}

/** Where an entry is dated outside what was confirmed: before the one before it, or further on than time has passed. */
const misdated = (entries: readonly Dated[]): readonly string[] =>
  entries.flatMap((it, index) => {
    const before = entries[index - 1];
    if (before === undefined || it.by === 'operator') return [];
    const most = it.elapsed - before.elapsed + 10 * MINUTE + (it.run === before.run ? 0 : DAYS * DAY);
    const on = it.at - before.at;
    return on >= 0 && on <= most ? [] : [`entry ${index} lies ${on / HOUR} hours after the one before`];
  });

/** How acts are guarded. `excusing` is a fault: what was confirmed while nothing was wrong excuses the next jump. */
type Guarding = 'watched' | 'unguarded' | 'excusing';

const excusing = (guard: ClockGuard): ClockGuard => {
  let spent = 0;
  return function* (head, now) {
    const doubt = yield* guard(head, now);
    if (doubt?.kind !== 'jumped') return doubt;
    const { seq = 0 } = (yield* lastConfirmation()) ?? {};
    if (seq <= spent) return doubt;
    spent = seq;
    return undefined;
  };
};

/** A server on a machine, and whether its clock has gone on as the other one does since it was last believed anew. */
const serving = async (store: Store, machine: Machine, guarding: Guarding) => {
  const watched = watchClock(store, machine, DAYS);
  const excused = excusing(watched.guard);
  const guards = { watched: watched.guard, unguarded: undefined, excusing: excused };
  const line = (): number => machine.wall() - machine.elapsed();
  let believed: number | undefined;
  const believe = (): void => {
    believed = line();
  };
  /** A server looks at its clock when it starts, an operator asks it before he confirms. */
  const look = async (): Promise<void> => {
    if ((await watched.reasons()).length === 0 && believed === undefined) believe();
  };
  await look();
  return {
    now: watched.now,
    guard: guards[guarding],
    look,
    believe,
    state: () => (believed === undefined ? 'asked' : Math.abs(line() - believed) > 5 * MINUTE ? 'jumped' : 'believed'),
  };
};

const dated = async (kind: Kind, events: readonly Event[], guarding: Guarding): Promise<readonly string[]> => {
  const store = await opened(kind, await newPlace(kind));
  try {
    await migrate(store, migrations);
    await settle(store);
    const machine = machineAt(start);
    const ask = stamping(store);
    let server = await serving(store, machine, guarding);
    let runs = 0;
    const entries: Dated[] = [];
    const keep = async (by: Dated['by']): Promise<void> => {
      const at = Date.parse(await lastAt(store));
      entries.push({ at, elapsed: machine.elapsed(), run: runs, by });
    };
    for (const it of events) {
      if (it.kind === 'pass') machine.pass(it.hours * HOUR);
      else if (it.kind === 'jump') machine.set(machine.wall() + it.hours * HOUR);
      else if (it.kind === 'restart') {
        server = await serving(store, machine, guarding);
        runs += 1;
      } else if (it.kind === 'stamp') {
        const { ok } = await ask(server.now(), server.guard);
        if (!ok) continue;
        if (server.state() === 'asked') server.believe();
        await keep('clock');
      } else {
        await server.look();
        const now = server.now();
        const back = it.kind === 'back' ? now : undefined;
        const { ok } = await confirmClock(store, { now, reason: 'Diperiksa.', by: 'Sri', back });
        if (!ok) continue;
        // Only where it is doubted something begins anew; a server that asks at its start asks the log, whatever comes next.
        const state = server.state();
        if (state === 'jumped') server.believe();
        if (state === 'jumped') runs += 1;
        await keep('operator');
        if (state === 'asked') runs += 1;
      }
    }
    const found = await verify(store);
    return [...misdated(entries), ...found.differences.map((it) => it.where)];
  } finally {
    await store.close();
  }
};

describe.each(databasesOf('clock-jumps'))('any sequence of jumps, restarts and confirmations on %s', (kind) => {
  const property = (guarding: Guarding) =>
    fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 30 }), async (events) => {
      expect(await dated(kind, events, guarding)).toEqual([]);
    });

  /** A sequence that breaks it, null where none was found. */
  const counterexample = async (guarding: Guarding, numRuns = 200): Promise<unknown> =>
    (await fc.check(property(guarding), { numRuns, seed: seedOf(11) })).counterexample;

  test('dates no entry outside what was confirmed, and the proof holds', async () =>
    expect(await counterexample('watched', kind === 'PostgreSQL' ? 20 : extent(60, 600))).toBeNull());

  test.each(['unguarded', 'excusing'] as const)('control: %s it does', async (guarding) =>
    expect(await counterexample(guarding)).not.toBeNull(),
  );
});
