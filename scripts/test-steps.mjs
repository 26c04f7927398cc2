// `npm test`: every check there is, in two lanes because small machines have two cores; all run, then a table says how it
// went and what it cost. With a filter only the tests whose path matches, with --changed only those that a change may touch.
import { affectedTests, isCommit } from './affected.mjs';
import { judgeRun } from './cpu-budget.mjs';
import { stopWith } from './say.mjs';
import { cpuOf, print, printTable, runLanes, tool } from './step.mjs';
import { forgetReport, printDearest, readReport, vitest } from './vitest-step.mjs';
import { isWebBuilt, webBuildCommand } from './web-build.mjs';

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
export const web = { name: 'web build', ...webBuildCommand, hint: 'cd apps/web && vite build', unless: isWebBuilt };

const projects = ['tsconfig.workflow.json', 'tsconfig.json', 'tests/e2e/tsconfig.json', 'apps/web/tsconfig.json'];

/** What the words of the command line mean: `--record`, `--changed`, `--changed=COMMIT` or `--changed COMMIT`, and parts of paths. */
export const readTestWords = (args, isCommit) => {
  const words = args.flatMap((it) => (it.startsWith('--changed=') ? ['--changed', it.slice(10)] : [it]));
  const at = words.indexOf('--changed');
  const next = words[at + 1];
  const commit = at < 0 ? undefined : next !== undefined && isCommit(next) ? next : 'HEAD';
  const taken = at < 0 ? [] : commit === next ? [at, at + 1] : [at];
  const rest = words.filter((it, index) => it !== '--record' && !taken.includes(index));
  const odd = rest.find((it) => it.startsWith('-'));
  if (odd !== undefined)
    stopWith(`Pilihan ${odd} tidak dikenal.`, `Unknown option ${odd}: --changed [COMMIT], --record.`, 2);
  return { commit, filters: rest, record: words.includes('--record') };
};

/** Runs everything, or the tests that `args` choose, and answers the exit code. The last line printed is the count. */
export const runTests = async (args) => {
  forgetReport();
  const from = performance.now();
  const words = readTestWords(args, isCommit);
  const touched = words.commit === undefined ? undefined : affectedTests(words.commit);
  const inPaths = (it) => words.filters.length === 0 || words.filters.some((part) => it.includes(part));
  const filters = touched?.filter(inPaths) ?? (words.filters.length === 0 ? undefined : words.filters);
  if (filters?.length === 0) {
    const why = touched.length === 0 ? '' : `; ${touched.length} di jalur lain / in other paths`;
    print(`tidak ada uji yang tersentuh / no test is touched${why}\n0 passed, 0 failed`);
    return touched.length === 0 ? 0 : 1;
  }
  const testing = vitest(filters ?? []);
  // Journeys in a browser need the built app; other tests do not wait for it.
  const some = filters?.some((path) => path.includes('e2e')) ? [web, testing] : [testing];
  const everything = [
    [web, testing],
    [...projects.map(tscOf), lint, format, knip],
  ];
  const results = await runLanes(filters === undefined ? everything : [some]);
  printTable(results, from);

  const tested = results.find(({ step }) => step === testing);
  const seconds = cpuOf(results);
  if (filters === undefined && seconds === undefined) print('CPU tidak terhitung / not counted on this machine');
  const whole = results.every(({ ok }) => ok);
  const within = filters !== undefined || seconds === undefined || judgeRun(seconds, { whole, record: words.record });
  if (!within) printDearest(tested.browsers);
  const tests = readReport(tested.ok);
  const failedSteps = results.filter(({ ok, step }) => !ok && step !== testing).map(({ step }) => step.name);
  const named = [...failedSteps, ...(within ? [] : ['CPU'])];
  if (named.length > 0) print(`gagal / failed: ${named.join(', ')}`);
  // A failed step counts as one failure, so that the last line never says 0 when the exit code is 1.
  const failed = tests.failed + named.length;
  print(`${tests.passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
  return failed > 0 ? 1 : 0;
};
