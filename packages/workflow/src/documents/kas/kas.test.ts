// A cash plan: the budget of each line spread over twelve months, validated by three offices in turn.
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
  subKegiatan,
  through,
} from '../../../../../tests/support/given.ts';
import { kas } from './index.ts';

const [row] = bodies.kas['rincian'] as [object]; // one row by construction
const place = (stage: string, month = 0): string => `1.01|1.01|1.01.01.2.01.01|5.1.02.01.01.0024|1.1|${month}|${stage}`;
const endorsed = ['ppk-skpd submit', 'pa validate', 'sekda endorse'];
const opening = { id: 'k', year: 2026, opd, unit: opd, seed: { subKegiatan } };

describe('the law of a cash plan', () => {
  test('twelve months that add up to the DPA are submitted', () => expect(faults(draft('kas'))).toEqual([]));

  test.each([
    ['the months add up to more', { rincian: [{ ...row, bulan3: '500000.01' }] }],
    ['the months add up to less', { rincian: [{ ...row, bulan2: '0.00' }] }],
    ['a line of the DPA is missing', { rincian: [] }],
    ['a line is not in the DPA', { rincian: [row, { ...row, id: 'k2', dana: '1.2' }] }],
  ])('kas-equals-dpa: it is refused when %s', (_why, change) =>
    expect(faults(draft('kas', change))).toEqual(['kas-equals-dpa']),
  );

  test('the refusal shows plan, budget and difference', () => {
    const decision = ask(draft('kas', { rincian: [{ ...row, bulan2: '0.00' }] }), 'ppk-skpd', { name: 'submit' });
    expect(decision).toMatchObject({
      refusals: [{ figures: { kas: '500000.00', dpa: '800000.00', selisih: '-300000.00' } }],
    });
  });

  test('it may be drafted before its DPA is ratified but not submitted', () => {
    const basis = { dpa: [{ ...draft('dpa'), state: 'agreed' }] };
    expect(decideOpen(kas, opening, around(holder('ppk-skpd'), { basis })).ok).toBe(true);
    expect(faults(draft('kas'), { basis })).toEqual(['basis-missing']);
  });
});

describe('the way of a cash plan', () => {
  test('once BUD ratifies, the budget stands in its months; months without money get no account', () => {
    expect(moved(through(draft('kas'), ...endorsed))).toEqual([]);
    const end = through(draft('kas'), ...endorsed, 'bud ratify');
    expect(end.outcomes).toEqual(['kas.ratified']);
    expect(moved(end)).toEqual([
      `${place('pagu')} > ${place('kas', 2)} 300000.00 @2`,
      `${place('pagu')} > ${place('kas', 3)} 500000.00 @3`,
    ]);
  });

  test('nobody ratifies in place of an earlier validator', () => {
    const { paper } = through(draft('kas'), 'ppk-skpd submit', 'pa validate');
    expect(codesOf(ask(paper, 'bud', { name: 'ratify' }))).toEqual(['wrong-state']);
    expect(codesOf(ask(paper, 'bud', { name: 'endorse' }))).toEqual(['not-your-office']);
  });
});

test('a new cash plan spreads its DPA evenly in whole rupiah, the remainder in December', () => {
  const { paper, money } = effectOf(decideOpen(kas, opening, around(holder('ppk-skpd'), { basis: basisOf('kas') })));
  const [spread] = paper.body['rincian'] as [Record<string, string>];
  expect([spread['bulan1'], spread['bulan11'], spread['bulan12']]).toEqual(['66666.00', '66666.00', '66674.00']);
  expect(money).toBe(80_000_000n);
});
