// What the journal gives so far: papers, what they have moved, the law of the decrees, and every derived table.

import {
  placeKey,
  shippedLaw,
  type Law,
  type Outstanding,
  type Paper,
  type Place,
  type Sen,
  type Stamp,
  type StandingDecree,
  type Window,
} from '@siklus/workflow';
import { accountKey, type ClaimRow } from '@siklus/store';
import type { Digest } from './digest.ts';
import { startFindings, type Findings } from './difference.ts';
import { emptyTables, keyText, putRow, type Row, type Tables } from './tables.ts';

/** A stamp of an entry with what it had to reach: an OPD ('' for the region) and an area, undefined where that can no longer be known. */
export interface GivenStamp {
  readonly seq: number;
  readonly stamp: Stamp;
  readonly opd: string;
  readonly area: string | undefined;
}

/** A decree of an entry: by whom, on which day. */
export interface GivenDecree {
  readonly seq: number;
  readonly person: string;
  readonly day: string;
}

/** A time at which an operator confirmed the clock, or set that of the log back. */
export interface ClockAct {
  readonly seq: number;
  readonly day: string;
  /** What the machine's clock said, and the instant of the entry before. */
  readonly said: string;
  readonly last: string;
  readonly back: boolean;
  readonly reason: string;
  readonly by: string;
}

/** The fold of the journal up to an entry. */
export interface Folded {
  readonly tables: Tables;
  readonly papers: Map<string, Paper>;
  /** Ids of papers by the text of their subject. */
  readonly subjects: Map<string, string[]>;
  /** Keys of inbox rows by paper. */
  readonly waiting: Map<string, readonly string[]>;
  /** What papers claim for themselves. */
  readonly claimed: Map<string, readonly ClaimRow[]>;
  /** What papers have moved and not given back. */
  readonly moved: Map<string, Outstanding[]>;
  readonly decrees: StandingDecree[];
  law: Law;
  /** The schedule by year. */
  readonly windows: Map<number, readonly Window[]>;
  /** What entries last said of master lists. */
  readonly masters: Map<string, Digest>;
  /** The entries that last said something of master lists. */
  readonly namedAt: Map<string, number>;
  /** Entries that do not say what they did. */
  readonly unsaid: number[];
  /** Answers that entries gave, by person and key. */
  readonly answers: Map<string, Row>;
  /** Digests that entries hold, with the number of the entry. */
  readonly digests: Map<string, number>;
  readonly stamps: GivenStamp[];
  readonly given: GivenDecree[];
  readonly clock: ClockAct[];
  readonly findings: Findings;
  /** Entries that were not done again: of a law before today's, or with erased words on which what they did hangs. */
  readonly unredone: { law: number; erased: number };
  /** Code and zone of the region; undefined where there is none that can be known. */
  readonly region: string | undefined;
  readonly zone: string | undefined;
  /** The newest seal: the entry that gave it, its day, how many entries stand before it, and what was already found wrong then. */
  sealed:
    | {
        readonly seq: number;
        readonly day: string;
        readonly entries: number;
        readonly found: readonly string[];
        readonly counts: Readonly<Record<string, number>>;
      }
    | undefined;
  /** Entries that seal. */
  readonly seals: Set<number>;
  hash: string;
  seq: number;
  at: string;
}

/** Nothing folded yet. */
export function startFold({ region, zone }: Pick<Folded, 'region' | 'zone'>): Folded {
  return {
    tables: emptyTables(),
    papers: new Map(),
    subjects: new Map(),
    waiting: new Map(),
    claimed: new Map(),
    moved: new Map(),
    decrees: [],
    law: shippedLaw,
    windows: new Map(),
    masters: new Map(),
    namedAt: new Map(),
    unsaid: [],
    answers: new Map(),
    digests: new Map(),
    stamps: [],
    given: [],
    clock: [],
    findings: startFindings(),
    unredone: { law: 0, erased: 0 },
    region,
    zone,
    sealed: undefined,
    seals: new Set(),
    hash: '',
    seq: 0,
    at: '',
  };
}

/** The row of an account that a place has in a year, with a balance. */
function accountRow(year: number, place: Place, balance: Sen): Row {
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
