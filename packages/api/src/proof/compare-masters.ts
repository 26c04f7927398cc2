// Master lists beside what entries last named, rows of seals beside their seals, and the schema beside the program's.

import { listRows, masterLists, type Row, type Work } from '@siklus/store';
import { digestOfList } from '../masters.ts';
import { migrations } from '../migrations.ts';
import type { Folded } from './folded.ts';

/** The lists that changed since an entry last named them: the next one will; until then nothing can be said of them. */
export function* unnamedLists(): Work<ReadonlySet<string>> {
  const rows = yield* listRows('master_list');
  return new Set(rows.filter((row) => row['changed'] === 1).map((row) => String(row['name'])));
}

/** Every list stands as the last entry that named it found it, but for those that have changed since. */
export function* compareMasters(now: Folded, unnamed: ReadonlySet<string>): Work<void> {
  const { findings } = now;
  const known = new Map((yield* listRows('master_list')).map((row) => [String(row['name']), row]));
  if (now.seq > 0 && (now.zone === undefined || now.region === undefined))
    findings.add('masters', 'region', 'none, several, or in no zone', 'the region that days are reckoned in');
  const names: readonly string[] = masterLists;
  for (const name of known.keys()) if (!names.includes(name)) findings.add('masters', name, 'a list', 'nothing');
  for (const name of masterLists) {
    const row = known.get(name);
    if (row === undefined) findings.add('masters', name, 'nothing', 'whether it has changed');
    if (row === undefined || unnamed.has(name)) continue;
    // The schedule is named row by row, and compared so.
    if (name === 'jadwal') {
      findings.same('masters', `${name} salt`, String(row['salt']), '');
      continue;
    }
    const named = now.masters.get(name);
    const { rows, digest } = digestOfList(yield* listRows(name), String(row['salt']));
    const due = named === undefined ? 'an entry that names it' : `${named.rows} ${named.digest}`;
    findings.same('masters', name, `${rows} ${digest}`, due);
  }
}

/** No row stands beside the seals that is not theirs. */
export function* compareSealed(now: Folded): Work<void> {
  const strange = (row: Row): boolean => !now.seals.has(Number(row['seq']));
  for (const { seq, kind, key } of (yield* listRows('sealed')).filter(strange))
    now.findings.add('seal', `${String(kind)} ${String(key)}`, `of entry ${String(seq)}`, 'of a seal');
}

/** The database has been through the migrations of this program, and no others. */
export function* compareMigrations(now: Folded): Work<void> {
  const known = (yield* listRows('migration')).map((row) => String(row['name'])).toSorted();
  now.findings.same('migration', 'migration', known.join(' '), migrations.map((it) => it.name).join(' '));
}
