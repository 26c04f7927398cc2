// Whoever writes much at once takes turns with whoever writes little: a bulk of one officer holds up nobody else for longer than a few papers take.
import type { Store } from '@siklus/store';
import { expect, test } from 'vitest';
import { kinds, newStore } from './stores.ts';

const BULK = 200;

/** How many pieces of a bulk are written before the one piece that somebody else asks for once the bulk has begun. */
const writtenBefore = async (
  store: Store,
  lanes: readonly [string | undefined, string | undefined],
): Promise<number> => {
  const written: string[] = [];
  const write = (name: string, lane: string | undefined): Promise<void> =>
    store.write(function* () {
      written.push(name);
      yield* [];
    }, lane);
  const bulk = Array.from({ length: BULK }, () => write('bulk', lanes[0]));
  await bulk[0];
  await write('other', lanes[1]);
  await Promise.all(bulk);
  expect(written).toHaveLength(BULK + 1);
  return written.indexOf('other');
};

test.each(kinds)('a bulk of 200 is one commit ahead of another officer (%s)', async (kind) => {
  expect(await writtenBefore(await newStore(kind), ['a', 'b'])).toBeLessThanOrEqual(12);
});

test('control: without lanes the other waits for all of it', async () => {
  const before = await writtenBefore(await newStore('SQLite in memory'), [undefined, undefined]);
  expect(before).toBe(BULK);
});

/** How many pieces of a bulk, each of which takes long, are written in one go before anything else is heard. */
const writtenAtOnce = async (store: Store, millis: number): Promise<number> => {
  let [written, most, last] = [0, 0, 0];
  const heard = setInterval(() => {
    most = Math.max(most, written - last);
    last = written;
  });
  await Promise.all(
    Array.from({ length: 24 }, () =>
      store.write(function* () {
        for (const until = performance.now() + millis; performance.now() < until;);
        written += 1;
        yield* [];
      }, 'a'),
    ),
  );
  clearInterval(heard);
  return Math.max(most, written - last);
};

test('between two long pieces of a bulk others are heard, and short ones share a commit', async () => {
  expect(await writtenAtOnce(await newStore('SQLite in memory'), 60)).toBe(1);
  expect(await writtenAtOnce(await newStore('SQLite in memory'), 0)).toBeGreaterThan(1);
});
