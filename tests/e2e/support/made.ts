// Database files that are filled once in a run: whoever asks first makes one, the others wait for it.

import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import '../../support/made-setup.ts';

// Only ends what hangs: whoever makes a file ends its claim even when it fails.
const longest = 30 * 60_000;

function claim(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false;
    throw fault;
  }
}

/** The path of a file that `make` has written; it is made under another name and put in place whole. */
export async function madeOnce(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const file = join(inject('madeFolder'), name);
  const [claimed, part] = [`${file}.claimed`, `${file}.part`];
  while (!existsSync(file)) {
    if (claim(claimed)) {
      try {
        await make(part);
        renameSync(part, file);
      } finally {
        rmSync(part, { force: true });
        rmdirSync(claimed);
      }
    } else {
      await vi.waitFor(
        () => {
          if (existsSync(claimed)) throw new Error(`${name} is still being made`);
        },
        { timeout: longest },
      );
    }
  }
  return file;
}
