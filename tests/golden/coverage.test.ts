// What a golden database holds: a paper in every state, every command, holding, stage of money and decree that its release knew.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExecuteAnswer } from '@siklus/api';
import type { KnownLaw } from './make/law.ts';
import { emoji, lines, quotes, turned } from './make/odd-words.ts';
import { listActs, type Act } from './support/journal-acts.ts';
import { openGolden, type Golden } from './support/open-golden.ts';
import { folderOf, releases } from './support/packed.ts';

describe.each(releases())('%s', (release) => {
  const law = JSON.parse(readFileSync(join(folderOf(release), 'law.json'), 'utf8')) as KnownLaw; // written by make.ts
  let golden: Golden;
  let acts: readonly Act[];
  let papers: readonly {
    type: string;
    chain: number;
    state: string;
    marks: string;
    edition: number;
    superseded: number;
  }[];
  const columnOf = async (table: 'decree' | 'account' | 'import_run', column: string): Promise<ReadonlySet<string>> =>
    new Set(
      (await golden.store.read.selectFrom(table).selectAll().execute()).map((row) => String(row[column as never])),
    ); // columns of the three

  beforeAll(async () => {
    golden = await openGolden(release, 'sqlite');
    acts = await listActs(golden.store);
    papers = await golden.store.read
      .selectFrom('document')
      .select(['type', 'chain', 'state', 'marks', 'edition', 'superseded'])
      .execute();
  });
  afterAll(() => golden.close());

  const statesMissing = (some: typeof papers): readonly string[] => {
    const held = new Set(some.map((it) => `${it.type} ${it.chain} ${it.state}`));
    return law.chains
      .flatMap(({ type, edition, states }) => states.map((state) => `${type} ${edition} ${state}`))
      .filter((it) => !held.has(it));
  };

  test('holds a paper in every state of every chain edition', () => {
    expect(statesMissing(papers)).toEqual([]);
    expect(law.chains.length).toBeGreaterThan(24);
  });

  test('would be found without the papers of one state', () => {
    const without = papers.filter((it) => it.type !== 'lpj' || it.state !== 'verified');
    expect(statesMissing(without)).toEqual(['lpj 0 verified']);
  });

  test('holds a paper with some of the stamps of every step that asks for several', () => {
    const begun = new Set(
      papers
        .filter((it) => it.marks !== '')
        .map((it) => {
          const { states = [], together = [] } =
            law.chains.find(({ type, edition }) => type === it.type && edition === it.chain) ?? {};
          return `${it.type} ${it.chain} ${states.slice(states.indexOf(it.state) + 1).find((state) => together.includes(state)) ?? ''}`;
        }),
    );
    const wanted = law.chains.flatMap(({ type, edition, together }) =>
      together.map((step) => `${type} ${edition} ${step}`),
    );
    expect(wanted.filter((it) => !begun.has(it))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(5);
  });

  test('has seen every command of every type', () => {
    const given = new Set(acts.map((it) => `${it.type} ${it.entry.command?.name}`));
    const wanted = law.chains.flatMap(({ type, commands }) => commands.map((name) => `${type} ${name}`));
    expect(wanted.filter((it) => !given.has(it))).toEqual([]);
  });

  test('has seen papers adopted, opened late, migrated forward and back, returned and handed in again', async () => {
    const has = (found: (act: Act) => boolean): boolean => acts.some(found);
    expect(has(({ entry }) => entry.source !== undefined && entry.birth?.state !== 'draft')).toBe(true);
    expect(has(({ entry }) => entry.late === true)).toBe(true);
    const late = await golden.store.read.selectFrom('late').select('admitted_at').execute();
    expect(new Set(late.map((it) => it.admitted_at === null))).toEqual(new Set([true, false]));
    const moves = acts.filter((it) => it.entry.migrated !== undefined);
    expect(new Set(moves.map((it) => it.type)).size).toBeGreaterThan(1);
    expect(moves.map((it) => it.entry.state)).toEqual(expect.arrayContaining(['draft', 'submitted', 'verified']));
    const returned = new Set(acts.filter((it) => it.entry.command?.name === 'return').map((it) => it.entry.document));
    const again = acts.filter((it) => it.entry.command?.name === 'submit' && returned.has(it.entry.document));
    expect(new Set(again.map((it) => it.type)).size).toBe(new Set(law.chains.map((it) => it.type)).size);
  });

  test('has stamps under every kind of holding, and of one who has left', () => {
    expect(new Set(acts.flatMap((it) => it.entry.stamp?.kind ?? []))).toEqual(
      new Set(['definitif', 'plt', 'plh', 'delegasi']),
    );
    expect(acts.some((it) => it.entry.stamp?.person === 'mantan-bendahara')).toBe(true);
  });

  test('has money at every stage, on several units and agencies, in two years', async () => {
    const accounts = (await golden.store.read.selectFrom('account').selectAll().execute()).filter(
      (it) => it.balance !== 0n,
    );
    expect(law.stages.filter((stage) => !accounts.some((it) => it.stage === stage))).toEqual([]);
    expect(new Set(accounts.map((it) => it.year)).size).toBeGreaterThan(1);
    expect(new Set(accounts.map((it) => it.opd)).size).toBeGreaterThan(8);
    expect(accounts.some((it) => it.unit !== it.opd && it.unit !== '')).toBe(true);
    expect(accounts.reduce((total, it) => total + it.balance, 0n)).toBe(0n);
  });

  test('has decrees of every kind, also for one agency, taken back, and every lock', async () => {
    expect(await columnOf('decree', 'kind')).toEqual(new Set(['alur', 'jadwal', 'kunci', 'setelan']));
    const decrees = acts.flatMap((it) => it.entry.decree?.decree ?? []);
    const locks = decrees.flatMap((it) => (it.kind === 'kunci' ? [it] : []));
    expect(new Set(locks.map((it) => it.aspect))).toEqual(new Set(law.locks));
    expect(locks.some((it) => !it.locked)).toBe(true);
    expect(decrees.some((it) => it.kind === 'setelan' && it.opd !== '' && it.value === null)).toBe(true);
    expect(decrees.some((it) => it.kind === 'alur' && it.opd !== '' && it.chain === null)).toBe(true);
    expect((await golden.store.read.selectFrom('replaced_window').select('type').execute()).length).toBeGreaterThan(5);
  });

  test('has budget editions of both kinds with papers that they replaced', async () => {
    const editions = await golden.store.read.selectFrom('budget_edition').select(['kind', 'edition']).execute();
    expect(new Set(editions.map((it) => it.kind))).toEqual(new Set(['pergeseran', 'perubahan']));
    for (const type of ['dpa', 'kas']) {
      expect(papers.some((it) => it.type === type && it.superseded === 1)).toBe(true);
      expect(papers.some((it) => it.type === type && it.edition > 1)).toBe(true);
    }
  });

  test('keeps answers of every kind of refusal', async () => {
    const rows = await golden.store.read.selectFrom('answer').select('answer').execute();
    const answers = rows.map((row) => JSON.parse(row.answer) as ExecuteAnswer); // kept by execute
    const codes = new Set<string>(answers.flatMap((it) => (it.ok ? [] : it.refusals.map(({ code }) => code))));
    // A key that is used for something else keeps the answer that it had; of a paper that is not there none is kept since 0.1.0.
    expect(law.refusals.filter((it) => !codes.has(it) && it !== 'not-found')).toEqual(['key-reused']);
    expect(answers.some((it) => it.ok)).toBe(true);
  });

  test('has rows in every table, text of every kind, accounts and a session', async () => {
    const tables = (await golden.store.read.introspection.getTables()).map((it) => it.name);
    const counts = await Promise.all(
      tables.map((table) =>
        golden.store.read
          .selectFrom(table as 'head') // only counted
          .select((it) => it.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      ),
    );
    const empty = tables.filter((_table, index) => counts[index]?.count === 0);
    // Words that the journal hides came with a later release.
    expect(empty).toEqual(['auth_verification', 'personal']);
    const written = JSON.stringify(acts.map((it) => it.entry));
    for (const words of [quotes, lines, emoji, turned]) expect(written).toContain(JSON.stringify(words).slice(1, -1));
    expect(await columnOf('import_run', 'kind')).toEqual(new Set(['dpa', 'kas']));
  });
});
