import { chainVerdict, type Deed } from '@siklus/api';
import { chainJson, documents } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { createChainWalk } from './chain-walk.ts';

const spp = chainJson(documents.spp.chain);
const publishing = (chain: unknown): Deed => ({
  kind: 'decree',
  decree: { kind: 'alur', type: 'spp', opd: '', chain },
  reason: 'uji',
});
/** A chain whose desks still change the paper when its money has moved. */
const faulty = publishing({ ...spp, steps: spp.steps.map((step) => ({ ...step, revises: ['jenis'] })) });

const inThread = (script: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';${script}`)}`);
const spin = 'for (const end = Date.now() + 700; Date.now() < end;);';

/** How often the thread of the test came to itself while something ran, looking every 10 ms. */
const turnsDuring = async (run: () => unknown): Promise<number> => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 10);
  await run();
  clearInterval(timer);
  return turns;
};

test('the thread finds what is found here', async () => {
  const verdict = chainVerdict(faulty);
  expect(verdict.against.length).toBeGreaterThan(0);
  const walk = createChainWalk();
  expect(await walk(faulty)).toEqual(verdict);
  expect(await walk(publishing(spp))).toEqual({ verdict: 'in-order', against: [], warnings: [] });
  // With the offices that somebody holds.
  const { against } = await walk(publishing(spp), ['bendahara', 'ppkd', 'pa']);
  expect(against.map((it) => it.rule)).toEqual(['office-missing']);
});

test('whoever waits for a check holds up nobody', async () => {
  const walk = createChainWalk(inThread(`${spin} parentPort.postMessage([]);`));
  // The control: the same work in this thread leaves no turn to anybody.
  const held = await turnsDuring(() => {
    for (const end = Date.now() + 700; Date.now() < end;);
  });
  expect(held).toBeLessThan(3);
  expect(await turnsDuring(() => walk(faulty))).toBeGreaterThan(held + 2);
});

test('checks run one after another, and one that breaks or hangs ends alone', async () => {
  const broken = createChainWalk(inThread("throw new Error('planted');"));
  await expect(broken(faulty)).rejects.toThrow('planted');
  const gone = createChainWalk(inThread('process.exit(3);'));
  await expect(gone(faulty)).rejects.toThrow('ended with 3');
  const hung = createChainWalk(inThread('for (;;);'), 500);
  const asked = [hung(faulty), hung(faulty)];
  const ends: number[] = [];
  const began = Date.now();
  const results = await Promise.allSettled(
    asked.map(async (it) => {
      try {
        await it;
      } finally {
        ends.push(Date.now() - began);
      }
    }),
  );
  expect(results).toMatchObject([{ reason: { code: 'TIMEOUT' } }, { reason: { code: 'TIMEOUT' } }]);
  expect((ends[1] ?? 0) - (ends[0] ?? 0)).toBeGreaterThan(400);
});
