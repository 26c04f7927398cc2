// Master lists in the journal: no act makes them, so an act that finds them changed names them as they stand, each by the number of its rows and a
// digest, salted where names of persons stand in it, and the schedule row by row, since cycles and lateness are reckoned from it.

import { listChanged, listRows, markNamed, type MasterList, type Row, type Work } from '@siklus/store';
import { digestOfLines, type Digest } from './proof/digest.ts';

/** A window of the schedule as an entry keeps it. */
export type WindowText = readonly [year: number, type: string, opens: string, closes: string];

/** Master lists as they stood at an act, those that changed since an entry last named them. */
export interface Masters {
  readonly lists?: Readonly<Record<string, Digest>>;
  /** The whole schedule. */
  readonly windows?: readonly WindowText[];
}

/** The digest of a list under a salt. A migration that gives a list another column has to mark it changed. */
export function digestOfList(rows: readonly Row[], salt: string): Digest {
  const lines = rows.map((row) => {
    const cells = Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify(cells, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  });
  return digestOfLines(lines, salt);
}

function windowText({ year, type, opens, closes }: Row): WindowText {
  return [Number(year), String(type), String(opens), String(closes)];
}

/** Names the lists that changed: from now on they are proven to be as they are. Undefined where none has changed. */
export function* nameMasters(salt: () => string): Work<Masters | undefined> {
  const changed = yield* listChanged();
  if (changed.length === 0) return undefined;
  const lists: Partial<Record<MasterList, Digest>> = {};
  let windows: readonly WindowText[] | undefined;
  for (const name of changed) {
    const rows = yield* listRows(name);
    const grain = name === 'person' && rows.length > 0 ? salt() : '';
    if (name === 'jadwal') windows = rows.map(windowText).toSorted(byText);
    else lists[name] = digestOfList(rows, grain);
    yield* markNamed(name, grain);
  }
  return { ...(Object.keys(lists).length === 0 ? {} : { lists }), ...(windows === undefined ? {} : { windows }) };
}

function byText(one: WindowText, other: WindowText): number {
  const [a, b] = [one.join('|'), other.join('|')];
  return a < b ? -1 : 1;
}
