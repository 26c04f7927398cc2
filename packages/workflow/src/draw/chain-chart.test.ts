import { expect, test } from 'vitest';
import type { Chain } from '../engine/chain.ts';
import { text } from '../engine/text.ts';
import { chainChart } from './chain-chart.ts';

const chain: Chain = {
  document: 'memo',
  draft: { by: 'pptk', within: 2 },
  steps: [
    { name: 'checked', command: 'check', by: 'ppk-skpd', return: ['draft'], within: 1 },
    {
      name: 'weighed',
      command: 'weigh',
      by: 'sekda',
      when: { amount: { over: '1000000' } },
      return: ['draft', 'submitted'],
      within: 1,
    },
    { name: 'noted', command: 'note', all: ['pa', 'bpkad'], return: ['submitted'], within: 1 },
  ],
};
const words = { states: { checked: text('Diperiksa', 'Checked') }, commands: { check: text('Periksa', 'Check') } };

test('a chart has every state in order, named where there is a word', () => {
  const { states } = chainChart(chain, words);
  expect(states.map((it) => it.label.id)).toEqual(['draft', 'submitted', 'Diperiksa', 'weighed', 'noted']);
  expect(states.map((it) => it.final)).toEqual([false, false, false, false, true]);
});

test('a conditional step is drawn with its condition, and the way past it too', () => {
  const forward = chainChart(chain, words).ways.filter((it) => it.from === 'checked' && !it.back);
  expect(forward.map((it) => [it.to, it.condition?.en])).toEqual([
    ['weighed', 'amount over Rp 1.000.000'],
    ['noted', undefined],
  ]);
});

test('with facts a state waits for the step that they lead to', () => {
  const waits = (amount: bigint): readonly string[] | undefined =>
    chainChart(chain, words, { amount, kind: '', accounts: [], funds: [] }).states[2]?.waitsFor;
  expect(waits(100_000_001n)).toEqual(['sekda']);
  expect(waits(100_000_000n)).toEqual(['pa', 'bpkad']);
});

test('ways back lead only to states before, each once', () => {
  const back = chainChart(chain, words).ways.filter((it) => it.back);
  expect(new Set(back.map((it) => `${it.from} ${it.to}`)).size).toBe(back.length);
  expect(back.map((it) => `${it.from} ${it.to}`)).toContain('weighed submitted');
});
