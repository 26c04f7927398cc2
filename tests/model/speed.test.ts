// A decision must not become slow: measured beside bare XState and bpmn-engine in the same run, and by the time that the thread
// itself worked, so that neither the machine it runs on matters nor what else that does.
import { expect, test } from 'vitest';
import { bpmnCase, ourCase, xstateCase } from '../bench/ladder.ts';
import { cpuClock, measure, ratioOf, type Work } from '../bench/rounds.ts';

const steps = 6;
const ours = (run: Work['run']): Work => ({ name: 'ours', unit: 'steps', run });
const peers: readonly Work[] = [
  { name: 'xstate', unit: 'steps', run: xstateCase(steps) },
  { name: 'bpmn', unit: 'steps', run: bpmnCase(steps) },
];

/** What is wrong with a way to decide; the margins are wide, since rounds differ. */
const slowness = async (work: Work): Promise<readonly string[]> => {
  const rates = await measure([work, ...peers], { rounds: 7, warmup: 2, sliceMs: 60, clock: cpuClock });
  return [
    ...(ratioOf(rates, 'ours', 'xstate') >= 0.25 ? [] : ['below a quarter of the rate of bare XState']),
    ...(ratioOf(rates, 'ours', 'bpmn') >= 8 ? [] : ['below eight times the rate of bpmn-engine']),
  ];
};

test('six steps and a return are decided at a quarter of the rate of bare XState, and eight times that of bpmn-engine', async () =>
  expect(await slowness(ours(ourCase(steps)))).toEqual([]));

test('the measure can fail: an engine as slow as bpmn-engine in the place of ours is found out', async () =>
  expect(await slowness(ours(bpmnCase(steps)))).toEqual([
    'below a quarter of the rate of bare XState',
    'below eight times the rate of bpmn-engine',
  ]));
