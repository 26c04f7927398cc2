// The cycles of agency and region: they move by outcomes and by dates, and by nothing else.
import { describe, expect, test } from 'vitest';
import { catchUp, firstStages, moveCycle, type CycleKind, type Stages } from './cycle.ts';

const follow = (kind: CycleKind, ...events: string[]): Stages =>
  events.reduce<Stages>((stages, event) => moveCycle(kind, stages, event), firstStages(kind));

describe('the year of an agency', () => {
  test('begins with a draft of its plan', () => expect(firstStages('opd')).toEqual(['planning.drafting']));

  test('goes from plan to ceiling to RKA to DPA, then execution and monitoring run side by side', () => {
    const planned = ['renja.submitted', 'renja.verified', 'renja.approved'];
    expect(follow('opd', ...planned)).toEqual(['budgeting.ceiling']);
    expect(follow('opd', ...planned, 'plafon.agreed')).toEqual(['budgeting.rka']);
    expect(follow('opd', ...planned, 'plafon.agreed', 'rka.approved')).toEqual(['budgeting.dpa']);
    expect(follow('opd', ...planned, 'plafon.agreed', 'rka.approved', 'dpa.ratified')).toEqual([
      'running.execution.payment.cashPlan',
      'running.execution.change.settled',
      'running.monitoring.waiting',
    ]);
  });

  test('the first SPD opens payment and monitoring in one move', () => {
    const running = follow('opd', 'renja.approved', 'dpa.ratified', 'kas.ratified');
    expect(running).toEqual([
      'running.execution.payment.funding',
      'running.execution.change.settled',
      'running.monitoring.waiting',
    ]);
    expect(moveCycle('opd', running, 'spd.issued')).toEqual([
      'running.execution.payment.paying',
      'running.execution.change.settled',
      'running.monitoring.reporting',
    ]);
  });

  test('a returned plan is a draft again', () =>
    expect(follow('opd', 'renja.submitted', 'renja.returned')).toEqual(['planning.drafting']));

  test('one ratified DPA starts the year; those after it change nothing', () => {
    const running = follow('opd', 'renja.approved', 'dpa.ratified', 'kas.ratified');
    expect(moveCycle('opd', running, 'dpa.ratified')).toEqual(running);
  });

  test('the books close by the schedule', () =>
    expect(follow('opd', 'renja.approved', 'dpa.ratified', 'jadwal.accountability', 'jadwal.closed')).toEqual([
      'closed',
    ]));
});

describe('the year of the region', () => {
  test('is opened stage by stage by the schedule, and by the first ratified DPA', () => {
    expect(follow('daerah', 'jadwal.kuaPpas')).toEqual(['kuaPpas.drafting']);
    expect(follow('daerah', 'jadwal.kuaPpas', 'plafon.agreed')).toEqual(['kuaPpas.agreed']);
    expect(follow('daerah', 'jadwal.kuaPpas', 'jadwal.rapbd', 'jadwal.evaluation', 'jadwal.apbd')).toEqual(['apbd']);
    expect(
      follow('daerah', 'jadwal.kuaPpas', 'jadwal.rapbd', 'jadwal.evaluation', 'jadwal.apbd', 'dpa.ratified'),
    ).toEqual(['execution.payment.preparing', 'execution.change.settled']);
  });

  test('no stage of the schedule is skipped', () =>
    expect(follow('daerah', 'jadwal.rapbd', 'jadwal.apbd', 'dpa.ratified')).toEqual(['rkpd.drafting']));
});

test.each(['', 'x', 'renja', 'xstate.stop', 'xstate.init', 'xstate.done.state.opd.running', 'jadwal.', '*'])(
  '"%s" moves no cycle',
  (event) => {
    for (const kind of ['opd', 'daerah'] as const)
      expect(moveCycle(kind, firstStages(kind), event)).toEqual(firstStages(kind));
  },
);

describe('dates of the schedule', () => {
  const windows = [
    { type: 'daerah.kuaPpas', opens: '2025-07-01', closes: '2025-08-15' },
    { type: 'daerah.rapbd', opens: '2025-09-01', closes: '2025-11-30' },
    { type: 'rka', opens: '2025-01-01', closes: '2025-12-31' },
  ];

  test('are heard from the morning of their day', () => {
    expect(catchUp('daerah', ['rkpd.drafting'], windows, '2025-06-30')).toEqual(['rkpd.drafting']);
    expect(catchUp('daerah', ['rkpd.drafting'], windows, '2025-07-01')).toEqual(['kuaPpas.drafting']);
  });

  test('missed days are caught up in order, and hearing them twice changes nothing', () => {
    const late = catchUp('daerah', ['rkpd.drafting'], windows, '2025-12-01');
    expect(late).toEqual(['rapbd.drafting']);
    expect(catchUp('daerah', late, windows, '2025-12-01')).toEqual(late);
  });
});
