// Digests of rows, whichever order they come in.

import { hash } from 'node:crypto';

/** How many lines there are and their digest: SHA-256 over all of them in order. */
export function digestOfLines(lines: readonly string[]): { readonly rows: number; readonly digest: string } {
  return { rows: lines.length, digest: hash('sha256', lines.toSorted().join('\n'), 'hex') };
}
