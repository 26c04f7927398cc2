import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from './search-params.ts';

test('a code that looks like a number stays text', () => {
  expect(parseSearch('?opd=5.10&month=3')).toEqual({ opd: '5.10', month: '3' });
});

test('an address survives the way there and back', () => {
  const search = { q: 'air & sanitasi', open: ['1', '1.05'], type: 'rka', page: 2 };
  expect(parseSearch(stringifySearch(search))).toEqual({ ...search, page: '2' });
});

test('what is not set leaves no trace', () => {
  expect(stringifySearch({ q: '', opd: undefined, late: false })).toBe('');
});
