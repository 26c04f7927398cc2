// The shape of a document folder, and how far one document may look into another.
import { posix } from 'node:path';
import { type Finding, type Source, importsOf, isTest, targetOf, withoutComments } from './sources.ts';

const home = 'packages/workflow/src/documents/';
const parts = ['machine.ts', 'schema.ts', 'rules.ts', 'postings.ts', 'view.ts', 'index.ts'];

const typeOf = (path: string): string | undefined => {
  const [type, file] = path.startsWith(home) ? path.slice(home.length).split('/') : [];
  return file === undefined ? undefined : type;
};

/** The document types there are: the folders under `documents/`. */
export const documentTypes = (sources: readonly Source[]): string[] => [
  ...new Set(sources.flatMap(({ path }) => typeOf(path) ?? [])),
];

/** Document folders that lack one of the five files, the index or the test. */
export const findUnfinishedDocuments = (sources: readonly Source[]): Finding[] => {
  const known = new Set(sources.map(({ path }) => path));
  return documentTypes(sources).flatMap((type) =>
    [...parts, `${type}.test.ts`]
      .filter((file) => !known.has(posix.join(home, type, file)))
      .map((file) => ({
        path: posix.join(home, type, file),
        line: 1,
        message: `is missing: a document type is machine, schema, rules, postings, view, index and its test. See docs/HACKING.md.`,
      })),
  );
};

// A document says what it stands on as `basis: { rka: { … }, spd: { … } }`: the keys of the outer braces.
const basesIn = (text: string): string[] => {
  const code = withoutComments(text);
  const start = /\bbasis:\s*\{/.exec(code);
  if (start === null) return [];
  let depth = 1;
  let outer = '';
  for (const letter of code.slice(start.index + start[0].length)) {
    depth += /[{([]/.test(letter) ? 1 : /[})\]]/.test(letter) ? -1 : 0;
    if (depth === 0) break;
    if (depth === 1) outer += letter;
  }
  return [...outer.matchAll(/['"]?([a-z][\w-]*)['"]?\s*:/g)].map((match) => match[1] ?? '');
};

// What a document stands on, and what that stands on: an SP2D carries the lines of the SPP below its SPM.
const standsOn = (type: string, bases: ReadonlyMap<string, readonly string[]>, seen: Set<string>): Set<string> => {
  for (const basis of bases.get(type) ?? []) {
    if (seen.has(basis)) continue;
    seen.add(basis);
    standsOn(basis, bases, seen);
  }
  return seen;
};

/** Documents that import another document otherwise than through the schema of what they stand on. */
export const findForeignDocuments = (sources: readonly Source[]): Finding[] => {
  const inDocuments = sources.filter((source) => typeOf(source.path) !== undefined && !isTest(source));
  const bases = new Map<string, readonly string[]>();
  for (const { path, text } of inDocuments) {
    const type = typeOf(path) ?? '';
    bases.set(type, [...(bases.get(type) ?? []), ...basesIn(text)]);
  }
  return inDocuments.flatMap(({ path, text }) => {
    const type = typeOf(path) ?? '';
    return importsOf(text).flatMap(({ specifier, line }) => {
      const target = targetOf(path, specifier);
      const other = target === undefined ? undefined : typeOf(target);
      if (target === undefined || other === undefined || other === type) return [];
      const why = !target.endsWith('/schema.ts')
        ? `takes more than ${other}'s paper: of another document import only its schema.ts.`
        : standsOn(type, bases, new Set()).has(other)
          ? undefined
          : `${other} is not a basis of ${type}: name it as a basis in ${type}'s folder, or pass the value in as context of the rule.`;
      return why === undefined ? [] : [{ path, line, message: `"${specifier}": ${why}` }];
    });
  });
};
