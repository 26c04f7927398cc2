// What a commit must say: one that changes a report which an older release left names the issue that makes it so.
import { execFileSync } from 'node:child_process';
import { root } from './sources.ts';

/** A commit: its message, and what it did to which file (`A`, `M`, `D`, …, as git calls it). */
export type Commit = { hash: string; message: string; files: readonly { status: string; path: string }[] };

const report = /^tests\/golden\/[^/]+\/reports\//;
const issue = /(^|[\s(])(#|issue )\d+\b/i;

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Every commit that touched what older releases left; none where there is no history to look at. */
export const readGoldenCommits = (): Commit[] => {
  try {
    const form = ['--no-merges', '--no-renames', '--name-status', '--format=%x00%H%x01%B%x01'];
    const log = git('log', ...form, 'HEAD', '--', 'tests/golden');
    return log.split('\0').slice(1).map(commitOf);
  } catch {
    return [];
  }
};

const commitOf = (text: string): Commit => {
  const [hash = '', message = '', list = ''] = text.split('\u0001');
  const files = list.trim() === '' ? [] : list.trim().split('\n');
  return {
    hash,
    message,
    files: files.map((line) => {
      const [status = '', path = ''] = line.split('\t');
      return { status, path };
    }),
  };
};

/** What is wrong with commits that change or remove kept reports and name no issue; a release may always add its own. */
export const findUnnamedChanges = (commits: readonly Commit[]): string[] =>
  commits.flatMap(({ hash, message, files }) => {
    const changed = files.find(({ status, path }) => status !== 'A' && report.test(path));
    return changed === undefined || issue.test(message)
      ? []
      : [
          `${hash.slice(0, 7)} changes ${changed.path}: say in its message which issue makes it read otherwise, such as #7.`,
        ];
  });
