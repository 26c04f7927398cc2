// Sections of the reviewed tables of the law: one per document type, so that a type can be compared with what was agreed on it.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A Markdown table; rows are lists of cells. */
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A whole file of sections under one heading. */
export const fileOf = (heading: string, about: string, sections: readonly (readonly [string, string])[]): string =>
  `${[`# ${heading}`, about, ...sections.map(([type, table]) => `## ${type}\n\n${table}`)].join('\n\n')}\n`;

/** The reviewed section of each type in a file of `tests/model`. */
export const reviewed = (file: string): ReadonlyMap<string, string> => {
  const text = readFileSync(resolve(import.meta.dirname, '..', file), 'utf8');
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]),
  );
};
