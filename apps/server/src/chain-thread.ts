// What runs in the thread: checks the chain of one deed and posts the verdict.

import { parentPort, workerData } from 'node:worker_threads';
import { chainVerdict } from '@siklus/api';
import type { Question } from './chain-walk.ts';

const { deed, offices } = workerData as Question; // as createChainWalk gave it
parentPort?.postMessage(chainVerdict(deed, offices), []);
