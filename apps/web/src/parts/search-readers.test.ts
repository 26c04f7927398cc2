// What is no value of a screen is as if it did not stand in the address.
import { expect, test } from 'vitest';
import { listOf, oneOf, searchOf, wholeFrom, wordsOf } from './search-readers.ts';

const read = searchOf({
  axis: oneOf(['program', 'akun']),
  opd: wordsOf(5),
  month: wholeFrom(1, 12),
  open: listOf(wordsOf(5), 2),
});

test('what fits is read, a number from its digits, one branch as a list', () => {
  expect(read({ axis: 'akun', opd: '1.03', month: '9', open: '1' })).toEqual({
    axis: 'akun',
    opd: '1.03',
    month: 9,
    open: ['1'],
  });
  expect(read({ month: 12, open: ['1', '1.03'] })).toEqual({ month: 12, open: ['1', '1.03'] });
});

test.each([
  { axis: 'opd' },
  { opd: '' },
  { opd: '123456' },
  { opd: ['1'] },
  { month: '0' },
  { month: '13' },
  { month: '1.5' },
  { month: '' },
  { month: 'Mei' },
  { open: ['1', '2', '3'] },
  { open: ['1', '123456'] },
  { open: 7 },
  { page: '2' },
])('what does not fit is not there: %j', (search) => {
  expect(read(search)).toEqual({});
});
