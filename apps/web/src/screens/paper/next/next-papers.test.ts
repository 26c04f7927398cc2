import { definitionOf, documentTypes, drafters, text } from '@siklus/workflow';
import { expect, test } from 'vitest';
import type { PaperView, SessionView, TypeDrafters } from '../../../shapes.ts';
import { nextPapers } from './next-papers.ts';

const paper = (more: Partial<PaperView['paper']>): PaperView['paper'] => ({
  id: 'a',
  type: 'dpa',
  year: 2021,
  opd: '1.02',
  opdName: 'Dinas Kesehatan',
  unit: '1.02',
  title: 'DPA',
  state: 'ratified',
  stateLabel: text('Disahkan', 'Ratified'),
  final: true,
  superseded: false,
  version: 5,
  money: '1.00',
  updatedAt: '2021-01-05T00:00:00Z',
  body: {},
  subject: 's',
  marks: [],
  openedAt: '2021-01-01T00:00:00Z',
  ...more,
});
const holds = (office: SessionView['holdings'][number]['office'], opd?: string): SessionView['holdings'] => [
  { office, title: text(office, office), kind: 'definitif', ...(opd !== undefined && { opd }) },
];

const shipped: readonly TypeDrafters[] = documentTypes.map((type) => ({
  type,
  offices: drafters(definitionOf(type).chain),
  own: [],
}));

test('a ratified DPA opens its cash plan, payment requests and reports, each by its own drafter', () => {
  const next = nextPapers({ paper: paper({}), below: [] }, holds('bendahara', '1.02'), shipped);
  // Types that name a DPA in a field of theirs come after those with a form of their own.
  expect(next.filter((it) => !it.generic).map((it) => [it.type, it.mine])).toEqual([
    ['kas', true],
    ['spp', true],
    ['realisasi', false],
    ['pergeseran', false],
    ['perubahan', false],
  ]);
});

test('a treasurer of another OPD may open none of them', () => {
  expect(nextPapers({ paper: paper({}), below: [] }, holds('bendahara', '1.03'), shipped).some((it) => it.mine)).toBe(
    false,
  );
});

test('a second paper of a kind that stands alone is not offered, nor anything on a paper that is not final', () => {
  const types = nextPapers({ paper: paper({}), below: [paper({ type: 'kas' })] }, [], shipped).map((it) => it.type);
  expect(types).toContain('spp');
  expect(types).not.toContain('kas');
  expect(nextPapers({ paper: paper({ final: false }), below: [] }, [], shipped)).toEqual([]);
});

test('a budget is changed from its DPA in force, and the DPA and cash plan of the next edition are made from the change', () => {
  const from = (more: Partial<PaperView['paper']>, office: 'ppk-skpd' | 'perencana') =>
    nextPapers({ paper: paper(more), below: [] }, holds(office, '1.02'), shipped).filter(
      (it) => it.mine && it.type !== 'realisasi',
    );
  const changes = ['pergeseran', 'perubahan'];
  expect(from({}, 'perencana').map((it) => it.type)).toEqual(changes);
  expect(from({ superseded: true }, 'perencana').map((it) => it.type)).toEqual([]);
  expect(from({ type: 'kas' }, 'perencana').map((it) => it.type)).toEqual([]);
  for (const type of changes as ['pergeseran', 'perubahan'])
    expect(from({ type }, 'ppk-skpd').map((it) => [it.type, it.generic])).toEqual([
      ['dpa', false],
      ['kas', false],
    ]);
});

test('who drafts the next paper is what the chain of its agency says', () => {
  const own = [{ opd: '1.02', opdName: 'Dinas Kesehatan', offices: ['pptk' as const] }];
  const decreed = shipped.map((it) => (it.type === 'spp' ? { ...it, own } : it));
  const spp = (office: 'bendahara' | 'pptk') =>
    nextPapers({ paper: paper({}), below: [] }, holds(office, '1.02'), decreed).find((it) => it.type === 'spp');
  expect(spp('bendahara')).toMatchObject({ drafters: ['pptk'], mine: false });
  expect(spp('pptk')).toMatchObject({ mine: true });
});
