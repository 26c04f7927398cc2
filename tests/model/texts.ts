// Finds the sentences of the law in its sources: every `text(…)`, in which function it stands, and sentences outside of one.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/tsc.ts';

/** A file of the law: its path within the package and its code. */
export interface Source {
  readonly path: string;
  readonly code: string;
}

/** One `text(…)`: where it stands and its two wordings, with `{…}` for what is filled in; undefined where a wording is no literal. */
export interface Sentence {
  readonly path: string;
  readonly line: number;
  /** The function or constant at the top of the file in which it stands. */
  readonly within: string;
  readonly index: number;
  readonly wordings: readonly (string | undefined)[];
}

/** The sources of one of our packages, without tests, in the order of their paths. */
export const sourcesOf = (name: string): readonly Source[] => {
  const home = join(root, 'packages', name, 'src');
  return globSync('**/*.ts', { cwd: home })
    .filter((path) => !path.endsWith('.test.ts'))
    .toSorted()
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      code: withoutComments(readFileSync(join(home, path), 'utf8')),
    }));
};

const blank = (found: string): string => found.replaceAll(/[^\n]/g, ' ');

const withoutComments = (code: string): string =>
  code.replaceAll(/\/\*[\s\S]*?\*\//g, blank).replaceAll(/(?<=^|\s)\/\/[^\n]*/g, blank);

// Where the string that begins at `start` ends, past its closing quote; templates may hold code with strings of their own.
const stringEnd = (code: string, start: number): number => {
  const quote = code[start];
  let at = start + 1;
  while (at < code.length && code[at] !== quote) {
    if (code[at] === '\\') at += 2;
    else if (quote === '`' && code.startsWith('${', at)) at = bracketEnd(code, at + 1);
    else at += 1;
  }
  return at + 1;
};

// Where the bracket that opens at `start` closes, past it.
const bracketEnd = (code: string, start: number): number => {
  let depth = 0;
  let at = start;
  while (at < code.length) {
    const letter = code[at] ?? '';
    if (`'"\``.includes(letter)) at = stringEnd(code, at);
    else {
      depth += '([{'.includes(letter) ? 1 : ')]}'.includes(letter) ? -1 : 0;
      at += 1;
      if (depth === 0) return at;
    }
  }
  return at;
};

const argumentsOf = (code: string, start: number, end: number): readonly string[] => {
  const found: string[] = [];
  let from = start;
  let at = start;
  while (at < end) {
    const letter = code[at] ?? '';
    if (`'"\``.includes(letter)) at = stringEnd(code, at);
    else if ('([{'.includes(letter)) at = bracketEnd(code, at);
    else {
      if (letter === ',') {
        found.push(code.slice(from, at));
        from = at + 1;
      }
      at += 1;
    }
  }
  return [...found, code.slice(from, end)].map((it) => it.trim()).filter((it, index) => it !== '' || index === 0);
};

/** Every string in a piece of code, with `{…}` for what a template fills in, and where it begins. */
export const stringsIn = (code: string): readonly { readonly index: number; readonly words: string }[] => {
  const found: { index: number; words: string }[] = [];
  for (let at = 0; at < code.length;) {
    if (!`'"\``.includes(code[at] ?? '')) at += 1;
    else {
      const end = stringEnd(code, at);
      let words = '';
      for (let inner = at + 1; inner < end - 1;) {
        if (code[at] === '`' && code.startsWith('${', inner)) {
          words += '{…}';
          inner = bracketEnd(code, inner + 1);
        } else {
          words += code[inner] === '\\' ? (code[inner + 1] ?? '') : (code[inner] ?? '');
          inner += code[inner] === '\\' ? 2 : 1;
        }
      }
      found.push({ index: at, words });
      at = end;
    }
  }
  return found;
};

// A wording is a literal, or a choice of literals; anything else is put together elsewhere.
const wordingOf = (argument: string): string | undefined => {
  const strings = stringsIn(argument).filter(
    (it, at, all) =>
      at === all.length - 1 || !/^[^?:]*(?:===|!==|<|>)/.test(argument.slice(it.index + it.words.length + 2)),
  );
  if (strings.length === 0) return undefined;
  return strings.map((it) => it.words).join(' | ');
};

const lineOf = (code: string, index: number): number => code.slice(0, index).split('\n').length;

const topOf = (code: string, index: number): string =>
  [...code.slice(0, index).matchAll(/^(?:export )?(?:const|function\*?) (\w+)/gm)].at(-1)?.[1] ?? '';

/** Every `text(…)` of a file. */
export const sentencesIn = ({ path, code }: Source): readonly Sentence[] =>
  [...code.matchAll(/(?<![\w.])(?<!function )text\(/g)].map(({ index }) => {
    const start = index + 'text('.length;
    const args = argumentsOf(code, start, bracketEnd(code, start - 1) - 1);
    const wordings = args.map(wordingOf);
    return { path, line: lineOf(code, index), within: topOf(code, index), index, wordings };
  });

/** Sentences that lack one of their languages. */
export const untranslated = (source: Source): readonly string[] =>
  sentencesIn(source)
    .filter(({ wordings: [id, en], wordings }) => wordings.length !== 2 || (id === '') !== (en === ''))
    .map(({ path, line }) => `${path}:${line} lacks a language`);

const withoutSentences = (code: string): string =>
  [...code.matchAll(/(?<![\w.])(?<!function )(?:text|new Error)\(/g)].reduce((made, { index, 0: call }) => {
    const end = bracketEnd(code, index + call.length - 1);
    return made.slice(0, index) + blank(code.slice(index, end)) + made.slice(end);
  }, code);

const looksRead = /^(?=.*[a-z]{2,} [a-z]{2,})[A-Z“{].*|[a-z]{2,} [a-z]{2,}.*\.$/;

interface Spoken {
  readonly index: number;
  readonly words: string;
}

// Strings outside `text(…)` of which one reads like a sentence; those that stand side by side in a call belong together, wordings last.
const loose = ({ code }: Source): readonly (readonly Spoken[])[] => {
  const rest = withoutSentences(code);
  const groups: Spoken[][] = [];
  for (const it of stringsIn(rest)) {
    const last = groups.at(-1)?.at(-1);
    const between = last === undefined ? '' : rest.slice(stringEnd(rest, last.index), it.index);
    if (/^\s*,\s*$/.test(between)) groups.at(-1)?.push(it);
    else groups.push([it]);
  }
  return groups.filter((group) => group.some(({ words }) => looksRead.test(words))).map((group) => group.slice(-2));
};

// A source of law is quoted as it is called; the name under which lists show a paper is Indonesian like the paper itself.
const isQuoted = ({ code }: Source, { index, words }: Spoken): boolean =>
  /^(?:Aturan daerah|Permendagri|PP|UU|Perda|Perkada)\b/.test(words) ||
  /\btitle: |\bcite: /.test(code.slice(code.lastIndexOf('\n', index), index));

/** The sentences of a file: every `text(…)`, and every pair of wordings that is given to a function which makes one. */
export const spokenIn = (source: Source): readonly Sentence[] =>
  [
    ...sentencesIn(source),
    ...loose(source).flatMap((group): Sentence[] => {
      const [{ index } = { index: 0 }, second] = group;
      if (second === undefined) return [];
      const { path, code } = source;
      const wordings = group.map((it) => it.words);
      return [{ path, line: lineOf(code, index), within: topOf(code, index), index, wordings }];
    }),
  ].toSorted((a, b) => a.index - b.index);

/** Sentences in one language: outside `text(…)`, without the other wording beside them; citations and `Indonesian / English` are none. */
export const unspoken = (source: Source): readonly string[] =>
  loose(source)
    .filter(([it, other]) => it !== undefined && other === undefined && !it.words.includes(' / '))
    .flat()
    .filter((it) => !isQuoted(source, it))
    .map(({ words, index }) => `${source.path}:${lineOf(source.code, index)} ${words}`);
