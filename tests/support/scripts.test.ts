// The launcher's own reckoning: what a step cost, whether a run is over its budget, which tests a change touches, which seed a proof has.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from './tsc.ts';

// The launcher runs on Nodes that know no TypeScript; what of it is tested is declared here.
type Budget = { minutes: number; marginPercent: number };
type Run = { commit: string; minutes: number };
interface Scripts {
  readonly affected: { readersOf: (changed: readonly string[], tests: readonly string[]) => readonly string[] };
  readonly 'cpu-budget': {
    isOver: (minutes: number, budget: Budget, slower: number) => boolean;
    runBefore: (before: readonly string[], runs: readonly Run[], last: object) => object;
  };
  readonly cpu: {
    counted: (file: string, args: readonly string[]) => { command: string; args: readonly string[] };
    secondsOf: (times: string) => number | undefined;
    statOf: (line: string) => object;
  };
  readonly 'test-steps': {
    readTestWords: (
      args: readonly string[],
      isCommit: (word: string) => boolean,
    ) => { commit: string | undefined; filters: readonly string[]; record: boolean };
  };
  readonly 'prove-steps': { readWords: (args: readonly string[]) => { seed: number; filters: readonly string[] } };
}

const script = async <Name extends keyof Scripts>(name: Name): Promise<Scripts[Name]> =>
  (await import(new URL(`../../scripts/${name}.mjs`, import.meta.url).href)) as Scripts[Name]; // declared above

const { readersOf } = await script('affected');
const { isOver, runBefore } = await script('cpu-budget');
const { counted, secondsOf, statOf } = await script('cpu');
const { readWords } = await script('prove-steps');
const { readTestWords } = await script('test-steps');

const burning = (seconds: number): string =>
  `for (let spent = 0; spent < ${seconds}e6;) { const { user, system } = process.cpuUsage(); spent = user + system; }`;

test.skipIf(process.platform === 'win32')(
  'what a program starts in turn is counted, and its exit code is its own',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'siklus-counted-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [child, parent] = [join(folder, 'child.mjs'), join(folder, 'parent.mjs')];
    writeFileSync(child, burning(0.4));
    writeFileSync(
      parent,
      `import { spawnSync } from 'node:child_process';
     spawnSync(process.execPath, [process.argv[2]]);
     process.exit(Number(process.argv[3]));`,
    );
    const run = (file: string, ...rest: readonly string[]) => {
      const { command, args } = counted(file, rest);
      const { output, status } = spawnSync(command, args, {
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        encoding: 'utf8',
      });
      return { seconds: secondsOf(output[3] ?? '') ?? 0, status };
    };
    const whole = run(parent, child, '3');
    expect(whole.status).toBe(3);
    expect(whole.seconds).toBeGreaterThan(0.4);
    // The control: without what the child did there is that much less to count.
    writeFileSync(child, '');
    expect(run(parent, child, '0').seconds).toBeLessThan(whole.seconds - 0.3);
  },
);

test('times are read as every shell writes them, and nothing is made up where there are none', () => {
  expect(secondsOf('0m0.010s 0m0.020s\n2m3.500s 0m1.250s\n')).toBeCloseTo(124.78);
  expect(secondsOf('0m0,010s 0m0,020s\n2m3,500s 0m1,250s\n')).toBeCloseTo(124.78);
  expect(secondsOf('')).toBeUndefined();
});

test('a process is read with its parent, whatever it calls itself', () => {
  const line = '77 (a ) name (x)) S 12 77 77 0 -1 4194560 100 0 0 0 250 50 9 9 20 0 1 0 4711 0 0';
  expect(statOf(line)).toEqual({ name: 'a ) name (x)', parent: 12, began: '4711', seconds: 3 });
});

test('a run is over its budget beyond the margin, and on a slow machine later', () => {
  const budget = { minutes: 18, marginPercent: 10 };
  expect([19.7, 19.9].map((it) => isOver(it, budget, 1))).toEqual([false, true]);
  expect(isOver(30, budget, 1.6)).toBe(false);
});

test('a run is held against the nearest commit before that was run, or what was written down', () => {
  const last = { on: 'then', minutes: 26 };
  const runs = [
    { commit: 'aaaaaaaa', minutes: 17 },
    { commit: 'bbbbbbbb', minutes: 16 },
    { commit: 'aaaaaaaa', minutes: 15 },
  ];
  expect(runBefore(['cccccccc', 'aaaaaaaa', 'bbbbbbbb'], runs, last)).toEqual({ on: 'aaaaaaa', minutes: 15 });
  expect(runBefore(['dddddddd'], runs, last)).toBe(last);
});

test('what tests read without importing it touches them', () => {
  const tests = [
    'tests/tidy/code.test.ts',
    'tests/model/library.test.ts',
    'tests/e2e/maps.test.ts',
    'tests/api/a.test.ts',
  ];
  expect(readersOf(['docs/library.md'], tests)).toEqual(tests.slice(0, 2));
  expect(readersOf(['apps/web/src/main.css'], tests)).toEqual([tests[0], tests[2]]);
  expect(readersOf(['apps/web/src/parts/fields.test.ts'], tests)).toEqual(tests.slice(0, 1));
  expect(readersOf(['pnpm-lock.yaml'], tests)).toEqual(tests);
  expect(readersOf([], tests)).toEqual([]);
});

test('a proof has the seed that it is given, and else one of its own', () => {
  expect(readWords(['--seed', '41', 'tests/model'])).toEqual({ seed: 41, filters: ['tests/model'] });
  expect(readWords(['--seed=7', 'tests/model'])).toEqual({ seed: 7, filters: ['tests/model'] });
  const { seed, filters } = readWords(['tests/model']);
  expect(filters).toEqual(['tests/model']);
  expect(Number.isInteger(seed) && seed >= 0).toBe(true);
});

/** Files that a test names by their place beside it, which nobody imports. */
const namedIn = (path: string): readonly string[] => {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/new URL\(\s*'(\.[^']+\.[a-z]+)',\s*import\.meta\.url/g)].map(([, at = '']) =>
    relative(root, join(root, path, '..', at)),
  );
};

test('whatever a test reads or starts by its place touches it', () => {
  const tests = globSync('tests/**/*.test.ts', { cwd: root });
  const missed = tests.flatMap((path) =>
    namedIn(path)
      .filter((it) => readersOf([it], [path]).length === 0)
      .map((it) => `${it} touches ${path}: say so in scripts/affected.mjs`),
  );
  expect(missed).toEqual([]);
  expect(tests.flatMap(namedIn).length).toBeGreaterThan(1);
});

test('what is kept of older releases, and programs that are started, touch their tests', () => {
  const tests = ['tests/golden/laws.test.ts', 'tests/simulation/opening.test.ts', 'tests/contract/migrate.test.ts'];
  expect(readersOf(['tests/golden/laws/rka.1.json'], tests)).toEqual(tests.slice(0, 1));
  expect(readersOf(['tests/golden/0.1.0-ef2be1d/reports/papers.csv'], tests)).toEqual(tests.slice(0, 1));
  expect(readersOf(['apps/server/src/main.ts'], tests)).toEqual(tests.slice(1, 2));
  expect(readersOf(['packages/store/src/sqlite-check-thread.ts'], tests)).toEqual(tests.slice(1));
  expect(readersOf(['tests/contract/migrating-child.ts'], tests)).toEqual(tests.slice(2));
});

test('a commit may follow --changed after a blank or an equals sign; what is neither is part of a path', () => {
  const read = (...args: readonly string[]) => readTestWords(args, (it) => it === 'main');
  expect(read('--changed', 'main', 'tests/api')).toEqual({ commit: 'main', filters: ['tests/api'], record: false });
  expect(read('--changed=main')).toEqual({ commit: 'main', filters: [], record: false });
  expect(read('--changed', 'tests/api')).toEqual({ commit: 'HEAD', filters: ['tests/api'], record: false });
  expect(read('tests/api', '--record')).toEqual({ commit: undefined, filters: ['tests/api'], record: true });
});
