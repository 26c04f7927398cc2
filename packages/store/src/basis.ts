// What papers stand on: found as their definitions say, and recorded.

import { sql } from 'kysely';
import type { BasisSpec, FoundPaper, Paper } from '@siklus/workflow';
import { findPaper, findPaperOn, paperColumns, paperOf, type StoredPaper } from './paper.ts';
import { one, type Work } from './port.ts';
import { overRows } from './rows.ts';
import { statement } from './statement.ts';

const everyFinal = statement<{ year: number; type: string; opd: string }>((db, slot) =>
  db
    .selectFrom('document')
    .select(paperColumns)
    .where('year', '=', slot('year'))
    .where('type', '=', slot('type'))
    .where('opd', '=', slot('opd'))
    .where('final', '=', 1)
    .where('superseded', '=', 0),
);

/** The papers that a paper stands on, found as its definition says; ids that name nothing, or another type, are left out. */
export function* findBasis(
  type: string,
  spec: BasisSpec,
  about: { year: number; opd: string; subject: string; wire: Paper['body'] },
): Work<readonly (StoredPaper & FoundPaper)[]> {
  if (spec.by === 'opd' || spec.by === 'subject') {
    const found = yield* findPaperOn({
      year: about.year,
      type,
      subject: spec.by === 'opd' ? about.opd : about.subject,
    });
    return found === undefined ? [] : [found];
  }
  if (spec.by === 'every') {
    const rows = yield* one(everyFinal({ year: about.year, type, opd: about.opd }));
    return rows.map(paperOf).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
  const papers: (StoredPaper & FoundPaper)[] = [];
  for (const id of new Set(spec.by.ids(about.wire))) {
    const found = yield* findPaper(id);
    // Papers of the region serve every OPD.
    const ours = found?.opd === '' || found?.opd === about.opd;
    if (found?.type === type && ours && (spec.ofAnyYear === true || found.year === about.year))
      papers.push(spec.inForce === true ? yield* withSuccessor(found) : found);
  }
  return papers;
}

/** A paper with the one of a later budget edition on its subject that has its final stamp, if there is one. */
function* withSuccessor(paper: StoredPaper): Work<StoredPaper & FoundPaper> {
  const { year, type, subject, state } = paper;
  const now = yield* findPaperOn({ year, type, subject });
  if (now === undefined || now.state !== state || now.edition <= paper.edition) return paper;
  return { ...paper, replacedBy: { id: now.id, type, number: now.number, state: now.state } };
}

const insertBasis = overRows({ document: 'text', basis: 'text', ordinal: 'integer' }, (db, source) =>
  db
    .insertInto('document_basis')
    .columns(['document', 'basis', 'ordinal'])
    .expression(sql`select document, basis, ordinal from ${source} as r where true` as never) // a raw select of exactly these columns
    .onConflict((conflict) => conflict.doNothing()),
);

/** Records what a paper stands on. */
export function* linkBasis(document: string, bases: readonly string[]): Work<void> {
  yield* insertBasis(bases.map((basis, index) => [document, basis, index]));
}
