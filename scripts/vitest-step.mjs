// Vitest as a step, and what its report says: how many tests passed, which failed, and which files cost most.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './install.mjs';
import { cpuText, print, tool } from './step.mjs';

const report = join(root, '.cache', 'vitest.json');
const costs = join(root, '.cache', 'vitest-cpu.jsonl');

/** The step that runs tests: all, or those that `filters` name. Every test file writes what it cost. */
export const vitest = (filters, env = {}) => ({
  name: 'vitest',
  file: tool('vitest/vitest.mjs'),
  args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters],
  env: { ...env, SIKLUS_CPU: costs },
  quiet: false,
  browsers: true,
  hint: 'npm test -- <path>',
});

/** Removes the report of the run before. */
export const forgetReport = () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (const path of [report, costs]) rmSync(path, { force: true });
};

// A file that cannot be loaded has no tests to count, yet it is a failure.
const isBroken = (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed');

/** What the report says; `passed` is whether vitest itself ended well. */
export const readReport = (passed) => {
  if (!existsSync(report)) return { passed: 0, failed: passed ? 0 : 1, skipped: 0, failures: [] };
  const { numPassedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const failures = testResults.flatMap((file) => {
    const path = relative(root, file.name);
    if (isBroken(file)) return [path];
    return file.assertionResults.filter((it) => it.status === 'failed').map((it) => `${path} > ${it.fullName}`);
  });
  return {
    passed: numPassedTests,
    failed: failures.length === 0 && !passed ? 1 : failures.length,
    skipped: numPendingTests + numTodoTests,
    failures,
  };
};

/** The test files by what they cost, dearest first: in their own process, in programs they started, and in their browsers. */
export const dearest = (browsers, count = 15) => {
  if (!existsSync(costs)) return [];
  const lines = readFileSync(costs, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const files = lines.map(({ file, pid, seconds }) => ({
    file: relative(root, file),
    seconds: seconds + (browsers.get(pid) ?? 0),
  }));
  // oxlint-disable-next-line unicorn/no-array-sort -- the launcher runs on Node 18 too, which has no toSorted; the list is its own
  return files.sort((a, b) => b.seconds - a.seconds).slice(0, count);
};

/** Prints the dearest test files. */
export const printDearest = (browsers) => {
  print('berkas uji termahal / dearest test files:');
  for (const { file, seconds } of dearest(browsers)) print(`  ${cpuText(seconds).padStart(9)}  ${file}`);
};
