// Which tests a change may touch: those that import what changed, which vitest knows, and those that read it, which stands here.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundledNode, root } from './install.mjs';
import { advise } from './say.mjs';

/** Files that tests read without importing them, and the tests that do. The rules about the code itself read all of it. */
const readers = [
  { file: /./, tests: /^tests\/tidy\// },
  // The browser gets the app as it is built, its styles and texts included.
  { file: /^apps\/web\/(?!.*\.test\.)/, tests: /^tests\/e2e\// },
  { file: /^docs\/|^packages\/workflow\/(api-report|README)/, tests: /^tests\/model\// },
  { file: /^tests\/model\/.*\.md$/, tests: /^tests\/(model|mutation)\// },
  { file: /^tests\/mutation\/.*\.md$/, tests: /^tests\/mutation\// },
  { file: /^scripts\/workflow-build|^packages\/workflow\//, tests: /^tests\/model\/(published|api-report)/ },
  { file: /^scripts\//, tests: /^tests\/support\// },
  { file: /^docs\/security\.md$/, tests: /^tests\/contract\/hiding/ },
  { file: /^tests\/golden\/(?!.*\.ts$)/, tests: /^tests\/golden\// },
  // Programs and threads that are started, and what is loaded before them.
  {
    file: /^apps\/server\/src\/(main|chain-thread)|^tests\/support\/set-clock/,
    tests: /^tests\/(simulation|api|support)\//,
  },
  { file: /^packages\/store\/src\/sqlite-check-thread/, tests: /^tests\/(contract|api|simulation)\// },
  { file: /^tests\/contract\/.*-child/, tests: /^tests\/contract\// },
  { file: /^tests\/support\/(hog|tireless)/, tests: /^tests\/api\/fairness/ },
  { file: /^(pnpm-lock|pnpm-workspace|tsconfig)/, tests: /./ },
];

/** Of all tests those that read some of the changed files. */
export const readersOf = (changed, tests) =>
  tests.filter((test) => readers.some((it) => it.tests.test(test) && changed.some((path) => it.file.test(path))));

const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    .split('\n')
    .filter((it) => it !== '');

const changedSince = (commit) => {
  try {
    return [...git('diff', '--name-only', commit), ...git('ls-files', '--others', '--exclude-standard')];
  } catch (reason) {
    throw advise(
      `git tidak tahu apa yang berubah sejak ${commit}: ${reason.message}`,
      `git does not know what changed since ${commit}.`,
    );
  }
};

const listed = (...flags) => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const file = join(root, '.cache', 'vitest-list.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  execFileSync(bundledNode, [vitest, 'list', '--filesOnly', `--json=${file}`, ...flags], { cwd: root, stdio: 'pipe' });
  return JSON.parse(readFileSync(file, 'utf8')).map((it) => relative(root, it.file).replaceAll('\\', '/'));
};

/** Whether a word names a commit. */
export const isCommit = (word) => {
  try {
    return git('rev-parse', '--verify', '--quiet', `${word}^{commit}`).length > 0;
  } catch {
    return false;
  }
};

/** The test files that what changed since a commit may touch. */
export const affectedTests = (commit) => {
  const changed = changedSince(commit);
  if (changed.length === 0) return [];
  return [...new Set([...listed(`--changed=${commit}`), ...readersOf(changed, listed())])];
};
