// An SPD: months of a ratified cash plan become money that may be asked for.
import { decideOpen } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  ask,
  around,
  basisOf,
  bodies,
  codesOf,
  draft,
  effectOf,
  faults,
  holder,
  moved,
  opd,
  through,
} from '../../../../../tests/support/given.ts';
import { spd } from './index.ts';

const rows = bodies.spd['rincian'] as [object, object]; // two rows by construction
const place = (stage: string, month = 0): string => `1.01|1.01|1.01.01.2.01.01|5.1.02.01.01.0024|1.1|${month}|${stage}`;

describe('the law of an SPD', () => {
  test('an SPD within its period and its cash plan is submitted', () => expect(faults(draft('spd'))).toEqual([]));

  test.each([
    ['funds-not-empty', 'it provides nothing', { rincian: [] }],
    ['funds-not-empty', 'it provides zero', { rincian: [{ ...rows[0], jumlah: '0' }] }],
    ['months-within-period', 'a month lies outside its period', { rincian: [{ ...rows[0], bulan: 4 }] }],
    ['lines-of-cash-plan', 'a line is not in its cash plans', { rincian: [{ ...rows[0], dana: '1.2' }] }],
    ['lines-of-cash-plan', 'a line belongs to another unit', { rincian: [{ ...rows[0], unit: '1.02' }] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('spd', change))).toEqual([rule]));
});

describe('the way of an SPD', () => {
  test('once PPKD issues it, each month moves from the plan to released money, reported in the month of issue', () => {
    expect(moved(through(draft('spd'), 'kuasa-bud submit'))).toEqual([]);
    const end = through(draft('spd'), 'kuasa-bud submit', 'ppkd issue');
    expect([end.outcomes, end.series]).toEqual([['spd.issued'], '01.0']);
    expect(moved(end)).toEqual([
      `${place('kas', 2)} > ${place('released')} 300000.00 @2`,
      `${place('kas', 3)} > ${place('released')} 500000.00 @2`,
    ]);
  });

  test('whoever drafted it may not issue it, even holding both offices', () => {
    const { paper } = through(draft('spd'), 'kuasa-bud submit');
    const officer = { ...holder('ppkd'), person: 'kuasa-bud' };
    expect(codesOf(ask(paper, 'ppkd', { name: 'issue' }, { officer }))).toEqual(['own-draft']);
  });
});

test('a new SPD holds the months of its period that have money', () => {
  const opening = { id: 's', year: 2026, opd, unit: opd, seed: { mulai: 3, selesai: 12, kas: ['kas-1'] } };
  const { paper } = effectOf(decideOpen(spd, opening, around(holder('kuasa-bud'), { basis: basisOf('spd') })));
  expect(paper.body['rincian']).toEqual([{ ...rows[1], id: 's1' }]);
});
