// The map of a cycle has every stage and every outcome of its statechart, each with a name.

import { expect, test } from 'vitest';
import { opdCycle } from '../cycle/opd.ts';
import { regionCycle } from '../cycle/region.ts';
import { documents } from '../documents/index.ts';
import { cycleDiagram, cycleWords } from './cycle-diagram.ts';
import { stageWords } from '../engine/stage-words.ts';

const cycles = [
  ['opd', opdCycle],
  ['daerah', regionCycle],
] as const;

test.each(cycles)('every stage of %s is on the map and has a name in both languages', (kind, machine) => {
  const map = cycleDiagram(machine, cycleWords(kind, documents));
  const stages = map.nodes.flatMap((it) => it.states);
  expect(stages).toEqual(Object.keys(stageWords[kind].stages));
});

test.each(cycles)('every event of %s is an edge with a name', (kind, machine) => {
  const map = cycleDiagram(machine, cycleWords(kind, documents));
  const heard = map.edges.filter((it) => it.command !== '');
  expect(new Set(heard.map((it) => it.command))).toEqual(new Set(machine.events));
  expect(heard.filter((it) => it.label.id === it.command)).toEqual([]);
});

test('stages lie in stages, and branches side by side in a parallel one', () => {
  const map = cycleDiagram(opdCycle);
  const find = (id: string) => map.nodes.find((it) => it.id === id);
  expect(find('running')?.kind).toBe('parallel');
  expect(find('running.execution')?.parent).toBe('running');
  expect(find('running.execution.payment.paying')?.parent).toBe('running.execution.payment');
  expect(map.edges.find((it) => it.command === 'renja.returned')?.kind).toBe('return');
});
