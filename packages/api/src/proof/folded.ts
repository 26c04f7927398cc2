// What the journal gives so far: papers, what they have moved, the law of the decrees, and every derived table.

import {
  placeKey,
  shippedLaw,
  type Law,
  type Outstanding,
  type Paper,
  type Place,
  type Sen,
  type StandingDecree,
  type Window,
} from '@siklus/workflow';
import { accountKey } from '@siklus/store';
import { startFindings, type Findings } from './difference.ts';
import { emptyTables, keyText, putRow, type Row, type Tables } from './tables.ts';

/** The fold of the journal up to an entry. */
export interface Folded {
  readonly tables: Tables;
  readonly papers: Map<string, Paper>;
  /** Ids of papers by the text of their subject. */
  readonly subjects: Map<string, string[]>;
  /** Keys of inbox rows by paper. */
  readonly waiting: Map<string, readonly string[]>;
  /** What papers have moved and not given back. */
  readonly moved: Map<string, Outstanding[]>;
  readonly decrees: StandingDecree[];
  law: Law;
  /** Windows that no decree has touched yet, by year. */
  readonly windows: Map<number, readonly Window[]>;
  /** Answers that entries gave, by person and key. */
  readonly answers: Map<string, Row>;
  /** Digests that entries hold, with the number of the entry. */
  readonly digests: Map<string, number>;
  readonly findings: Findings;
  /** The newest seal: the entry that gave it, its day, how many entries stand before it, and what was already found wrong then. */
  sealed:
    | { readonly seq: number; readonly day: string; readonly entries: number; readonly found: readonly string[] }
    | undefined;
  hash: string;
  seq: number;
  at: string;
}

/** Nothing folded yet, with the windows as they were before the first decree. */
export function startFold(windows: ReadonlyMap<number, readonly Window[]>): Folded {
  return {
    tables: emptyTables(),
    papers: new Map(),
    subjects: new Map(),
    waiting: new Map(),
    moved: new Map(),
    decrees: [],
    law: shippedLaw,
    windows: new Map(windows),
    answers: new Map(),
    digests: new Map(),
    findings: startFindings(),
    sealed: undefined,
    hash: '',
    seq: 0,
    at: '',
  };
}

/** The row of an account that a place has in a year, with a balance. */
export function accountRow(year: number, place: Place, balance: Sen): Row {
  const { line, stage, month, paper = '' } = place;
  return {
    key: accountKey(year, placeKey(place)),
    year,
    opd: line.opd,
    unit: line.unit,
    sub_kegiatan: line.subKegiatan,
    akun: line.akun,
    dana: line.dana,
    month,
    stage,
    paper,
    balance,
  };
}

/** Adds to the balance of a place. */
export function addBalance({ tables }: Pick<Folded, 'tables'>, year: number, place: Place, delta: Sen): void {
  const row = accountRow(year, place, delta);
  const known = tables.account.get(keyText('account', row));
  const before = typeof known?.['balance'] === 'bigint' ? known['balance'] : 0n;
  putRow(tables, 'account', { ...row, balance: before + delta });
}
