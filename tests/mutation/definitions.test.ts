// Every shipped definition with one fault outside its chain: the checker, or a reviewed table, must notice.
import { documents, documentTypes } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { definitionOperators } from './definition-operators.ts';
import { plantsToday } from '../support/proven-today.ts';
import { expectInventory } from './inventory.ts';
import { judgedOn, killerOf } from './killer.ts';
import { mutantsOf, nameOf } from './mutant.ts';
import { argued, reportOf, shareOf, unsettled } from './proof.ts';

const shelf = judgedOn('definitions');
const mutants = mutantsOf(
  documentTypes.map((type) => [type, documents[type]]),
  definitionOperators,
);
test.skipIf(!plantsToday())('nearly every fault of a definition is noticed; the rest is argued for', async () => {
  const verdicts = mutants.map((it) => ({
    name: nameOf(it),
    operator: it.operator,
    type: it.type,
    killer: killerOf(it, shelf, true),
  }));
  console.info(reportOf(verdicts));
  expect(unsettled(verdicts, argued('Definitions'))).toEqual([]);
  expect(shareOf(verdicts)).toBeGreaterThanOrEqual(0.95);
  await expectInventory('definitions', verdicts);
});
