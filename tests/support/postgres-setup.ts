// One PostgreSQL for the whole run. Tests read its address with `inject('postgresUrl')` and make databases of their own.
import type { TestProject } from 'vitest/node';
import { type RunningPostgres, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

type Shared = { server: Promise<RunningPostgres>; users: number };

// Each project loads this file for itself, so what they share hangs on the process.
const key = Symbol.for('siklus.test.postgres');
const shelf = globalThis as unknown as Record<symbol, Shared | undefined>;

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const shared = (shelf[key] ??= { server: startPostgres(), users: 0 });
  shared.users += 1;
  const { url, stop } = await shared.server;
  project.provide('postgresUrl', url);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    shelf[key] = undefined;
    await stop();
  };
};

export default setup;
