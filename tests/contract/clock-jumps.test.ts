// Any sequence of jumps of a clock, restarts, acts and confirmations: no entry is dated outside what was confirmed, and the proof holds.

import { confirmClock, migrations, verify } from '@siklus/api';
import { watchClock } from '@siklus/server';
import { migrate } from '@siklus/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extent, seedOf } from '../support/extent.ts';
import { DAY, HOUR, lastAt, machineAt, MINUTE, stamping } from './machine.ts';
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
  { weight: 1, arbitrary: fc.constantFrom<Event>({ kind: 'restart' }, { kind: 'confirm' }, { kind: 'back' }) },
);

interface Dated {
  readonly at: number;
  readonly elapsed: number;
  /** How often the clock was believed anew since the beginning. */
  readonly run: number;
  readonly by: 'clock' | 'operator';
}

/** Where an entry is dated outside what was confirmed: before the one before it, or further on than time has passed. */
const misdated = (entries: readonly Dated[]): readonly string[] =>
  entries.flatMap((it, index) => {
    const before = entries[index - 1];
    if (before === undefined || it.by === 'operator') return [];
    const most = it.run === before.run ? it.elapsed - before.elapsed + 10 * MINUTE : DAYS * DAY + 10 * MINUTE;
    const on = it.at - before.at;
    return on >= 0 && on <= most ? [] : [`entry ${index} lies ${on / HOUR} hours after the one before`];
  });

const dated = async (kind: Kind, events: readonly Event[], guarded: boolean): Promise<readonly string[]> => {
  const store = await opened(kind, await newPlace(kind));
  try {
    await migrate(store, migrations);
    await settle(store);
    const machine = machineAt(start);
    const ask = stamping(store);
    let watched = watchClock(store, machine, DAYS);
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
        watched = watchClock(store, machine, DAYS);
        runs += 1;
      } else if (it.kind === 'stamp') {
        const { ok } = await ask(watched.now(), guarded ? watched.guard : undefined);
        if (ok) await keep('clock');
      } else {
        const now = watched.now();
        const back = it.kind === 'back' ? now : undefined;
        const { ok } = await confirmClock(store, { now, reason: 'Diperiksa.', by: 'Sri', back });
        if (!ok) continue;
        runs += 1;
        await keep('operator');
      }
    }
    const found = await verify(store);
    return [...misdated(entries), ...found.differences.map((it) => it.where)];
  } finally {
    await store.close();
  }
};

describe.each(databasesOf('clock-jumps'))('any sequence of jumps, restarts and confirmations on %s', (kind) => {
  const property = (guarded: boolean) =>
    fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 30 }), async (events) => {
      expect(await dated(kind, events, guarded)).toEqual([]);
    });

  /** A sequence that breaks it, null where none was found. */
  const counterexample = async (guarded: boolean): Promise<unknown> =>
    (await fc.check(property(guarded), { numRuns: kind === 'PostgreSQL' ? 20 : extent(60, 600), seed: seedOf(11) }))
      .counterexample;

  test('dates no entry outside what was confirmed, and the proof holds', async () =>
    expect(await counterexample(true)).toBeNull());

  test('control: without the guard it does', async () => expect(await counterexample(false)).not.toBeNull());
});
