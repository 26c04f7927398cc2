// Claims begin to be kept: what papers of before claim is written into the table, doubles beside each other, and an entry says from where on they count.

import {
  addClaims,
  append,
  getRegion,
  listPapersAfter,
  nextInstant,
  readHead,
  type Row,
  type Work,
} from '@siklus/store';
import { localDay } from './around.ts';
import { claimingTypes, claimsOfOlder } from './claims-of-older.ts';
import { entryText } from './entry.ts';

/** The journal's name for the beginning of claims. */
const CLAIMS = 'klaim';
const PAGE = 2000;

/** Gives papers of before what they claim; nothing where there is no log yet. Of a page only what claims hang on is kept. */
export function* takeClaims(now: string | undefined): Work<void> {
  const head = yield* readHead();
  if (head.seq === 0) return;
  const papers: Row[] = [];
  let after = '';
  for (;;) {
    const page = yield* listPapersAfter(after, PAGE);
    papers.push(...page.filter((it) => claimingTypes.has(it['type'])));
    if (page.length < PAGE) break;
    after = String(page.at(-1)?.['id']);
  }
  yield* addClaims(claimsOfOlder(papers));
  const { zone } = yield* getRegion();
  const at = nextInstant(head.at, head.at);
  const seq = head.seq + 1;
  const day = localDay(now ?? at, zone);
  const entry = entryText({ seq, at, day, document: CLAIMS, version: 1, state: 'taken', bases: [], claims: true });
  yield* append(head, { document: CLAIMS, version: 1, at, entry });
}
