// A log in which every entry says what it did, made by an older state of this code: under the same law numbers the code of today does all of it the same
// way, also what no type has alone: how numbers read, how cycles go on, whom offices reach.

import { verify, type Verification } from '@siklus/api';
import { openStore } from '@siklus/server';
import { definitionOf, type AnyDefinition } from '@siklus/workflow';
import { expect, onTestFinished, test } from 'vitest';
import { amend } from '../support/amend.ts';
import { restoreFile } from './support/open-golden.ts';
import { unpack } from './support/packed.ts';

const proven = async (): Promise<Verification> => {
  const { address, remove } = await restoreFile(unpack('entries', 'log.db'));
  const store = await openStore(address);
  onTestFinished(async () => {
    await store.close();
    await remove();
  });
  return verify(store);
};

// The number of the law that every entry of this log was made under.
const written = 1;

/** How many entries are of types whose law has risen since: they are folded, and not done again. */
const underOlderLaw = async (): Promise<number> => {
  const { address, remove } = await restoreFile(unpack('entries', 'log.db'));
  const store = await openStore(address);
  const rows = await store.read
    .selectFrom('journal')
    .innerJoin('document', 'document.id', 'journal.document')
    .select('document.type')
    .execute();
  await store.close();
  await remove();
  return rows.filter(({ type }) => definitionOf(type).law !== written).length;
};

test('it is done again whole but for types whose law has risen, and nothing differs', async () => {
  const found = await proven();
  const law = await underOlderLaw();
  expect(found.differences).toEqual([]);
  expect(found).toMatchObject({ ok: true, sealed: undefined, unredone: { law, erased: 0, office: 0 } });
  expect(found.entries - law).toBeGreaterThan(1000);
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
    amend(type, change, written);
    const same = await proven();
    expect(same.ok).toBe(false);
    amend(type, change, written + 1);
    const next = await proven();
    expect(next.differences).toEqual([]);
    expect(next.unredone.law).toBeGreaterThan(0);
  },
);
