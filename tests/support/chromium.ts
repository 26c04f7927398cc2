// A real Chromium for tests: the one named by CHROMIUM, else the machine's, else the one that comes from npm.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { patience } from './patience.ts';

/** A Chromium that starts here: its path, and what its process needs in the environment. */
export type FoundChromium = { path: string; env: Record<string, string> };

const installed = '/usr/bin/chromium';

const flags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

const starts = ({ path, env }: FoundChromium): boolean =>
  spawnSync(path, ['--no-sandbox', '--version'], { env: { ...process.env, ...env }, stdio: 'ignore' }).status === 0;

// The package's own font settings name folders of another machine, and without fonts a page has no text.
const fontSettings = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;

// The package unpacks into the temporary folder and takes a half-written file for a whole one, so each unpacking has a
// folder of its own that is moved into place when it is complete.
const unpack = async (target: string, archive: string): Promise<void> => {
  const work = mkdtempSync(join(tmpdir(), 'siklus-unpack-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = work;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await inflate(join(archive, 'al2023.tar.br'));
    writeFileSync(join(work, 'fonts.conf'), fontSettings(target));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  mkdirSync(dirname(target), { recursive: true });
  try {
    renameSync(work, target);
  } catch (reason) {
    rmSync(work, { recursive: true, force: true });
    // Another process was first; its copy serves as well.
    if (!existsSync(join(target, 'chromium'))) throw reason;
  }
};

/** The Chromium of the npm package, unpacked once per version into the temporary folder. */
export const unpackedChromium = async (): Promise<FoundChromium> => {
  const root = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const home = join(tmpdir(), `siklus-chromium-${process.getuid?.() ?? 0}`, version);
  if (!existsSync(join(home, 'chromium'))) await unpack(home, join(root, 'bin'));
  const fonts = { FONTCONFIG_FILE: join(home, 'fonts.conf') };
  const plain: FoundChromium = { path: join(home, 'chromium'), env: fonts };
  if (starts(plain)) return plain;
  // A bare machine lacks NSS and its kin; the package brings them.
  return { ...plain, env: { ...fonts, LD_LIBRARY_PATH: join(home, 'al2023', 'lib') } };
};

/** The Chromium to use here. */
export const findChromium = async (): Promise<FoundChromium> => {
  const named = process.env['CHROMIUM'];
  if (named === 'npm') return unpackedChromium();
  if (named !== undefined && named !== '') return { path: named, env: {} };
  return existsSync(installed) ? { path: installed, env: {} } : unpackedChromium();
};

/** Starts a headless Chromium, the one of this machine unless told otherwise; the caller closes it. */
export const launchChromium = async (found?: FoundChromium): Promise<Browser> => {
  const { path, env } = found ?? (await findChromium());
  return chromium.launch({
    executablePath: path,
    args: flags,
    env: { ...process.env, ...env },
    timeout: patience,
  });
};
