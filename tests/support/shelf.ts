// Answers that cost much, remembered between runs in `.cache` under a hash of all that decides them: what was asked, and the sources that answer.
// Nothing is ever taken for an answer that was not made by the same sources from the same question.
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './tsc.ts';

/** A hash of a question: plain values, in the order in which they stand. */
export const hashOf = (...parts: readonly unknown[]): string => {
  const text = JSON.stringify(parts, (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : typeof value === 'function' ? String(value) : value,
  );
  return createHash('sha256').update(text).digest('hex');
};

const filesIn = (path: string): readonly string[] =>
  statSync(path).isFile()
    ? [path]
    : globSync('**/*.ts', { cwd: path })
        .filter((it) => !it.endsWith('.test.ts'))
        .toSorted()
        .map((it) => join(path, it));

/** A hash of sources, by files and folders of the repository, with the libraries and the Node that run them. */
export const hashOfSources = (paths: readonly string[], home = root): string => {
  const files = paths.flatMap((it) => filesIn(join(home, it)));
  if (files.length === 0) throw new Error('an answer without sources would never be renewed');
  return hashOf(
    process.version,
    readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'),
    files.map((it) => [relative(home, it), readFileSync(it, 'utf8')]),
  );
};

type Kept = { readonly seal: string; readonly answer: unknown };

/** A place for answers: `recall` makes what is not there, `save` keeps what this run asked for and forgets the rest. */
export interface Shelf {
  readonly recall: <Answer>(question: readonly unknown[], make: () => Answer) => Answer;
  readonly save: () => void;
}

const read = (file: string): Readonly<Record<string, Kept>> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Kept>; // every entry is held against its seal before use
  } catch {
    // There is none yet, or it was cut off: then everything is made again.
    return {};
  }
};

/** Opens a shelf in a file, for answers made by sources of this hash. Answers are plain values. */
export const openShelf = (file: string, sources: string): Shelf => {
  const before = read(file);
  const now: Record<string, Kept> = {};
  const sealOf = (key: string, answer: unknown): string => hashOf(key, answer);
  return {
    recall: <Answer>(question: readonly unknown[], make: () => Answer): Answer => {
      const key = hashOf(sources, question);
      const known = now[key] ?? before[key];
      if (known !== undefined && known.seal === sealOf(key, known.answer)) {
        now[key] = known;
        return known.answer as Answer; // sealed under this question and these sources
      }
      const answer = make();
      now[key] = { seal: sealOf(key, answer), answer };
      return answer;
    },
    save: () => {
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(now));
      renameSync(`${file}.${process.pid}`, file);
    },
  };
};
