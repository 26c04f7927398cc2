// An RKPD: the region's plan for a year, heard in public, reviewed, facilitated and enacted; its ceilings are indicative.
import { decideOpen, moveCycle } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  around,
  ask,
  bodies,
  codesOf,
  draft,
  effectOf,
  faults,
  holder,
  moved,
  opd,
  person,
  through,
  today,
} from '../../../../../tests/support/given.ts';
import { calendarDay } from '../../engine/field.ts';
import { rkpd } from './index.ts';

const [ceiling] = bodies.rkpd['pagu'] as [object]; // one row by construction
const way = [
  'kepala-bappeda submit',
  'inspektorat review',
  'sekda review',
  'gubernur facilitate',
  'kepala-daerah enact',
];

describe('the law of an RKPD', () => {
  test('a final draft is submitted', () => expect(faults(draft('rkpd'))).toEqual([]));

  test.each([
    ['final-draft', 'it is a first draft', { rancangan: 'rancangan awal' }],
    ['consulted-in-public', 'nobody was consulted', { konsultasiPublik: undefined }],
    ['musrenbang-held', 'no musrenbang was held', { musrenbang: undefined }],
    ['musrenbang-held', 'the musrenbang is still to come', { musrenbang: '2026-02-17' }],
    ['hearings-in-order', 'the musrenbang came first', { musrenbang: '2026-01-14' }],
    ['hearings-in-order', 'both were on one day', { musrenbang: '2026-01-15' }],
    ['priorities-given', 'it has no priority', { prioritas: [] }],
    ['priorities-given', 'a priority aims at nothing', { prioritas: [{ id: 'p1', nama: 'Jalan', sasaran: ' ' }] }],
    ['ceilings-given', 'it has no ceilings', { pagu: [] }],
    ['ceilings-given', 'a ceiling is zero', { pagu: [{ ...ceiling, pagu: '0.00' }] }],
    ['opd-once', 'one agency stands twice', { pagu: [ceiling, { ...ceiling, id: 'o2', pagu: '1.00' }] }],
    ['within-projection', 'it plans one sen too much', { pagu: [{ ...ceiling, pagu: '1500000.01' }] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('rkpd', change))).toEqual([rule]));

  test('a consultation that is still to come was not held, nor before the musrenbang of today', () =>
    expect(faults(draft('rkpd', { konsultasiPublik: '2026-02-17', musrenbang: today }))).toEqual([
      'consulted-in-public',
      'hearings-in-order',
    ]));

  test('it may plan all that is expected, to the sen', () =>
    expect(faults(draft('rkpd', { pagu: [{ ...ceiling, pagu: '1500000.00' }] }))).toEqual([]));

  test('a day that the calendar does not have is no date', () => {
    expect(
      ['2026-02-28', '2026-02-30', '2026-13-01', '26-01-01'].map((it) => calendarDay.safeParse(it).success),
    ).toEqual([true, false, false, false]);
  });
});

describe('the way of an RKPD', () => {
  test('it is enacted once reviewed by both, facilitated and signed; no stamp moves money', () => {
    const { paper, outcomes, money } = through(draft('rkpd'), ...way);
    expect([paper.state, outcomes, money]).toEqual(['enacted', ['rkpd.enacted'], 100_000_000n]);
    way.forEach((_, index) => expect(moved(through(draft('rkpd'), ...way.slice(0, index + 1)))).toEqual([]));
  });

  test('it moves the cycle of the region', () => {
    const deliberation = moveCycle('daerah', ['rkpd.drafting'], 'rkpd.submitted');
    expect(moveCycle('daerah', deliberation, 'rkpd.enacted')).toEqual(['rkpd.enacted']);
  });

  test('an acting head of region may not enact it', () => {
    const { paper } = through(draft('rkpd'), ...way.slice(0, 4));
    const officer = person('plt', ['kepala-daerah'], 'plt');
    expect(codesOf(ask(paper, 'kepala-daerah', { name: 'enact' }, { officer }))).toEqual(['acting-official']);
  });

  test('a return by one reviewer clears the review of the other', () => {
    const { paper } = through(draft('rkpd'), 'kepala-bappeda submit', 'sekda review', 'inspektorat return draft');
    expect([paper.state, paper.marks, paper.stamps.map((it) => it.moment)]).toEqual(['draft', [], ['draft']]);
  });
});

describe('a new RKPD', () => {
  const opening = { id: 'r', year: 2026, opd: '', unit: '', seed: {} };
  const open = (change: object, stages: readonly string[]) =>
    decideOpen(rkpd, { ...opening, ...change }, around(holder('kepala-bappeda'), { stages }));

  test('is the region’s, one a year, and begins as a first draft', () => {
    const { paper } = effectOf(open({}, ['planning.drafting', 'daerah.rkpd.drafting']));
    expect([paper.opd, paper.subject, paper.body['rancangan']]).toEqual(['', 'rkpd', 'rancangan awal']);
  });

  test('is not opened for one agency, nor once ceilings are drafted', () => {
    expect(codesOf(open({ opd, unit: opd }, ['daerah.rkpd.drafting']))).toEqual(['malformed']);
    expect(codesOf(open({}, ['daerah.kuaPpas.drafting']))).toEqual(['stage-closed']);
  });
});
