// The command line in this process, with what it printed.
import { runCli } from '@siklus/cli';

export type Ran = { exit: number; out: string; err: string; json: () => Record<string, unknown> };

/** Runs `siklus ...args` at an instant and answers with exit code and output. */
export const siklusAt = async (now: string, ...args: string[]): Promise<Ran> => {
  let [out, err] = ['', ''];
  const exit = await runCli(args, {
    out: async (text) => void (out += text),
    err: async (text) => void (err += text),
    now: () => now,
    interrupted: async () => undefined,
  });
  return { exit, out, err, json: () => JSON.parse(out) as Record<string, unknown> };
};

/** The same on 22 November 2026, at ten in the morning in Jakarta. */
export const siklus = (...args: string[]): Promise<Ran> => siklusAt('2026-11-22T03:00:00.000Z', ...args);
