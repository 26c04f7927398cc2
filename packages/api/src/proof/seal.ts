// Sealing: entries that do not say what they did are closed by one that says how everything derived from them stood, once it was checked as far as
// it can be without their law.

import type { Window } from '@siklus/workflow';
import {
  addSealed,
  append,
  getRegion,
  listRows,
  markNamed,
  nameEntries,
  nameTransfers,
  type TransferName,
  nextInstant,
  readHead,
  type Row as StoredRow,
  type SealedTable,
  type Work,
} from '@siklus/store';
import { localDay } from '../around.ts';
import { entryText, type Entry, type Seal } from '../entry.ts';
import { compareTables } from './compare.ts';
import { digestOfLines } from './digest.ts';
import { moneyMoment } from './ef2be1d.ts';
import { foldJournal } from './fold-journal.ts';
import type { Folded } from './folded.ts';
import { checkOlderSteps, wayFor } from './older-steps.ts';
import { foldTransfers, answerLine, sealedWhole } from './open-seal.ts';
import { pairTransfers } from './pair-transfers.ts';
import { derivedNames, digestOfRows, type Row, keyText } from './tables.ts';

/** The journal's name for seals. */
const SEAL = 'segel';

/** The moment that money of an older entry belongs to: the state that its act reached. A paper that was taken over had reached others on the way. */
function momentOf(now: Folded, { birth, state }: Entry): string {
  const way = birth === undefined ? undefined : wayFor(now, birth.type, birth.chain ?? 0);
  return birth === undefined || way === undefined ? state : moneyMoment(birth.type, way, state);
}

type YearWindow = { readonly year: number } & Window;

function windowOf(row: StoredRow): YearWindow {
  const { year, type, opens, closes } = row;
  return { year: Number(year), type: String(type), opens: String(opens), closes: String(closes) };
}

/** The windows as they were before any decree touched them: rows of types that no decree is about, and those that a first decree set aside. */
function* windowsAtFirst(): Work<readonly YearWindow[]> {
  const decrees = yield* listRows('decree');
  const decreed = new Set(decrees.filter((row) => row['kind'] === 'jadwal').map((row) => String(row['key'])));
  const replaced = (yield* listRows('replaced_window')).map(windowOf);
  const rows = (yield* listRows('jadwal')).map(windowOf);
  return [...rows.filter((row) => !decreed.has(`${row.year}|${row.type}`)), ...replaced];
}

/** Gives every transfer of older entries its moment, or the transfer that it gives back. */
function* nameOlder(now: Folded, entries: ReadonlyMap<string, Entry>): Work<void> {
  const named: TransferName[] = [];
  for (const [id, rows] of Map.groupBy(yield* listRows('transfer'), (row) => String(row['document']))) {
    if (!now.papers.has(id)) continue;
    const entryOf = (version: number): Entry | undefined => entries.get(`${id}|${version}`);
    for (const it of pairTransfers(rows, entryOf, (entry) => momentOf(now, entry))) named.push({ document: id, ...it });
  }
  yield* nameTransfers(named);
}

function* sealedRows(seq: number): Work<readonly SealedTable[]> {
  const papers = (yield* listRows('document')).map((row): SealedTable => {
    const marks = String(row['marks']);
    const value = {
      marks: marks === '' ? [] : marks.split(','),
      stamps: JSON.parse(String(row['stamps'])) as unknown,
      title: row['title'],
      money: String(row['money']),
      final: row['final'],
      superseded: row['superseded'],
    };
    return { seq, kind: 'document', key: String(row['id']), value: JSON.stringify(value) };
  });
  const rest: SealedTable[] = [];
  for (const name of sealedWhole)
    for (const row of yield* listRows(name))
      rest.push({ seq, kind: name, key: keyText(name, row as Row), value: JSON.stringify(row) }); // cells of that table
  return [...papers, ...rest];
}

function* digests(): Work<Seal['tables']> {
  const tables: Record<string, ReturnType<typeof digestOfLines>> = {};
  // Claims are no older than the seal.
  for (const name of derivedNames.filter((it) => it !== 'claim'))
    tables[name] = digestOfRows(name, (yield* listRows(name)) as readonly Row[]); // cells of that table
  tables['answer'] = digestOfLines((yield* listRows('answer')).map((row: StoredRow) => answerLine(row)));
  return tables;
}

/** How many differences of each kind were found, where there were any. */
function countsOf(counts: ReadonlyMap<string, number>): Pick<Seal, 'counts'> {
  return counts.size === 0 ? {} : { counts: Object.fromEntries(counts) };
}

/**
 * Seals a log as it stands, on the day of `now` or else of its last entry; does nothing where it is empty. It is done once, when a database comes from
 * a release whose entries do not say what they did.
 * The seal stands right after the last entry, so that no clock can set the time of the log ahead.
 */
export function* sealOlder(now: string | undefined): Work<void> {
  const head = yield* readHead();
  if (head.seq === 0) return;
  yield* nameEntries();
  const older = new Map<string, Entry>();
  const folded = yield* foldJournal(
    (entry) => older.set(`${entry.document}|${entry.version}`, entry),
    yield* windowsAtFirst(),
  );
  yield* nameOlder(folded, older);
  foldTransfers(folded, yield* listRows('transfer'));
  checkOlderSteps(folded, older.values());
  yield* compareTables(folded, { open: true, without: new Set(['claim']) });
  const { kept, counts } = folded.findings;
  const found = kept.map(({ kind, where }) => `${kind} ${where}`);
  const { zone } = yield* getRegion();
  const at = nextInstant(head.at, head.at);
  const seq = head.seq + 1;
  yield* addSealed(yield* sealedRows(seq));
  yield* markNamed('jadwal', '');
  const seal: Seal = { seq: head.seq, hash: head.hash, found, ...countsOf(counts), tables: yield* digests() };
  const day = localDay(now ?? at, zone);
  const entry = entryText({ seq, at, day, document: SEAL, version: 1, state: 'sealed', bases: [], seal });
  yield* append(head, { document: SEAL, version: 1, at, entry });
}
