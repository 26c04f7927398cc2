// The statechart of a paper, drawn from its chain, with the present state lit.

import {
  endedStates,
  factsOf,
  findStep,
  isEnd,
  officesOf,
  officeTitle,
  predicateText,
  returnTargets,
  statesOf,
  stepsAfter,
  text,
  wordsOf,
  type AnyDefinition,
  type Chain,
  type Office,
  type Paper,
  type Text,
} from '@siklus/workflow';
import type { ChartView } from './paper-shapes.ts';

/** The nodes of a chain in order and its edges: forward by each step, back by each return, to the early ends; conditions are named. */
export function chartOf(definition: AnyDefinition, paper: Pick<Paper, 'state' | 'marks' | 'body'>): ChartView {
  const chain: Chain = definition.chain;
  const words = wordsOf(definition);
  const label = (names: Readonly<Record<string, Text>>, name: string): Text => names[name] ?? text(name, name);
  const states = statesOf(chain);
  const ended = (endedStates as readonly string[]).includes(paper.state);
  const now = states.indexOf(paper.state);
  const facts = factsOf(definition, paper);
  const waiters = (state: string): readonly Office[] => {
    const step = findStep(chain, state, facts);
    return step !== undefined ? officesOf(step) : state === 'draft' ? [chain.draft.by] : [];
  };
  const shown = ended ? [...states, paper.state] : states;
  const nodes = shown.map((state, index) => ({
    state,
    label: label(words.states, state),
    final: isEnd(chain, state),
    present: state === paper.state,
    passed: !ended && index < now,
    waitsFor: waiters(state).map((office) => ({
      office,
      title: officeTitle(office),
      given: !ended && (index < now || (index === now && paper.marks.includes(office))),
    })),
  }));
  const edge = (from: string, to: string, command: string, back: boolean): ChartView['edges'][number] => ({
    from,
    to,
    command,
    label: label(words.commands, command),
    back,
  });
  const edges = states.slice(0, -1).flatMap((state) => {
    if (state === 'draft') return [edge('draft', 'submitted', 'submit', false)];
    return stepsAfter(chain, state).flatMap((step) => {
      const forward = edge(state, step.name, step.command, false);
      const told = step.when === undefined ? forward : { ...forward, condition: predicateText(step.when) };
      return [told, ...returnTargets(chain, state, step).map((target) => edge(state, target, 'return', true))];
    });
  });
  const once = new Map(edges.map((it) => [`${it.from} ${it.to} ${it.command}`, it]));
  return { nodes, edges: [...once.values()] };
}
