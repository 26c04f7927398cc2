// The law with one fault in it, tried on every type: the checker, or a reviewed table of some type, must notice.
import { expect, test } from 'vitest';
import { plantsToday } from '../support/proven-today.ts';
import { expectInventory } from './inventory.ts';
import { judgedOn, killerOf } from './killer.ts';
import { lawMutants } from './law-mutants.ts';
import { nameOf } from './mutant.ts';
import { argued, reportOf, unsettled } from './proof.ts';

const shelf = judgedOn('law');

test.skipIf(!plantsToday())('every fault of the law is noticed by some type', async () => {
  const verdicts = lawMutants.map((it) => ({
    name: nameOf(it),
    operator: it.operator,
    type: it.type,
    killer: killerOf(it, shelf, true),
  }));
  console.info(reportOf(verdicts));
  const operators = new Set(verdicts.map((it) => it.operator));
  const noticed = new Set(verdicts.filter((it) => it.killer !== undefined).map((it) => it.operator));
  const reasons = argued('Law');
  const unseen = [...operators].filter((it) => !noticed.has(it));
  expect(
    unsettled(
      unseen.map((it) => ({ name: it, operator: it, type: '', killer: undefined })),
      reasons,
    ),
  ).toEqual([]);
  await expectInventory('law', verdicts);
});
