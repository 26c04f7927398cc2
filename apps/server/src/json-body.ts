// JSON from outside, bounded in size and depth before it is parsed.

import type { IncomingMessage } from 'node:http';

/** Bytes that a body may have. */
export const MOST_BYTES = 1_048_576;

/** How deep arrays and objects may lie in each other: the envelope of a batch, a call, a command, a patch, a row. */
export const MOST_DEPTH = 12;

/** A body that was not taken: `large` = too many bytes, `deep` = nested too deep, `broken` = not JSON. */
export type Untaken = 'large' | 'deep' | 'broken';

/** Reads a body; undefined when it is larger than the limit, and then the rest of it is not read. */
export async function readBody(request: IncomingMessage, most = MOST_BYTES): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Whether a text nests deeper than allowed; looks at brackets outside of strings only, so it needs no stack. */
export function isDeep(text: string, most = MOST_DEPTH): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    if (quoted) {
      if (sign === 0x5c) index += 1;
      else if (sign === 0x22) quoted = false;
    } else if (sign === 0x22) quoted = true;
    else if (sign === 0x7b || sign === 0x5b) {
      depth += 1;
      if (depth > most) return true;
    } else if (sign === 0x7d || sign === 0x5d) depth -= 1;
  }
  return false;
}

/** Parses a text. */
export function parseJson(text: string): { value: unknown } | { fault: Untaken } {
  if (isDeep(text)) return { fault: 'deep' };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // The words of the parser quote the input; that it is broken is enough.
    return { fault: 'broken' };
  }
}
