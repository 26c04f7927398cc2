// `siklus accounts`: gives every person of a region who has none an account, so that an imported region can be opened in the app.

import { randomBytes } from 'node:crypto';
import { addAccountsTo } from '@siklus/server';
import { withRegion } from './database.ts';
import { Complaint } from './complaint.ts';
import { exits, type Exit, type Io } from './io.ts';
import { readOptions } from './options.ts';

const SHORTEST = 12;

/** Makes missing accounts with one password, given or drawn by chance and printed once; who has an account keeps theirs. */
export async function makeAccounts(args: readonly string[], io: Io): Promise<Exit> {
  const { values } = readOptions(args, { password: { type: 'string' } } as const, 0);
  const password = values.password ?? randomBytes(12).toString('base64url');
  if (password.length < SHORTEST)
    throw new Complaint(
      `Kata sandi paling pendek ${SHORTEST} huruf.`,
      `The password needs at least ${SHORTEST} characters.`,
    );
  const people = await withRegion(values, io, async (store, _region, address) => {
    const rows = await store.read.selectFrom('person').select(['id', 'name', 'username']).orderBy('username').execute();
    if (rows.length === 0)
      throw new Complaint(
        'Belum ada pejabat di basis data ini, jadi tidak ada akun yang dibuat. Pejabat contoh untuk setiap jabatan dibuat oleh: siklus simulate --seed 1',
        'Nobody holds an office in this database yet, so no account was made. Example officers for every office are made by: siklus simulate --seed 1',
        exits.refused,
      );
    await addAccountsTo(
      store,
      rows.map(({ id, name, username }) => ({ person: id, name, username, password })),
      address,
    );
    return rows;
  });
  const accounts = people.map(({ username, name }) => ({ username, name }));
  if (values.json === true) await io.out(`${JSON.stringify({ password, accounts })}\n`);
  else
    await io.out(
      `${[`Kata sandi akun baru / password of new accounts: ${password}`, ...accounts.map((it) => `  ${it.username.padEnd(24)} ${it.name}`)].join('\n')}\n`,
    );
  return exits.done;
}
