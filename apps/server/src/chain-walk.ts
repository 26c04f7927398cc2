// Chains are checked in a thread of their own, one at a time: a check takes seconds, and everybody else shares the thread that answers.

import { Worker } from 'node:worker_threads';
import { TRPCError } from '@trpc/server';
import type { Deed, Walk } from '@siklus/api';

type Faults = Awaited<ReturnType<Walk>>;

/** So long may a check take, in milliseconds; large chains need a fraction of it. */
const MOST = 120_000;

async function inThread(entry: URL, deed: Deed, most: number): Promise<Faults> {
  // Memory is bounded as time is: what outgrows it ends the thread and not the server.
  const thread = new Worker(entry, { workerData: deed, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  const { promise, resolve, reject } = Promise.withResolvers<Faults>();
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
  return (deed) => {
    const faults = last.then(() => inThread(entry, deed, most));
    last = faults.catch(settled);
    return faults;
  };
}

function settled(): void {
  // Whoever asked is told; the next check begins either way.
}
