// The JSON of a machine makes the same machine again.

import { expect, test } from 'vitest';
import { createMachine, type AnyStateMachine, type AnyStateNode } from 'xstate';
import { opdCycle } from '../cycle/opd.ts';
import { regionCycle } from '../cycle/region.ts';
import { documents } from '../documents/index.ts';
import { compile } from '../engine/compile.ts';
import { toJson } from './xstate-json.ts';

const tree = (node: AnyStateNode): unknown => ({
  type: node.type,
  transitions: [...node.transitions].map(([event, list]) => [
    event,
    list.flatMap((it) => it.target?.map(({ id }) => id)),
  ]),
  states: Object.fromEntries(Object.entries(node.states).map(([key, child]) => [key, tree(child)])),
});

const again = (json: string): AnyStateMachine => createMachine(JSON.parse(json));

test.each(Object.entries(documents))('the machine of %s comes back from its JSON', (_type, { chain }) =>
  expect(tree(again(toJson(chain)).root)).toEqual(tree(compile(chain).machine.root)),
);

test.each([
  ['opd', opdCycle],
  ['daerah', regionCycle],
])('the cycle of %s comes back from its JSON', (_kind, machine) =>
  expect(tree(again(toJson(machine)).root)).toEqual(tree(machine.root)),
);

test('a machine that lost an event is not the same', () =>
  expect(tree(again(toJson(opdCycle).replace('renja.returned', 'renja.lost')).root)).not.toEqual(tree(opdCycle.root)));
