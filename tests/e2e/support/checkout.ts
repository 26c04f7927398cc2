// A checkout as somebody has it who has just cloned: every file of the repository, the libraries, and nothing that was built.

import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../support/tsc.ts';

interface Install {
  readonly fingerprint: () => string;
}

const tracked = (): readonly string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
    .split('\0')
    .filter((it) => it !== '' && existsSync(join(root, it)));

/** Links the libraries of a room one by one, but the rooms of the workspace to those of the copy. */
function linkLibraries(from: string, to: string, copy: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((it) => it !== '@siklus')) symlinkSync(join(from, name), join(to, name));
  const own = join(from, '@siklus');
  if (!existsSync(own)) return;
  mkdirSync(join(to, '@siklus'));
  for (const name of readdirSync(own)) {
    const room = ['packages', 'apps'].map((it) => join(copy, it, name)).find((it) => existsSync(it));
    if (room !== undefined) symlinkSync(room, join(to, '@siklus', name));
  }
}

/** Makes one; it is for whoever asks to take away. */
export async function freshCheckout(): Promise<{ readonly path: string; readonly remove: () => void }> {
  const path = mkdtempSync(join(tmpdir(), 'siklus-clone-'));
  for (const file of tracked()) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    copyFileSync(join(root, file), join(path, file));
  }
  const rooms = ['packages', 'apps'].flatMap((it) => readdirSync(join(root, it)).map((name) => join(it, name)));
  for (const room of ['', ...rooms])
    linkLibraries(join(root, room, 'node_modules'), join(path, room, 'node_modules'), path);
  // The launcher knows by this that the libraries are there.
  const url = new URL('../../../scripts/install.mjs', import.meta.url).href;
  const { fingerprint } = (await import(url)) as Install; // the launcher knows no TypeScript
  const stamp = join(path, 'node_modules', '.siklus-installed');
  rmSync(stamp, { force: true });
  writeFileSync(stamp, fingerprint());
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
