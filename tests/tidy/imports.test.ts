// Rooms stay apart, documents know only their basis, and nothing goes in circles.
import { expect, test } from 'vitest';
import { findCycles } from './cycles.ts';
import { findForeignDocuments } from './documents.ts';
import { findForbiddenImports } from './imports.ts';
import { type Source, importsOf, readSources, report } from './sources.ts';

const sources = readSources();
const one = (path: string, text: string): Source[] => [{ path, text }];

test('the scanner sees every kind of import and knows types from values', () => {
  const text = [
    "import a, { b } from 'a';",
    "import type { C } from './c.ts';",
    "import { type D, type E } from 'd';",
    "import { type F, g } from 'f';",
    "export * from './h.ts';",
    "import 'side-effect';",
    "// import 'commented';",
    '/** import x from "in-a-docstring" */',
    'import {',
    '  long,',
    "} from 'over-lines';",
    "const it = await import('later');",
    "export const s = 'from somewhere';",
  ].join('\n');
  expect(importsOf(text).map(({ specifier, types, line }) => `${line} ${specifier}${types ? ' (types)' : ''}`)).toEqual(
    ['1 a', '2 ./c.ts (types)', '3 d (types)', '4 f', '5 ./h.ts', '6 side-effect', '9 over-lines', '12 later'],
  );
});

test('a room imports only what the table of rooms allows', () => {
  expect(report(findForbiddenImports(sources))).toBe('');
});

test.each([
  ['packages/workflow/src/engine/decide.ts', "import { rka } from '../documents/rka/index.ts';", /stands below/],
  ['packages/workflow/src/engine/decide.ts', "import { readFileSync } from 'node:fs';", /know the machine/],
  ['packages/workflow/src/engine/decide.ts', "import dayjs from 'dayjs';", /may not use dayjs/],
  ['packages/store/src/journal.ts', "import { decide } from '@siklus/workflow';", /only types/],
  ['packages/store/src/journal.ts', "import Database from 'better-sqlite3';", /may not use better-sqlite3/],
  ['packages/reports/src/lra.ts', "import { execute } from '@siklus/api';", /may not import @siklus\/api/],
  ['packages/reports/src/lra.ts', "import { tree } from '../../store/src/tree.ts';", /by its package name/],
  ['apps/web/src/app.tsx', "import { execute } from '@siklus/api';", /import type/],
  ['apps/web/src/app.tsx', "import { openSqlite } from '@siklus/store/sqlite';", /may not import @siklus\/store/],
])('the table catches %s with %s', (path, text, message) => {
  expect(report(findForbiddenImports(one(path, text)))).toMatch(message);
});

test('a document reads another only through the schema of its basis', () => {
  expect(report(findForeignDocuments(sources))).toBe('');
});

test.each([
  [
    "import { rules } from '../rka/rules.ts';\nexport const d = { basis: { rka: { schema: Rka } } };",
    /only its schema/,
  ],
  ["import { Rka } from '../rka/schema.ts';\nexport const d = { basis: { dpa: { rka: 1 } } };", /not a basis/],
])('a document that reaches too far is caught: %s', (text, message) => {
  expect(report(findForeignDocuments(one('packages/workflow/src/documents/kas/index.ts', text)))).toMatch(message);
});

test('a document may read the paper below its basis', () => {
  const planted = [
    { path: 'packages/workflow/src/documents/sp2d/index.ts', text: 'const d = { basis: { spm: { on: [1] } } };' },
    { path: 'packages/workflow/src/documents/sp2d/schema.ts', text: "import { SppRow } from '../spp/schema.ts';" },
    {
      path: 'packages/workflow/src/documents/spm/index.ts',
      text: 'const d = { basis: { spp: { by: (it) => [it] } } };',
    },
  ];
  expect(findForeignDocuments(planted)).toEqual([]);
});

test('no import goes in a circle', () => {
  expect(report(findCycles(sources))).toBe('');
});

test('a circle of three files is caught once, with its way', () => {
  const planted = [
    { path: 'packages/store/src/a.ts', text: "import { b } from './b.ts';" },
    { path: 'packages/store/src/b.ts', text: "import { c } from './c.ts';" },
    { path: 'packages/store/src/c.ts', text: "import type { a } from './a.ts';" },
  ];
  const found = findCycles(planted);
  expect(found).toHaveLength(1);
  expect(report(found)).toContain(
    'a.ts -> packages/store/src/b.ts -> packages/store/src/c.ts -> packages/store/src/a.ts',
  );
});
