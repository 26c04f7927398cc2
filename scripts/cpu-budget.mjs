// The budget of `npm test` in minutes of processor time, and what the commit before cost. cpu-budget.json holds the budget, its margin, what the
// yardstick took on the machine that it was set on, and the figure last written down; .cache/cpu.json the runs of this checkout.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slowness } from './cpu.mjs';
import { root } from './install.mjs';
import { print } from './step.mjs';

const budgetFile = join(root, 'scripts', 'cpu-budget.json');
const runsFile = join(root, '.cache', 'cpu.json');
const kept = 200;

const git = (...args) => {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    // A copy without its history has no commit before.
    return '';
  }
};

/** The commit that stands here, and those before it, newest first; changes that are not committed come after all of them. */
const commits = () => {
  const list = git('rev-list', '--max-count=200', 'HEAD')
    .split('\n')
    .filter((it) => it !== '');
  return git('status', '--porcelain') === '' ? { now: list[0], before: list.slice(1) } : { now: 'dirty', before: list };
};

const readRuns = () => {
  try {
    return JSON.parse(readFileSync(runsFile, 'utf8'));
  } catch {
    // The first run of this checkout, or one that was cut off while it wrote.
    return [];
  }
};

/** The nearest commit before this one of which a run is known, and its minutes; `last` is what was written down for all. */
export const runBefore = (before, runs, last) => {
  for (const commit of before) {
    const run = runs.findLast((it) => it.commit === commit);
    if (run !== undefined) return { on: commit.slice(0, 7), minutes: run.minutes };
  }
  return last;
};

/** Whether a run is over the budget, on a machine so many times slower than the one that it was set on. */
export const isOver = (minutes, budget, slower) => minutes > budget.minutes * slower * (1 + budget.marginPercent / 100);

/** Says what a whole run cost beside the commit before, keeps it where it was one (`whole`), and answers whether it is within the budget. */
export const judgeRun = (seconds, { whole, record }) => {
  const budget = JSON.parse(readFileSync(budgetFile, 'utf8'));
  const minutes = Math.round(seconds / 6) / 10;
  const runs = readRuns();
  const { now, before } = commits();
  const known = runBefore(before, runs, budget.last);
  print(`CPU ${minutes} menit / minutes; ${known.on}: ${known.minutes}; batas / budget: ${budget.minutes}`);
  // What broke off is not what a run costs.
  if (whole) writeFileSync(runsFile, JSON.stringify([...runs, { commit: now, minutes }].slice(-kept)));
  if (whole && record)
    writeFileSync(
      budgetFile,
      `${JSON.stringify({ ...budget, last: { on: now?.slice(0, 7), minutes } }, undefined, 2)}\n`,
    );
  if (!isOver(minutes, budget, 1)) return true;
  const slower = slowness(budget.yardstickMs);
  if (slower > 1) print(`mesin ini ${slower.toFixed(2)} kali lebih lambat / this machine is so many times slower`);
  return !isOver(minutes, budget, slower);
};
