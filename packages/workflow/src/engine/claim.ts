// What a paper claims for itself outside: a thing that has an identity, such as a bill or a deposit, is paid or recorded once.

import { text, type Text } from './text.ts';

/** Kinds of identities that papers claim, as they are called. */
export const claimKinds = {
  bill: text('Tagihan', 'The bill'),
  contract: text('Kontrak', 'The contract'),
  deposit: text('Bukti setor', 'The deposit'),
  billing: text('Kode billing', 'The billing code'),
} as const satisfies Readonly<Record<string, Text>>;

/** One of {@link claimKinds}. */
export type ClaimKind = keyof typeof claimKinds;

/**
 * A claim on one identity: its kind, its number as it is compared, and within what the number is its own; `at` is where it stands in the body, `secret`
 * says that what it is within is personal.
 */
export interface Claim {
  readonly kind: ClaimKind;
  readonly number: string;
  readonly scope: string;
  readonly at: string;
  readonly secret?: true;
}
