// Half a character in the text of a paper: the releases that took it left a database that can still be opened, and is proven like any other.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { verify } from '@siklus/api';
import { openStore } from '@siklus/server';
import { restoreFile } from './support/open-golden.ts';
import { folderOf, releases, unpack } from './support/packed.ts';

const some = releases().filter((it) => existsSync(join(folderOf(it), 'half-text.db.zst')));

test.each(some)('%s: the paper hides nothing, and the log before and after it still holds', async (release) => {
  const { address, remove } = await restoreFile(unpack(release, 'half-text.db'));
  const store = await openStore(address);
  onTestFinished(async () => {
    await store.close();
    await remove();
  });
  const found = await verify(store);
  expect(found.differences).toEqual([]);
  // Four acts, the seal on them, and the word from where on identities are claimed.
  expect(found.entries).toBe(6);
});
