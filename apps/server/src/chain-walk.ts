// Chains are checked in a thread of their own, one at a time: a check takes seconds, and everybody else shares the thread that answers.

import { Worker } from 'node:worker_threads';
import { TRPCError } from '@trpc/server';
import type { ChainVerdict, Deed, Walk } from '@siklus/api';
import type { Office } from '@siklus/workflow';

/** What the thread is asked: a deed, and the offices that somebody holds. */
export interface Question {
  readonly deed: Deed;
  readonly offices: readonly Office[] | undefined;
}

/** So long may a check take, in milliseconds; large chains need a fraction of it. */
const MOST = 120_000;

async function inThread(entry: URL, question: Question, most: number): Promise<ChainVerdict> {
  // Memory is bounded as time is: what outgrows it ends the thread and not the server.
  const thread = new Worker(entry, { workerData: question, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  const { promise, resolve, reject } = Promise.withResolvers<ChainVerdict>();
  thread.once('message', resolve);
  thread.once('error', reject);
  thread.once('exit', (code) => reject(new Error(`the thread that checks chains ended with ${code}`)));
  const late = setTimeout(
    () => reject(new TRPCError({ code: 'TIMEOUT', message: `the chain was not checked within ${most} ms` })),
    most,
  );
  // A server that closes waits for no check.
  thread.unref();
  late.unref();
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}

/** A walk in threads; rejects when one breaks or takes too long. `entry` runs in the thread and posts its answer. */
export function createChainWalk(entry = new URL('./chain-thread.ts', import.meta.url), most = MOST): Walk {
  let last: Promise<unknown> = Promise.resolve();
  return (deed, offices) => {
    const verdict = last.then(() => inThread(entry, { deed, offices }, most));
    last = verdict.catch(settled);
    return verdict;
  };
}

function settled(): void {
  // Whoever asked is told; the next check begins either way.
}
