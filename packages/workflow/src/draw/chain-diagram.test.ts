// The map of a chain says what the chain says.

import { expect, test } from 'vitest';
import { maps, richChain } from '../../../../tests/support/maps.ts';
import { documents } from '../documents/index.ts';
import { allStatesOf, statesOf } from '../engine/chain.ts';
import { chainDiagram } from './chain-diagram.ts';

const rich = chainDiagram(richChain);
const edgesFrom = (from: string): readonly string[] =>
  rich.edges.filter((it) => it.from === from).map((it) => `${it.kind} ${it.command} ${it.to}`);

test.each(Object.entries(documents))(
  'every state of %s is on its map, and every way back',
  (_type, { chain, view }) => {
    const map = chainDiagram(chain, view);
    expect(new Set(map.nodes.flatMap((it) => it.states))).toEqual(new Set(allStatesOf(chain)));
    for (const step of chain.steps) {
      const back = map.edges.filter((it) => it.from === `step.${step.name}` && it.kind === 'return');
      expect(back.map((it) => it.command)).toEqual(
        statesOf(chain).flatMap((state) =>
          (step.return as readonly string[]).includes(state) ? [`return.${state}`] : [],
        ), // each chain has its own literal names
      );
    }
  },
);

test.each(maps)('the map of %s joins only its own nodes, and every name on it is there once', (_name, map) => {
  const ids = map.nodes.map((it) => it.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(map.edges.map((it) => it.id)).size).toBe(map.edges.length);
  expect(map.edges.flatMap((it) => [it.from, it.to]).filter((it) => !ids.includes(it))).toEqual([]);
});

test('a conditional step can be passed by, and a paper then waits for the next one in the same state', () => {
  expect(edgesFrom('step.checked')[0]).toBe('forward check when.reviewed');
  expect(edgesFrom('when.reviewed')).toEqual(['forward  step.reviewed', 'skip  step.approved']);
  expect(rich.nodes.find((it) => it.id === 'step.approved')?.states).toEqual(['checked', 'reviewed']);
});

test('a return to a state leads to whatever is asked for first in it', () =>
  expect(edgesFrom('step.approved')).toEqual([
    'forward approve end.approved',
    'return return.draft draft',
    'return return.checked when.reviewed',
    'cancel cancel end.cancelled',
  ]));

test('rejection, withdrawal and cancellation leave where the chain allows them', () => {
  expect(edgesFrom('step.checked')).toEqual([
    'forward check when.reviewed',
    'return return.draft draft',
    'reject reject end.rejected',
    'withdraw withdraw draft',
    'cancel cancel end.cancelled',
  ]);
  expect(edgesFrom('step.reviewed')).not.toContain('reject reject end.rejected');
});

test('a step of several says how many of them must stamp', () => {
  const step = (id: string) => rich.nodes.find((it) => it.id === id);
  expect([step('step.checked')?.need, step('step.reviewed')?.need, step('step.approved')?.need]).toEqual([
    undefined,
    2,
    2,
  ]);
});
