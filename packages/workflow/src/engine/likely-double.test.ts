// A likely double pays the same party the same money at nearly the same time; which types can have one, and what each is compared by.
import {
  areLikelyDoubles,
  dayOfLikeness,
  definitionOf,
  type DocumentType,
  documentTypes,
  likelyDoubleDays,
} from '@siklus/workflow';
import { expect, test } from 'vitest';
import { bodies, draft } from '../../../../tests/support/given.ts';

const likenessOf = (type: DocumentType, change: object = {}) => {
  const { schema, likeness } = definitionOf(type);
  return likeness?.(schema.parse({ ...bodies[type], ...change }));
};

test('every type that claims an identity can have a likely double, and says within how many days', () => {
  const missing = documentTypes.filter((type) => {
    const { claims, likeness, settings } = definitionOf(type);
    return (
      (claims !== undefined && likeness === undefined) ||
      (likeness !== undefined && settings?.[likelyDoubleDays] === undefined)
    );
  });
  expect(missing).toEqual([]);
});

test('a payment is compared by its receiver and the day of its bill, in cash or not', () => {
  expect(likenessOf('spp')).toEqual({ among: 'bill', party: 'cv maju', name: 'CV Maju', day: '2026-02-12' });
  expect(likenessOf('tbp')).toMatchObject({ among: 'bill', party: 'toko murah' });
  expect(likenessOf('spp', { penerima: 'C.V. MAJU' })?.party).toBe('cv maju');
  for (const [type, among] of [
    ['spm', 'spm'],
    ['sp2d', 'sp2d'],
  ] as const)
    expect(likenessOf(type, { jenis: 'LS' })).toMatchObject({ among, name: 'CV Maju' });
});

test('cash for a treasurer, and what pays nobody, is compared with nothing', () => {
  for (const jenis of ['UP', 'GU', 'GU-NIHIL', 'TU'])
    for (const type of ['spp', 'spm', 'sp2d'] as const) expect(likenessOf(type, { jenis })).toBeUndefined();
  expect(likenessOf('spp', { penerima: ' ' })).toBeUndefined();
  expect(likenessOf('kontrak', { penyedia: '' })).toBeUndefined();
});

test('a contract is compared by its provider, a deposit by the SP2D that it pays back', () => {
  expect(likenessOf('kontrak', { penyedia: 'PT. Jaya' })).toMatchObject({ among: 'contract', party: 'pt jaya' });
  expect(likenessOf('setoran', { sp2d: 'sp2d-2' })?.party).not.toBe(likenessOf('setoran')?.party);
});

test('a paper counts on the day of its bill, else of its submission, else today', () => {
  const { stamps } = draft('spp');
  const [stamp] = stamps;
  if (stamp === undefined) throw new Error('a draft has its stamp');
  const submitted = [stamp, { ...stamp, moment: 'submitted', day: '2026-02-02' }];
  const given = { among: 'bill', party: 'x' };
  expect(dayOfLikeness({ ...given, day: '2026-01-30' }, submitted, '2026-02-16')).toBe('2026-01-30');
  expect(dayOfLikeness({ ...given, day: '' }, submitted, '2026-02-16')).toBe('2026-02-02');
  expect(dayOfLikeness({ ...given, day: '2026-02-30' }, stamps, '2026-02-16')).toBe('2026-02-16');
});

test.each([
  ['one party on one day', {}, 30, true],
  ['30 days before', { day: '2026-01-02' }, 30, true],
  ['30 days after', { day: '2026-03-03' }, 30, true],
  ['31 days before', { day: '2026-01-01' }, 30, false],
  ['31 days after', { day: '2026-03-04' }, 30, false],
  ['another party', { party: 'b' }, 30, false],
  ['papers of another sort', { among: 'spm' }, 30, false],
  ['a setting of 0 days', {}, 0, false],
  ['nobody on either', { party: '' }, 30, false],
] as const)('%s', (_what, change, days, alike) => {
  const one = { among: 'bill', party: 'a', day: '2026-02-01' };
  const other = { ...one, ...change };
  expect(areLikelyDoubles(other.party === '' ? other : one, other, days)).toBe(alike);
});
