// Every shipped chain with one fault in it: the checker, or a reviewed table, must notice. Two of every kind on every type, as the walks take
// their time; those of definitions are tried without exception.
import { documents, documentTypes } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { chainOperators } from './chain-operators.ts';
import { checkOn } from '../support/walks.ts';
import { plantsToday } from '../support/proven-today.ts';
import { expectInventory } from './inventory.ts';
import { judgedOn, killerOf } from './killer.ts';
import { mutantsOf, nameOf } from './mutant.ts';
import { argued, reportOf, shareOf, unsettled } from './proof.ts';

const shelf = judgedOn('chains');
const mutants = mutantsOf(
  documentTypes.map((type) => [type, documents[type]]),
  chainOperators,
  2,
);
test.skipIf(!plantsToday())('nearly every fault of a chain is noticed; the rest is argued for', async () => {
  // The walk of a large chain costs most, so there the tables are asked first; small ones show what the checker finds by itself.
  const large = new Set(documentTypes.filter((type) => checkOn(shelf, documents[type]).standings > 90));
  const verdicts = mutants.map((it) => ({
    name: nameOf(it),
    operator: it.operator,
    type: it.type,
    killer: killerOf(it, shelf, large.has(it.type)),
  }));
  console.info(reportOf(verdicts));
  expect(verdicts.length).toBeGreaterThanOrEqual(200);
  expect(unsettled(verdicts, argued('Chains'))).toEqual([]);
  expect(shareOf(verdicts)).toBeGreaterThanOrEqual(0.95);
  await expectInventory('chains', verdicts);
});
