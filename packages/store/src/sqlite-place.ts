// Whether a file that is open still stands where it was opened: what is written into one that was moved away or replaced is lost to whoever opens it next.

import { statSync } from 'node:fs';
import { StoreFault } from './open-faults.ts';

const identityOf = (file: string): string | undefined => {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.dev} ${found.ino}`;
};

/** The log of what is not carried over yet, and its index. While the file is open nobody but a stranger takes them away. */
const companions = ['-wal', '-shm'] as const;

/** Remembers which file stands at a path; what it answers throws a StoreFault (moved) once that, or the log beside it, is another one or none. */
export function watchPlace(file: string): () => void {
  if (file === ':memory:') return () => undefined;
  const opened = identityOf(file);
  const beside = new Map<string, string>();
  return () => {
    const here =
      identityOf(file) === opened &&
      companions.every((end) => {
        const now = identityOf(file + end);
        const known = beside.get(end);
        if (known === undefined && now !== undefined) beside.set(end, now);
        return known === undefined || now === known;
      });
    if (here) return;
    throw new StoreFault(
      'moved',
      `${file} (atau -wal, -shm di sampingnya) dipindahkan atau diganti selagi dipakai. Tidak ada yang ditulis; kembalikan berkasnya, atau mulai ulang Siklus bila memang diganti.`,
      `${file} (or -wal, -shm beside it) was moved away or replaced while in use. Nothing is written; put it back, or restart Siklus if that was meant.`,
    );
  };
}
