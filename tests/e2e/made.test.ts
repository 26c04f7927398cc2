// What is made once in a run is made once, whoever asks, and again where it failed.

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { madeOnce } from './support/made.ts';

test('of many who ask one makes it, and all get the same', async () => {
  let made = 0;
  const make = async (path: string): Promise<void> => {
    made += 1;
    await Promise.resolve();
    writeFileSync(path, `made ${made}`);
  };
  const paths = await Promise.all(Array.from({ length: 4 }, () => madeOnce('once', make)));
  expect(new Set(paths).size).toBe(1);
  expect(readFileSync(paths[0] ?? '', 'utf8')).toBe('made 1');
  expect(made).toBe(1);
});

test('whoever fails leaves no half of it, and the next one makes it', async () => {
  const failing = async (path: string): Promise<void> => {
    writeFileSync(path, 'half');
    await Promise.reject(new Error('the disk is full'));
  };
  await expect(madeOnce('twice', failing)).rejects.toThrow('the disk is full');
  const path = await madeOnce('twice', async (part) => writeFileSync(part, 'whole'));
  expect(readFileSync(path, 'utf8')).toBe('whole');
});
