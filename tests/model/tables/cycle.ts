// What moves a cycle, as a reviewed table: every combination of stages it can stand in, every event it then hears, and where that leads.
import { transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { tableOf } from './section.ts';

type Value = string | { readonly [key: string]: Value };

const leaves = (value: Value, prefix = ''): readonly string[] =>
  typeof value === 'string'
    ? [prefix + value]
    : Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${prefix}${key}.`));

const named = (snapshot: AnyMachineSnapshot): string => leaves(snapshot.value as Value).join(', '); // values of charts are strings and records

/** The table of one cycle; `events` are all that could be sent. */
export const cycleSection = (machine: AnyStateMachine, events: readonly string[]): string => {
  const queue: AnyMachineSnapshot[] = [machine.getInitialSnapshot(undefined as never)]; // no actor system: nothing is started
  const rows = new Map<string, string[][]>();
  for (const snapshot of queue) {
    const here = named(snapshot);
    if (rows.has(here)) continue;
    const moves = events.flatMap((event) => {
      const [after] = transition(machine, snapshot, { type: event });
      if (named(after) === here) return [];
      queue.push(after);
      return [[here, event, named(after)]];
    });
    rows.set(here, moves.length === 0 ? [[here, '', snapshot.status === 'done' ? 'the end' : '']] : moves);
  }
  return tableOf(['stages', 'event', 'leads to'], [...rows.values()].flat());
};

/** Every event that a chart itself names, in alphabetical order. */
export const eventsOf = (machine: AnyStateMachine): readonly string[] =>
  machine.events.filter((it) => !it.startsWith('xstate.')).toSorted((a, b) => (a < b ? -1 : 1));
