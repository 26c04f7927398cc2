// The check of a machine that moves by outcomes and dates: the two cycles, or any XState machine without context.

import { transition, type AnyMachineSnapshot, type AnyStateMachine, type AnyStateNode } from 'xstate';
import { firstStages, moveCycle, type CycleKind } from '../cycle/cycle.ts';
import { opdCycle } from '../cycle/opd.ts';
import { regionCycle } from '../cycle/region.ts';
import { text } from '../engine/text.ts';
import type { CheckCode, Fault, PathStep } from './fault.ts';
import { most, type CheckOptions } from './options.ts';
import { internalEvents } from './standing-faults.ts';
import { tooManyStandings, type Found } from './verdict.ts';

interface Spot {
  readonly key: string;
  readonly leaves: readonly string[];
  readonly done: boolean;
  readonly came: { readonly from: Spot; readonly event: string } | undefined;
  readonly next: string[];
}

interface Chart {
  readonly root: AnyStateNode;
  readonly first: readonly string[];
  readonly move: (leaves: readonly string[], event: string) => readonly string[];
  readonly done: (leaves: readonly string[]) => boolean;
}

/** A node and all within it. */
export function nodesOf(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

/** The dotted path of a node, '' for the root. */
export function stagePath(node: AnyStateNode): string {
  return node.path.join('.');
}

const isLeaf = (node: AnyStateNode): boolean => Object.keys(node.states).length === 0;

type Value = string | { readonly [key: string]: Value };

function leavesIn(value: Value, prefix = ''): readonly string[] {
  if (typeof value === 'string') return [prefix + value];
  return Object.entries(value).flatMap(([key, inner]) => leavesIn(inner, `${prefix}${key}.`));
}

function leavesOf(snapshot: AnyMachineSnapshot): readonly string[] {
  return leavesIn(snapshot.value as Value); // a state value is strings and records of them
}

function isDone(root: AnyStateNode, leaves: readonly string[]): boolean {
  return leaves.every((it) => root.states[it.split('.')[0] ?? '']?.type === 'final');
}

function chartOf(machine: AnyStateMachine): Chart {
  const first = machine.getInitialSnapshot(undefined as never); // there is no actor system: nothing is started
  const known = new Map<string, AnyMachineSnapshot>([[leavesOf(first).join(','), first]]);
  const move: Chart['move'] = (leaves, event) => {
    const snapshot = known.get(leaves.join(',')) ?? first;
    const [after] = transition(machine, snapshot, { type: event });
    const next = leavesOf(after);
    if (!known.has(next.join(','))) known.set(next.join(','), after);
    return next;
  };
  return { root: machine.root, first: leavesOf(first), move, done: (leaves) => isDone(machine.root, leaves) };
}

function cycleChart(kind: CycleKind): Chart {
  const { root } = kind === 'opd' ? opdCycle : regionCycle;
  const move: Chart['move'] = (leaves, event) => moveCycle(kind, leaves, event);
  return { root, first: firstStages(kind), move, done: (leaves) => isDone(root, leaves) };
}

/** Every standing of a machine by its key, up to as many as are looked at; `full` when there are more. */
function walkChart(
  chart: Chart,
  events: readonly string[],
): { readonly found: ReadonlyMap<string, Spot>; readonly full: boolean } {
  const found = new Map<string, Spot>();
  const queue: Omit<Spot, 'next'>[] = [
    { key: chart.first.join(','), leaves: chart.first, done: chart.done(chart.first), came: undefined },
  ];
  for (const made of queue) {
    if (found.has(made.key)) continue;
    if (found.size >= most.standings) return { found, full: true };
    const spot: Spot = { ...made, next: [] };
    found.set(spot.key, spot);
    for (const event of events) {
      const leaves = chart.move(spot.leaves, event);
      const key = leaves.join(',');
      if (key === spot.key) continue;
      spot.next.push(key);
      queue.push({ key, leaves, done: chart.done(leaves), came: { from: spot, event } });
    }
  }
  return { found, full: false };
}

function pathOf(spot: Spot): readonly PathStep[] {
  if (spot.came === undefined) return [];
  const { from, event } = spot.came;
  const step: PathStep = {
    from: from.key,
    to: spot.key,
    command: event,
    text: text(`“${event}” membawa ${from.key} ke ${spot.key}`, `“${event}” takes ${from.key} to ${spot.key}`),
  };
  return [...pathOf(from), step];
}

const fault = (
  code: CheckCode,
  states: readonly string[],
  id: string,
  en: string,
  path: readonly PathStep[] = [],
): Fault => ({
  code,
  states,
  text: text(id, en),
  path,
});

/** Faults of a chart as it is drawn: events that nobody sends, transitions that nobody can tell apart, what is not plain. */
function drawnFaults(root: AnyStateNode, events: readonly string[] | undefined): Fault[] {
  return nodesOf(root).flatMap((node): Fault[] => {
    const name = stagePath(node);
    const heard = [...node.transitions.keys()];
    const unsent = heard.filter(
      (it) => events !== undefined && !events.includes(it) && !it.startsWith('xstate.') && it !== '*',
    );
    const plain =
      node.after.length === 0 && node.always === undefined && node.invoke.length === 0 && !heard.includes('*');
    const split = [...node.transitions].filter(
      ([, list]) => new Set(list.map((it) => it.target?.map(stagePath).join(',') ?? '')).size > 1,
    );
    return [
      ...unsent.map((it) =>
        fault(
          'event-unsent',
          [name],
          `Tidak ada dokumen atau jadwal yang mengirim “${it}”.`,
          `Nobody sends “${it}”: no document, no schedule.`,
        ),
      ),
      ...(plain
        ? []
        : [
            fault(
              'not-pure',
              [name],
              `${name} memakai waktu, panggilan, atau peristiwa apa saja.`,
              `${name} uses time, calls or any event at all.`,
            ),
          ]),
      ...split.map(([it]) =>
        fault(
          'two-meanings',
          [name],
          `“${it}” pada ${name} mempunyai dua tujuan.`,
          `“${it}” in ${name} has two targets.`,
        ),
      ),
    ];
  });
}

/** Stages that are no end and from which neither they nor anything around them ever moves on. */
function traps(root: AnyStateNode): Fault[] {
  const stuck = nodesOf(root).filter((node) => {
    if (!isLeaf(node) || node.type === 'final') return false;
    for (let at: AnyStateNode | undefined = node; at !== undefined; at = at.parent)
      if (at.ownEvents.length > 0) return false;
    return true;
  });
  return stuck.map((node) =>
    fault(
      'trap',
      [stagePath(node)],
      `Tidak ada jalan keluar dari ${stagePath(node)}.`,
      `There is no exit from ${stagePath(node)}.`,
    ),
  );
}

function closable(found: ReadonlyMap<string, Spot>): ReadonlySet<string> {
  const done = new Set([...found.values()].filter((it) => it.done).map((it) => it.key));
  for (let before = -1; before < done.size;) {
    before = done.size;
    for (const { key, next } of found.values()) if (next.some((it) => done.has(it))) done.add(key);
  }
  return done;
}

/** Checks a cycle by its name, or a machine without context: all stages reached, none a trap, all events sent, closable from everywhere. */
export function checkMachine(subject: AnyStateMachine | CycleKind, options: CheckOptions): Found {
  const chart = typeof subject === 'string' ? cycleChart(subject) : chartOf(subject);
  const nodes = nodesOf(chart.root);
  const own = [...new Set(nodes.flatMap((node) => [...node.transitions.keys()]))];
  const events = options.events ?? own.filter((it) => !it.startsWith('xstate.') && it !== '*');
  const { found, full } = walkChart(chart, events);
  const seen = new Set([...found.values()].flatMap((it) => it.leaves));
  const ends = closable(found);
  const faults = [...drawnFaults(chart.root, options.events), ...traps(chart.root)];
  for (const leaf of nodes.filter(isLeaf).map(stagePath))
    if (!seen.has(leaf) && !full)
      faults.push(fault('state-unreachable', [leaf], `${leaf} tidak pernah tercapai.`, `${leaf} is never reached.`));
  const internal = internalEvents(chart.root.key, nodes.map(stagePath));
  for (const spot of found.values()) {
    if (!ends.has(spot.key) && !full)
      faults.push(
        fault(
          'not-closable',
          [spot.key],
          `Dari ${spot.key} siklus tidak dapat ditutup.`,
          `From ${spot.key} the cycle cannot be closed.`,
          pathOf(spot),
        ),
      );
    if (spot.done && spot.next.length > 0)
      faults.push(
        fault(
          'end-not-end',
          [spot.key],
          `${spot.key} adalah akhir, tetapi masih bergerak.`,
          `${spot.key} is an end, but still moves.`,
          pathOf(spot),
        ),
      );
    for (const event of typeof subject === 'string' ? internal : [])
      if (chart.move(spot.leaves, event).join(',') !== spot.key)
        faults.push(
          fault(
            'internal-event',
            [spot.key],
            `“${event}” menggerakkan siklus pada ${spot.key}.`,
            `“${event}” moves the cycle in ${spot.key}.`,
            pathOf(spot),
          ),
        );
  }
  return { faults, unproved: full ? tooManyStandings(most.standings) : undefined, standings: found.size, cases: 1 };
}
