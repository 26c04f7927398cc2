// What the editions now in force mean for the open papers that follow others.

import { planMigration, text, wordsOf, type Chain, type DocumentType, type Office, type Stamp } from '@siklus/workflow';
import { opdNames } from '@siklus/reports';
import { editionOf, openPapers } from './alur.ts';
import type { AlurPaper, AlurPlan } from './alur-shapes.ts';
import { lawNow } from './law.ts';
import { readableBy } from './reading.ts';
import type { OfficerContext } from './trpc.ts';

/** How many papers a plan lists; the rest is counted, and comes up when those are moved. */
const MOST = 1000;

const columns = ['id', 'opd', 'year', 'title', 'number', 'state', 'chain', 'version', 'marks', 'stamps'] as const;

/** The open papers of a type, as far as whoever asks may read them, that follow another edition than the one in force for them, each with where it would stand. */
export async function planAlur(
  { store, reader }: Pick<OfficerContext, 'store' | 'reader'>,
  type: DocumentType,
  opd: string,
): Promise<AlurPlan> {
  const law = await lawNow(store);
  const names = await opdNames(store);
  const rows = await openPapers(store, type, opd)
    .where(readableBy(store, reader))
    .select(columns)
    .orderBy('opd')
    .orderBy('title')
    .execute();
  const behind = rows.filter((row) => editionOf(law.inForce(type, row.opd)) !== row.chain);
  const papers = behind.slice(0, MOST).flatMap((row): AlurPaper[] => {
    const before = law.of({ type, chain: row.chain });
    const after = law.inForce(type, row.opd);
    const now: Chain = before.chain;
    const plan = planMigration(
      now,
      after.chain,
      [
        {
          id: row.id,
          state: row.state,
          marks: row.marks === '' ? [] : (row.marks.split(',') as Office[]), // written from offices
          stamps: JSON.parse(row.stamps) as Stamp[], // written from stamps
        },
      ],
      after.view,
    );
    const [move, stay] = [plan.moves[0], plan.stays[0]];
    const target = move?.state ?? stay?.target;
    if (target === undefined) return [];
    const label = (state: string, of: typeof after) => wordsOf(of).states[state] ?? text(state, state);
    return [
      {
        id: row.id,
        version: row.version,
        year: row.year,
        opd: row.opd,
        opdName: names.get(row.opd) ?? row.opd,
        title: row.title,
        number: row.number ?? undefined,
        state: row.state,
        stateLabel: label(row.state, before),
        chain: row.chain,
        next: editionOf(after),
        target,
        targetLabel: label(target, after),
        back: stay !== undefined,
        why: stay?.text,
        dropped: move?.dropped ?? [],
      },
    ];
  });
  return { papers, more: behind.length - papers.length, settled: rows.length - behind.length };
}
