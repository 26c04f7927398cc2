// The time that the app shows is the server's, whatever the machine beneath the browser thinks.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hearTime, serverNow } from './server-clock.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.parse('2031-12-31T16:59:00Z') }));
afterEach(() => void vi.useRealTimers());

test('what the server said goes on from there', () => {
  hearTime('2026-10-12T02:00:00.000Z');
  expect(serverNow()).toBe('2026-10-12T02:00:00.000Z');
  vi.advanceTimersByTime(90_000);
  expect(serverNow()).toBe('2026-10-12T02:01:30.000Z');
});

test('a machine whose clock is set anew changes nothing', () => {
  hearTime('2026-10-12T02:00:00.000Z');
  vi.setSystemTime(Date.parse('2020-02-29T00:00:00Z'));
  expect(serverNow()).toBe('2026-10-12T02:00:00.000Z');
});
