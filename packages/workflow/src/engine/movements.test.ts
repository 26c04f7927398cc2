import { describe, expect, test } from 'vitest';
import { documents } from '../documents/index.ts';
import { draft, movedBy } from '../../../../tests/support/given.ts';
import type { AnyDefinition, View } from './document.ts';
import type { Outstanding } from './ledger.ts';
import { movementsOf, type Way } from './movements.ts';

const spp: AnyDefinition = documents.spp;
const paper = { ...draft('spp'), state: 'verified' };
const view = { paper, body: spp.schema.parse(paper.body), day: '2026-02-16' } as unknown as View<unknown>; // postings see no more
const moved = movedBy(spp, paper);
const at = (moment: string): readonly Outstanding[] => moved.map((it) => ({ ...it, moment }));
const { submitted } = spp.postings;
const later: AnyDefinition = { ...spp, postings: submitted === undefined ? {} : { verified: submitted } };

const way = (given: Partial<Way>): Way => ({
  had: ['submitted', 'verified'],
  has: ['submitted', 'verified'],
  moved,
  risen: false,
  ...given,
});
const movesOf = (definition: AnyDefinition, given: Partial<Way>): readonly string[] =>
  movementsOf(definition, view, way(given)).map(({ moment, undoes }) => `${undoes === undefined ? '+' : '-'}${moment}`);

describe('what an act moves', () => {
  test('a step back gives back what it leaves behind, the latest moment first', () => {
    expect(movesOf(spp, { has: [], moved: [...at('submitted'), ...at('verified')] })).toEqual([
      '-verified',
      '-submitted',
    ]);
    expect(movesOf(spp, { has: ['submitted'], moved: [...at('submitted'), ...at('verified')] })).toEqual(['-verified']);
  });

  test('a step back gives back what was moved at a moment that the chain does not know', () => {
    expect(movesOf(spp, { has: ['submitted'], moved: at('checked') })).toEqual(['-checked']);
  });

  test('a paper that has ended keeps nothing, under a newer law neither', () => {
    expect(movesOf(spp, { has: [] })).toEqual(['-submitted']);
    expect(movesOf(later, { has: [], risen: true })).toEqual(['-submitted']);
  });

  test('under a newer law the money goes where that law has it', () => {
    expect(movesOf(later, { risen: true })).toEqual(['+verified', '-submitted']);
    expect(movesOf(later, { has: ['submitted'], risen: true })).toEqual(['-submitted']);
    expect(movesOf(later, { moved: [], risen: true })).toEqual(['+verified']);
    expect(movesOf(spp, { moved: at('verified'), risen: true })).toEqual(['+submitted', '-verified']);
    expect(movesOf(spp, { risen: true })).toEqual([]);
  });

  test('control: under the same law nothing follows a posting that stands elsewhere', () => {
    expect(movesOf(later, {})).toEqual([]);
    expect(movesOf(later, { had: ['submitted'], moved: [] })).toEqual(['+verified']);
  });
});
