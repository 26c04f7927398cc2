// The statechart of a paper, drawn from its chain, with the present state lit.

import {
  chainChart,
  endedStates,
  factsOf,
  isEnd,
  officeTitle,
  statesOf,
  text,
  wordsOf,
  type AnyDefinition,
  type Chain,
  type Paper,
} from '@siklus/workflow';
import type { ChartView } from './paper-shapes.ts';

/** The nodes of a chain in order and its edges: forward by each step, back by each return, to the early ends; conditions are named. */
export function chartOf(definition: AnyDefinition, paper: Pick<Paper, 'state' | 'marks' | 'body'>): ChartView {
  const chain: Chain = definition.chain;
  const words = wordsOf(definition);
  const { states, ways } = chainChart(chain, words, factsOf(definition, paper));
  const ended = (endedStates as readonly string[]).includes(paper.state);
  const now = statesOf(chain).indexOf(paper.state);
  const end = {
    state: paper.state,
    label: words.states[paper.state] ?? text(paper.state, paper.state),
    final: isEnd(chain, paper.state),
    waitsFor: [],
  };
  const nodes = (ended ? [...states, end] : states).map((node, index) => ({
    ...node,
    present: node.state === paper.state,
    passed: !ended && index < now,
    waitsFor: node.waitsFor.map((office) => ({
      office,
      title: officeTitle(office),
      given: !ended && (index < now || (index === now && paper.marks.includes(office))),
    })),
  }));
  return { nodes, edges: ways };
}
