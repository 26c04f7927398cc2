// The whole journal, folded page by page.

import { findPersonal, listEntries, listRows, type Row, type Work } from '@siklus/store';
import type { Window } from '@siklus/workflow';
import { isZone } from '../around.ts';
import type { Entry } from '../entry.ts';
import { foldRow, readRow, type JournalRow } from './fold.ts';
import { setWindows } from './fold-register.ts';
import { startFold, type Folded } from './folded.ts';
import { openSeal } from './open-seal.ts';

const PAGE = 2000;

/** No row may stand before the first one unseen. */
const BEFORE_ALL = -(2 ** 31);

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

/** Folds the journal from its first entry; `each` sees every entry as it is written, `windows` are those of before entries named any. */
export function* foldJournal(
  each: (entry: Entry) => void = () => undefined,
  windows: readonly ({ readonly year: number } & Window)[] = [],
): Work<Folded> {
  const [region, ...others] = yield* listRows('region');
  const zone = String(region?.['zone']);
  const now = startFold({
    region: region === undefined || others.length > 0 ? undefined : String(region['code']),
    zone: isZone(zone) ? zone : undefined,
  });
  setWindows(now, windows);
  let after = BEFORE_ALL;
  for (;;) {
    const rows = (yield* listEntries(after, PAGE)).map((row) => readRow(journalRow(row)));
    const words = yield* findPersonal(rows.flatMap(({ digests }) => digests));
    for (const read of rows) {
      foldRow(now, read, words);
      after = read.row.seq;
      if (read.entry === undefined) continue;
      each(read.entry);
      if (read.entry.seal !== undefined) yield* openSeal(now, read.entry);
    }
    if (rows.length < PAGE) return now;
  }
}
