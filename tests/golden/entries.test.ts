// Logs in which every entry says what it did, made by older states of this code: under the same law numbers the code of today does all of it the same
// way, also what no type has alone: how numbers read, how cycles go on, whom offices reach. One is kept each time that laws rise.

import { verify, type Verification } from '@siklus/api';
import { openStore } from '@siklus/server';
import { definitionOf, documentTypes, type AnyDefinition } from '@siklus/workflow';
import { expect, onTestFinished, test } from 'vitest';
import { amend } from '../support/amend.ts';
import { restoreFile } from './support/open-golden.ts';
import { entriesLaws, entriesLog, unpack } from './support/packed.ts';

const laws = entriesLaws();
const newest = laws.at(-1) ?? 1;

const proven = async (law = newest): Promise<Verification> => {
  const { address, remove } = await restoreFile(unpack('entries', entriesLog(law)));
  const store = await openStore(address);
  onTestFinished(async () => {
    await store.close();
    await remove();
  });
  return verify(store);
};

const none = { law: 0, erased: 0, office: 0 };

test('one was kept when the laws of today were made', () =>
  expect(newest).toBe(Math.max(...documentTypes.map((type) => definitionOf(type).law))));

test.each(laws.slice(0, -1))(
  'that of law %i differs in nothing, and it is told how much of it was made under laws before today’s',
  async (law) => {
    const found = await proven(law);
    expect(found.differences).toEqual([]);
    expect(found).toMatchObject({ ok: true, outcome: 'as-far-as-proven', unredone: { erased: 0, office: 0 } });
    expect(found.unredone.law).toBeGreaterThan(0);
    expect(found.unredone.law).toBeLessThan(found.entries);
  },
);

test('that of today is done again whole, and nothing differs', async () => {
  const found = await proven();
  expect(found.differences).toEqual([]);
  expect(found).toMatchObject({ ok: true, sealed: undefined, unredone: none });
  expect(found.entries).toBeGreaterThan(2000);
});

const spp = definitionOf('spp');

test.each<readonly [what: string, type: string, change: Partial<AnyDefinition>]>([
  ['another series', 'spp', { number: { at: 'submitted', series: 'lain' } }],
  [
    'a number that comes later',
    'spp',
    { number: { ...spp.number, at: 'verified' } as NonNullable<AnyDefinition['number']> },
  ],
  ['other facts', 'usulan', { facts: () => ({ kind: 'lain' }) }],
  ['another place', 'usulan', { area: () => '99' }],
  ['money of another size', 'rka', { money: () => 1n }],
  ['another title', 'rka', { title: () => 'lain' }],
])(
  'control: %s under the same law number differs, under the next one it is told how much was not done again',
  async (_what, type, change) => {
    const { law } = definitionOf(type);
    amend(type, change, law);
    const same = await proven();
    expect(same.ok).toBe(false);
    amend(type, change, law + 1);
    const next = await proven();
    expect(next.differences).toEqual([]);
    expect(next.unredone.law).toBeGreaterThan(0);
  },
);
