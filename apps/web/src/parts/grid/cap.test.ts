// The grid knows how many rows a list takes from the law itself.
import { documentTypes, Rka } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsOf } from '../fields.ts';
import { mostOf, type List } from './cap.ts';

test('an RKA takes 5,000 lines, a list without a limit any number', () => {
  expect(mostOf(Rka.shape.rincian)).toBe(5000);
  expect(mostOf(z.array(z.object({})))).toBe(Infinity);
});

const lists = documentTypes.flatMap((type) => fieldsOf(type).flatMap((it) => (it.list === undefined ? [] : [it.list])));
const tooMany = (list: List, count: number): boolean =>
  list.safeParse(Array.from({ length: count }, () => ({}))).error?.issues.some((it) => it.code === 'too_big') === true;

test('the limit of every list of every type is known', () => {
  expect(lists.length).toBeGreaterThan(documentTypes.length);
  expect(lists.map(mostOf).filter((it) => !Number.isFinite(it))).toEqual([]);
});

test('it is the one that the schema keeps', () => {
  // Long lists are limited in the same way; looking at ten thousand bad rows of each would only take long.
  for (const list of lists.filter((it) => mostOf(it) <= 1000))
    expect([tooMany(list, mostOf(list)), tooMany(list, mostOf(list) + 1)]).toEqual([false, true]);
});
