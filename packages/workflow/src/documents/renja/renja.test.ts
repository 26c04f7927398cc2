// A Renja: the agency plans, its Bappeda partner verifies, Bappeda approves; nothing is paid yet.
import { describe, expect, test } from 'vitest';
import {
  ask,
  bodies,
  codesOf,
  dana,
  draft,
  faults,
  moved,
  opd,
  subKegiatan,
  through,
} from '../../../../../tests/support/given.ts';

const [row] = bodies.renja['rincian'] as [object]; // one row by construction
const [indicator] = bodies.renja['indikator'] as [object]; // as above

describe('the law of a Renja', () => {
  test('a complete Renja is submitted', () => expect(faults(draft('renja'))).toEqual([]));

  test.each([
    ['programme-not-empty', 'it plans nothing', { rincian: [], indikator: [] }],
    [
      'sub-kegiatan-once',
      'one sub kegiatan stands twice',
      { rincian: [row, { ...row, id: 'r2' }], indikator: [indicator, { ...indicator, id: 'i2', rincian: 'r2' }] },
    ],
    ['indicators-complete', 'nothing measures a sub kegiatan', { indikator: [] }],
    ['indicators-complete', 'an indicator has the target zero', { indikator: [{ ...indicator, target: '0.00' }] }],
    ['indicators-complete', 'an indicator has no unit of measure', { indikator: [{ ...indicator, satuan: ' ' }] }],
    ['location-given', 'a sub kegiatan has no place', { rincian: [{ ...row, lokasi: ' ' }] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('renja', change))).toEqual([rule]));

  test('one sub kegiatan may stand twice when its fund sources differ', () => {
    const two = {
      rincian: [row, { ...row, id: 'r2', dana: '1.2' }],
      indikator: [indicator, { ...indicator, id: 'i2', rincian: 'r2' }],
    };
    expect(faults(draft('renja', two))).toEqual([]);
  });
});

describe('the way of a Renja', () => {
  test('it is approved once its partner desk has verified and the head of Bappeda has approved', () => {
    const { paper, outcomes } = through(
      draft('renja'),
      'perencana submit',
      'mitra-bappeda verify',
      'kepala-bappeda approve',
    );
    expect(paper.state).toBe('approved');
    expect(outcomes).toEqual(['renja.approved']);
  });

  test('the head of Bappeda cannot approve what nobody verified', () => {
    const { paper } = through(draft('renja'), 'perencana submit');
    expect(codesOf(ask(paper, 'kepala-bappeda', { name: 'approve' }))).toEqual(['wrong-state']);
  });

  test.each([
    ['mitra-bappeda return draft', ['perencana submit']],
    ['kepala-bappeda return draft', ['perencana submit', 'mitra-bappeda verify']],
    ['kepala-bappeda return submitted', ['perencana submit', 'mitra-bappeda verify']],
  ])('%s is open to that desk', (back, before) => {
    const { paper, outcomes } = through(draft('renja'), ...before, back);
    expect(paper.state).toBe(back.split(' ')[2]);
    expect(outcomes).toEqual(['renja.returned']);
  });

  test('its ceilings are indicative: no stamp of it moves money', () => {
    const acts = ['perencana submit', 'mitra-bappeda verify', 'kepala-bappeda approve'];
    acts.forEach((_, index) => expect(moved(through(draft('renja'), ...acts.slice(0, index + 1)))).toEqual([]));
  });

  test('an agency has one Renja a year, and its money is the sum of its indicative ceilings', () => {
    const { money, title } = through(draft('renja'), 'perencana submit');
    expect([draft('renja').subject, money, title]).toEqual([opd, 100_000_000n, 'Renja · 1 sub kegiatan']);
    expect([row]).toMatchObject([{ subKegiatan, dana }]);
  });
});
