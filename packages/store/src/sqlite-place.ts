// Whether a file that is open still stands where it was opened: what is written into one that was moved away or replaced is lost to whoever opens it next.

import { statSync } from 'node:fs';
import { StoreFault } from './open-faults.ts';

const identityOf = (file: string): string | undefined => {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.dev} ${found.ino}`;
};

/** Remembers which file stands at a path; what it answers throws a StoreFault (moved) once that is another one, or none. */
export function watchPlace(file: string): () => void {
  if (file === ':memory:') return () => undefined;
  const opened = identityOf(file);
  return () => {
    if (identityOf(file) === opened) return;
    throw new StoreFault(
      'moved',
      `${file} dipindahkan atau diganti selagi dipakai. Tidak ada yang ditulis; kembalikan berkasnya, atau mulai ulang Siklus bila memang diganti.`,
      `${file} was moved away or replaced while in use. Nothing is written; put it back, or restart Siklus if that was meant.`,
    );
  };
}
