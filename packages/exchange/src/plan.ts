// What an importer hands over: rows for master tables, papers to be taken over, and how to read back what is stored. It writes nothing itself.

import type { Body, Sen } from '@siklus/workflow';
import type { MasterRow, MasterTable, Store } from '@siklus/store';
import type { Tally } from './reconciliation.ts';

/** Rows that are new or changed, for one master table. */
export type MasterBatch = {
  [T in MasterTable]: { readonly table: T; readonly rows: readonly MasterRow<T>[] };
}[MasterTable];

/** A paper to be taken over in the state that the file proves, with the file rows it is made from. */
export interface PaperPlan {
  readonly type: string;
  readonly id: string;
  readonly subject: string;
  readonly opd: string;
  readonly unit: string;
  readonly state: string;
  readonly seed: Body;
  readonly rows: readonly number[];
}

/** The plan of an import. */
export interface Plan {
  readonly file: string;
  readonly digest: string;
  readonly header: readonly string[];
  readonly tally: Tally;
  readonly editions: readonly string[];
  /** In the order in which they must be written. */
  readonly masters: readonly MasterBatch[];
  /** In the order in which they must be taken over: what is stood on comes first. */
  readonly papers: readonly PaperPlan[];
  /** The instant at which papers are taken over; it follows from the year, so the same file makes the same log anywhere. */
  readonly at: string;
  /** What is stored now, in sen, for the rows of the file. */
  readonly stored: () => Promise<Sen>;
}

/** What every importer is given. */
export interface ImportRequest {
  readonly store: Store;
  readonly path: string;
  /** Code of the region that imports. */
  readonly region: string;
  /** The budget year that the file is for. */
  readonly year: number;
  /** Codes that the loaded edition lacks are refused instead of kept. */
  readonly strict: boolean;
  /** Name of the edition of a master list; without it the file's own regulation, or its name. */
  readonly edition: string | undefined;
  /** The fund source of a budget that names none. */
  readonly fundSource: string;
}
