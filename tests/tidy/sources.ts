// Reads the repository as text, and finds imports and exports in it with plain patterns: no compiler stands behind these rules.
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, posix, resolve } from 'node:path';

/** A file of the repository: path from the root with `/`, and its text. */
export type Source = { path: string; text: string };
/** One `import` or `export … from`, or a dynamic import. `types` is true when nothing of it is left at run time. */
export type Import = { specifier: string; types: boolean; line: number };
/** A broken rule: where, and what to do instead. */
export type Finding = { path: string; line: number; message: string };

export const root = resolve(import.meta.dirname, '../..');

const generatedFolders = new Set(['node_modules', 'dist', '.git', '.cache', '.tanstack', 'coverage']);
const binary = new Set([
  '.png',
  '.ico',
  '.woff2',
  '.jpg',
  '.db',
  '.db-shm',
  '.db-wal',
  '.log',
  '.xlsx',
  '.pdf',
  '.zst',
]);

const walk = (folder: string, found: string[]): string[] => {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!generatedFolders.has(entry.name) && path !== 'data') walk(path, found);
      // In a worktree `.git` is a file that names the repository.
    } else if (entry.isFile() && path !== '.git' && !binary.has(extname(entry.name))) found.push(path);
  }
  return found;
};

/** Every text file that belongs to the repository. */
export const readSources = (): Source[] =>
  walk('', []).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export const isCode = ({ path }: Source): boolean => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.gen.ts');
export const isTest = ({ path }: Source): boolean => /\.test(-d)?\.tsx?$/.test(path) || path.startsWith('tests/');

export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** The text with comments blanked out and lines kept, so that examples in docstrings are not taken for code. */
export const withoutComments = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/(^|\s)\/\/[^\n]*/g, (comment, before: string) => before + ' '.repeat(comment.length - before.length));

/** Code alone: without comments and without what stands in quotes on one line. */
export const withoutText = (text: string): string =>
  withoutComments(text).replaceAll(/'[^'\n]*'|"[^"\n]*"|`[^`\n$]*`/g, "''");

const statement = /^[ \t]*(import|export)\s+(type\s+)?(?:([\w*{}\s,$]+?)\s+from\s+)?(['"])([^'"\n]+)\4/gm;
const dynamic = /\bimport\(\s*(['"])([^'"\n]+)\1\s*\)/g;

const onlyTypes = (typeWord: string | undefined, names: string | undefined): boolean => {
  if (typeWord !== undefined) return true;
  const braces = /^\{([^}]*)\}$/.exec(names?.trim() ?? '')?.[1];
  const each = braces?.split(',').flatMap((name) => name.trim() || []) ?? [];
  return each.length > 0 && each.every((name) => name.startsWith('type '));
};

/** What a file imports, in order of appearance. */
export const importsOf = (text: string): Import[] => {
  const code = withoutComments(text);
  const fixed = [...code.matchAll(statement)]
    .filter(([, word, , names]) => word === 'import' || names !== undefined)
    .map((match) => ({
      specifier: match[5] ?? '',
      types: onlyTypes(match[2], match[3]),
      line: lineAt(code, match.index + (/\S/.exec(match[0])?.index ?? 0)),
    }));
  const loaded = [...code.matchAll(dynamic)].map((match) => {
    const isType = /(typeof\s+|[:<|&]\s*)$/.test(code.slice(0, match.index));
    return { specifier: match[2] ?? '', types: isType, line: lineAt(code, match.index) };
  });
  return [...fixed, ...loaded];
};

/** Path of the file that a relative specifier names, seen from `from`; undefined for a package. */
export const targetOf = (from: string, specifier: string): string | undefined =>
  specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), specifier)) : undefined;

/** The findings as text, empty when there are none: compare with '' so that a failure prints what to do. */
export const report = (findings: readonly Finding[]): string =>
  findings.map(({ path, line, message }) => `${path}:${line}  ${message}`).join('\n');
