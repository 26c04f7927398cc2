// Decrees, budget editions and late submissions of the journal, folded.

import { decreeKey, lawOf, type Paper, type Window } from '@siklus/workflow';
import { decreeYear } from '../decree.ts';
import type { Entry } from '../entry.ts';
import { shownWords } from '../hiding.ts';
import type { Folded } from './folded.ts';
import { putRow, type Row } from './tables.ts';

/** Takes what an entry says of master lists; the schedule that it names counts from it on. */
export function foldMasters(now: Folded, { masters, seq }: Entry): void {
  for (const [name, { rows, digest }] of Object.entries(masters?.lists ?? {})) {
    now.masters.set(name, { rows, digest });
    now.namedAt.set(name, seq);
  }
  if (masters?.windows === undefined) return;
  setWindows(
    now,
    masters.windows.map(([year, type, opens, closes]) => ({ year, type, opens, closes })),
  );
}

/** Puts a schedule in place of the one before. */
export function setWindows(now: Folded, windows: readonly ({ readonly year: number } & Window)[]): void {
  now.windows.clear();
  for (const [year, some] of Map.groupBy(windows, (it) => it.year))
    now.windows.set(
      year,
      some.map(({ type, opens, closes }) => ({ type, opens, closes })),
    );
}

/** Puts a decree into the register and its windows into the schedule; the first one on a type sets those aside that stood there. */
export function foldDecree(now: Folded, { decree: given, seq, day }: Entry): void {
  if (given === undefined) return;
  const { decree, edition, person, at } = given;
  now.given.push({ seq, person, day });
  const reason = shownWords(given.reason) ?? '';
  const key = decreeKey(decree);
  now.decrees.push({ ...given, reason });
  now.law = lawOf(now.decrees);
  const { tables, findings } = now;
  const known = now.decrees.filter((it) => it.decree.kind === decree.kind && decreeKey(it.decree) === key).length;
  findings.same('journal', `entry ${seq} edition`, edition, known);
  putRow(tables, 'decree', {
    kind: decree.kind,
    key,
    edition,
    year: decreeYear(decree),
    value: JSON.stringify(decree),
    reason,
    person,
    at,
  });
  if (decree.kind !== 'jadwal') return;
  const { year, type } = decree;
  const before = now.windows.get(year) ?? [];
  if (edition === 1)
    for (const { opens, closes } of before.filter((it) => it.type === type))
      putRow(tables, 'replaced_window', { year, type, opens, closes });
  now.windows.set(year, [...before.filter((it) => it.type !== type), ...decree.windows.map((it) => ({ type, ...it }))]);
}

/** Puts the schedule as it now stands into its table. */
export function foldSchedule({ tables, windows }: Folded): void {
  for (const [year, all] of windows)
    for (const { type, opens, closes } of all) putRow(tables, 'jadwal', { year, type, opens, closes });
}

/** Puts a budget edition that an act opened, and what an act says of lateness, into their registers. */
export function foldRegisters({ tables }: Folded, entry: Entry, { id, year, opd }: Paper): void {
  const { at, opened, late, because, command, stamp } = entry;
  if (opened !== undefined) {
    const mine = [...tables.budget_edition.values()].filter((it) => it['year'] === year && it['opd'] === opd).length;
    putRow(tables, 'budget_edition', { year, opd, edition: mine + 1, kind: opened, document: id, at });
  }
  const person = stamp?.person ?? '';
  const register = (reason: string | undefined): void => {
    const row: Row = { document: id, opd, person, at, reason: reason ?? '' };
    putRow(tables, 'late', { ...row, admitted_at: null, admitted_by: null, admitted_because: null });
  };
  if (late === true) register(shownWords(because));
  if (command?.name === 'late') register(shownWords(command.reason));
  const known = tables.late.get(JSON.stringify([id]));
  if (command?.name === 'admit' && known !== undefined)
    putRow(tables, 'late', {
      ...known,
      admitted_at: at,
      admitted_by: person,
      admitted_because: shownWords(command.reason) ?? '',
    });
}
