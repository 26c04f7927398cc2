// One piece of work with very many statements: all of it or nothing, and the statement that failed is the one that is named.
import { putRows } from '@siklus/store';
import { expect, test } from 'vitest';
import { kinds, newStore, raw } from './stores.ts';

const MANY = 2500;

test.each(kinds)('%s', async (kind) => {
  const store = await newStore(kind);
  const fill = (broken?: number) =>
    store.write(function* () {
      for (let at = 0; at < MANY; at += 1) {
        if (at === broken) yield raw("insert into opd (code, name) values ('x', null)");
        yield* putRows('holiday', [{ day: `hari-${at}`, name: 'x' }]);
      }
    });
  const count = async (): Promise<number> => (await store.read.selectFrom('holiday').select('day').execute()).length;
  await expect(fill(700)).rejects.toThrow(/null/i);
  expect(await count()).toBe(0);
  await fill();
  expect(await count()).toBe(MANY);
});
