// The papers in force on a sub kegiatan, read from the server and turned into what a change starts from by the law itself.
import { definitionOf, type BasisPaper, type Body, type DocumentType } from '@siklus/workflow';
import type { PaperView } from '../../shapes.ts';
import { client } from '../../parts/trpc.ts';
import type { InForce } from './edit.ts';
import type { Work } from './work.ts';

/** The types that change a budget. */
export type ChangeType = 'pergeseran' | 'perubahan';

/** Whether a type changes a budget. */
export function isChange(type: DocumentType): type is ChangeType {
  return type === 'pergeseran' || type === 'perubahan';
}

/** Where a change belongs. */
export interface Place {
  readonly year: number;
  readonly opd: string;
}

function decoded(name: 'dpa' | 'kas', { paper, standing }: PaperView): BasisPaper<unknown> {
  const { id, number, state, opd, unit, body } = paper;
  const schema = definitionOf('pergeseran').basis[name]?.schema;
  return { id, number, state, opd, unit, edition: standing.edition, day: undefined, body: schema?.parse(body) };
}

/** The papers of a type on a sub kegiatan, whichever their edition; `now` is the one in force. */
async function papersOf(type: 'dpa' | 'kas', { year, opd }: Place, { unit, subKegiatan }: Work) {
  const { rows } = await client.document.list.query({
    year,
    opd,
    type,
    unit,
    subKegiatan,
    state: 'ratified',
    limit: 200,
  });
  return { ids: rows.map((it) => it.id), now: rows.find((it) => !it.superseded)?.id };
}

/** What is in force on a sub kegiatan, and the ids of every paper on it that a change may have named. */
export async function loadInForce(
  place: Place,
  work: Work,
): Promise<{ readonly force: InForce | undefined; readonly papers: readonly string[] }> {
  const [dpa, kas] = await Promise.all([papersOf('dpa', place, work), papersOf('kas', place, work)]);
  const papers = [...dpa.ids, ...kas.ids];
  if (dpa.now === undefined) return { force: undefined, papers };
  const ids = [dpa.now, ...(kas.now === undefined ? [] : [kas.now])];
  const [budget, plan] = await Promise.all(ids.map((id) => client.document.get.query({ id })));
  if (budget === undefined) return { force: undefined, papers };
  const bases = {
    dpa: [decoded('dpa', budget)],
    kas: plan === undefined ? [] : [decoded('kas', plan)],
    kontrak: [],
    pergeseran: [],
    perubahan: [],
  };
  const body: Body = definitionOf('pergeseran').prepare({ dpa: [dpa.now], kas: ids.slice(1) }, bases, {
    ...place,
    unit: work.unit,
  });
  return { force: { work, dpa: dpa.now, kas: kas.now, body }, papers };
}

/** The sub kegiatan of a paper on one. */
export function workOfPaper({ paper }: PaperView): Work {
  return { unit: paper.unit, subKegiatan: String(paper.body['subKegiatan']) };
}
