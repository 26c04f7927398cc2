// What the journal gives when it is done again, entry by entry.

import {
  catchUp,
  decreeKey,
  changes,
  firstStages,
  lawOf,
  moveCycle,
  paperMoved,
  placeKey,
  replay,
  settleMove,
  shippedLaw,
  type Effect,
  type Law,
  type Paper,
  type StandingDecree,
  type Window,
} from '@siklus/workflow';
import { accountKey, leafChanges, measures } from '@siklus/store';
import { Difference, same } from './difference.ts';
import type { Entry } from './entry.ts';

/** A paper in the register of late submissions. */
export interface Late {
  readonly opd: string;
  readonly person: string;
  readonly at: string;
  /** Undefined where the entry does not tell it, as the first ones of openings did not. */
  readonly reason: string | undefined;
  /** Who let it in, when and why. */
  readonly admitted: readonly string[];
}

/** Everything derived from the journal so far, in the shape of the tables it is compared with. */
export interface Replayed {
  readonly papers: Map<string, { paper: Paper; effect: Effect; openedAt: string; updatedAt: string }>;
  readonly accounts: Map<string, bigint>;
  readonly leaves: Map<string, bigint[]>;
  readonly cycles: Map<string, readonly string[]>;
  /** What waits, by paper. */
  readonly inbox: Map<string, string>;
  readonly progress: Map<string, number>;
  readonly transfers: Map<string, string>;
  readonly bases: Map<string, number>;
  readonly patches: Map<string, string>;
  /** Decrees in order, by `kind|key|edition`, and the law that they make. */
  readonly decrees: Map<string, StandingDecree>;
  law: Law;
  readonly windows: Map<number, readonly Window[]>;
  /** Budget editions by `year|opd|edition`: kind and paper. */
  readonly editions: Map<string, string>;
  /** The register of late submissions, by paper. */
  readonly late: Map<string, Late>;
  hash: string;
  seq: number;
}

/** Nothing replayed yet, with the windows as they were before the first decree. */
export function nothing(windows: ReadonlyMap<number, readonly Window[]>): Replayed {
  return {
    papers: new Map(),
    accounts: new Map(),
    leaves: new Map(),
    cycles: new Map(),
    inbox: new Map(),
    progress: new Map(),
    transfers: new Map(),
    bases: new Map(),
    patches: new Map(),
    decrees: new Map(),
    law: shippedLaw,
    windows: new Map(windows),
    editions: new Map(),
    late: new Map(),
    hash: '',
    seq: 0,
  };
}

function decreed(now: Replayed, given: StandingDecree): void {
  const { decree, edition } = given;
  now.decrees.set(`${decree.kind}|${decreeKey(decree)}|${edition}`, given);
  now.law = lawOf([...now.decrees.values()]);
  if (decree.kind !== 'jadwal') return;
  const { year, type } = decree;
  const others = (now.windows.get(year) ?? []).filter((it) => it.type !== type);
  now.windows.set(year, [...others, ...decree.windows.map((it) => ({ type, ...it }))]);
}

function effectOf(now: Replayed, entry: Entry): Effect {
  const before = now.papers.get(entry.document)?.paper;
  const { birth, migrated } = entry;
  if (migrated !== undefined && before !== undefined) {
    const definition = now.law.of({ type: before.type, chain: migrated.chain });
    const after = paperMoved(definition, before, migrated);
    return settleMove(definition, { from: now.law.of(before).chain, before, after }, entry);
  }
  const definition = now.law.of({
    type: birth?.type ?? before?.type ?? '',
    chain: birth?.chain ?? before?.chain ?? 0,
  });
  return replay(definition, before, entry);
}

function registered(now: Replayed, entry: Entry, effect: Effect): void {
  const { paper, opensEdition } = effect;
  if (opensEdition !== undefined) {
    const mine = [...now.editions.keys()].filter((key) => key.startsWith(`${paper.year}|${paper.opd}|`)).length;
    now.editions.set(`${paper.year}|${paper.opd}|${mine + 1}`, `${opensEdition} ${paper.id}`);
  }
  const { at, late, because, command } = entry;
  const person = entry.stamp?.person ?? '';
  const reason = command?.reason ?? '';
  if (late === true) now.late.set(paper.id, { opd: paper.opd, person, at, reason: because, admitted: [] });
  if (command?.name === 'late') now.late.set(paper.id, { opd: paper.opd, person, at, reason, admitted: [] });
  const known = now.late.get(paper.id);
  if (command?.name === 'admit' && known !== undefined)
    now.late.set(paper.id, { ...known, admitted: [person, at, reason] });
}

/** Does one entry again; throws a {@link Difference} when it does not fit what came before it. */
export function again(now: Replayed, entry: Entry): void {
  if (entry.decree !== undefined) {
    decreed(now, entry.decree);
    return;
  }
  const before = now.papers.get(entry.document);
  let effect: Effect;
  try {
    effect = effectOf(now, entry);
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
  registered(now, entry, effect);
  if (entry.command?.name !== 'revise' && entry.command?.name !== 'advise')
    now.inbox.set(paper.id, waitsText(effect.pending.map((it) => ({ ...it, opd: paper.opd, since: entry.at }))));
  for (const [kind, opd] of [
    ['opd', paper.opd],
    ['daerah', ''],
  ] as const) {
    if (kind === 'opd' && opd === '') continue;
    const key = `${paper.year}|${opd}`;
    const heard = catchUp(kind, now.cycles.get(key) ?? firstStages(kind), now.windows.get(paper.year) ?? [], entry.day);
    now.cycles.set(
      key,
      effect.outcomes.reduce((stages, outcome) => moveCycle(kind, stages, outcome), heard),
    );
  }
}

/** What waits on a paper as one text, whichever order it stands in. Deadlines are left out: holidays may have been added since. */
export function waitsText(
  waits: readonly { office: string; opd: string; place: string; command: string; since: string }[],
): string {
  return waits
    .map(({ office, opd, place, command, since }) => [office, opd, place, command, since].join(' '))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join(',');
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
