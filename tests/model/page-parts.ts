// What the generated pages are made of.
import type { Text } from '@siklus/workflow';

/** A Markdown table; a sentence instead of it when there are no rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[], none: string): string => {
  if (rows.length === 0) return none;
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((it) => it.replaceAll('|', '\\|')).join(' | ')} |`.replaceAll('|  |', '| |');
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
};

/** A text in both languages, once where they agree. */
export const both = ({ id, en }: Text): string => (id === en ? id : `${id} / ${en}`);
/** A word of the code. */
export const code = (word: string): string => `\`${word}\``;
