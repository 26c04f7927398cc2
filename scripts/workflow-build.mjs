// Builds packages/workflow/dist for npm: ES modules and their declarations. The repository itself runs on the sources.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const home = join(root, 'packages', 'workflow');
const target = process.argv[2] ?? join(home, 'dist');

rmSync(target, { recursive: true, force: true });
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', join(home, 'tsconfig.build.json'), '--outDir', target], {
  stdio: ['ignore', 2, 2],
});

// The compiler renames what modules import, but leaves declarations as they were written.
const relative = /((?:from |import\()['"]\.{1,2}\/[^'"]+)\.ts(['"])/g;
for (const path of readdirSync(target, { recursive: true }).filter((it) => it.endsWith('.d.ts'))) {
  const file = join(target, path);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(relative, '$1.js$2'));
}
