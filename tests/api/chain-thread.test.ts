// While a chain is checked before it is published, everybody else is answered.

import { randomUUID } from 'node:crypto';
import { chainVerdict, type ExecuteAnswer } from '@siklus/api';
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

/** Publishes a chain while an officer asks again and again: how many answers the officer got until it was published. */
const publishing = async (word: string, settings: Pick<ServerSettings, 'walk'>): Promise<number> => {
  const world = await startWorld(settings);
  try {
    const [admin, officer] = [await world.signIn('administrator'), await world.signIn('perencana.1')];
    const done: ExecuteAnswer[] = [];
    let answers = 0;
    const order = { key: randomUUID(), type: 'rka', opd: '', chain: longWalk(word), reason: 'sebutan baru', last: 0 };
    const answer = admin.mutate('alur.publish', order).then((it) => done.push(dataOf(it) as ExecuteAnswer));
    while (done.length === 0) {
      await officer.query('session.me');
      answers += 1;
    }
    await answer;
    expect(done[0]?.ok).toBe(true);
    return answers;
  } finally {
    await world.close();
  }
};

test('an officer is answered many times during a check; checked in the thread of the server, hardly ever', async () => {
  const apart = await publishing('Ditelaah', {});
  const together = await publishing('Dikaji', { walk: chainVerdict });
  // Answers are counted and not timed: a busy machine makes both slower, and neither of them rarer.
  expect(apart).toBeGreaterThan(4 * together);
});
