// docs/library.md teaches the library. Its code is taken from there, compiled together and run; what it prints is what the text shows.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cacheFolder, root, typecheck } from '../support/tsc.ts';

const folder = cacheFolder('library');
const guide = readFileSync(join(root, 'docs', 'library.md'), 'utf8');

const blocksOf = (language: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...guide.matchAll(new RegExp(`^\`\`\`${language} (\\S+)\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
      ([, name = '', text = '']) => [name, text],
    ),
  );

const code = blocksOf('ts');
const shown = blocksOf('text');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the code of the guide compiles as one program', () => {
  expect(Object.keys(code)).toEqual(expect.arrayContaining(Object.keys(shown)));
  expect(typecheck(folder, code)).toBe('');
});

describe('the code of the guide prints what the guide shows', () => {
  test.each(Object.keys(shown))('%s', (name) => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, name)], { encoding: 'utf8' });
    expect(stderr + stdout).toBe(shown[name]);
  });
});

test('a document type of three steps takes thirty lines', () =>
  expect(code['memo.ts']?.trimEnd().split('\n').length).toBeLessThanOrEqual(30));

test('all code of the guide stands in a file, and is shown at work', () => {
  expect(guide.match(/^```ts$/m)).toBeNull();
  for (const name of ['approve', 'broken', 'check', 'shelf', 'stored', 'why', 'draw', 'cycle'])
    expect(shown[`${name}.ts`]).not.toBe('');
});

test('a guide with a wrong command name would not compile', () => {
  const wrong = { ...code, 'memo.ts': code['memo.ts']?.replace("on: ['submit']", "on: ['issue']") ?? '' };
  expect(typecheck(join(folder, 'wrong'), wrong)).toContain('memo.ts');
});
