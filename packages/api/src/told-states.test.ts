import { documents, lawOf, type Chain } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { tellStates } from './told-states.ts';

const renja: Chain = documents.renja.chain;
const studied = { state: { id: 'Ditelaah', en: 'Studied' }, command: { id: 'Telaah', en: 'Study' } };
const sight = { state: { id: 'Dilihat', en: 'Seen' }, command: { id: 'Lihat', en: 'See' } };
const seen = { name: 'seen', command: 'see', by: 'sekda', return: ['draft'], within: 2 } as const;
const chain: Chain = {
  ...renja,
  steps: renja.steps.flatMap((step) =>
    step.name === 'verified'
      ? [
          { ...step, label: studied },
          { ...seen, label: sight },
        ]
      : [step],
  ),
};
const law = lawOf([
  { decree: { kind: 'alur', type: 'renja', opd: '', chain }, edition: 1, person: 'a', at: '', reason: '' },
]);

test('papers of several editions are counted together where their states are called the same, and apart where not', () => {
  const states = tellStates(law, 'renja', [
    { state: 'approved', chain: 1, final: true, count: 1 },
    { state: 'seen', chain: 1, count: 5 },
    { state: 'draft', chain: 0, count: 1 },
    { state: 'draft', chain: 1, count: 2 },
    { state: 'verified', chain: 0, count: 3 },
    { state: 'verified', chain: 1, count: 4 },
  ]);
  expect(states.map((it) => [it.label.id, it.count, it.final])).toEqual([
    ['Disusun', 3, false],
    ['Diverifikasi', 3, false],
    ['Ditelaah', 4, false],
    ['Dilihat', 5, false],
    ['Disetujui', 1, true],
  ]);
});

test('a state that an edition gives no words is called by its name', () =>
  expect(tellStates(law, 'renja', [{ state: 'seen', chain: 0, count: 1 }])).toMatchObject([{ label: { id: 'seen' } }]));
