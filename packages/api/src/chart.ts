// The statechart of a paper, drawn from its chain, with the present state lit.

import {
  findStep,
  officesOf,
  officeTitle,
  statesOf,
  type AnyDefinition,
  type Office,
  type Paper,
} from '@siklus/workflow';
import { commandLabel, stateLabel } from './paper-row.ts';
import type { ChartView } from './paper-shapes.ts';

/** The nodes of a chain in order and its edges: forward by each step, back by each return. */
export function chartOf(definition: AnyDefinition, paper: Pick<Paper, 'state' | 'marks'>): ChartView {
  const { chain } = definition;
  const type = chain.document;
  const states = statesOf(chain);
  const now = states.indexOf(paper.state);
  const waiters = (state: string): readonly Office[] => {
    const step = findStep(chain, state);
    return step !== undefined ? officesOf(step) : state === 'draft' ? [chain.draft.by] : [];
  };
  const nodes = states.map((state, index) => ({
    state,
    label: stateLabel(type, state),
    final: index === states.length - 1,
    present: index === now,
    passed: index < now,
    waitsFor: waiters(state).map((office) => ({
      office,
      title: officeTitle(office),
      given: index < now || (index === now && paper.marks.includes(office)),
    })),
  }));
  const edge = (from: string, to: string, command: string, back: boolean): ChartView['edges'][number] => ({
    from,
    to,
    command,
    label: commandLabel(type, command),
    back,
  });
  const edges = states.slice(0, -1).flatMap((state, index) => {
    const step = findStep(chain, state);
    const forward = edge(state, states[index + 1] ?? '', step?.command ?? 'submit', false);
    return [forward, ...(step?.return ?? []).map((target) => edge(state, target, 'return', true))];
  });
  return { nodes, edges };
}
