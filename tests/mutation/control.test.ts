// The controls of the proof: what has no fault survives, and the list of survivors is held to.
import { documents, documentTypes } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { judgedOn, killerOf } from './killer.ts';
import { shareOf, unsettled } from './proof.ts';

const shelf = judgedOn('control');

test.each(documentTypes)('%s itself survives, so what kills a mutant of it is its fault', (type) => {
  const whole = { type, operator: 'none', place: '', definition: documents[type] };
  // Who survives has met every judge, in whatever order.
  expect(killerOf(whole, shelf, true)).toBeUndefined();
});

test('a survivor without a reason and a reason without a survivor both fail', () => {
  const verdicts = [
    { name: 'alive', operator: 'x', type: 'rka', killer: undefined },
    { name: 'dead', operator: 'x', type: 'rka', killer: 'checker' },
  ];
  expect(unsettled(verdicts, new Map([['dead', 'why']]))).toEqual([
    'survives without a reason: alive',
    'is argued for, but dead: dead',
  ]);
  expect(shareOf(verdicts)).toBe(0.5);
});
