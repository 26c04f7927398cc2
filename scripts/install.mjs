// Brings node_modules to what the lockfile says, once: a fingerprint of lockfile and manifests tells whether it was done.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { advise, say, stopWith } from './say.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const windows = process.platform === 'win32';
export const bundledNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const stamp = join(root, 'node_modules', '.siklus-installed');

const manifests = () => {
  const inRooms = ['packages', 'apps'].flatMap((room) => readdirSync(join(root, room)).map((name) => join(room, name)));
  return ['', ...inRooms].map((folder) => join(root, folder, 'package.json')).filter((path) => existsSync(path));
};

/** What was installed from: lockfile, manifests and the kind of machine. */
export const fingerprint = () => {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const file of [join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml'), ...manifests()]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
};

const isInstalled = (wanted) => existsSync(bundledNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

// A clean stdout is promised to whoever reads our JSON, so pnpm's progress goes to stderr.
const pnpm = (pin, args) =>
  new Promise((done, fail) => {
    const child = spawn('npx', ['-y', pin, ...args], { cwd: root, stdio: ['ignore', 2, 2], shell: windows });
    child.on('error', fail);
    child.on('exit', (code) => done(code ?? 1));
  });

/** Installs if anything changed since the last time. Refuses with advice when the machine cannot. */
export const ensureInstalled = async () => {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 18)
    stopWith(`Node ${process.versions.node} terlalu tua; pasang Node 18 ke atas.`, 'Install Node 18 or newer.');
  const wanted = fingerprint();
  if (isInstalled(wanted)) return;

  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  say('Memasang pustaka, sekali saja (installing, once) …');
  const code = await pnpm(packageManager, ['install', '--frozen-lockfile']).catch((reason) => {
    throw advise(`npx tidak jalan (${reason.message}); pasang npm.`, 'npx did not start; install npm.');
  });
  if (code !== 0) {
    throw advise(
      'Pemasangan gagal: periksa jaringan ke registry npm, lalu ulangi. Bila package.json baru diubah: ' +
        `npx -y ${packageManager} install`,
      'Install failed: check the way to the npm registry and repeat; after editing a package.json run the line above.',
    );
  }
  if (!existsSync(bundledNode)) {
    throw advise(
      'Node bawaan tidak ikut terpasang: hapus node_modules, lalu ulangi.',
      'Remove node_modules and repeat.',
    );
  }
  writeFileSync(stamp, wanted);
};
