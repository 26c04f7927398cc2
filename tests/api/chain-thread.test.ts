// While a chain is checked before it is published, everybody else is answered.

import { randomUUID } from 'node:crypto';
import { chainFaults, type ExecuteAnswer } from '@siklus/api';
import type { ServerSettings } from '@siklus/server';
import { chainJson, definitionOf } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { dataOf, startWorld } from './world.ts';

/** The chain of an RKA, which is a long walk, with words of its own, so that no walk is remembered. */
const longWalk = (word: string): object => {
  const { steps, ...chain } = chainJson(definitionOf('rka').chain);
  const label = { state: { id: word, en: word }, command: { id: word, en: word } };
  return { ...chain, steps: steps.map((step) => (step.name === 'reviewed' ? { ...step, label } : step)) };
};

/** Publishes a chain while an officer asks again and again: how long that took, and how long the officer waited at most, in milliseconds. */
const publishing = async (
  word: string,
  settings: Pick<ServerSettings, 'walk'>,
): Promise<{ took: number; wait: number }> => {
  const world = await startWorld(settings);
  try {
    const [admin, officer] = [await world.signIn('administrator'), await world.signIn('perencana.1')];
    const done: ExecuteAnswer[] = [];
    let wait = 0;
    const began = performance.now();
    const order = { key: randomUUID(), type: 'rka', opd: '', chain: longWalk(word), reason: 'sebutan baru', last: 0 };
    const answer = admin.mutate('alur.publish', order).then((it) => done.push(dataOf(it) as ExecuteAnswer));
    while (done.length === 0) {
      const asked = performance.now();
      await officer.query('session.me');
      wait = Math.max(wait, performance.now() - asked);
    }
    await answer;
    expect(done[0]?.ok).toBe(true);
    return { took: performance.now() - began, wait };
  } finally {
    await world.close();
  }
};

test('an officer waits for a fraction of a check; checked in the thread of the server, for nearly all of it', async () => {
  const apart = await publishing('Ditelaah', {});
  expect(apart.wait).toBeLessThan(apart.took / 2);
  const together = await publishing('Dikaji', { walk: chainFaults });
  expect(together.wait).toBeGreaterThan(together.took / 2);
});
