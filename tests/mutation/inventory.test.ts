// The controls of the inventory: an operator gone, a lower share, fewer mutants and one that lives all fail; what grows does not.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fallsSince, inventoryOf, inventoryText, readInventory } from './inventory.ts';
import type { Verdict } from './proof.ts';

const verdict = (name: string, killer?: string): Verdict => {
  const [type = '', operator = ''] = name.split(' ');
  return { name, type, operator, killer };
};
const recorded = [
  verdict('rka lost a', 'checker'),
  verdict('rka lost b', 'money'),
  verdict('rka late a', 'gates'),
  verdict('rka late b'),
  verdict('spp late a', 'gates'),
];
const before = readInventory(inventoryText('planted', inventoryOf(recorded)));
const fallen = (...verdicts: readonly Verdict[]): readonly string[] => fallsSince(before, verdicts);
const without = (...names: readonly string[]): readonly Verdict[] => recorded.filter((it) => !names.includes(it.name));

test('a file says what was written into it', () => {
  expect(before).toEqual(inventoryOf(recorded));
  expect(fallen(...recorded)).toEqual([]);
});

test('an operator that is gone is caught, everywhere and on one type', () => {
  expect(fallen(...without('rka lost a', 'rka lost b'))).toEqual(['operator gone: lost']);
  expect(fallen(...without('spp late a'))).toEqual(['fewer made of late, spp: 0/0, was 1/1']);
});

test('fewer mutants of an operator are caught, though all of them are killed', () => {
  expect(fallen(...without('rka lost b'))).toEqual(['fewer made of lost, rka: 1/1, was 2/2']);
});

test('a share that falls is caught, and one that was killed and now lives is named', () => {
  expect(fallen(...without('rka lost b'), verdict('rka lost b'))).toEqual([
    'fewer killed of lost, rka: 1/2, was 2/2',
    'was killed, now lives: rka lost b',
  ]);
});

test('one who lives instead of another is caught, though the share stays', () => {
  const swapped = [...without('rka late a', 'rka late b'), verdict('rka late a'), verdict('rka late b', 'gates')];
  expect(fallen(...swapped)).toEqual(['was killed, now lives: rka late a']);
});

test('more mutants, more killed, a new type and a new operator are no fall', () => {
  const grown = [...without('rka late b'), verdict('rka late b', 'gates'), verdict('rka lost c', 'money')];
  expect(fallen(...grown, verdict('lpj lost a'), verdict('rka twice a'))).toEqual([]);
});

test.each(['chains', 'definitions', 'law', 'cycles'])('the inventory of %s is there and holds much', (section) => {
  const file = resolve(import.meta.dirname, 'inventory', `${section}.md`);
  expect(existsSync(file)).toBe(true);
  const { cells } = readInventory(readFileSync(file, 'utf8'));
  const made = [...cells.values()].flatMap((row) => [...row.values()]).reduce((total, it) => total + it.made, 0);
  expect(made).toBeGreaterThan(200);
});
