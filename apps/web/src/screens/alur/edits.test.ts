import { chainJson, definitionOf, parseChain, frameOf, text, type Chain } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { draftOf, jsonOf, sketchOf, statesIn } from './draft.ts';
import { addStep, askBy, askOf, changeStep, moveStep, removeStep, targetsFor } from './edits.ts';

const rka = draftOf(chainJson(definitionOf('rka').chain));
const key = (name: string): string => rka.steps.find((it) => it.name === name)?.key ?? '';
const label = { state: text('Dilihat', 'Seen'), command: text('Lihat', 'See') };

const whole: Chain = {
  document: 'rka',
  draft: { by: 'pptk', also: ['perencana'], within: 4, withdraw: true },
  steps: [
    {
      name: 'weighed',
      command: 'weigh',
      label,
      of: ['bpkad', 'inspektorat', 'sekda'],
      need: 2,
      when: { every: [{ amount: { over: '5' } }, { not: { kind: ['a'] } }] },
      return: ['draft'],
      within: 3,
      strategic: true,
      delegable: false,
      advice: ['bpk'],
      reject: true,
      revises: ['rincian'],
      reroute: true,
    },
    { name: 'approved', command: 'approve', by: 'tapd', return: ['draft'], within: 3 },
  ],
  cancel: { by: ['pa'], in: ['draft', 'weighed'] },
};

test('a chain that is taken up and put down is the same chain', () => {
  for (const type of ['rka', 'spp', 'renja'] as const) {
    const json = chainJson(definitionOf(type).chain);
    expect(jsonOf(draftOf(json))).toEqual(json);
  }
  expect(jsonOf(draftOf(chainJson(whole)))).toEqual(chainJson(whole));
  expect(sketchOf(draftOf(chainJson(whole)))).toEqual(whole);
});

test('a new step gets names that are free, and stands where it was put', () => {
  const twice = addStep(addStep(rka, 2, 'x', label), 2, 'y', label);
  expect(statesIn(twice)).toEqual(['draft', 'submitted', 'signed', 'reviewed', 'langkah2', 'langkah1', 'approved']);
  expect(parseChain(jsonOf(twice), frameOf(definitionOf('rka'))).ok).toBe(true);
});

test('a removed state is named by nobody any more, a renamed one by its new name', () => {
  const gone = removeStep(rka, key('signed'));
  expect(gone.steps.flatMap((it) => it.returns)).not.toContain('signed');
  const renamed = changeStep({ ...rka, cancelIn: ['signed'] }, key('signed'), { name: 'sealed' });
  expect(renamed.steps.at(-1)?.returns).toContain('sealed');
  expect(renamed.cancelIn).toEqual(['sealed']);
  expect(rka.steps.at(-1)?.returns).toContain('signed');
});

test('a moved step keeps its returns, and what leads nowhere is a fault that the verdict names', () => {
  const moved = moveStep(rka, key('approved'), 0);
  expect(statesIn(moved)).toEqual(['draft', 'submitted', 'approved', 'signed', 'reviewed']);
  const parsed = parseChain(jsonOf(moved), frameOf(definitionOf('rka')));
  expect(parsed.ok ? [] : parsed.faults.map((it) => it.code)).toContain('return-not-before');
  const [step] = moved.steps;
  expect(step === undefined ? [] : targetsFor(moved, step)).toEqual(['draft', 'submitted', 'signed']);
  expect(moveStep(rka, key('approved'), 99)).toBe(rka);
});

test('a quorum asks for fewer than there are, and one office stays of several', () => {
  const [, review] = rka.steps;
  if (review === undefined) throw new Error('an RKA is reviewed');
  expect(askBy(review, 'of')).toMatchObject({ way: 'of', need: 2 });
  expect(askBy(review, 'by').offices).toEqual(['mitra-bappeda']);
  expect(askOf({ ...review, way: 'of', need: 2 }, ['bpkad', 'tapd'])).toEqual({ offices: ['bpkad', 'tapd'], need: 1 });
});

test('a step without an office is drawn, and is a fault', () => {
  const empty = changeStep(rka, key('signed'), { offices: [] });
  expect(sketchOf(empty).steps[0]).toMatchObject({ all: [] });
  expect(parseChain(jsonOf(empty), frameOf(definitionOf('rka'))).ok).toBe(false);
});
