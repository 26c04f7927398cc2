import { chainJson, definitionOf, offices, text } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { read, told, walked } from './verdict.ts';

const rka = chainJson(definitionOf('rka').chain);

test('the chain that ships is in order', () => {
  const { chain, faults } = read('rka', rka);
  expect(faults).toEqual([]);
  expect(chain === undefined ? undefined : walked('rka', chain, offices)).toEqual({
    faults: [],
    warnings: [],
    unproved: undefined,
  });
});

test('every fault is told at the step, the draft or the cancellation that it belongs to', () => {
  const [signed, reviewed, approved] = rka.steps;
  const wrong = {
    ...rka,
    draft: { ...rka.draft, within: 0 },
    steps: [signed, { ...reviewed, within: 99 }, { ...approved, return: ['nowhere'] }],
    cancel: { by: ['pa'], in: ['approved'] },
  };
  const { chain, faults } = read('rka', wrong);
  expect(chain).toBeUndefined();
  const places = new Map(faults.map((it) => [it.path, it.place]));
  expect(places.get('draft.within')).toBe('draft');
  expect(places.get('steps[1].within')).toBe(1);
  expect(places.get('steps[2].return[0]')).toBe(2);
  expect(places.get('cancel.in[0]')).toBe('cancel');
});

test('a fault that only a walk finds stands at the first step that it is about, with the way to it', () => {
  const { chain } = read('rka', rka);
  if (chain === undefined) throw new Error('the chain that ships is in order');
  const act = { from: 'signed', to: 'reviewed', text: text('Ani menelaah', 'Ani reviews') };
  const found = { code: 'own-draft', text: text('x', 'x'), states: ['reviewed', 'approved'], path: [act] };
  const nowhere = { ...found, states: ['draft'], path: [] };
  const judged = walked('rka', chain, offices, () => ({ faults: [found], warnings: [nowhere], unproved: undefined }));
  expect(judged.faults).toMatchObject([{ place: 1, path: 'steps[1]', acts: [act] }]);
  expect(judged.warnings).toMatchObject([{ place: 'draft', acts: [] }]);
});

test('a fault names states in the words of officers', () => {
  const states = { submitted: text('Diajukan', 'Submitted') };
  const fault = { text: text('submitted tidak mendahului, submitted2 juga.', 'submitted is not before.') };
  expect(told(fault, states)).toEqual(
    text('“Diajukan” tidak mendahului, submitted2 juga.', '“Submitted” is not before.'),
  );
});

test('an office that nobody holds is one fault, at the step that waits for it', () => {
  const { chain } = read('rka', rka);
  if (chain === undefined) throw new Error('the chain that ships is in order');
  const without = offices.filter((it) => it !== 'inspektorat');
  expect(walked('rka', chain, without).faults).toMatchObject([{ code: 'office-missing', place: 1 }]);
});
