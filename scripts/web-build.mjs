// Builds the web app when something it is made of is newer than what was built.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundledNode, root } from './install.mjs';
import { advise, say } from './say.mjs';

const web = join(root, 'apps', 'web');
const ingredients = ['apps/web', 'packages/workflow/src', 'packages/api/src', 'pnpm-lock.yaml'];
const notIngredients = new Set(['dist', 'node_modules', '.cache', '.tanstack']);

const newest = (path) => {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return entry?.mtimeMs ?? 0;
  const inside = readdirSync(path).filter((name) => !notIngredients.has(name) && !name.endsWith('.gen.ts'));
  return Math.max(0, ...inside.map((name) => newest(join(path, name))));
};

const builtAt = () => statSync(join(web, 'dist', 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** True when `apps/web/dist` is what the sources would give now. */
export const isWebBuilt = () => builtAt() > Math.max(...ingredients.map((path) => newest(join(root, path))));

/** The command that builds it, for those who run it themselves. */
export const webBuildCommand = { file: join(web, 'node_modules', 'vite', 'bin', 'vite.js'), args: ['build'], cwd: web };

export const buildWeb = async () => {
  if (isWebBuilt()) return;
  say('Membangun aplikasi web (building the web app) …');
  const { file, args, cwd } = webBuildCommand;
  const code = await new Promise((done, fail) => {
    const child = spawn(bundledNode, [file, ...args, '--logLevel', 'warn'], {
      cwd,
      // Whoever asks may be a test: what is served is the app as it ships.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 2, 2],
    });
    child.on('error', fail);
    child.on('exit', done);
  });
  if (code !== 0) throw advise('Aplikasi web gagal dibangun; lihat pesan di atas.', 'The web build failed; see above.');
};
