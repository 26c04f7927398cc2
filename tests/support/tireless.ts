// Limits of accounts that ask as fast as a test does.
import { usualLimits, type Limits } from '@siklus/server';

/** What one account may do where a test speaks for it. */
export const tireless: Limits = { ...usualLimits, burst: 1_000_000, perSecond: 1_000_000, streams: 100 };
