// What runs in the thread: checks the chain of one deed and posts its faults.

import { parentPort, workerData } from 'node:worker_threads';
import { chainFaults, type Deed } from '@siklus/api';

const faults = chainFaults(workerData as Deed); // as createChainWalk gave it
parentPort?.postMessage(faults, []);
