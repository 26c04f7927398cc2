// A seal is made by what its release knew, not by the law of today; and what was already wrong when it was made is never called clean.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { verify } from '@siklus/api';
import { openStore } from '@siklus/server';
import { chainHash, StoreFault, type Store } from '@siklus/store';
import { definitionOf } from '@siklus/workflow';
import { describe, expect, onTestFinished, test } from 'vitest';
import { shippedWay } from '../../packages/api/src/proof/ef2be1d.ts';
import { amend } from '../support/amend.ts';
import { siklus } from '../support/command-line.ts';
import { extent } from '../support/extent.ts';
import { describeTables, type Described } from './support/altering.ts';
import { openGolden, restoreGolden, SEALED_AT } from './support/open-golden.ts';
import { folderOf, unpack } from './support/packed.ts';

const release = '0.1.0-ef2be1d';

/** The moment of every transfer, and what the seal says. */
const sealedIn = async (store: Store) => ({
  moments: await store.read
    .selectFrom('transfer')
    .select(['document', 'version', 'ordinal', 'moment', 'undoes_version', 'undoes_ordinal'])
    .orderBy('document')
    .orderBy('version')
    .orderBy('ordinal')
    .execute(),
  head: await store.read.selectFrom('head').select(['seq', 'hash']).execute(),
});

const opened = async (): Promise<Store> => {
  const golden = await openGolden(release, 'sqlite');
  onTestFinished(() => golden.close());
  return golden.store;
};

type Entry = Record<string, unknown> & { readonly state: string };

/** The golden file with something done to it before this release opens it: to its log, whose hashes are then mended, or by SQL. */
const spoiled = async (
  sql: string,
  spoil: (entries: readonly Entry[]) => ReadonlyMap<number, Entry> = () => new Map(),
) => {
  const { address, remove } = await restoreGolden(release, 'sqlite');
  onTestFinished(remove);
  const db = new Database(address);
  const rows = db.prepare<[], { seq: number; entry: string }>('select seq, entry from journal order by seq').all();
  const changed = spoil(rows.map((it) => JSON.parse(it.entry) as Entry)); // written as one
  const update = db.prepare('update journal set entry = ?, hash = ? where seq = ?');
  let hash = '';
  db.exec('begin');
  for (const { seq, entry } of rows) {
    const other = changed.get(seq);
    const text = other === undefined ? entry : JSON.stringify(other);
    hash = chainHash(hash, text);
    update.run(text, hash, seq);
  }
  db.prepare('update head set hash = ?').run(hash);
  db.exec(`${sql};commit`);
  db.close();
  const store = await openStore(address, { backedUp: true, now: SEALED_AT });
  onTestFinished(() => store.close());
  return { store, address };
};

describe('the law of today', () => {
  test('does not change which moment an older transfer belongs to, nor what is found', async () => {
    const before = await sealedIn(await opened());
    for (const [type, moment] of [
      ['npd', 'validated'],
      ['lpj', 'ratified'],
    ] as const) {
      const { [moment]: _gone, ...postings } = definitionOf(type).postings;
      amend(type, { postings });
      expect(before.moments.filter((it) => it.moment === moment).length).toBeGreaterThan(5);
    }
    const { chain } = definitionOf('rka');
    const steps = chain.steps.map((step: { name: string }) =>
      step.name === 'signed' ? { ...step, name: 'endorsed' } : step,
    );
    amend('rka', { chain: { ...chain, steps } });
    expect(await sealedIn(await opened())).toEqual(before);
  });

  test('control: what the release itself did otherwise changes both', async () => {
    const before = await sealedIn(await opened());
    const { store } = await spoiled('', (entries) => {
      const validated = [...entries.entries()].filter(
        ([, it]) => it.state === 'validated' && String(it['document']).includes('npd'),
      );
      return new Map(validated.map(([at, it]) => [at + 1, { ...it, state: 'submitted' }]));
    });
    const after = await sealedIn(store);
    expect(after.moments).not.toEqual(before.moments);
    expect(after.head).not.toEqual(before.head);
  });

  test('is not what the seal knows of chains: that is what the release wrote down of itself', () => {
    const law = JSON.parse(readFileSync(join(folderOf(release), 'law.json'), 'utf8')) as {
      chains: { type: string; edition: number; states: string[]; commands: string[] }[];
    };
    const shipped = law.chains.filter((it) => it.edition === 0);
    expect(shipped.length).toBe(24);
    for (const { type, states, commands } of shipped) {
      const way = shippedWay(type);
      expect([...(way?.states ?? []), ...(way?.ends ?? []).map((it) => it.state)]).toEqual(states);
      const own = [...(way?.steps ?? []), ...(way?.ends ?? [])].map((it) => it.command);
      expect(own.filter((it) => !commands.includes(it))).toEqual([]);
    }
    expect(shippedWay('tidak-ada')).toBeUndefined();
  });
});

describe('what was wrong before the seal', () => {
  const middle = (entries: readonly Entry[]): number =>
    entries.findIndex((it, index) => index > 1000 && it.state === 'submitted' && it['birth'] === undefined);

  test.each([
    ['a state that no chain knows', 'tidak-ada'],
    ['a state to which no step leads', 'draft'],
  ])('in the middle of the life of a paper, %s, is found and never called clean', async (_what, state) => {
    let seq = 0;
    const { store, address } = await spoiled('', (entries) => {
      const at = middle(entries);
      seq = at + 1;
      return new Map([[seq, { ...(entries[at] as Entry), state }]]);
    });
    const found = await verify(store);
    expect(found).toMatchObject({ ok: true, outcome: 'different-when-sealed' });
    expect(found.sealed?.found).toContainEqual(expect.stringContaining(`journal entry ${seq} state`));
    const ran = await siklus('verify', '--db', address);
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain('DIFFERENT BEFORE');
    expect(ran.out).not.toContain('Cocok / clean');
  });

  test('is counted where it is more than can be told one by one', async () => {
    const { store, address } = await spoiled("update document set number = 'x' || id where number is not null");
    const { sealed } = await verify(store);
    expect(sealed?.counts['document']).toBeGreaterThan(50);
    expect(sealed?.found.length).toBe(50);
    const { exit, out } = await siklus('verify', '--db', address);
    expect([exit, out.includes(`… ${(sealed?.counts['document'] ?? 0) - 50} lagi / more`)]).toEqual([1, true]);
  });

  test('control: the same file unspoiled is clean as far as it is proven, and says how far', async () => {
    const { store, address } = await spoiled('');
    expect(await verify(store)).toMatchObject({ ok: true, outcome: 'as-far-as-proven', sealed: { counts: {} } });
    const { exit, out } = await siklus('verify', '--db', address);
    expect(exit).toBe(0);
    expect(out).toContain('Cocok sejauh terbukti / clean as far as proven');
    expect(out).toMatch(/Entries 1-2700: authority not proven/);
  });
});

describe('a row that is gone before this release opens the database', () => {
  const db = new Database(unpack(release, 'sqlite.db')).defaultSafeIntegers();
  const every = describeTables(db).filter((it) => !/^(auth|demo)_/.test(it.name));
  db.close();
  const daily = ['journal', 'document', 'transfer', 'head', 'region', 'jadwal'];

  test.each(
    extent(
      daily,
      every.map((it) => it.name),
    ),
  )('of %s: it is sealed and told, or refused in a sentence', async (name) => {
    const { address, remove } = await restoreGolden(release, 'sqlite');
    onTestFinished(remove);
    const file = new Database(address).defaultSafeIntegers();
    const [{ key }] = describeTables(file).filter((it) => it.name === name) as [Described];
    const columns = key.join(', ');
    const last = key.map((it) => `${it} desc`).join(', ');
    file.pragma('foreign_keys = OFF');
    const { changes } = file
      .prepare(`delete from ${name} where (${columns}) = (select ${columns} from ${name} order by ${last} limit 1)`)
      .run();
    file.close();
    expect(changes).toBe(1);
    const opening = openStore(address, { backedUp: true, now: SEALED_AT });
    const told = await opening.then(
      async (store) => {
        onTestFinished(() => store.close());
        return (await verify(store)).differences.every((it) => it.where !== '');
      },
      (fault: unknown) => fault instanceof StoreFault,
    );
    expect(told).toBe(true);
  });
});
