// The kind of field for money that is read, which a ledger may have below zero.

import { z } from 'zod';
import { isMoney, parseMoney } from './money.ts';

/** Money as a ledger has it, decoded to sen: what was read there may lie below zero, where more came back by some month than had been paid by then. */
export const ledgerMoney = z
  .string()
  .max(20)
  .refine(isMoney, {
    error: 'harus uang, paling banyak 2 angka di belakang koma / must be money with at most 2 decimals',
  })
  .transform(parseMoney);
