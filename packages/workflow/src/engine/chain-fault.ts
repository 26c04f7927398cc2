// What can be wrong with a chain that somebody draws, and what a document type demands of every chain of it.

import type { Demand } from './demand.ts';
import type { Office } from './office.ts';
import type { Text } from './text.ts';

/** The faults of a chain: first its own form, then what its document type demands. */
export const chainFaultCodes = [
  'shape',
  'no-steps',
  'too-many-steps',
  'unknown-office',
  'office-twice',
  'reserved-name',
  'name-twice',
  'label-missing',
  'return-unknown',
  'return-not-before',
  'no-way-to-draft',
  'quorum',
  'deadline',
  'condition-never',
  'condition-always',
  'condition-too-wide',
  'unknown-kind',
  'last-step-conditional',
  'adviser-stamps',
  'unknown-field',
  'closed-field',
  'cancel-state',
  'wrong-document',
  'drafter-not-allowed',
  'final-differs',
  'moment-missing',
  'moment-conditional',
  'mandatory-missing',
  'mandatory-conditional',
  'mandatory-quorum',
] as const;

/** The code of a fault. */
export type ChainFaultCode = (typeof chainFaultCodes)[number];

/** One thing wrong with a chain: where (`steps[2].return[0]`, '' for the whole) and a sentence that says what to do. */
export interface ChainFault {
  readonly code: ChainFaultCode;
  readonly path: string;
  readonly text: Text;
}

/** What a document type demands of any chain of it. */
export interface ChainFrame {
  /** The name of the type. */
  readonly document: string;
  /** Offices that the law lets draft it. */
  readonly drafters: readonly Office[];
  /** The name of the last state; other papers wait for it. */
  readonly finals: string;
  /** Steps that must exist and be unconditional, because money, numbers or cycles hang on them. */
  readonly moments: readonly string[];
  /** Steps that must exist, though perhaps under a condition, because a cycle waits for them. */
  readonly heard?: readonly string[];
  /** Stamps that every paper must carry, of one office or of one of several, whatever its facts or where `when` holds; with a moment: at that step. */
  readonly mandatory: readonly (Pick<Demand, 'office' | 'oneOf' | 'when'> & { readonly moment?: string })[];
  /** All kinds of paper of the type; absent when it has none. */
  readonly kinds?: readonly string[];
  /** States that have words, so that a step of that name needs no label. */
  readonly states: readonly string[];
  /** Commands that have words. */
  readonly commands: readonly string[];
  /** Fields of the body, lists as `list.field`. */
  readonly fields: readonly string[];
  /** Those of them that nobody types at any desk: repeated of the paper below, or filled in from the ledger; a list closes its columns. */
  readonly closed?: readonly string[];
}
