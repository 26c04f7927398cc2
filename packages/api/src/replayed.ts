// What the journal gives when it is done again, entry by entry.

import {
  catchUp,
  changes,
  definitionOf,
  firstStages,
  moveCycle,
  placeKey,
  replay,
  type Effect,
  type Paper,
  type Window,
} from '@siklus/workflow';
import { accountKey, leafChanges, measures } from '@siklus/store';
import { Difference, same } from './difference.ts';
import type { Entry } from './entry.ts';

/** Everything derived from the journal so far, in the shape of the tables it is compared with. */
export interface Replayed {
  readonly papers: Map<string, { paper: Paper; effect: Effect; openedAt: string; updatedAt: string }>;
  readonly accounts: Map<string, bigint>;
  readonly leaves: Map<string, bigint[]>;
  readonly cycles: Map<string, readonly string[]>;
  readonly inbox: Map<string, string>;
  readonly progress: Map<string, number>;
  readonly transfers: Map<string, string>;
  readonly bases: Map<string, number>;
  readonly patches: Map<string, string>;
  hash: string;
  seq: number;
}

/** Does one entry again; throws a {@link Difference} when it does not fit what came before it. */
export function again(now: Replayed, entry: Entry, windows: ReadonlyMap<number, readonly Window[]>): void {
  const before = now.papers.get(entry.document);
  const type = entry.birth?.type ?? before?.paper.type ?? '';
  let effect: Effect;
  try {
    effect = replay(definitionOf(type), before?.paper, entry);
  } catch (fault) {
    throw new Difference(
      `journal ${entry.seq} does not replay`,
      entry.state,
      fault instanceof Error ? fault.message : String(fault),
    );
  }
  const paper: Paper = { ...effect.paper, number: entry.number ?? effect.paper.number };
  same(`journal ${entry.seq} state`, `${entry.state} ${entry.version}`, `${paper.state} ${paper.version}`);
  now.papers.set(paper.id, { paper, effect, openedAt: before?.openedAt ?? entry.at, updatedAt: entry.at });
  for (const { key, delta } of changes(effect.transfers)) bump(now.accounts, accountKey(paper.year, key), delta);
  effect.transfers.forEach((it, index) =>
    now.transfers.set(
      `${paper.id}|${paper.version}|${index}`,
      `${accountKey(paper.year, placeKey(it.from))}>${accountKey(paper.year, placeKey(it.to))} ${it.amount} ${it.month}`,
    ),
  );
  effect.changes.forEach((it, index) =>
    now.patches.set(`${paper.id}|${paper.version}|${index}`, patchText(it.at, textOf(it.before), textOf(it.after))),
  );
  // What a paper stood on first keeps its place; naming it again changes nothing.
  entry.bases.forEach((basis, index) => {
    const key = `${paper.id}|${basis}`;
    if (!now.bases.has(key)) now.bases.set(key, index);
  });
  for (const leaf of leafChanges(effect.transfers)) {
    const key = `${paper.year}|${leaf.opd}|${leaf.subKegiatan}|${leaf.akun}|${leaf.month}`;
    const figures = now.leaves.get(key) ?? measures.map(() => 0n);
    now.leaves.set(
      key,
      figures.map((it, index) => it + leaf.amounts[measures[index] ?? 'plafon']),
    );
  }
  if (effect.progress !== undefined)
    now.progress.set(
      `${paper.year}|${paper.opd}|${paper.unit}|${effect.progress.subKegiatan}|${effect.progress.month}`,
      effect.progress.physical,
    );
  if (entry.command?.name !== 'revise')
    now.inbox.set(
      paper.id,
      effect.pending
        .map((it) => `${it.office} ${it.command}`)
        .toSorted((a, b) => (a < b ? -1 : 1))
        .join(','),
    );
  for (const [kind, opd] of [
    ['opd', paper.opd],
    ['daerah', ''],
  ] as const) {
    const key = `${paper.year}|${opd}`;
    const heard = catchUp(kind, now.cycles.get(key) ?? firstStages(kind), windows.get(paper.year) ?? [], entry.day);
    now.cycles.set(
      key,
      effect.outcomes.reduce((stages, outcome) => moveCycle(kind, stages, outcome), heard),
    );
  }
}

/** A change of a field as one text, to be compared with its row. */
export function patchText(path: string, before: string | null, after: string | null): string {
  return JSON.stringify([path, before, after]);
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function bump(map: Map<string, bigint>, key: string, delta: bigint): void {
  map.set(key, (map.get(key) ?? 0n) + delta);
}
