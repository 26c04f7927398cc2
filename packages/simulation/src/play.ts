// The stage manager: lives are generators that act or wait; every working day the ready ones act in rounds, in a fixed order.

import { hash } from 'node:crypto';
import { addDays, isWorkingDay, type RefusalCode } from '@siklus/workflow';
import { execute, type Deed, type ExecuteAnswer } from '@siklus/api';
import type { Store } from '@siklus/store';

/** What a life does next: a deed by a person, a look at what is stored, or nothing until some day. */
export type Move =
  | { readonly by: string; readonly deed: Deed }
  | { readonly read: (store: Store) => Promise<void> }
  | { readonly until: string };

/** A life: yields moves, gets the answer to each deed (and nothing of use after a wait). */
export type Life = Generator<Move, void, ExecuteAnswer>;

/** What was played: stamps given, refusals met. */
export interface Tally {
  stamps: number;
  returns: number;
  readonly commands: Record<string, number>;
  readonly refusals: Partial<Record<RefusalCode, number>>;
}

/** A stable id for a paper of the play: in the order of days, like the ids that clients make, so that new rows stand together. */
export function paperIdOf(seed: string, what: string, day: string): string {
  const hex = hash('sha256', `${seed}|${what}`, 'hex');
  const time = Date.parse(day).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Salts that follow from the key of a deed: the same play gives the same log, and its people are nobody. */
function saltFor(key: string): (index: number) => string {
  return (index) => hash('sha256', `${key}/${index}`, 'hex').slice(0, 32);
}

const CLOCK = 'T02:00:00.000Z';
const idle: ExecuteAnswer = { ok: false, refusals: [] };

function count(tally: Tally, deed: Deed, answer: ExecuteAnswer): void {
  if (answer.ok) {
    const name = deed.kind === 'command' ? deed.command.name : deed.kind;
    tally.stamps += 1;
    tally.commands[name] = (tally.commands[name] ?? 0) + 1;
    if (name === 'return') tally.returns += 1;
  } else {
    const code = answer.refusals[0]?.code;
    if (code !== undefined) tally.refusals[code] = (tally.refusals[code] ?? 0) + 1;
  }
}

/**
 * Plays lives from one day to another (both included) through `execute`, and answers with the tally. Deeds of a round are asked for in the order of the
 * lives and may share commits; the journal depends on that order only, never on timing.
 */
export async function play(
  store: Store,
  lives: readonly Life[],
  days: { from: string; to: string; holidays: ReadonlySet<string>; key: string; clock: { today: string } },
  onDay?: (day: string, tally: Tally) => void,
): Promise<Tally> {
  const tally: Tally = { stamps: 0, returns: 0, commands: {}, refusals: {} };
  const agenda = new Map<string, { life: Life; answer: ExecuteAnswer }[]>([
    [days.from, lives.map((life) => ({ life, answer: idle }))],
  ]);
  let serial = 0;
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
    days.clock.today = day;
    let ready = agenda.get(day) ?? [];
    agenda.delete(day);
    if (ready.length > 0 && !isWorkingDay(day, days.holidays)) {
      const tomorrow = addDays(day, 1);
      agenda.set(tomorrow, [...ready, ...(agenda.get(tomorrow) ?? [])]);
      continue;
    }
    while (ready.length > 0) {
      const acts: { life: Life; by: string; deed: Deed }[] = [];
      for (const { life, answer } of ready) {
        let step = life.next(answer);
        while (step.done !== true && 'read' in step.value) {
          // One after the other, before the deeds of the round: what is read does not depend on timing.
          await step.value.read(store);
          step = life.next(idle);
        }
        if (step.done === true) continue;
        const move = step.value;
        if ('deed' in move) acts.push({ life, ...move });
        else if ('until' in move) {
          const when = move.until > day ? move.until : addDays(day, 1);
          const waiting = agenda.get(when);
          if (waiting === undefined) agenda.set(when, [{ life, answer: idle }]);
          else waiting.push({ life, answer: idle });
        }
      }
      const answers = await Promise.all(
        acts.map(({ by, deed }) => {
          serial += 1;
          const key = `${days.key}:${serial}`;
          return execute(store, { person: by, key, now: `${day}${CLOCK}`, deed }, { salt: saltFor(key) });
        }),
      );
      ready = acts.map(({ life, deed }, index) => {
        const answer = answers[index]?.answer ?? idle;
        count(tally, deed, answer);
        return { life, answer };
      });
    }
    onDay?.(day, tally);
  }
  return tally;
}
