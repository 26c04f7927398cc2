// Proof on real budgets may be left out at home, never where it counts.
import { expect, test, vi } from 'vitest';
import { noSharedData, sharedFile, skipWithoutSharedData } from './shared-data.ts';

test('without the data a suite is skipped at home, and the reason is said', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect(skipWithoutSharedData({}, false)).toBe(true);
  expect(warn).toHaveBeenCalledWith(noSharedData);
  warn.mockRestore();
});

test('under CI a suite without the data runs, so that it fails', () => {
  expect(skipWithoutSharedData({ CI: 'true' }, false)).toBe(false);
  expect(() => sharedFile('no-such-file.csv')).toThrow('SIKLUS_DATA');
});

test('with the data nothing is skipped', () => {
  expect(skipWithoutSharedData({}, true)).toBe(false);
});
