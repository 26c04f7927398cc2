// The offices of those who stamped and decreed, beside the registers of officers.

import { listRows, type Row, type Work } from '@siklus/store';
import { reaches } from '@siklus/workflow';
import type { Folded, GivenDecree, GivenStamp } from './folded.ts';

interface Registers {
  readonly assignments: readonly Row[];
  readonly positions: ReadonlyMap<string, Row>;
  readonly persons: ReadonlySet<string>;
}

const lists = ['person', 'position', 'assignment'] as const;

/** What is wrong with an act: what stands in the registers, and what had to. */
type Fault = readonly [stored: string, due: string];

function coversDay(row: Row, day: string): boolean {
  const [from, to] = [row['valid_from'], row['valid_to']];
  return typeof from === 'string' && from <= day && (typeof to !== 'string' || to >= day);
}

/** Whether the office of a position reaches what a stamp was given on; so it is taken where the area can no longer be known. */
function reached({ stamp, opd, area }: GivenStamp, position: Row | undefined): boolean {
  if (area === undefined) return true;
  const place = position?.['opd'];
  const { office, kind, assignment } = stamp;
  const holding = { assignment, office, kind, opd: place === '' ? undefined : String(place), decree: undefined };
  return reaches(holding, opd, area);
}

function stampFaults(given: GivenStamp, { assignments, positions, persons }: Registers): readonly Fault[] {
  const { stamp, opd } = given;
  const person: readonly Fault[] = persons.has(stamp.person) ? [] : [['nothing', `person ${stamp.person}`]];
  const assignment = assignments.find((it) => it['person'] === stamp.person && it['id'] === stamp.assignment);
  if (assignment === undefined) return [...person, ['nothing', `assignment ${stamp.assignment} of ${stamp.person}`]];
  const position = positions.get(String(assignment['position']));
  const held = [position?.['office'], assignment['kind'], coversDay(assignment, stamp.day)].join(' ');
  const due = [stamp.office, stamp.kind, true].join(' ');
  const beyond: readonly Fault[] = reached(given, position)
    ? []
    : [[`${stamp.office} of ${String(position?.['opd'])}`, `an office that reaches ${opd}`]];
  return [...person, ...(held === due ? [] : [[held, due] as const]), ...beyond];
}

function decreeFaults({ person, day }: GivenDecree, { assignments, positions }: Registers): readonly Fault[] {
  const held = assignments
    .filter((it) => it['person'] === person && coversDay(it, day))
    .map((it) => positions.get(String(it['position']))?.['office']);
  return held.includes('administrator') ? [] : [[held.join(' '), `administrator ${person}`]];
}

/**
 * Every act since the last seal was done by somebody who then held the office that it needs, one that reached the paper. Answers with the acts of which
 * this cannot be said any more, because the registers have changed since.
 */
export function* compareOffices(now: Folded, unnamed: ReadonlySet<string>): Work<number> {
  const registers: Registers = {
    assignments: yield* listRows('assignment'),
    positions: new Map((yield* listRows('position')).map((row) => [String(row['id']), row])),
    persons: new Set((yield* listRows('person')).map((row) => String(row['id']))),
  };
  const byPerson = Map.groupBy(registers.assignments, (it) => String(it['person']));
  const of = (person: string): Registers => ({ ...registers, assignments: byPerson.get(person) ?? [] });
  const changed = Math.max(...lists.map((it) => (unnamed.has(it) ? Infinity : (now.namedAt.get(it) ?? 0))));
  let open = 0;
  const judge = (what: string, seq: number, find: () => readonly Fault[]): void =>
    now.findings.read('office', `${what} of entry ${seq}`, () => {
      const faults = find();
      if (seq < changed) open += faults.length > 0 ? 1 : 0;
      else for (const [stored, due] of faults) now.findings.add('office', `${what} of entry ${seq}`, stored, due);
    });
  for (const it of now.stamps) judge('stamp', it.seq, () => stampFaults(it, of(it.stamp.person)));
  const sealed = now.sealed?.entries ?? 0;
  for (const it of now.given.filter(({ seq }) => seq > sealed))
    judge('decree', it.seq, () => decreeFaults(it, of(it.person)));
  return open;
}
