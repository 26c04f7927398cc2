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

// A document says what it stands on as `basis: 'rka'`, `basis = ['rka', …]` or the like.
const basesIn = (text: string): string[] =>
  [...withoutComments(text).matchAll(/\bbas[ie]s\w*['"]?\s*[:=]\s*([^;]{0,400})/g)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/['"]([a-z0-9-]+)['"]/g)].map((word) => word[1] ?? ''),
  );

/** Documents that import another document otherwise than through the schema of one of their bases. */
export const findForeignDocuments = (sources: readonly Source[]): Finding[] => {
  const inDocuments = sources.filter((source) => typeOf(source.path) !== undefined && !isTest(source));
  const bases = new Map<string, Set<string>>();
  for (const { path, text } of inDocuments) {
    const type = typeOf(path) ?? '';
    bases.set(type, new Set([...(bases.get(type) ?? []), ...basesIn(text)]));
  }
  return inDocuments.flatMap(({ path, text }) => {
    const type = typeOf(path) ?? '';
    return importsOf(text).flatMap(({ specifier, line }) => {
      const target = targetOf(path, specifier);
      const other = target === undefined ? undefined : typeOf(target);
      if (target === undefined || other === undefined || other === type) return [];
      const why = !target.endsWith('/schema.ts')
        ? `takes more than ${other}'s paper: of another document import only its schema.ts.`
        : bases.get(type)?.has(other)
          ? undefined
          : `${other} is not a basis of ${type}: name it as a basis in ${type}'s folder, or pass the value in as context of the rule.`;
      return why === undefined ? [] : [{ path, line, message: `"${specifier}": ${why}` }];
    });
  });
};
