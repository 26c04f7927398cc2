import { expect, test } from 'vitest';
import { isLoopback, publicAddress } from './demo-place.ts';

test.each(['127.0.0.1', '127.1.2.3', '::1', '[::1]', '::ffff:127.0.0.1', 'localhost', 'LOCALHOST', 'siklus.localhost'])(
  '%s is this machine',
  (host) => expect(isLoopback(host)).toBe(true),
);

test.each([
  '',
  '0.0.0.0',
  '::',
  '10.0.0.5',
  '127.0.0.1.contoh.go.id',
  'localhost.contoh.go.id',
  'bukanlocalhost',
  '128.0.0.1',
  '::ffff:10.0.0.5',
  'siklus.contoh.go.id',
])('%j may be reached by others', (host) => expect(isLoopback(host)).toBe(false));

test('a place is public by its host or by any of its addresses, and what cannot be read is', () => {
  const origins = ['http://localhost:4700', 'https://siklus.contoh.go.id'];
  expect(publicAddress({})).toBeUndefined();
  expect(publicAddress({ host: '127.0.0.1', origins: origins.slice(0, 1) })).toBeUndefined();
  expect(publicAddress({ origins })).toBe('https://siklus.contoh.go.id');
  expect(publicAddress({ origins: ['siklus.contoh.go.id'] })).toBe('siklus.contoh.go.id');
  expect(publicAddress({ host: '0.0.0.0' })).toBe('0.0.0.0');
  expect(publicAddress({ host: '' })).toBe('0.0.0.0');
});
