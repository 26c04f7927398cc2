// The hand that plays the tour: it asks execute under keys and instants of its own, so that the same tour gives the same journal anywhere.

import { execute, type Deed, type ExecuteAnswer } from '@siklus/api';
import { type Store } from '@siklus/store';
import type { Body, Command } from '@siklus/workflow';

/** Who acts, on which day; every act comes some seconds after the one before. */
export interface Hand {
  readonly store: Store;
  readonly onDay: (day: string) => void;
  /** The answer, whatever it is; under a key of its own unless one is given. */
  readonly ask: (person: string, deed: Deed, key?: string) => Promise<ExecuteAnswer>;
  /** The same for what must be done: a refusal is thrown. */
  readonly give: (person: string, deed: Deed) => Promise<void>;
}

/** A hand on a store; `name` begins its keys. */
export function handOn(store: Store, name: string): Hand {
  let [serial, seconds, today] = [0, 0, '2024-01-01'];
  const ask: Hand['ask'] = async (person, deed, key) => {
    serial += 1;
    seconds += 7;
    const now = new Date(Date.parse(`${today}T01:00:00.000Z`) + seconds * 1000).toISOString();
    return (await execute(store, { person, key: key ?? `${name}:${serial}`, now, deed })).answer;
  };
  return {
    store,
    ask,
    onDay: (day) => {
      [today, seconds] = [day, 0];
    },
    give: async (person, deed) => {
      const answer = await ask(person, deed);
      if (!answer.ok) throw new Error(`${person} ${JSON.stringify(deed).slice(0, 600)}\n${JSON.stringify(answer)}`);
    },
  };
}

/** A paper to begin: who it belongs to and what its drafter already knows. */
export interface Wanted {
  readonly id: string;
  readonly type: string;
  readonly year: number;
  readonly opd: string;
  readonly unit?: string;
  readonly seed: Body;
  readonly late?: string;
}

const openingOf = ({ id, year, opd, unit = opd, seed, late }: Wanted) => ({
  id,
  year,
  opd,
  unit,
  seed,
  ...(late === undefined ? {} : { late }),
});

/** The deed that opens a paper. */
export function opens(wanted: Wanted): Deed {
  return { kind: 'open', type: wanted.type, opening: openingOf(wanted) };
}

/** The deed that takes a paper over from outside in a state. */
export function adopts(wanted: Wanted, state: string): Deed {
  return { kind: 'adopt', type: wanted.type, opening: openingOf(wanted), state, source: 'berkas lama.csv sha256:0' };
}

/** The deed that gives a command on a version of a paper. */
export function commands(id: string, version: number, command: Command): Deed {
  return { kind: 'command', id, version, command };
}
