// Every @example in a docstring of the public API compiles, and one that ends in a value gives that value.
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as siklus from '@siklus/workflow';
import { afterAll, expect, test } from 'vitest';
import { cacheFolder, root, typecheck } from '../support/tsc.ts';

const source = join(root, 'packages', 'workflow', 'src');
const folder = cacheFolder('examples');

/** What one begins with: each of these shows how it is used. */
const entryPoints = `
  defineChain defineDocument withChain parseChain diffChains planMigration decideMove lawOf decideOpen decide
  explain replay definitionOf firstStages moveCycle catchUp chainDiagram cycleDiagram toMermaid toBpmn toJson
  defaultJadwal addWorkingDays remindersFor parseMoney moneyText rupiah lineTotal percent levelOf ancestorAt
  nomenclatureKey classifyShift reckonIndicator rate deviationInPoints relativeDeviation
`
  .trim()
  .split(/\s+/);

interface Example {
  readonly name: string;
  readonly code: string;
  /** What the comment at its end says it gives. */
  readonly value: string | undefined;
}

const docstring = /\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\n(?:\/\/[^\n]*\n)*export (?:declare )?(?:const|function) (\w+)/g;

const examplesIn = (text: string): Example[] =>
  [...text.matchAll(docstring)].flatMap(([, words = '', name = '']) =>
    words
      .replaceAll(/\n \* ?/g, '\n')
      .split('@example ')
      .slice(1)
      .map((example) => {
        const [, code = '', value] = /^([\s\S]*?)(?:\/\/ (.*))?$/.exec(example.trim()) ?? [];
        return { name, code: code.trim(), value };
      }),
  );

const examples = globSync('**/*.ts', { cwd: source })
  .filter((path) => !path.endsWith('.test.ts'))
  .flatMap((path) => examplesIn(readFileSync(join(source, path), 'utf8')));

/** What examples may take as given, so that they can be short. */
const head = `import { z } from 'zod';
import { createMachine } from 'xstate';
import { ${Object.keys(siklus).join(', ')} } from '@siklus/workflow';
import type { Act, BudgetLine, Chain, Circumstances, Paper, StandingDecree } from '@siklus/workflow';
declare const paper: Paper, around: Circumstances, chain: Chain, file: string, stored: string;
declare const journal: readonly Act[], decrees: readonly StandingDecree[];
declare const before: readonly BudgetLine[], after: readonly BudgetLine[];
void [z, createMachine];
`;

const statement = ({ code, value }: Example, index: number): string =>
  value === undefined
    ? `export function example${index}() {\n${code}\n}`
    : `export const example${index}: readonly unknown[] = [${code}, ${value}];`;

const compile = (name: string, made: readonly Example[]): string =>
  typecheck(join(folder, name), { 'examples.ts': head + made.map(statement).join('\n') });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every entry point shows how it is used', () => {
  const shown = new Set(examples.map((it) => it.name));
  expect(entryPoints.filter((it) => !(it in siklus) || !shown.has(it))).toEqual([]);
});

test('every example compiles', () => {
  expect(examples.length).toBeGreaterThan(30);
  expect(compile('all', examples)).toBe('');
});

test('an example with a wrong name does not compile', () => {
  expect(
    compile('wrong', [{ name: 'x', code: "documents.spp.chain.steps.find('verify')", value: undefined }]),
  ).toContain('examples.ts');
});

test('an example that ends in a value gives it', async () => {
  const told = examples.filter((it) => it.value !== undefined && !/\b(before|after|paper|chain)\b/.test(it.code));
  expect(told.length).toBeGreaterThan(15);
  expect(compile('told', told)).toBe('');
  const path = pathToFileURL(join(folder, 'told', 'examples.ts')).href;
  const pairs: Record<string, readonly unknown[]> = await import(path);
  for (const [index, { name }] of told.entries()) {
    const [made, promised] = pairs[`example${index}`] ?? [];
    expect([name, made]).toEqual([name, promised]);
  }
});
