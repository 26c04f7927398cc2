import { documentTypes, text } from '@siklus/workflow';
import { expect, test } from 'vitest';
import type { BoardCell } from '../../shapes.ts';
import { groupsOf, phaseOf, sumOf } from './phases.ts';

test('every type of the register stands in exactly one phase, in the order of the year', () => {
  const grouped = groupsOf(documentTypes).flatMap((it) => it.types);
  expect(grouped.toSorted()).toEqual(documentTypes.toSorted());
  expect(phaseOf('renja')).toBe('rencana');
  expect(phaseOf('sp2d')).toBe('dana');
});

test('a folded phase counts its papers by how far they have come', () => {
  const cell = (more: Partial<BoardCell>): BoardCell => ({
    type: 'spp',
    total: 0,
    states: [],
    ended: [],
    money: '0.00',
    finalMoney: '0.00',
    ...more,
  });
  const state = (name: string, count: number, final = false) => ({
    state: name,
    label: text(name, name),
    count,
    final,
  });
  const summed = sumOf([
    cell({ states: [state('draft', 2), state('verified', 1)], workingDaysLeft: 3 }),
    cell({ states: [state('issued', 4, true)], workingDaysLeft: -1 }),
  ]);
  expect(summed).toMatchObject({ total: 7, done: 4, days: -1 });
  expect(summed.states.map((it) => it.count)).toEqual([2, 1, 4]);
});
