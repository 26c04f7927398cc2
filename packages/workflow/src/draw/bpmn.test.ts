// BPMN as the reference model of the standard reads it: every shipped chain, both cycles, and a chain with every kind of step.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bpmnFaults, readBpmn } from '../../../../tests/support/bpmn.ts';
import { maps, richChain } from '../../../../tests/support/maps.ts';
import { statesOf, type Chain, type Step } from '../engine/chain.ts';
import { offices } from '../engine/office.ts';
import { toBpmn } from './bpmn.ts';
import { chainDiagram } from './chain-diagram.ts';

const rich = toBpmn(chainDiagram(richChain), { language: 'id' });
const faultsOf = async (xml: string): Promise<readonly string[]> => bpmnFaults(await readBpmn(xml));
const kindsIn = async (xml: string): Promise<readonly string[]> =>
  (await readBpmn(xml)).elements.map(({ $type }) => $type.replace('bpmn:', ''));

test.each(maps)('the map of %s is sound in both languages', async (_name, diagram) => {
  expect(await faultsOf(toBpmn(diagram, { language: 'id' }))).toEqual([]);
  expect(await faultsOf(toBpmn(diagram, { language: 'en' }))).toEqual([]);
});

test('the same definition gives the same text', () =>
  expect(toBpmn(chainDiagram(richChain), { language: 'id' })).toBe(rich));

test('every step is a task in the lane of each of its offices, and conditions, quorums and early ends are there', async () => {
  const kinds = await kindsIn(rich);
  const count = (kind: string): number => kinds.filter((it) => it === kind).length;
  expect(count('UserTask')).toBe(1 + 1 + 3 + 2);
  expect(count('Lane')).toBe(7);
  expect(count('ParallelGateway')).toBe(1 + 2);
  expect(count('ComplexGateway')).toBe(1);
  // One choice, and one result after each of the three steps.
  expect(count('ExclusiveGateway')).toBe(1 + 3);
  // The draft and each step can be cancelled; only the first step leaves time to withdraw.
  expect(count('BoundaryEvent')).toBe(4 + 1);
  expect(count('EndEvent')).toBe(3);
  expect(rich.match(/<bpmn:terminateEventDefinition /g)).toHaveLength(2);
});

test('the rules of a stamp are the documentation of its task', () => {
  expect(rich).toContain('Stempel dari sedikitnya 2 di antara 3: Bidang Anggaran BPKAD, Inspektorat, Mitra Bappeda.');
  expect(rich).toContain('Tidak dapat didelegasikan.');
  expect(rich).toContain('nilai di atas Rp 200.000.000');
});

test('names may hold any sign', async () => {
  const words = { name: { id: 'A & <B> "C"\u0001', en: 'A' }, states: {}, commands: {} };
  const xml = toBpmn(chainDiagram(richChain, words), { language: 'id' });
  expect(await faultsOf(xml)).toEqual([]);
  expect(xml).toContain('name="A &amp; &lt;B&gt; &quot;C&quot;"');
});

test.each([
  ['an unknown element', '<bpmn:laneSet', '<bpmn:lanesOfOffices />\n<bpmn:laneSet', 'lanesOfOffices'],
  ['a flow to nowhere', 'targetRef="endEvent_end.approved"', 'targetRef="end.lost"', 'end.lost'],
  ['a shape of nothing', 'bpmnElement="userTask_draft"', 'bpmnElement="userTask_lost"', 'userTask_lost'],
  ['an edge that floats', /(bpmnElement="flow_start[^>]*>\s*<di:waypoint x=")\d+/, '$11', 'does not touch'],
  ['an edge of one point', /(bpmnElement="flow_start[^>]*>\s*)<di:waypoint [^>]*>/, '$1', 'has no way'],
  ['a shape that covers others', /(bpmnElement="startEvent_start">\s*<dc:Bounds [^>]*width=")\d+/, '$1400', 'overlaps'],
  ['a lane that is too low', /(bpmnElement="lane_pptk"[^>]*>\s*<dc:Bounds [^>]*height=")\d+/, '$11', 'leaves its lane'],
  [
    'a task in the way',
    /(bpmnElement="userTask_step.reviewed_inspektorat">\s*<dc:Bounds [^>]*width=")\d+/,
    '$1400',
    'runs through',
  ],
  [
    'an end without a way',
    'targetRef="endEvent_end.rejected"',
    'targetRef="endEvent_end.approved"',
    'nothing leads to',
  ],
])('%s is found', async (_name, good, bad, fault) => {
  const broken = rich.replace(good, bad);
  expect(broken).not.toBe(rich);
  expect((await faultsOf(broken)).join('\n')).toContain(fault);
});

const anyStep = fc.record({
  offices: fc.uniqueArray(fc.constantFrom(...offices), { minLength: 1, maxLength: 4 }),
  quorum: fc.boolean(),
  conditional: fc.boolean(),
  reject: fc.boolean(),
  back: fc.nat(),
});

const anyChain = fc
  .record({
    steps: fc.array(anyStep, { minLength: 1, maxLength: 6 }),
    withdraw: fc.boolean(),
    cancel: fc.boolean(),
    cancelled: fc.nat(),
  })
  .map((seed): Chain => {
    const names = ['draft', 'submitted', ...seed.steps.map((_, index) => `state${index}`)];
    const steps = seed.steps.map(({ offices: [first = 'pa', second, ...rest], ...it }, index): Step => {
      const some = names.slice(0, index + 1).filter((_, at) => (it.back >> at) % 2 === 1);
      const base = { name: `state${index}`, command: `stamp${index}`, return: some, within: 2, reject: it.reject };
      const when = it.conditional && index + 1 < seed.steps.length ? { when: { kind: ['gu'] } } : {};
      if (second === undefined) return { ...base, ...when, by: first };
      const several = [first, second, ...rest] as const;
      return { ...base, ...when, ...(it.quorum ? { of: several, need: 1 } : { all: several }) };
    });
    const chain: Chain = { document: 'any', draft: { by: 'pptk', within: 2, withdraw: seed.withdraw }, steps };
    const where = statesOf(chain)
      .slice(0, -1)
      .filter((_, at) => (seed.cancelled >> at) % 2 === 1);
    return seed.cancel && where.length > 0 ? { ...chain, cancel: { by: ['pa'], in: where } } : chain;
  });

test('the map of any chain is sound', () =>
  fc.assert(
    fc.asyncProperty(anyChain, async (chain) => {
      expect(await faultsOf(toBpmn(chainDiagram(chain), { language: 'id' }))).toEqual([]);
    }),
    { numRuns: 150 },
  ));
