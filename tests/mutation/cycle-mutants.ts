// Faults of the two cycles: an event lost, misspelt or leading elsewhere, a stage without an exit, an end that is none.
import { opdCycle, regionCycle } from '@siklus/workflow';
import { setup, type AnyStateMachine } from 'xstate';

/** A cycle with one fault in it. */
export type CycleMutant = {
  readonly kind: 'opd' | 'daerah';
  readonly operator: string;
  readonly place: string;
  readonly machine: AnyStateMachine;
};

type Node = {
  initial?: string;
  type?: string;
  on?: Readonly<Record<string, string>>;
  states?: Readonly<Record<string, Node>>;
};

/** A node and one way to write it wrongly; `siblings` are the stages beside it, `inner` those within. */
type Change = (node: Node, siblings: readonly string[], inner: readonly string[]) => Readonly<Record<string, Node>>;

const moved = (
  node: Node,
  change: (on: Readonly<Record<string, string>>, event: string) => Record<string, string>,
): Record<string, Node> =>
  Object.fromEntries(Object.keys(node.on ?? {}).map((event) => [event, { ...node, on: change(node.on ?? {}, event) }]));

const lost = (on: Readonly<Record<string, string>>, event: string): Record<string, string> =>
  Object.fromEntries(Object.entries(on).filter(([name]) => name !== event));

const operators: Readonly<Record<string, Change>> = {
  'an event is lost': (node) => moved(node, lost),
  'an event is misspelt': (node) =>
    moved(node, (on, event) => ({ ...lost(on, event), [`${event}d`]: on[event] ?? '' })),
  'an event leads elsewhere': (node, siblings) =>
    Object.fromEntries(
      Object.entries(node.on ?? {}).flatMap(([event, target]) => {
        const other = siblings.find((it) => it !== target);
        return other === undefined ? [] : [[event, { ...node, on: { ...node.on, [event]: other } }]];
      }),
    ),
  'a stage keeps nothing of its events': ({ on, ...node }) => (on === undefined ? {} : { all: node }),
  'an end is none': ({ type, ...node }) => (type === 'final' ? { final: node } : {}),
  'an end too early': (node, siblings) =>
    node.states === undefined && node.type === undefined && siblings.length > 0 ? { final: { type: 'final' } } : {},
  'another beginning': (node, _siblings, inner) => {
    const other = inner.find((it) => it !== node.initial);
    return node.initial === undefined || other === undefined ? {} : { [other]: { ...node, initial: other } };
  },
  'one after the other instead of side by side': (node, _siblings, inner) => {
    const { type, ...rest } = node;
    return type === 'parallel' ? { series: { ...rest, initial: inner[0] ?? '' } } : {};
  },
};

/** Every node changed by an operator, as whole charts. */
const charts = (node: Node, siblings: readonly string[], change: Change): readonly (readonly [string, Node])[] => {
  const inner = Object.keys(node.states ?? {});
  const here = Object.entries(change(node, siblings, inner)).map(([place, it]): [string, Node] => [place, it]);
  const below = Object.entries(node.states ?? {}).flatMap(([name, child]) =>
    charts(
      child,
      inner.filter((it) => it !== name),
      change,
    ).map(([place, it]): [string, Node] => [`${name} ${place}`, { ...node, states: { ...node.states, [name]: it } }]),
  );
  return [...here, ...below];
};

/** A machine of a chart. */
export const built = (chart: object): AnyStateMachine =>
  setup({ types: { events: {} as { type: string } } }).createMachine(chart);

/** Every fault of both cycles. */
export const cycleMutants: readonly CycleMutant[] = (['opd', 'daerah'] as const).flatMap((kind) => {
  const { config } = kind === 'opd' ? opdCycle : regionCycle;
  return Object.entries(operators).flatMap(([operator, change]) =>
    // The shipped charts name their targets as plain words, so their configuration is a tree of nodes.
    charts(config as Node, [], change).map(([place, chart]) => ({ kind, operator, place, machine: built(chart) })),
  );
});
