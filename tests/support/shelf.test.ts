// What is remembered is never stale: another question, another source, a forged answer and a forgotten part of a question all lead to a new walk.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, documents, documentTypes, type AnyDefinition } from '@siklus/workflow';
import { describe, expect, onTestFinished, test } from 'vitest';
import { extent } from './extent.ts';
import { hashOf, hashOfSources, openShelf } from './shelf.ts';
import { checkOn, lookedAt, onlyLookedAt } from './walks.ts';

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-shelf-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

/** Asks a fresh shelf in a file, and answers how often it had to make something; what it made is kept. */
const madeIn = (file: string, sources: string, ...questions: readonly (readonly unknown[])[]): number => {
  const shelf = openShelf(file, sources);
  let made = 0;
  for (const question of questions)
    shelf.recall(question, () => {
      made += 1;
      return { said: `to ${String(question[0])}` };
    });
  shelf.save();
  return made;
};

const chain = documents.rka.chain;

test('an answer is made once, and again for another chain or another source', () => {
  const file = join(newFolder(), 'walks.json');
  expect(madeIn(file, 'a', ['check', chain], ['check', chain])).toBe(1);
  expect(madeIn(file, 'a', ['check', chain])).toBe(0);
  expect(madeIn(file, 'a', ['check', { ...chain, draft: { ...chain.draft, within: 9 } }])).toBe(1);
  expect(madeIn(file, 'a', ['check', chain]), 'forgotten, for the run before did not ask for it').toBe(1);
  expect(madeIn(file, 'b', ['check', chain])).toBe(1);
});

test('one letter in a source, a new file and a renamed one make another hash; a test beside them does not', () => {
  const home = newFolder();
  const at = (path: string) => join(home, 'src', path);
  mkdirSync(join(home, 'src'));
  writeFileSync(at('walk.ts'), 'export const most = 1;');
  const first = hashOfSources(['src'], home);
  expect(hashOfSources(['src'], home)).toBe(first);
  writeFileSync(at('walk.test.ts'), 'test');
  expect(hashOfSources(['src'], home)).toBe(first);
  writeFileSync(at('walk.ts'), 'export const most = 2;');
  const second = hashOfSources(['src'], home);
  writeFileSync(at('walk.ts'), 'export const most = 1;');
  writeFileSync(at('more.ts'), '');
  const third = hashOfSources(['src'], home);
  rmSync(at('more.ts'));
  rmSync(at('walk.ts'));
  writeFileSync(at('walks.ts'), 'export const most = 1;');
  expect(new Set([first, second, third, hashOfSources(['src'], home)]).size).toBe(4);
  expect(() => hashOfSources([], home)).toThrow('would never be renewed');
});

describe('a forged file is not believed', () => {
  const forged = (change: (kept: Record<string, { seal: string; answer: unknown }>) => unknown): number => {
    const file = join(newFolder(), 'walks.json');
    madeIn(file, 'a', ['rka'], ['spp']);
    writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as never))); // as openShelf writes it
    return madeIn(file, 'a', ['rka'], ['spp']);
  };

  test('one that was left alone is, so that the others are refused for what was done to them', () =>
    expect(forged((kept) => kept)).toBe(0));

  test('an answer under the key of another question', () =>
    expect(
      forged((kept) => {
        const [[a, first], [b, second]] = Object.entries(kept) as [[string, object], [string, object]];
        return { [a]: second, [b]: first };
      }),
    ).toBe(2));

  test('an altered answer under its own key', () =>
    expect(
      forged((kept) =>
        Object.fromEntries(Object.entries(kept).map(([key, it]) => [key, { ...it, answer: { said: 'all is well' } }])),
      ),
    ).toBe(2));

  test('a key that no question has, and a file that was cut off', () => {
    expect(forged((kept) => Object.fromEntries(Object.values(kept).map((it, at) => [`${at}`, it])))).toBe(2);
    const file = join(newFolder(), 'walks.json');
    writeFileSync(file, '{"a": {"seal"');
    expect(madeIn(file, 'a', ['rka'])).toBe(1);
  });
});

describe('what a walk looks at', () => {
  test.each(extent(['spp', 'kas', 'plafon'] as const, documentTypes))(
    'of %s is all that it needs: what is remembered of it is what the checker says',
    (type) => {
      const shelf = openShelf(join(newFolder(), 'walks.json'), 'a');
      expect(checkOn(shelf, documents[type])).toEqual(check(documents[type]));
    },
  );

  test('is in the question: each of its parts makes another one', () => {
    const spp: AnyDefinition = documents.spp;
    const parts: readonly Partial<AnyDefinition>[] = [
      { chain: documents.rka.chain },
      { view: documents.rka.view },
      { postings: {} },
      { opensIn: [] },
      { mandatory: [{ office: 'bud', moment: 'submitted' }] },
      { kinds: [] },
      { stampsIn: ['planning'] },
    ];
    const hashes = [spp, ...parts.map((it) => ({ ...spp, ...it }))].map((it) => hashOf(lookedAt(it)));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('is not more than that: whatever else it asked for would be found out', () => {
    expect(() => onlyLookedAt(documents.spp).rules).toThrow('add it to the list');
    const [posting] = Object.values(onlyLookedAt(documents.spp).postings);
    expect(() => posting?.({} as never)).toThrow('moves no money');
  });
});
