// What runs in the thread: checks the chain of one deed and posts its faults.

import { parentPort, workerData } from 'node:worker_threads';
import { chainFaults, type Deed } from '@siklus/api';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
parentPort?.postMessage(chainFaults(workerData as Deed)); // as createChainWalk gave it
