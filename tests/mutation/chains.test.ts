// Every shipped chain with one fault in it: the checker, or a reviewed table, must notice.
import { documents, documentTypes } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { chainOperators } from './chain-operators.ts';
import { killerOf } from './killer.ts';
import { mutantsOf, nameOf } from './mutant.ts';
import { argued, reportOf, shareOf, unsettled } from './proof.ts';

const mutants = mutantsOf(
  documentTypes.map((type) => [type, documents[type]]),
  chainOperators,
);
test('nearly every fault of a chain is noticed; the rest is argued for', () => {
  const verdicts = mutants.map((it) => ({ name: nameOf(it), operator: it.operator, killer: killerOf(it, false) }));
  console.info(reportOf(verdicts));
  expect(verdicts.length).toBeGreaterThanOrEqual(200);
  expect(unsettled(verdicts, argued('Chains'))).toEqual([]);
  expect(shareOf(verdicts)).toBeGreaterThanOrEqual(0.95);
});
