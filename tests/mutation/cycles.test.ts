// Both cycles with one fault in them: the checker, or the reviewed table of what moves them, must notice.
import { check, opdCycle, regionCycle } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { cycleSection, eventsOf } from '../model/tables/cycle.ts';
import { reviewed } from '../model/tables/section.ts';
import { built, cycleMutants, type CycleMutant } from './cycle-mutants.ts';
import { expectInventory } from './inventory.ts';
import { argued, reportOf, shareOf, unsettled } from './proof.ts';

const agreed = reviewed('cycles.snap.md');
const shipped = { opd: opdCycle, daerah: regionCycle };

const killerOf = ({ kind, machine }: Pick<CycleMutant, 'kind' | 'machine'>): string | undefined => {
  const events = eventsOf(shipped[kind]);
  if (!check(machine, { events }).ok) return 'checker';
  return cycleSection(machine, events) === agreed.get(kind) ? undefined : 'cycles';
};

test('nearly every fault of a cycle is noticed; the rest is argued for', async () => {
  const verdicts = cycleMutants.map((it) => ({
    name: `${it.kind} ${it.operator} ${it.place}`,
    operator: it.operator,
    type: it.kind,
    killer: killerOf(it),
  }));
  console.info(reportOf(verdicts));
  expect(unsettled(verdicts, argued('Cycles'))).toEqual([]);
  expect(shareOf(verdicts)).toBeGreaterThanOrEqual(0.95);
  await expectInventory('cycles', verdicts);
});

test.each(['opd', 'daerah'] as const)(
  'the cycle of %s itself survives, so what kills a mutant is its fault',
  (kind) => {
    expect(killerOf({ kind, machine: built(shipped[kind].config) })).toBeUndefined();
  },
);
