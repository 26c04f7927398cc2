// How a chain that is being written reads: its own labels first, then the words of its type.
import {
  chainChart,
  definitionOf,
  officeTitle,
  wordsOf,
  type Chain,
  type DocumentType,
  type Text,
} from '@siklus/workflow';
import type { ChartView } from '../../shapes.ts';

/** Names of states and commands. */
export interface Reading {
  readonly states: Readonly<Record<string, Text>>;
  readonly commands: Readonly<Record<string, Text>>;
  readonly fields: Readonly<Record<string, Text>>;
}

/** The words of a chain of a type. */
export function readingOf(type: DocumentType, chain: Chain): Reading {
  const { view } = definitionOf(type);
  return { ...wordsOf({ chain, view }), fields: view.fields };
}

/** The drawing of a chain of which no paper is looked at. */
export function chartOfChain(chain: Chain, reading: Reading): ChartView {
  const { states, ways } = chainChart(chain, reading);
  return {
    nodes: states.map((node) => ({
      ...node,
      present: false,
      passed: false,
      waitsFor: node.waitsFor.map((office) => ({ office, title: officeTitle(office), given: false })),
    })),
    edges: [...ways],
  };
}
