// Money never floats, and every export of a package says what it is.
import { expect, test } from 'vitest';
import {
  findBodiesOfOldLaws,
  findCsvByHand,
  findCutWords,
  findFloatingMoney,
  findImpureLaw,
  findMachineClocks,
  findSleeps,
  findUndocumentedExports,
  findUnwalkedDays,
  findWideSums,
} from './code.ts';
import { machineClocks, numbersNearMoney, unused } from './exceptions.ts';
import { readSources, report } from './sources.ts';

const sources = readSources();
const inStore = (text: string) => [{ path: 'packages/store/src/a.ts', text }];

test('no package turns money into a number', () => {
  const found = findFloatingMoney(sources);
  expect(report(found.filter(({ path }) => !(path in numbersNearMoney)))).toBe('');
  expect(
    unused(
      numbersNearMoney,
      found.map(({ path }) => path),
    ),
  ).toEqual([]);
});

test.each(['const a = parseFloat(text);', 'const total = Number(row.jumlah);', 'return saldo.toFixed(2);'])(
  'floating money is caught: %s',
  (text) => expect(report(findFloatingMoney(inStore(text)))).toContain('bigint sen'),
);

test.each([
  'const rows = Number(result.count); // jumlah',
  'return { amount: jumlah, month: Number(day.slice(5, 7)) };',
])('counting rows and months is not money: %s', (text) => expect(findFloatingMoney(inStore(text))).toEqual([]));

test('the law is pure', () => {
  expect(report(findImpureLaw(sources))).toBe('');
});

test.each([
  ['const today = new Date();', 'no clock'],
  ['const id = Math.random();', 'no dice'],
  ['export async function decide() {}', 'waits for nothing'],
  ['export class Rka {}', 'no classes'],
  ['let seen = 0;', 'no state in a module'],
])('impure law is caught: %s', (text, message) => {
  expect(report(findImpureLaw([{ path: 'packages/workflow/src/engine/a.ts', text }]))).toContain(message);
});

test('a day counted from a given date, and words in a message, are pure', () => {
  const text =
    "const weekday = new Date(epoch(day)).getUTCDay();\nconst say = 'async class';\nif (x) {\n  let rest = 1n;\n}";
  expect(findImpureLaw([{ path: 'packages/workflow/src/engine/a.ts', text }])).toEqual([]);
});

test('nothing reads the clock of the machine but the ports; tests fix theirs', () => {
  const found = findMachineClocks(sources.filter(({ path }) => !path.startsWith('tests/tidy/')));
  expect(report(found.filter(({ path }) => !(path in machineClocks)))).toBe('');
  expect(
    unused(
      machineClocks,
      found.map(({ path }) => path),
    ),
  ).toEqual([]);
});

test.each(['const today = new Date().toISOString();', 'let clock = Date.now();', 'const now = new Date( );'])(
  'a clock of the machine is caught, in tests as well: %s',
  (text) => {
    for (const path of ['apps/web/src/parts/a.ts', 'tests/api/a.test.ts'])
      expect(report(findMachineClocks([{ path, text }]))).toContain('the day is an input');
  },
);

test('browser tests wait for states, never for seconds', () => {
  expect(report(findSleeps(sources))).toBe('');
});

test.each(['await page.waitForTimeout(150);', 'await alert.waitFor({ timeout: 5_000 });'])(
  'a wait for seconds is caught: %s',
  (text) => expect(report(findSleeps([{ path: 'tests/e2e/a.test.ts', text }]))).toContain('wait for a state'),
);

const walk = sources.find(({ path }) => path === 'tests/api/days.test.ts')?.text ?? '';

test('what reads the day is walked on the days that are easily got wrong', () => {
  expect(report(findUnwalkedDays(sources, walk))).toBe('');
});

test('a router that reads the day and is not walked is caught', () => {
  const path = 'packages/api/src/late-list-router.ts';
  const text = 'export const lateListRouter = router({ get: officer.query(({ ctx }) => todayOf(ctx)) });';
  expect(report(findUnwalkedDays([{ path, text }], walk))).toContain('lateList reads the day');
  expect(findUnwalkedDays([{ path, text }], `${walk}\nawait as('tapd').lateList.get();`)).toEqual([]);
});

test('stored bodies are read under the law of today', () => {
  expect(report(findBodiesOfOldLaws(sources))).toBe('');
  const text = 'const body = Rka.parse(JSON.parse(row.body));';
  const path = 'packages/exchange/src/a.ts';
  expect(report(findBodiesOfOldLaws([{ path, text }]))).toContain('older law');
  expect(findBodiesOfOldLaws([{ path, text: `${text}\nupToDate(documents.rka, row);` }])).toEqual([]);
});

test('every export of a package has a docstring', () => {
  expect(report(findUndocumentedExports(sources))).toBe('');
});

test.each([
  'export const a = 1;',
  '// A line comment is for the reader of the file.\nexport function a() {}',
  '/** a */\nexport type A = string;',
  '/** About something else. */\nconst b = 1;\nexport async function a() {}',
])('an undocumented export is caught: %s', (text) => {
  expect(report(findUndocumentedExports(inStore(text)))).toContain('has no docstring');
});

test('a documented export, its overloads and re-exports pass', () => {
  const text =
    "/**\n * Opens the database.\n * In WAL mode.\n */\nexport function a(): void;\nexport function a(b?: 1): void {}\nexport * from './b.ts';";
  expect(findUndocumentedExports(inStore(text))).toEqual([]);
});

test('CSV is written in one place, where no cell becomes a formula', () => {
  expect(report(findCsvByHand(sources))).toBe('');
});

test.each([
  `const cell = (it: string) => it.replaceAll('"', '""');`,
  `const cell = (it: string) => it.replace(/"/g, '""');`,
  `const treeCsv = (rows: string[][]) => rows.map((row) => row.join(',')).join('\\n');`,
  `const line = cells.join(';');\nsave('papers.csv', line);`,
  `import { stringify } from 'csv-stringify';`,
])('CSV by hand is caught: %s', (text) =>
  expect(report(findCsvByHand([{ path: 'apps/cli/src/a.ts', text }]))).toContain('csvLine'),
);

test.each([`const names = missing.join(', ');`, `// as CSV\nconst key = codes.join(',');`])(
  'a list of words is no CSV: %s',
  (text) => expect(findCsvByHand([{ path: 'apps/cli/src/a.ts', text }])).toEqual([]),
);

test('a database sums the money of papers in parts', () => {
  expect(report(findWideSums(sources))).toBe('');
});

test.each([
  `const { money } = await query.select(({ fn }) => fn.sum<Sen>('money').as('money'));`,
  `.select(({ fn }) => fn.sum('document.money').as('money'))`,
])('a sum that may be too wide is caught: %s', (text) =>
  expect(report(findWideSums([{ path: 'packages/api/src/a.ts', text }]))).toContain('moneySum'),
);

test('words are cut off in one place of the app, which keeps the whole of them within reach', () => {
  expect(report(findCutWords(sources))).toBe('');
});

test.each(['<Text lineClamp={2}>', '<Text size="sm" truncate>', "style={{ textOverflow: 'ellipsis' }}"])(
  'words that are cut off elsewhere are caught: %s',
  (text) => expect(report(findCutWords([{ path: 'apps/web/src/panels/a.tsx', text }]))).toContain('<Short>'),
);
