// Ids of imported papers follow from what they are about, so the same file makes the same papers on any database.

import { hash } from 'node:crypto';

/** The id of the paper of a type on a subject in a year: a UUID (version 8) made from a SHA-256. */
export function paperIdOf(type: string, year: number, subject: string): string {
  const digits = hash('sha256', `${type}/${year}/${subject}`, 'hex').slice(0, 32).split('');
  digits[12] = '8';
  digits[16] = ((Number.parseInt(digits[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  const hex = digits.join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
