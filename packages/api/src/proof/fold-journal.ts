// The whole journal, folded page by page.

import { findPersonal, listEntries, listRows, type Row, type Work } from '@siklus/store';
import type { Window } from '@siklus/workflow';
import type { Entry } from '../entry.ts';
import { digestsIn } from '../hiding.ts';
import { foldRow, readRow, windowsAtFirst, type JournalRow } from './fold.ts';
import { startFold, type Folded } from './folded.ts';
import { openSeal } from './open-seal.ts';

const PAGE = 2000;

function journalRow(row: Row): JournalRow {
  return {
    seq: Number(row['seq']),
    document: String(row['document']),
    version: Number(row['version']),
    at: String(row['at']),
    entry: String(row['entry']),
    hash: String(row['hash']),
  };
}

function windowOf(row: Row): { readonly year: number } & Window {
  const { year, type, opens, closes } = row;
  return { year: Number(year), type: String(type), opens: String(opens), closes: String(closes) };
}

/** Folds the journal from its first entry; `each` sees every entry as it is written. */
export function* foldJournal(each: (entry: Entry) => void = () => undefined): Work<Folded> {
  const decrees = (yield* listRows('decree'))
    .filter((row) => row['kind'] === 'jadwal')
    .map((row) => String(row['key']));
  const replaced = (yield* listRows('replaced_window')).map(windowOf);
  const now = startFold(windowsAtFirst((yield* listRows('jadwal')).map(windowOf), replaced, new Set(decrees)));
  for (;;) {
    const rows = (yield* listEntries(now.seq, PAGE)).map((row) => readRow(journalRow(row)));
    const words = yield* findPersonal(rows.flatMap(({ entry }) => digestsIn(entry)));
    for (const read of rows) {
      foldRow(now, read, words);
      if (read.entry === undefined) continue;
      each(read.entry);
      if (read.entry.seal !== undefined) yield* openSeal(now, read.entry);
    }
    if (rows.length < PAGE) return now;
  }
}
