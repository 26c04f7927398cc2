// Carries out the plan of an import: masters in one transaction, then papers through execute, in order, many under one commit.

import { execute } from '@siklus/api';
import { reject, type MasterBatch, type Plan, type RowFinding } from '@siklus/exchange';
import { noteRun, putRows, type Store, type Work } from '@siklus/store';

/** Deeds that wait at the same time; they share commits. */
const IN_FLIGHT = 100;

/** Which import is carried out, and when. */
export interface Run {
  readonly kind: string;
  readonly year: number;
  readonly ranAt: string;
}

/** Writes what a plan holds and says whether that was anything; a paper that is refused counts its rows as rejected. */
export async function carryOut(store: Store, plan: Plan, run: Run): Promise<boolean> {
  if (plan.masters.length === 0 && plan.papers.length === 0) return false;
  await store.write(function* (): Work<void> {
    for (const batch of plan.masters) yield* putBatch(batch);
  });
  for (let start = 0; start < plan.papers.length; start += IN_FLIGHT) {
    await Promise.all(
      plan.papers.slice(start, start + IN_FLIGHT).map((paper) => takeOver(store, plan, { run, paper })),
    );
  }
  const { fates, rejectedRows, read } = plan.tally;
  const summary = JSON.stringify({ read, taken: fates.size, rejected: rejectedRows.size, papers: plan.papers.length });
  await store.write(() =>
    noteRun({
      id: `${run.kind}:${plan.digest}:${run.ranAt}`,
      kind: run.kind,
      file: plan.file,
      digest: plan.digest,
      ran_at: run.ranAt,
      summary,
    }),
  );
  return true;
}

function putBatch({ table, rows }: MasterBatch): Work<void> {
  return putRows(table, rows as readonly never[]); // a batch pairs a table with its own rows
}

async function takeOver(
  store: Store,
  plan: Plan,
  { run, paper }: { run: Run; paper: Plan['papers'][number] },
): Promise<void> {
  const { type, id, opd, unit, seed, state, subject, rows } = paper;
  const { answer } = await execute(store, {
    person: 'impor',
    key: `${plan.digest}:${type}:${subject}`,
    now: plan.at,
    deed: {
      kind: 'adopt',
      type,
      state,
      opening: { id, year: run.year, opd, unit, seed },
      source: `${plan.file} sha256:${plan.digest}`,
    },
  });
  if (answer.ok) return;
  const [refusal] = answer.refusals;
  if (refusal === undefined) return;
  const finding: Omit<RowFinding, 'row'> = { column: '', value: subject, reason: refusal.text };
  for (const row of rows) reject(plan.tally, { row, ...finding });
}
