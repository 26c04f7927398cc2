// What the code of the packages must not do and must say: no floating money, a pure law, a docstring on every export.
import { type Finding, type Source, isCode, isTest, lineAt, withoutComments, withoutText } from './sources.ts';

const inPackages = (source: Source): boolean =>
  /^packages\/[^/]+\/src\//.test(source.path) && isCode(source) && !isTest(source);

const conversion = /\b(?:Number|Number\.parseInt|parseInt)\s*\(/g;
const printing = /([\w.()[\]]+)\.toFixed\s*\(/g;
const money = /sen\b|jumlah|pagu|harga|nilai|rupiah|plafon|saldo|anggaran|money|amount|balance|price/i;

const argumentAt = (code: string, start: number): string => {
  let depth = 1;
  let end = start;
  for (; end < code.length && depth > 0; end += 1) depth += code[end] === '(' ? 1 : code[end] === ')' ? -1 : 0;
  return code.slice(start, end);
};

const floats = (code: string): boolean =>
  /\bparseFloat\s*\(/.test(code) ||
  [...code.matchAll(conversion)].some((match) => money.test(argumentAt(code, match.index + match[0].length))) ||
  [...code.matchAll(printing)].some((match) => money.test(match[1] ?? ''));

/** Lines that turn money into a binary fraction, or may: parseFloat anywhere, Number() and kin on a word for money. */
export const findFloatingMoney = (sources: readonly Source[]): Finding[] =>
  sources.filter(inPackages).flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .flatMap((code, index) => {
        if (!floats(code)) return [];
        const message =
          'money is bigint sen: parse and print it with the functions of engine/money.ts, never through number.';
        return [{ path, line: index + 1, message }];
      }),
  );

const impure: readonly (readonly [RegExp, string])[] = [
  [
    /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/,
    'the law has no clock: take the day or the instant from the call',
  ],
  [/\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/, 'the law throws no dice: take ids and seeds from the call'],
  [
    /\basync\b|\bawait\b|\bPromise\b|\bsetTimeout\b|\bfetch\s*\(/,
    'the law waits for nothing: do the reading before, the writing after',
  ],
  [/^\s*(export\s+)?(abstract\s+)?class\s/, 'the law has values and functions, no classes'],
  [/^(export\s+)?(let|var)\s/, 'the law keeps no state in a module: pass it in and return it'],
];

/** Lines of the workflow package that know time, chance, waiting, classes or module state. */
export const findImpureLaw = (sources: readonly Source[]): Finding[] =>
  sources
    .filter((source) => source.path.startsWith('packages/workflow/src/') && inPackages(source))
    .flatMap(({ path, text }) =>
      withoutText(text)
        .split('\n')
        .flatMap((code, index) =>
          impure.filter(([pattern]) => pattern.test(code)).map(([, message]) => ({ path, line: index + 1, message })),
        ),
    );

const machineClock = /\bDate\.now\b|\bnew Date\(\s*\)/;

const csvWriter = 'packages/workflow/src/engine/csv.ts';

/** Files that write CSV by hand: that double quotes, take a package for it, or name CSV and join by a separator. */
export const findCsvByHand = (sources: readonly Source[]): Finding[] =>
  sources
    .filter((source) => isCode(source) && !isTest(source) && source.path !== csvWriter)
    .flatMap(({ path, text }) => {
      const code = withoutComments(text);
      const at = code.search(/(['`])""\1|csv-stringify|papaparse/);
      const joined = /csv/i.test(code) ? code.search(/\.join\((['"`])(?:,|;)\1\)/) : -1;
      const found = at === -1 ? joined : at;
      if (found === -1) return [];
      const message =
        'a cell may be a formula: write CSV with csvLine or tableCell of @siklus/workflow, which guard and quote it.';
      return [{ path, line: lineAt(text, found), message }];
    });

/** Lines that read the clock of the machine. The day is an input everywhere but at the port. */
export const findMachineClocks = (sources: readonly Source[]): Finding[] =>
  sources.filter(isCode).flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .flatMap((code, index) => {
        if (!machineClock.test(code)) return [];
        const message =
          'the day is an input: take it from the port (ctx.now, the session, a date of the test); how long something took is performance.now().';
        return [{ path, line: index + 1, message }];
      }),
  );

const sleep = /\bwaitForTimeout\s*\(|\bsetTimeout\s*\(|\btimeout:\s*[\d_]+/;

/** Lines of browser tests that wait for seconds, or give up after a few. */
export const findSleeps = (sources: readonly Source[]): Finding[] =>
  sources
    .filter(({ path }) => path.startsWith('tests/e2e/'))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((code, index) => {
          if (!sleep.test(code)) return [];
          const message =
            'wait for a state, never for seconds, and as long as everything else (tests/support/patience.ts).';
          return [{ path, line: index + 1, message }];
        }),
    );

const readsDay = /\btodayOf\(|\bctx\.now\(|\bnow\(\)/;

/** Routers of the API that read the day and of which no procedure is called in `walk`, the test that lives through the days that are easily got wrong. */
export const findUnwalkedDays = (sources: readonly Source[], walk: string): Finding[] =>
  sources.flatMap(({ path, text }) => {
    const file = /^packages\/api\/src\/([\w-]+)-router\.ts$/.exec(path)?.[1];
    if (file === undefined || !readsDay.test(withoutComments(text))) return [];
    const name = file.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
    if (new RegExp(`\\)\\.${name}\\.|officer\\.${name}\\.`).test(walk)) return [];
    const message = `${name} reads the day: call it in tests/api/days.test.ts, where 31 December, 29 February, a Sunday and midnight are.`;
    return [{ path, line: 1, message }];
  });

const paperMoney = /\bsum(?:<[^>]*>)?\(\s*['"`](?:document\.)?money\b/;

/** Lines that let a database sum the money of papers, which may be wider than its integers. */
export const findWideSums = (sources: readonly Source[]): Finding[] =>
  sources
    .filter((source) => isCode(source) && !isTest(source))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((code, index) => {
          if (!paperMoney.test(code)) return [];
          const message =
            'the money of many papers may be wider than an integer of the database: moneySum of @siklus/store.';
          return [{ path, line: index + 1, message }];
        }),
    );

const storedBody = /\bJSON\.parse\(\s*\w+\.body\s*\)/;

/** Lines that read a stored body in a file that does not bring it up to the law of today. */
export const findBodiesOfOldLaws = (sources: readonly Source[]): Finding[] =>
  sources
    .filter((source) => inPackages(source) && !source.path.startsWith('packages/store/'))
    .filter(({ text }) => !/\bupToDate\(|\bparsePaper\(/.test(withoutComments(text)))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((code, index) => {
          if (!storedBody.test(code)) return [];
          const message = 'a stored body may be of an older law: read `law` with it and take it through upToDate.';
          return [{ path, line: index + 1, message }];
        }),
    );

const declaration =
  /^export\s+(?:default\s+)?(?:declare\s+)?(?:async\s+)?(?:function\*?|const|let|type|interface|class|abstract\s+class)\s+(\w+)/;

const isDocumented = (lines: readonly string[], index: number): boolean => {
  // A suppression with its reason may stand between the docstring and the export.
  if (lines[index - 1]?.trimStart().startsWith('//')) return isDocumented(lines, index - 1);
  if (!lines[index - 1]?.trimEnd().endsWith('*/')) return false;
  const start = lines.slice(0, index).findLastIndex((line) => line.includes('/**'));
  const words = lines.slice(start, index).join(' ').replaceAll(/[/*]/g, ' ').trim().split(/\s+/);
  return start >= 0 && words.length >= 3;
};

/** Exports of the packages that carry no docstring of at least three words. */
export const findUndocumentedExports = (sources: readonly Source[]): Finding[] =>
  sources.filter(inPackages).flatMap(({ path, text }) => {
    const lines = text.split('\n');
    const named = new Set<string>();
    return lines.flatMap((line, index) => {
      const name = declaration.exec(line)?.[1];
      // Overloads, and a type that shares the name of its schema, are documented once.
      if (name === undefined || named.has(name)) return [];
      named.add(name);
      if (isDocumented(lines, index)) return [];
      const message = `${name} has no docstring: say in one sentence what it is, then shapes, units, refusals and source.`;
      return [{ path, line: index + 1, message }];
    });
  });

const cutting = /\blineClamp=|\btruncate\b|text-overflow:\s*ellipsis|textOverflow/;

/** Lines of the app that cut words off by themselves; `parts/short.tsx` does it with the whole in the title. */
export const findCutWords = (sources: readonly Source[]): Finding[] =>
  sources
    .filter(
      ({ path }) => path.startsWith('apps/web/src/') && path.endsWith('.tsx') && !path.endsWith('parts/short.tsx'),
    )
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((code, index) => {
          if (!cutting.test(code)) return [];
          const message =
            'cuts words off: use <Short>, which keeps the whole of them within reach, and never on money.';
          return [{ path, line: index + 1, message }];
        }),
    );
