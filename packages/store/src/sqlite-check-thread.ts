// What runs in the thread: checks a file and posts what is wrong with it.

import { parentPort, workerData } from 'node:worker_threads';
import { findDamage } from './sqlite-check.ts';

const damage = findDamage(String(workerData)); // as checkBeside gave it
parentPort?.postMessage(damage ?? null, []);
