// Which document types are worked by hand in a browser today: those that were changed since a whole run was last written down, and a quarter of the
// rest by the hash of the commit, so that every type has its turn within a few commits. A proof takes all.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { documentTypes, type DocumentType } from '@siklus/workflow';
import { proving } from './extent.ts';
import { standIns } from './forms.ts';

/** What is known of the day: the commit that stands here, and the files that changed since the last whole run; undefined where nobody can know. */
export interface Day {
  readonly commit: string;
  readonly changed: readonly string[] | undefined;
}

const PART = 4;

const test = /\.test\.tsx?$/;

/** The folder of a type, and the screen that only it has. */
const owned = (type: string): readonly string[] => [
  `packages/workflow/src/documents/${type}/`,
  `apps/web/src/screens/${type}/`,
];

/** The types that changed files may touch: their owners, and whoever stands for the rest where a screen is of several types. */
export function touchedBy(changed: readonly string[], types: readonly DocumentType[]): readonly DocumentType[] {
  const files = changed.filter((path) => !test.test(path));
  const belongs = (path: string, type: string): boolean => owned(type).some((folder) => path.startsWith(folder));
  const shared = files.some((path) => path.startsWith('apps/web/src/') && !types.some((type) => belongs(path, type)));
  return types.filter((type) => (shared && standIns.includes(type)) || files.some((path) => belongs(path, type)));
}

const hashOf = (commit: string, name: string): string => createHash('sha256').update(`${commit} ${name}`).digest('hex');

/** One in `part` of some names, drawn by a commit: the same one always draws the same, and in time all have their turn. */
export function drawnBy<Name extends string>(commit: string, names: readonly Name[], part: number): readonly Name[] {
  return names
    .toSorted((a, b) => hashOf(commit, a).localeCompare(hashOf(commit, b)))
    .slice(0, Math.ceil(names.length / part));
}

/** The types that are worked by hand on a day. */
export function provenOn({ commit, changed }: Day, types: readonly DocumentType[]): ReadonlySet<DocumentType> {
  const touched = changed === undefined ? types : touchedBy(changed, types);
  const rest = types.filter((type) => !touched.includes(type));
  return new Set([...touched, ...drawnBy(commit, rest, PART)]);
}

const cwd = resolve(import.meta.dirname, '../..');

const git = (...args: readonly string[]): readonly string[] | undefined => {
  try {
    const said = execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return said.split('\n').filter((it) => it !== '');
  } catch {
    // A copy without its history, or with too little of it.
    return undefined;
  }
};

/** The commit of the whole run that was last written down with what it cost. */
const lastRun = (): string => {
  const budget = JSON.parse(readFileSync(resolve(cwd, 'scripts/cpu-budget.json'), 'utf8')) as { last: { on: string } }; // written by the launcher
  return budget.last.on;
};

const readToday = (): Day => {
  const tracked = git('diff', '--name-only', lastRun());
  return {
    commit: git('rev-parse', 'HEAD')?.[0] ?? '',
    changed: tracked && [...tracked, ...(git('ls-files', '--others', '--exclude-standard') ?? [])],
  };
};

/** What planted faults are planted in, and what judges them. */
const judged = /^packages\/workflow\/src\/(?!.*\.test\.)|^tests\/(?:model|mutation|support)\//;

/** Whether faults are planted on a day: where the law or its judges changed since a whole run was last written down, or nobody can know. */
export const plantsOn = ({ changed }: Pick<Day, 'changed'>): boolean =>
  changed === undefined || changed.some((path) => judged.test(path));

/** Whether faults are planted in this run; a proof plants them on every day. */
export const plantsToday = (): boolean => proving || plantsOn(readToday());

/** The types that are worked by hand in this run. */
export const provenToday = (): ReadonlySet<DocumentType> =>
  proving ? new Set(documentTypes) : provenOn(readToday(), documentTypes);

/** Of some names those whose turn it is in this run, one in `part`; a proof takes all. */
export const drawnToday = <Name extends string>(names: readonly Name[], part: number): readonly Name[] =>
  proving ? names : drawnBy(readToday().commit, names, part);
