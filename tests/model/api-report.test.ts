// What is public, as a report under review: a changed name or type shows in the diff of packages/workflow/api-report.md.
import { globSync, readFileSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import * as siklus from '@siklus/workflow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { declarationsIn, publicDeclarations } from '../support/declarations.ts';
import { cacheFolder, root } from '../support/tsc.ts';

const home = join(root, 'packages', 'workflow');
const folder = cacheFolder('declarations');
const index = readFileSync(join(home, 'src', 'index.ts'), 'utf8');
const groups = [...index.matchAll(/'\.\/public\/(.*?)\.ts'/g)].map(([, name = '']) => name);

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts', 'workflow-build.mjs'), folder], { stdio: 'pipe' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const titleOf = (group: string): string =>
  /^\/\/ (.*)$/m.exec(readFileSync(join(home, 'src', 'public', `${group}.ts`), 'utf8'))?.[1] ?? '';

const sectionOf = (group: string): string => {
  const declared = publicDeclarations(folder, group);
  const code = declared.map((it) => it.text).join('\n\n');
  return `## ${group}\n\n${titleOf(group)} ${new Set(declared.map((it) => it.name)).size} names.\n\n\`\`\`ts\n${code}\n\`\`\``;
};

test('the public API is what was last agreed', async () => {
  const head = `# The public API of @siklus/workflow

Written by \`tests/model/api-report.test.ts\` from the declarations that the compiler emits; reviewed like code. If you changed the API on purpose, run
\`vitest run --project model -u\` and review the difference. Docstrings stand in the sources; long types are given by their digest.`;
  await expect(`${[head, ...groups.map(sectionOf)].join('\n\n')}\n`).toMatchFileSnapshot(join(home, 'api-report.md'));
});

test('every file of public/ is part of the index', () => {
  const files = globSync('*.ts', { cwd: join(home, 'src', 'public') }).filter((path) => !path.endsWith('.test.ts'));
  expect(files.map((it) => basename(it, '.ts')).toSorted()).toEqual(groups.toSorted());
});

test('the report names every value that the library exports', () => {
  const values = groups.flatMap((group) => publicDeclarations(folder, group)).map((it) => it.name);
  expect(Object.keys(siklus).filter((it) => !values.includes(it))).toEqual([]);
});

test('a changed parameter changes the report', () => {
  const before =
    '/** Says. */\nexport declare function say(a: { b: 1; }): void;\nexport interface Say {\n    a: 1;\n}\n';
  expect(declarationsIn(before, 'say').map((it) => it.text)).toEqual(['function say(a: { b: 1; }): void;']);
  expect(declarationsIn(before.replace('b: 1', 'b: 2'), 'say')).not.toEqual(declarationsIn(before, 'say'));
  expect(declarationsIn(before, 'Say').map((it) => it.text)).toEqual(['interface Say {\n    a: 1;\n}']);
});
