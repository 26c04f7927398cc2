// A Renstra: an agency's five years on the plan of the region, in its programmes and below its ceilings.
import { decideOpen } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  around,
  ask,
  basisOf,
  bodies,
  codesOf,
  draft,
  effectOf,
  faults,
  holder,
  moved,
  opd,
  stagesOf,
  through,
} from '../../../../../tests/support/given.ts';
import { renstra } from './index.ts';

const { tujuan, sasaran, indikator, pagu } = bodies.renstra as Record<string, object[]>; // lists of rows by construction
const [goal] = tujuan!;
const [objective] = sasaran!;
const [first, second] = indikator!;
const [programme] = pagu!;
const way = ['perencana submit', 'mitra-bappeda verify', 'kepala-bappeda approve', 'kepala-daerah enact'];

describe('the law of a Renstra', () => {
  test('a complete plan is submitted', () => expect(faults(draft('renstra'))).toEqual([]));

  test.each([
    ['years-of-rpjmd', 'it covers other years than the RPJMD', { mulai: '2025', selesai: '2029' }],
    ['plan-complete', 'it has no programme', { pagu: [] }],
    ['serves-the-row-above', 'a goal serves nothing in the RPJMD', { tujuan: [{ ...goal, acuan: 'x' }] }],
    ['serves-the-row-above', 'an objective serves no goal', { sasaran: [{ ...objective, acuan: 'x' }] }],
    ['goals-measured', 'nothing measures a goal', { indikator: [second] }],
    ['five-targets', 'a year has no target', { indikator: [{ ...first, target1: undefined }, second] }],
    ['programme-once', 'one programme stands twice', { pagu: [programme, { ...programme, id: 'g2' }] }],
    ['programme-in-rpjmd', 'a programme is not the region’s', { pagu: [{ ...programme, program: '1.01.02' }] }],
    ['ceiling-within-rpjmd', 'one year is above the ceiling', { pagu: [{ ...programme, pagu3: '1200000.01' }] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('renstra', change))).toEqual([rule]));

  test('what is above the ceiling is named with year and figures', () => {
    const decision = ask(draft('renstra', { pagu: [{ ...programme, pagu3: '1200000.01' }] }), 'perencana', {
      name: 'submit',
    });
    expect(decision.ok ? [] : decision.refusals.map((it) => [it.at, it.figures])).toEqual([
      ['pagu/g1/pagu3', { year: '3', asked: '1200000.01', limit: '1200000.00' }],
    ]);
  });

  test('a programme that supports every affair may stand once in the RPJMD, as X.XX', () => {
    const [plan] = basisOf('renstra')['rpjmd'] ?? [];
    const rows = (plan!.body['pagu'] as object[]).map((row) => ({ ...row, program: 'X.XX.01' })); // rows by construction
    const basis = { rpjmd: [{ ...plan!, body: { ...plan!.body, pagu: rows } }] };
    expect(faults(draft('renstra'), { basis })).toEqual([]);
  });

  test('it waits for the RPJMD to be enacted', () => {
    const [plan] = basisOf('renstra')['rpjmd'] ?? [];
    expect(faults(draft('renstra'), { basis: { rpjmd: [{ ...plan!, state: 'evaluated' }] } })).toEqual([
      'basis-missing',
    ]);
  });
});

describe('the way of a Renstra', () => {
  test('it is enacted by the head of region once verified and approved; no stamp moves money', () => {
    const { paper, outcomes } = through(draft('renstra'), ...way);
    expect([paper.state, outcomes]).toEqual(['enacted', ['renstra.enacted']]);
    way.forEach((_, index) => expect(moved(through(draft('renstra'), ...way.slice(0, index + 1)))).toEqual([]));
  });

  test('its planner takes it back until it is verified', () => {
    expect(through(draft('renstra'), 'perencana submit', 'perencana withdraw').paper.state).toBe('draft');
    const { paper } = through(draft('renstra'), ...way.slice(0, 2));
    expect(codesOf(ask(paper, 'perencana', { name: 'withdraw' }))).toEqual(['wrong-state']);
  });
});

test('a new Renstra takes the years of the RPJMD', () => {
  const opening = { id: 'r', year: 2026, opd, unit: opd, seed: { rpjmd: 'rpjmd-1' } };
  const { paper, title } = effectOf(
    decideOpen(
      renstra,
      opening,
      around(holder('perencana'), { basis: basisOf('renstra'), stages: stagesOf('renstra') }),
    ),
  );
  expect([paper.body['mulai'], paper.body['selesai'], title]).toEqual([
    '2026',
    '2030',
    'Renstra 2026-2030 · 0 program',
  ]);
});
