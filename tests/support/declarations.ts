// The public declarations of the library, read from what the compiler emits: TypeScript 7 has no interface to ask.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** One public name: what it is and how it is declared, without docstrings. */
export interface Declaration {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
}

const longest = 40;

const withoutDocs = (text: string): string => text.replaceAll(/^[ \t]*\/\*\*[\s\S]*?\*\/\n/gm, '');

// Where a declaration that begins at `start` ends: the first `;` or closing brace outside all brackets.
const endOf = (text: string, start: number, closing: boolean): number => {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if ('{[('.includes(letter)) depth += 1;
    if ('}])'.includes(letter)) depth -= 1;
    if (depth === 0 && (letter === ';' || (closing && letter === '}'))) return at + 1;
  }
  return text.length;
};

// A value whose type is a whole machine or chain would drown the rest; its digest still tells that it changed.
const shortened = (text: string, kind: string): string => {
  const lines = text.split('\n');
  if (lines.length <= longest || kind !== 'const') return text;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `${lines[0]} … ${lines.length} lines, digest ${digest}`;
};

/** How a name is declared in the text of a declaration file; more than once for a schema and its type, and for overloads. */
export const declarationsIn = (text: string, name: string): readonly Declaration[] => {
  const code = withoutDocs(text);
  const head = new RegExp(`^export (?:declare )?(function|const|type|interface) ${name}\\b`, 'gm');
  return [...code.matchAll(head)].map(({ index, 1: kind = '' }) => {
    const declared = code.slice(index, endOf(code, index, kind === 'interface'));
    const text = declared.replace(/^export (declare )?/, '').replaceAll('.ts"', '"');
    return { name, kind, text: shortened(text, kind) };
  });
};

const clause = /export (?:type )?\{([^}]*)\} from ['"](.*?)(?:\.ts|\.js)['"]/g;

/** The public names of one file of `public/` in alphabetical order, read from a folder of declarations. */
export const publicDeclarations = (folder: string, group: string): readonly Declaration[] => {
  const file = posix.join('public', `${group}.d.ts`);
  const found = [...readFileSync(join(folder, file), 'utf8').matchAll(clause)].flatMap(([, names = '', from = '']) => {
    const text = readFileSync(join(folder, posix.join('public', `${from}.d.ts`)), 'utf8');
    return names
      .split(',')
      .map((it) => it.trim().replace(/^type /, ''))
      .filter((it) => it !== '')
      .flatMap((name) => {
        const declared = declarationsIn(text, name);
        if (declared.length === 0) throw new Error(`${name} is public but not declared in ${from}`);
        return declared;
      });
  });
  return found.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
};
