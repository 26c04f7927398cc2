import { expect, test } from 'vitest';
import { zoneOf } from './zone.ts';

test.each([
  ['32.01', 'Asia/Jakarta'],
  ['61', 'Asia/Jakarta'],
  ['62.03', 'Asia/Jakarta'],
  ['63', 'Asia/Makassar'],
  ['65.71', 'Asia/Makassar'],
  ['73', 'Asia/Makassar'],
  ['81', 'Asia/Jayapura'],
  ['96', 'Asia/Jayapura'],
  ['99', undefined],
  ['', undefined],
])('region %s lives in %s', (region, zone) => {
  expect(zoneOf(region)).toBe(zone);
});
