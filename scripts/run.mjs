// The one door: `node scripts/run.mjs VERB`, on any Node >= 18 with npm. Installs what is missing, then goes on with the
// Node that the lockfile brings, because the machine's own may be too old for the database driver.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundledNode, ensureInstalled, root } from './install.mjs';
import { say, stopWith } from './say.mjs';

const [verb, ...args] = process.argv.slice(2);

// npm moves to the root before it runs a script; files named on the command line are meant from where the person stands.
const home = process.cwd() === root && process.env.npm_lifecycle_event ? process.env.INIT_CWD : undefined;
const here = home ?? process.cwd();

/** Runs a file on the bundled Node in our place: same terminal, same signals, same exit code. */
const become = (file, rest, options = {}) => {
  const path = join(root, file);
  if (!existsSync(path)) stopWith(`${file} tidak ada.`, `${file} does not exist.`, 2);
  const child = spawn(bundledNode, [path, ...rest], { stdio: 'inherit', cwd: here, ...options });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (reason) => stopWith(`Node bawaan gagal: ${reason.message}`, `The bundled Node failed to start.`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
};

const verbs = {
  start: async () => {
    await ensureInstalled();
    const { buildWeb } = await import('./web-build.mjs');
    await buildWeb();
    const wish = process.env.SIKLUS_DB || join('data', 'demo.db');
    const db = /^postgres(ql)?:/.test(wish) ? wish : resolve(process.env.SIKLUS_DB ? here : root, wish);
    become('apps/server/src/main.ts', args, { cwd: root, env: { ...process.env, SIKLUS_DB: db } });
  },
  siklus: async () => {
    await ensureInstalled();
    // What is served is the app, which a fresh clone has not built yet.
    if (args[0] === 'serve' && !args.some((it) => it === '--help' || it === '-h')) {
      const { buildWeb } = await import('./web-build.mjs');
      await buildWeb();
    }
    become('apps/cli/src/main.ts', args);
  },
  bench: async () => {
    const [name = '', ...rest] = args;
    if (!/^[a-z0-9-]+$/.test(name)) stopWith('Pakai: npm run -s bench -- NAMA', 'Usage: npm run -s bench -- NAME', 2);
    await ensureInstalled();
    become(`tests/bench/${name}.ts`, rest, { cwd: root });
  },
  test: async () => {
    await ensureInstalled();
    const { runTests } = await import('./test-steps.mjs');
    process.exitCode = await runTests(args);
  },
  prove: async () => {
    await ensureInstalled();
    const { runProof } = await import('./prove-steps.mjs');
    process.exitCode = await runProof(args);
  },
  format: async () => {
    await ensureInstalled();
    become(
      'node_modules/oxfmt/bin/oxfmt',
      args.map((path) => resolve(here, path)),
      { cwd: root },
    );
  },
};

const run = verbs[verb];
if (run === undefined) stopWith(`Pakai: run.mjs ${Object.keys(verbs).join(' | ')}`, 'Choose one of these verbs.', 2);

try {
  await run();
} catch (reason) {
  say(reason instanceof Error ? (reason.advice ?? reason.stack) : reason);
  process.exitCode = 1;
}
