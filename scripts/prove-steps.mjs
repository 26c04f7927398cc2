// `npm run -s prove`: the tests again, each with all that it tries, for a seed that is told. Minutes to hours; run whole before an issue closes.
import { execFileSync } from 'node:child_process';
import { root } from './install.mjs';
import { stopWith } from './say.mjs';
import { cpuOf, cpuText, print, printTable, runLanes } from './step.mjs';
import { web } from './test-steps.mjs';
import { forgetReport, printDearest, readReport, vitest } from './vitest-step.mjs';

const most = 0x7fffffff;

/** The seed of a commit, so that whoever proves it proves the same; any seed where there is no commit. */
const ownSeed = () => {
  try {
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number.parseInt(commit.slice(0, 8), 16) & most;
  } catch {
    return Math.floor(Math.random() * most);
  }
};

/** The seed and the filters in the words of a command line. */
export const readWords = (args) => {
  const words = args.flatMap((word) => (word.startsWith('--seed=') ? ['--seed', word.slice(7)] : [word]));
  const at = words.indexOf('--seed');
  const given = at < 0 ? undefined : words[at + 1];
  if (at >= 0 && !(/^\d{1,10}$/.test(given ?? '') && Number(given) <= most))
    stopWith(`Pakai: prove -- --seed ANGKA, 0 sampai ${most}`, `Usage: prove -- --seed NUMBER, 0 to ${most}`, 2);
  return {
    seed: given === undefined ? ownSeed() : Number(given),
    filters: words.filter((_word, index) => at < 0 || (index !== at && index !== at + 1)),
  };
};

/** Runs the whole proof, or those of its tests that are named, and answers the exit code. */
export const runProof = async (args) => {
  const { seed, filters } = readWords(args);
  forgetReport();
  const from = performance.now();
  const testing = vitest(filters, { SIKLUS_PROVE: '1', SIKLUS_SEED: String(seed) });
  print(`bukti penuh / whole proof, seed ${seed}`);
  const results = await runLanes([[web, testing]]);
  printTable(results, from);

  const tested = results.find(({ step }) => step === testing);
  printDearest(tested.browsers);
  const { passed, failed, skipped, failures } = readReport(tested.ok);
  const built = results.every(({ ok, step }) => ok || step === testing);
  for (const failure of failures) print(`GAGAL  ${failure}`);
  const minutes = ((performance.now() - from) / 60_000).toFixed(1);
  print(`seed ${seed}; ${minutes} menit / minutes, CPU ${cpuText(cpuOf(results))}`);
  print(`${passed} passed, ${failed + (built ? 0 : 1)} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed > 0 || !built ? 1 : 0;
};
