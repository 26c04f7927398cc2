// Words in files: every document type is in the glossary, and no file knows one particular machine.
import { documentTypes } from './documents.ts';
import { type Finding, type Source, lineAt } from './sources.ts';

const glossary = 'docs/GLOSSARY.md';

/** Document types that the glossary does not explain. */
export const findUnexplainedWords = (sources: readonly Source[]): Finding[] => {
  const text = sources.find(({ path }) => path === glossary)?.text ?? '';
  return documentTypes(sources)
    .filter((type) => !new RegExp(`\\b${type}\\b`, 'i').test(text))
    .map((type) => ({
      path: glossary,
      line: 1,
      message: `does not explain "${type}": add the word, what it is in one sentence, and its regulation.`,
    }));
};

const machinePath = /(?<![\w./:$}-])(?:\/(?:work|root|tmp|home|Users)\/\w|[A-Z]:\\Users\\)/g;

/** Paths that exist on one machine only. */
export const findMachinePaths = (sources: readonly Source[]): Finding[] =>
  sources
    .filter(({ path }) => path !== 'pnpm-lock.yaml')
    .flatMap(({ path, text }) =>
      [...text.matchAll(machinePath)].map((match) => ({
        path,
        line: lineAt(text, match.index),
        message: `names a folder of one machine: write it from the root of the repository, or take os.tmpdir() or an environment variable.`,
      })),
    );
