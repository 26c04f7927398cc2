// Each stage of the year is for something: what it opens, what may still be edited in it, what may be stamped.
import { expect, test } from 'vitest';
import { definitionOf } from './documents/index.ts';
import { handlingsIn } from './handling.ts';

const opened = (...stages: readonly string[]): readonly string[] =>
  handlingsIn(stages)
    .filter((it) => it.open)
    .map((it) => it.type);

test('planning opens plans and proposals, and no payment', () =>
  expect(opened('planning.drafting', 'daerah.rkpd.drafting')).toEqual(['usulan', 'rpjmd', 'renstra', 'renja', 'rkpd']));

test('a running year opens payments, changes and reports, and no plan', () => {
  const running = opened(
    'running.execution.payment.paying',
    'running.execution.change.settled',
    'running.monitoring.reporting',
    'daerah.execution.payment.paying',
    'daerah.execution.change.settled',
  );
  expect(running).toEqual(
    expect.arrayContaining(['spd', 'spp', 'spm', 'sp2d', 'pergeseran', 'perubahan', 'realisasi']),
  );
  expect(running).not.toContain('renja');
});

test('what is opened in a stage may be edited and stamped there', () => {
  const stages = ['planning.drafting', 'budgeting.rka', 'running.execution.payment.paying', 'accountability'];
  const handlings = stages.flatMap((stage) => handlingsIn([stage, 'daerah.execution.payment.paying']));
  expect(handlings.filter((it) => it.open && !(it.revise && it.stamp))).toEqual([]);
});

test('a closed year takes nothing any more', () => {
  const closed = handlingsIn(['closed', 'daerah.closed']);
  // The five-year plans do not end with a year.
  const yearly = closed.filter((it) => definitionOf(it.type).stampsIn === undefined);
  expect(yearly.filter((it) => it.open || it.revise || it.stamp)).toEqual([]);
});
