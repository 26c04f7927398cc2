// `siklus verify`: replays the log and compares everything derived from it.

import { verify } from '@siklus/api';
import { withRegion } from './database.ts';
import { exits, type Exit, type Io } from './io.ts';
import { readOptions } from './options.ts';

/** Verifies a database; a difference ends with exit code 1. */
export async function verifyDatabase(args: readonly string[], io: Io): Promise<Exit> {
  const { values } = readOptions(args, {}, 0);
  const found = await withRegion(values, io, (store) => verify(store));
  const { difference } = found;
  if (values.json === true) await io.out(`${JSON.stringify(found)}\n`);
  else {
    const figures = `${found.entries} entri jurnal / journal entries, ${found.documents} dokumen / documents, ${found.accounts} akun / accounts, ${found.leaves} daun / leaves`;
    const end =
      difference === undefined
        ? `Cocok / clean. Ujung log / log head ${found.head}`
        : `BERBEDA / DIFFERENT: ${difference.where}\n  tersimpan / stored: ${difference.stored}\n  dari jurnal / replayed: ${difference.replayed}`;
    await io.out(`${figures}\n${end}\n`);
  }
  return found.ok ? exits.done : exits.refused;
}
