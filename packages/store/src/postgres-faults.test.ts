// What is said of an address has no password in it, and what is wrong with one is said in a sentence.

import { expect, test } from 'vitest';
import { StoreFault } from './open-faults.ts';
import { openPostgres } from './postgres.ts';
import { withoutPassword } from './postgres-faults.ts';

const at = '127.0.0.1:1/siklus';

test.each([
  [`postgres://siklus:s3cret@${at}`, `postgres://siklus:***@${at}`],
  [`postgresql://siklus:s3@cret@${at}`, `postgresql://siklus:***@${at}`],
  [`postgres://${at}?user=u&password=s3cret`, `postgres://${at}?user=u&password=***`],
  [`postgres://${at}?p%61ssword=s3cret`, `postgres://${at}?password=***`],
  [
    `postgres://u@${at}?password=s3cret&password=s3cret&sslmode=disable`,
    `postgres://u@${at}?password=***&sslmode=disable`,
  ],
  [`postgres://${at}?sslpassword=s3cret`, `postgres://${at}?sslpassword=***`],
  ['postgres:///siklus?host=/tmp', 'postgres:///siklus?host=/tmp'],
  [`postgres://siklus@${at}`, `postgres://siklus@${at}`],
  // Written as it is, a password may end where the address seems to go on.
  [`postgres://u:s3/cret@${at}`, 'postgres://…'],
  [`postgres://u:3#cret@${at}`, 'postgres://…'],
  [`postgres://u:3/cret@${at}`, 'postgres://…'],
  [`postgres://u:3?s3cret@${at}`, 'postgres://…'],
  ['postgres://u:s3cret@127.0.0.1:99999/siklus', 'postgres://…'],
])('%s is shown as %s', (address, shown) => expect(withoutPassword(address)).toBe(shown));

test.each([
  ['unreachable', `postgres://${at}?user=u&password=s3cret`],
  ['unreachable', 'postgres://u:s3cret@localhost/siklus?host=/tidak/ada'],
  ['bad-address', 'postgres://u:s3cret@127.0.0.1:99999/siklus'],
  ['bad-address', 'postgres://u:s3#cret@127.0.0.1/siklus'],
  ['bad-address', 'postgres://u:s3cret@127.0.0.1:1/%E0%A4'],
])('%s is said of it without its password: %s', async (code, address) => {
  const fault = await openPostgres(address).then(
    () => undefined,
    (it: unknown) => it,
  );
  expect(fault).toBeInstanceOf(StoreFault);
  expect(fault).toMatchObject({ code, exit: 2 });
  expect(JSON.stringify([fault, (fault as Error).message, (fault as Error).stack])).not.toMatch(/s3|cret/); // a StoreFault is an Error
});
