// Programs that are started and end: what they end with and what they say.
import { runCli } from '@siklus/cli';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const setClock = new URL('set-clock.mjs', import.meta.url).href;

/** The end of a program. */
export type Ended = { exit: number | null; err: string };

/** Runs a command whose wish to stop never comes. */
export const ran = async (args: readonly string[], db: string): Promise<Ended> => {
  let err = '';
  const never = new Promise<void>(() => undefined);
  const exit = await runCli([...args, '--db', db], {
    out: async () => undefined,
    err: async (text) => void (err += text),
    now: () => '2026-11-22T03:00:00.000Z',
    interrupted: () => never,
  });
  return { exit, err };
};

/** Starts the server as `npm start` does, on a database and at an instant of ours, until it ends, or is ended once it serves. */
export const started = (db: string, ends = false, more: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Promise((done) => {
    const main = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url));
    const env = { ...process.env, SIKLUS_DB: db, PORT: '0', SIKLUS_TEST_NOW: '2026-11-22T03:00:00.000Z', ...more };
    const running = spawn(process.execPath, ['--import', setClock, main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    running.stdout.on('data', () => ends && running.kill('SIGTERM'));
    running.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    running.on('close', (exit) => done({ exit, err }));
  });

/** Two lines, Indonesian first, and no stack of a driver. */
export const isSentence = (err: string): boolean =>
  err.trim().split('\n').length === 2 && !/\n\s+at |node_modules/.test(err);

/** A command that makes a region, another one than tests have in their files. */
export const init: readonly string[] = ['init', '--region', '32.01', '--name', 'Kab. Contoh', '--year', '2026'];

/** Every command that opens a database. */
export const commands: readonly (readonly string[])[] = [
  ['verify'],
  ['report', 'opd'],
  ['simulate', '--seed', '1'],
  ['import', 'akun', 'x.csv'],
  ['accounts'],
  ['serve', '--port', '0'],
  init,
];
