// A folder that nobody may write, whoever runs the tests: root reads and writes what any mode says, so for root it is a disk that is mounted to be read.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const mount = (...args: readonly string[]): boolean => {
  try {
    execFileSync('mount', [...args], { stdio: 'pipe' });
    return true;
  } catch {
    // Not every machine lets its tests mount; whoever asks says that it was not tried.
    return false;
  }
};

const isRoot = (): boolean => process.getuid?.() === 0;

/** A small disk of its own, of so many kilobytes; undefined where none may be mounted. Gone when the test is over. */
export const smallDisk = (kilobytes: number): string | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-disk-'));
  const mounted = isRoot() && mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
  onTestFinished(() => {
    if (mounted) execFileSync('umount', ['-l', folder], { stdio: 'pipe' });
    rmSync(folder, { recursive: true, force: true });
  });
  return mounted ? folder : undefined;
};

/** A folder with copies of files that can only be read; undefined where that cannot be had. */
export const readOnlyFolder = (files: readonly string[]): string | undefined => {
  const disk = isRoot() ? smallDisk(16_384) : mkdtempSync(join(tmpdir(), 'siklus-read-'));
  if (disk === undefined) return undefined;
  for (const file of files) cpSync(file, join(disk, file.slice(file.lastIndexOf('/') + 1)));
  if (isRoot()) return mount('-o', 'remount,ro', disk) ? disk : undefined;
  for (const name of readdirSync(disk)) chmodSync(join(disk, name), 0o444);
  chmodSync(disk, 0o555);
  onTestFinished(() => chmodSync(disk, 0o755));
  return disk;
};
