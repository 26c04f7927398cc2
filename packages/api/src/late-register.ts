// The register of late submissions: which papers came after their window had closed, why, and whether they were let in.

import { definitionOf, type DocumentType, type Officer } from '@siklus/workflow';
import { opdNames } from '@siklus/reports';
import type { Store } from '@siklus/store';
import type { LateRow } from './jadwal-shapes.ts';
import { lawNow } from './law.ts';
import { stateLabel } from './paper-row.ts';
import { readableBy } from './reading.ts';

function lateRows(store: Store) {
  return store.read
    .selectFrom('late')
    .innerJoin('document', 'document.id', 'late.document')
    .innerJoin('journal', (join) =>
      join.onRef('journal.document', '=', 'late.document').onRef('journal.at', '=', 'late.at'),
    )
    .select(['document.id', 'document.type', 'document.title', 'document.number', 'document.state', 'document.opd'])
    .select('document.chain')
    .select(['late.person', 'late.at', 'late.reason', 'late.admitted_at', 'late.admitted_by', 'late.admitted_because'])
    .orderBy('journal.seq', 'desc');
}

/** The late papers of a year that whoever asks may read, those that wait first, then the newest. */
export async function listLate(store: Store, reader: Officer, year: number): Promise<LateRow[]> {
  const late = lateRows(store).where('document.year', '=', year).where(readableBy(store, reader));
  const told = await tell(store, await late.execute());
  return told.toSorted((a, b) => Number(a.admitted !== undefined) - Number(b.admitted !== undefined));
}

/** What the register says of one paper; undefined when it was not late. */
export async function lateOf(store: Store, document: string): Promise<LateRow | undefined> {
  return (await tell(store, await lateRows(store).where('document.id', '=', document).execute()))[0];
}

async function tell(
  store: Store,
  rows: Awaited<ReturnType<ReturnType<typeof lateRows>['execute']>>,
): Promise<LateRow[]> {
  if (rows.length === 0) return [];
  const people = await store.read.selectFrom('person').select(['id', 'name']).execute();
  const names = new Map(people.map((it) => [it.id, it.name]));
  const law = await lawNow(store);
  const agencies = await opdNames(store);
  return rows.map((row): LateRow => ({
    id: row.id,
    type: row.type as DocumentType, // the register knows every stored type
    typeName: definitionOf(row.type).view.name,
    title: row.title,
    number: row.number ?? undefined,
    state: row.state,
    stateLabel: stateLabel(law.of(row), row.state),
    opd: row.opd,
    opdName: agencies.get(row.opd) ?? row.opd,
    name: names.get(row.person) ?? row.person,
    at: row.at,
    reason: row.reason,
    admitted:
      row.admitted_at === null
        ? undefined
        : {
            name: names.get(row.admitted_by ?? '') ?? row.admitted_by ?? '',
            at: row.admitted_at,
            reason: row.admitted_because ?? '',
          },
  }));
}
