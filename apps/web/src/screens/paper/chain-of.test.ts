import { text } from '@siklus/workflow';
import { expect, test } from 'vitest';
import type { PaperRow } from '../../shapes.ts';
import { chainOf } from './chain-of.ts';

const row = (id: string, type: PaperRow['type'], title: string, unit = '1.02'): PaperRow => ({
  id,
  type,
  title,
  unit,
  year: 2026,
  opd: '1.02',
  opdName: 'Dinas Kesehatan',
  state: 'draft',
  stateLabel: text('Disusun', 'Draft'),
  final: false,
  superseded: false,
  version: 1,
  money: '0.00',
  updatedAt: '2026-01-01T00:00:00Z',
});
const about = { body: { subKegiatan: '1.02.02.2.01.01' }, unit: '1.02' };

test('an SPD of many sub kegiatan leads only to the papers of this one', () => {
  const papers = [
    row('a', 'spd', 'SPD bulan 1-3'),
    row('b', 'rka', '1.02.02.2.01.01 Gedung'),
    row('c', 'rka', '1.02.02.2.01.02 Alat'),
    row('d', 'rka', '1.02.02.2.01.01 Gedung', '1.02.0001'),
  ];
  expect(chainOf(papers, about).map((it) => [it.type, it.papers.map((paper) => paper.id)])).toEqual([
    ['rka', ['b']],
    ['spd', ['a']],
  ]);
});

test('a paper about no sub kegiatan leads to all', () => {
  expect(chainOf([row('b', 'rka', '1 A'), row('c', 'rka', '2 B')], { body: {}, unit: '1.02' })[0]?.papers).toHaveLength(
    2,
  );
});
