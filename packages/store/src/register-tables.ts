// Registers: decrees of the administrators, budget editions, late submissions, words beside the journal, seals, what is known of master lists.

/** What an administrator decreed: a chain, windows, a lock or a setting; the newest edition of a key counts. */
export interface DecreeTable {
  kind: string;
  key: string;
  edition: number;
  /** The budget year it is about; 0 for every year. */
  year: number;
  value: string;
  reason: string;
  person: string;
  at: string;
}

/** A budget edition that a change of an OPD's budget opened; edition 0 (murni) has no row. */
export interface BudgetEditionTable {
  year: number;
  opd: string;
  edition: number;
  kind: string;
  document: string;
  at: string;
}

/** The register of late submissions. */
export interface LateTable {
  document: string;
  opd: string;
  person: string;
  at: string;
  reason: string;
  admitted_at: string | null;
  admitted_by: string | null;
  admitted_because: string | null;
}

/** Windows that the first decree on their type replaced: what the schedule was set up with. */
export interface ReplacedWindowTable {
  year: number;
  type: string;
  opens: string;
  closes: string;
}

/** A claim of a paper on an identity outside; place 0 has it alone, other places are doubles from before claims were kept. */
export interface ClaimTable {
  kind: string;
  number: string;
  scope: string;
  place: number;
  document: string;
}

/** Words that the journal keeps only as a salted digest; emptied by an erasure. */
export interface PersonalTable {
  digest: string;
  salt: string;
  value: string;
  /** The entry that holds the digest. */
  seq: number;
}

/** What stood in derived tables when older entries were sealed, as far as those entries do not say it. */
export interface SealedTable {
  /** Number of the entry that seals. */
  seq: number;
  kind: string;
  key: string;
  value: string;
}

/** What the journal knows of a master list. */
export interface MasterListTable {
  name: string;
  /** The salt of the digest that the last entry named; '' where it has none. */
  salt: string;
  /** 1 when it changed since, so that the next entry names it anew. */
  changed: number;
}

/** A migration that this database has been through. */
export interface MigrationTable {
  name: string;
}
