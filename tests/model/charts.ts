// Walks the cycle charts by every event there is, and checks that chart and documents speak of the same things.
import {
  allStatesOf,
  documents,
  documentTypes,
  firstStages,
  moveCycle,
  scheduleStages,
  type AnyDefinition,
  type CycleKind,
  type Stages,
} from '@siklus/workflow';
import type { AnyStateNode } from 'xstate';

/** Everything that a cycle can hear: outcomes of every document, and the dates of the schedule. */
export const outcomes: readonly string[] = [
  ...documentTypes.flatMap((type) =>
    [...allStatesOf(documents[type].chain).slice(1), 'returned'].map((moment) => `${type}.${moment}`),
  ),
  ...scheduleStages.map((stage) => `jadwal.${stage}`),
];

const nodesOf = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)];

const nameOf = (node: AnyStateNode): string => node.path.join('.');

/** The leaf stages of a chart as dotted paths. */
export const leavesOf = (root: AnyStateNode): readonly string[] =>
  nodesOf(root)
    .filter((node) => Object.keys(node.states).length === 0)
    .map(nameOf);

/** Every combination of stages that events can bring about, with those that follow each. */
export const walkCycle = (kind: CycleKind): ReadonlyMap<string, readonly Stages[]> => {
  const found = new Map<string, readonly Stages[]>();
  const queue: Stages[] = [firstStages(kind)];
  for (let stages = queue.shift(); stages !== undefined; stages = queue.shift()) {
    if (found.has(stages.join(','))) continue;
    const now = stages;
    const next = outcomes.map((event) => moveCycle(kind, now, event)).filter((it) => it.join(',') !== now.join(','));
    found.set(stages.join(','), next);
    queue.push(...next);
  }
  return found;
};

/** What is wrong with a chart: events that nobody sends, stages without an exit that are not final. */
export const chartFaults = (root: AnyStateNode): readonly string[] => {
  const heard = new Set(outcomes);
  const deaf = nodesOf(root)
    .flatMap((node) => [...node.ownEvents])
    .filter((event) => !heard.has(event));
  const stuck = nodesOf(root)
    .filter((node) => node.type !== 'final' && Object.keys(node.states).length === 0)
    .filter((node) => {
      const line: AnyStateNode[] = [];
      for (let at: AnyStateNode | undefined = node; at !== undefined; at = at.parent) line.push(at);
      return line.every((it) => it.ownEvents.length === 0);
    });
  return [...deaf.map((event) => `nobody sends ${event}`), ...stuck.map((node) => `no exit from ${nameOf(node)}`)];
};

/** Stages named by documents that the charts do not have. */
export const unknownStages = (
  opens: readonly Pick<AnyDefinition, 'scope' | 'opensIn' | 'opensInRegion'>[],
  opd: AnyStateNode,
  region: AnyStateNode,
): readonly string[] => {
  const known = (root: AnyStateNode): readonly string[] => nodesOf(root).map(nameOf);
  return opens.flatMap((it) => [
    ...it.opensIn.filter((stage) => !known(it.scope === 'region' ? region : opd).includes(stage)),
    ...(it.opensInRegion ?? []).filter((stage) => !known(region).includes(stage)),
  ]);
};
