// A Renja: the agency plans, its Bappeda partner verifies, Bappeda approves; nothing is paid yet.
import type { LockAspect, Patch, Row } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import {
  ask,
  basisOf,
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

const [row] = bodies.renja['rincian'] as [Row]; // one row by construction
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
    ['indicators-complete', 'an indicator has no target', { indikator: [{ ...indicator, target: undefined }] }],
    ['indicators-complete', 'an indicator has no unit of measure', { indikator: [{ ...indicator, satuan: ' ' }] }],
    ['location-given', 'a sub kegiatan has no place', { rincian: [{ ...row, lokasi: ' ' }] }],
  ])('%s: it is refused when %s', (rule, _why, change) => expect(faults(draft('renja', change))).toEqual([rule]));

  test.each(['0', '0.00'])('a target of %s is a target: no case at all may be the aim', (target) =>
    expect(faults(draft('renja', { indikator: [{ ...indicator, target }] }))).toEqual([]),
  );

  test('one sub kegiatan may stand twice when its fund sources differ', () => {
    const two = {
      rincian: [row, { ...row, id: 'r2', dana: '1.2' }],
      indikator: [indicator, { ...indicator, id: 'i2', rincian: 'r2' }],
    };
    expect(faults(draft('renja', two))).toEqual([]);
  });
});

describe('a Renja and what it stands on', () => {
  const named = { renstra: 'renstra-1', rincian: [{ ...row, usulan: 'usulan-1' }] };

  test('a year of a Renstra that takes up an accepted proposal is submitted', () =>
    expect(faults(draft('renja', named))).toEqual([]));

  test('a Renja that names no Renstra and no proposal needs none', () =>
    expect(faults(draft('renja'), { basis: {} })).toEqual([]));

  test.each([
    ['renstra', 'approved'],
    ['usulan', 'assessed'],
  ] as const)('a %s that it names must be final, not only %s', (type, state) => {
    const basis = { ...basisOf('renja'), [type]: [{ ...draft(type), state }] };
    expect(faults(draft('renja', named), { basis })).toEqual(['basis-missing']);
    expect(faults(draft('renja', named), { basis: { ...basis, [type]: [] } })).toEqual(['basis-missing']);
  });

  test.each([
    [2025, ['year-in-renstra']],
    [2026, []],
    [2030, []],
    [2031, ['year-in-renstra']],
  ])('year-in-renstra: in %i it stands on a Renstra of 2026-2030 only within those years', (year, wanted) =>
    expect(faults({ ...draft('renja', { renstra: 'renstra-1' }), year })).toEqual(wanted),
  );

  test('programme-in-renstra: it is refused when a sub kegiatan lies in no programme of the Renstra', () => {
    const rincian = [row, { ...row, id: 'r2', subKegiatan: '1.01.02.2.01.01' }];
    const indikator = [indicator, { ...indicator, id: 'i2', rincian: 'r2' }];
    expect(faults(draft('renja', { ...named, rincian, indikator }))).toEqual(['programme-in-renstra']);
    expect(faults(draft('renja', { rincian, indikator }))).toEqual([]);
  });

  test.each([
    ['it was accepted for another sub kegiatan', { subKegiatan: '1.01.01.2.01.02', usulan: 'usulan-1' }],
    ['nobody knows it', { usulan: 'usulan-9' }],
  ])('proposal-accepted: a row does not take up a proposal when %s', (_why, change) =>
    expect(faults(draft('renja', { rincian: [{ ...row, ...change }] }))).toEqual(['proposal-accepted']),
  );
});

describe('locks of the schedule', () => {
  const lock = (aspect: LockAspect) => ({ aspect, opd: '', code: '', by: 'tapd', at: '2026-02-01', reason: 'final' });
  const revise = (patch: Patch, aspect: LockAspect) =>
    codesOf(ask(draft('renja'), 'perencana', { name: 'revise', patch }, { locks: [lock(aspect)] }));
  const raise: Patch = {
    rows: { rincian: { change: [{ id: 'r1', set: { pagu: { from: '1000000.00', to: '2' } } }] } },
  };
  const add: Patch = { rows: { rincian: { add: [{ ...row, id: 'r2', dana: '1.2' }] } } };

  test('of ceilings close the ceiling, of sub kegiatan close adding', () => {
    expect(revise(raise, 'pagu')).toEqual(['locked']);
    expect(revise(add, 'sub-kegiatan')).toEqual(['locked']);
  });

  test('of one aspect leave the other open', () => {
    expect(revise(raise, 'sub-kegiatan')).toEqual([]);
    expect(revise(raise, 'rincian')).toEqual([]);
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
