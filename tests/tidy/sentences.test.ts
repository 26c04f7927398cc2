// No sentence has a day or a time as a machine writes it.
import { expect, test } from 'vitest';
import { machineDays, unused } from './exceptions.ts';
import { findMachineDays } from './sentences.ts';
import { readSources, report } from './sources.ts';

test('sentences of the API, the store, the server and the command line have days and times in words', () => {
  const found = findMachineDays(readSources());
  expect(report(found.filter(({ path }) => !(path in machineDays)))).toBe('');
  expect(
    unused(
      machineDays,
      found.map(({ path }) => path),
    ),
  ).toEqual([]);
});

test.each([
  'text(`Jam server menunjukkan ${clock}.`, "")',
  'text(`Sudah ditutup pada ${window.closes}.`, "")',
  'out(`Entri terakhir ${doubt?.last} / last entry`)',
  'text(`Ada entri bertanggal ${localDay(kept, zone)}.`, "")',
  'no(`Mulai berlaku ${new Date(wall).toISOString()}.`)',
])('a day as a machine writes it is caught: %s', (text) =>
  expect(report(findMachineDays([{ path: 'packages/api/src/a.ts', text }]))).toContain('in a sentence'),
);

test.each([
  'text(`Jam server menunjukkan ${clock.id}.`, "")',
  'text(`Sudah ditutup pada ${dayWords(window.closes).id}.`, "")',
  '`${region}/${day}`',
  '`INSERT INTO demo_clock (day) VALUES (${day}) and more`',
])('words of a day, keys and statements are left: %s', (text) =>
  expect(findMachineDays([{ path: 'packages/api/src/a.ts', text }])).toEqual([]),
);
