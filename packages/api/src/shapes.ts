// What travels on the wire, screen by screen. Money is decimal rupiah text, days are `YYYY-MM-DD`, instants are ISO 8601 in UTC.

import type { Body, Conflict, DocumentType, Office, Refusal, Text } from '@siklus/workflow';
import type { DoublesView } from './doubles-shapes.ts';

/** Money as decimal rupiah with two digits, such as `"6220350.00"`. */
export type MoneyText = string;

/** Who is signed in, what offices they hold now, and the region and years they may look at. */
export interface SessionView {
  readonly person: string;
  readonly name: string;
  readonly username: string;
  readonly holdings: readonly {
    office: Office;
    title: Text;
    opd: string | undefined;
    opdName: string | undefined;
    kind: string;
    decree: string | undefined;
  }[];
  readonly region: { code: string; name: string; zone: string };
  readonly years: readonly number[];
  /** The year that screens open with. */
  readonly year: number;
  /** The day in the region, by the clock of the server. */
  readonly today: string;
  /** The instant on that clock. */
  readonly now: string;
  /** Whether this is a demonstration, whose clock may be moved on. */
  readonly demo: boolean;
  /** Why nothing would be stamped now by that clock; absent where it is believed. */
  readonly clock: Text | undefined;
}

/** One cell of the board: the papers of one type of one OPD. */
export interface BoardCell {
  readonly type: DocumentType;
  readonly total: number;
  /** How many papers stand in each state, in chain order. */
  readonly states: readonly { state: string; label: Text; count: number; final: boolean }[];
  /** Papers that ended as rejected or cancelled; they are in no other figure. */
  readonly ended: readonly { state: string; label: Text; count: number }[];
  readonly money: MoneyText;
  /** Money of the papers in their final state. */
  readonly finalMoney: MoneyText;
  /** Nearest deadline among open papers. */
  readonly due: string | undefined;
  /** Working days until then, negative when overdue. */
  readonly workingDaysLeft: number | undefined;
}

/** One OPD on the board, or with `opd` '' the region's own papers. */
export interface BoardRow {
  readonly opd: string;
  readonly name: string;
  /** Where its cycle stands. */
  readonly stages: readonly { readonly stage: string; readonly label: Text }[];
  readonly cells: readonly BoardCell[];
  /** What is paid of the budget in force, in percent with two decimals; undefined without a budget. */
  readonly persen: string | undefined;
}

/** The signature screen: OPD by stage, the region's own cycle above it. */
export interface BoardView {
  readonly year: number;
  readonly region: {
    stages: readonly string[];
    schedule: readonly { stage: string; label: Text; opens: string; closes: string; state: 'past' | 'now' | 'next' }[];
  };
  readonly own: BoardRow;
  readonly rows: readonly BoardRow[];
  readonly totals: readonly {
    type: DocumentType;
    money: MoneyText;
    finalMoney: MoneyText;
    total: number;
    done: number;
  }[];
}

/** A paper as lists show it. */
export interface PaperRow {
  readonly id: string;
  readonly type: DocumentType;
  readonly year: number;
  readonly opd: string;
  readonly opdName: string;
  readonly unit: string;
  readonly title: string;
  readonly number: string | undefined;
  readonly state: string;
  readonly stateLabel: Text;
  readonly final: boolean;
  /** A newer paper on the same subject has taken its place. */
  readonly superseded: boolean;
  readonly version: number;
  readonly money: MoneyText;
  readonly updatedAt: string;
}

/** A paper that waits for one of my offices. */
export interface InboxRow extends PaperRow {
  readonly office: Office;
  readonly command: string;
  readonly commandLabel: Text;
  /** Where it may be sent back. */
  readonly targets: readonly { state: string; label: Text }[];
  readonly due: string;
  readonly workingDaysLeft: number;
  readonly since: string;
  /** The reason given when the paper was last returned, if it waits as a draft because of that. */
  readonly returnedBecause: string | undefined;
  /** Whether its command may be given, as far as stage and duties go; else why not. */
  readonly may: boolean;
  readonly against: readonly Refusal[];
  /** What may be the same paper once more; absent where nothing is. */
  readonly likeDoubles?: DoublesView | undefined;
  /** The commands by which my office may give it back. */
  readonly back: readonly { command: string; label: Text }[];
}

/** A page of a list; ask for the next one with `cursor`. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly cursor: string | undefined;
}

/** A page of papers, with the money of all that the list has but those replaced by a newer one, rejected or cancelled. */
export interface PaperPage extends Page<PaperRow> {
  readonly money: MoneyText;
}

/** The answer to a command: the paper's new version and state, or the refusals. */
export type ExecuteAnswer =
  | {
      readonly ok: true;
      readonly id: string;
      readonly version: number;
      readonly state: string;
      /** What the chain edition of the paper calls its state. */
      readonly stateLabel: Text;
      readonly number: string | undefined;
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** A node of the roll-up: a code with its figures. */
export interface TreeNode {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly leaf: boolean;
  readonly plafon: MoneyText;
  readonly rka: MoneyText;
  readonly anggaran: MoneyText;
  readonly kas: MoneyText;
  readonly spd: MoneyText;
  readonly spp: MoneyText;
  readonly spm: MoneyText;
  readonly sp2d: MoneyText;
  /** anggaran - sp2d. */
  readonly sisa: MoneyText;
  /** sp2d / anggaran in percent with two decimals; undefined without a budget. */
  readonly persen: string | undefined;
}

/** The S-curve: twelve points, cumulative. Percent with two decimals, against the budget; undefined where nothing is on record yet. */
export interface SCurveView {
  readonly title: string;
  readonly anggaran: MoneyText;
  readonly points: readonly {
    month: number;
    /** Cumulative cash plan. */
    plan: MoneyText;
    planPercent: string | undefined;
    /** Cumulative SP2D; undefined for months that have not begun. */
    paid: MoneyText | undefined;
    paidPercent: string | undefined;
    /** Cumulative physical progress, weighted by budget; undefined for months without a report yet. */
    physicalPercent: string | undefined;
    /** Deviation A, in percentage points: realised percent - plan percent; negative = late. */
    deviationMoney: string | undefined;
    deviationPhysical: string | undefined;
  }[];
  readonly formula: Text;
}

/** A code of a master list, found by search. */
export interface CodeRow {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly parent: string | undefined;
}

/** One ratified DPA in the monthly round of reports: the report of that month, if there is one, and what is on record. */
export interface DueReportRow {
  readonly dpa: PaperRow;
  readonly subKegiatan: string;
  readonly name: string;
  readonly report: PaperRow | undefined;
  /** Cumulative physical progress last reported, in percent. */
  readonly lastPhysical: string | undefined;
  readonly paid: MoneyText;
  readonly anggaran: MoneyText;
}

/** What open screens are told: a paper moved, so lists and figures that show it are stale. */
export interface ChangeNotice {
  readonly seq: number;
  readonly document: string;
  readonly type: DocumentType;
  readonly opd: string;
  readonly version: number;
  readonly state: string;
}

/** What open screens are told when the clock of a demonstration went on: everything that they show is stale. */
export interface DayNotice {
  readonly today: string;
}

export type { Body, Conflict, DocumentType, Office, Refusal, Text };

/** A state as a cell or a filter shows it. */
export interface ToldState {
  readonly state: string;
  readonly label: Text;
  readonly count: number;
  readonly final: boolean;
}
