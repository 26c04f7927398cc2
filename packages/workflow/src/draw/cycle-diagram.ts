// The process map of a cycle: every stage of the statechart as a node, stages within stages, branches side by side, every outcome as an edge.

import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { AnyDefinition } from '../engine/document.ts';
import { text, type Text } from '../engine/text.ts';
import type { Diagram, DiagramEdge, DiagramNode } from './diagram.ts';
import { stageWords } from '../engine/stage-words.ts';

/** How stages (dotted paths) and outcomes (events) of a cycle read. */
export interface CycleWords {
  readonly name: Text;
  readonly stages: Readonly<Record<string, Text>>;
  readonly outcomes: Readonly<Record<string, Text>>;
}

/** The words of a cycle: its stages, the dates of the schedule, and the outcomes of the document types as their views name them. */
export function cycleWords(
  cycle: keyof typeof stageWords,
  definitions: Readonly<Record<string, AnyDefinition>>,
): CycleWords {
  const { name, stages } = stageWords[cycle];
  const outcomes = Object.entries(definitions).flatMap(([type, { view }]) => [
    ...Object.entries(view.states).map(([state, label]) => [`${type}.${state}`, view.name, label] as const),
    [`${type}.returned`, view.name, text('Dikembalikan', 'Returned')] as const,
  ]);
  const outcomeWords = outcomes.map(([event, type, label]): [string, Text] => [
    event,
    text(`${type.id}: ${label.id}`, `${type.en}: ${label.en}`),
  ]);
  const dates = Object.entries(stages).map(([stage, label]): [string, Text] => [
    `jadwal.${stage}`,
    text(`Jadwal: ${label.id}`, `Schedule: ${label.en}`),
  ]);
  return { name, stages, outcomes: Object.fromEntries([...dates, ...outcomeWords]) };
}

const idOf = (node: AnyStateNode): string => node.path.join('.');

const inside = (node: AnyStateNode): { readonly parent?: string } =>
  node.parent === undefined || node.parent.path.length === 0 ? {} : { parent: idOf(node.parent) };

function nodeOf(node: AnyStateNode, words: CycleWords | undefined): DiagramNode {
  const id = idOf(node);
  const final = node.type === 'final';
  return {
    id,
    kind: final ? 'end' : node.type === 'parallel' ? 'parallel' : 'waiting',
    states: [id],
    label: words?.stages[id] ?? text(node.key, node.key),
    offices: [],
    rules: [],
    ...inside(node),
    ...(final ? { ending: 'complete' as const } : {}),
  };
}

/** Where the way begins among the children of a compound stage; branches side by side all begin at once. */
function startOf(node: AnyStateNode): {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
} {
  if (node.type !== 'compound') return { nodes: [], edges: [] };
  const id = ['start', ...node.path].join('.');
  const first = node.initial.target[0];
  const start: DiagramNode = {
    id,
    kind: 'start',
    states: [],
    label: text('Mulai', 'Start'),
    offices: [],
    rules: [],
    ...(node.path.length === 0 ? {} : { parent: idOf(node) }),
  };
  const to = first === undefined ? undefined : idOf(first);
  const edge = { from: id, kind: 'forward', label: text('', ''), command: '' } as const;
  return { nodes: [start], edges: to === undefined ? [] : [{ ...edge, id: `${id}-${to}`, to }] };
}

function edgesOf(node: AnyStateNode, order: readonly string[], words: CycleWords | undefined): readonly DiagramEdge[] {
  return [...node.transitions.values()].flat().flatMap((transition) =>
    (transition.target ?? []).map((target): DiagramEdge => {
      const from = idOf(node);
      const to = idOf(target);
      const event = transition.eventType;
      return {
        id: `${from}-${event}-${to}`,
        from,
        to,
        kind: order.indexOf(to) < order.indexOf(from) ? 'return' : 'forward',
        label: words?.outcomes[event] ?? text(event, event),
        command: event,
      };
    }),
  );
}

/**
 * The process map of a cycle, read from the definition of its XState machine. Without words every stage and outcome keeps its raw name.
 * @example toMermaid(cycleDiagram(opdCycle, cycleWords('opd', documents)), 'en')
 */
export function cycleDiagram(machine: AnyStateMachine, words?: CycleWords): Diagram {
  const below = (node: AnyStateNode): readonly AnyStateNode[] =>
    Object.values(node.states).flatMap((it) => [it, ...below(it)]);
  const root: AnyStateNode = machine.root;
  const all = below(root);
  const order = all.map(idOf);
  const starts = [root, ...all].map(startOf);
  return {
    id: machine.id,
    title: words?.name ?? text(machine.id, machine.id),
    nodes: [...starts.flatMap((it) => it.nodes), ...all.map((node) => nodeOf(node, words))],
    edges: [...starts.flatMap((it) => it.edges), ...all.flatMap((node) => edgesOf(node, order, words))],
  };
}
