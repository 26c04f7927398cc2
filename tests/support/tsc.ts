// The compiler for code that stands in texts: files are written to a folder of their own and checked under the settings of the repository.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The root of the repository. */
export const root = resolve(import.meta.dirname, '../..');

/** A folder for one test run, under `.cache`. */
export const cacheFolder = (name: string): string => join(root, '.cache', name, String(process.pid));

/** Writes files, by path, into a folder and answers what the compiler complains of; '' when it is content. */
export const typecheck = (folder: string, files: Readonly<Record<string, string>>): string => {
  const settings = JSON.stringify({
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: { types: ['node'], typeRoots: [join(root, 'node_modules', '@types')] },
    include: ['**/*.ts'],
  });
  for (const [path, text] of Object.entries({
    ...files,
    'package.json': '{ "type": "module" }',
    'tsconfig.json': settings,
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout, stderr, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  return status === 0 ? '' : stdout + stderr;
};
