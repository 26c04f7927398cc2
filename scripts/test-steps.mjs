// `npm test`: every check there is, in two lanes because small machines have two cores; all run, then a table says how it
// went. With a filter only the tests whose path matches.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundledNode, root } from './install.mjs';
import { isWebBuilt, webBuildCommand } from './web-build.mjs';

const report = join(root, '.cache', 'vitest.json');
const tool = (path) => join(root, 'node_modules', path);
const print = (line) => process.stdout.write(`${line}\n`);
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

const colours = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };
const env = { ...process.env, ...colours };

/** Runs one program; quiet ones are shown only if they fail, so that lanes do not mix their lines. */
const program = ({ file, args, cwd = root, quiet = true }) =>
  new Promise((done) => {
    const child = spawn(bundledNode, [file, ...args], {
      cwd,
      env,
      stdio: ['ignore', ...(quiet ? ['pipe', 'pipe'] : [1, 1])],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (reason) => done({ ok: false, output: reason.message }));
    child.on('close', (code, signal) =>
      done({ ok: code === 0, output: signal ? `${output}\nended by ${signal}` : output }),
    );
  });

const tscOf = (project) => ({
  name: `types ${project}`,
  file: tool('typescript/bin/tsc'),
  args: ['-p', project],
  hint: 'perbaiki tipe di atas / fix the types above',
});

const lint = {
  name: 'lint',
  file: tool('oxlint/bin/oxlint'),
  args: ['--type-aware', '--deny-warnings'],
  hint: 'node_modules/.bin/oxlint --type-aware --fix',
};
const format = { name: 'format', file: tool('oxfmt/bin/oxfmt'), args: ['--check'], hint: 'npm run format' };
const knip = {
  name: 'knip',
  file: tool('knip/bin/knip.js'),
  args: ['--no-progress'],
  hint: 'hapus yang tak terpakai / remove what nobody uses',
};
const web = { name: 'web build', ...webBuildCommand, hint: 'cd apps/web && vite build', unless: isWebBuilt };

const vitest = (filters) => ({
  name: 'vitest',
  file: tool('vitest/vitest.mjs'),
  args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters],
  quiet: false,
  hint: 'npm test -- <path>',
});

const runStep = async (step) => {
  if (step.unless?.()) return { step, ok: true, time: 'tetap / unchanged' };
  const from = performance.now();
  const { ok, output } = await program(step);
  const time = seconds(from);
  print(`${ok ? '✓' : '✗'} ${step.name}  ${time}`);
  if (!ok && output) print(output.trimEnd());
  if (!ok) print(`  → ${step.hint}`);
  return { step, ok, time };
};

const runLane = async (steps) => {
  const results = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
};

// A file that cannot be loaded has no tests to count, yet it is a failure.
const countTests = (vitestPassed) => {
  if (!existsSync(report)) return { passed: 0, failed: vitestPassed ? 0 : 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = numFailedTests + brokenFiles;
  return {
    passed: numPassedTests,
    failed: failed === 0 && !vitestPassed ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
};

/** Runs everything, or the tests that match `filters`, and answers the exit code. The last line printed is the count. */
export const runTests = async (filters) => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const from = performance.now();
  const projects = ['tsconfig.workflow.json', 'tsconfig.json', 'tests/e2e/tsconfig.json', 'apps/web/tsconfig.json'];
  const testing = vitest(filters);
  // Journeys in a browser need the built app; other tests do not wait for it.
  const filtered = filters.some((path) => path.includes('e2e')) ? [web, testing] : [testing];
  const everything = [
    [web, testing],
    [...projects.map(tscOf), lint, format, knip],
  ];
  const lanes = filters.length > 0 ? [filtered] : everything;
  const results = (await Promise.all(lanes.map(runLane))).flat();

  print('');
  for (const { step, ok, time } of results) print(`${ok ? 'lulus' : 'GAGAL'}  ${step.name.padEnd(34)} ${time}`);
  print(`${'total'.padEnd(41)} ${seconds(from)}`);

  const tests = countTests(results.find(({ step }) => step === testing)?.ok === true);
  const failedSteps = results.filter(({ ok, step }) => !ok && step !== testing);
  if (failedSteps.length > 0) print(`gagal / failed: ${failedSteps.map(({ step }) => step.name).join(', ')}`);
  // A failed step counts as one failure, so that the last line never says 0 when the exit code is 1.
  const failed = tests.failed + failedSteps.length;
  print(`${tests.passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
  return failed > 0 ? 1 : 0;
};
