// How a number reads: month and year are those of the day on which it was given, the series is that of the budget year.
import { expect, test } from 'vitest';
import { numberText } from './number-text.ts';

const given = (day: string) => numberText({ opd: '1.01' }, ['DPA', 7], { region: '99.01', kind: 'murni', day });

test.each([
  ['2025-12-29', '99.01/DPA/000007/1.01/M/12/2025'],
  ['2026-01-02', '99.01/DPA/000007/1.01/M/1/2026'],
  ['2027-01-15', '99.01/DPA/000007/1.01/M/1/2027'],
])('a number of the year 2026 that is given on %s reads %s', (day, number) => expect(given(day)).toBe(number));
