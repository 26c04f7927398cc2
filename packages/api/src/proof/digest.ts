// Digests of rows, whichever order they come in.

import { hash } from 'node:crypto';

/** How many rows there are and their digest. */
export interface Digest {
  readonly rows: number;
  readonly digest: string;
}

/** How many lines there are and their digest: SHA-256 over all of them in order, after a salt where there is one. */
export function digestOfLines(lines: readonly string[], salt?: string): Digest {
  const sorted = lines.toSorted();
  return {
    rows: lines.length,
    digest: hash('sha256', (salt === undefined ? sorted : [salt, ...sorted]).join('\n'), 'hex'),
  };
}
