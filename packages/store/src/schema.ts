// The tables, as Kysely sees them. Money columns are bigint sen; every other number fits a JavaScript number.

import type {
  AssignmentTable,
  CodeTable,
  EditionTable,
  HolidayTable,
  ImportRunTable,
  OpdTable,
  PersonTable,
  PositionTable,
  PriceTable,
  RegionTable,
  UnitTable,
} from './master-tables.ts';
import type {
  BudgetEditionTable,
  ClaimTable,
  DecreeTable,
  LateTable,
  MasterListTable,
  MigrationTable,
  PersonalTable,
  ReplacedWindowTable,
  SealedTable,
} from './register-tables.ts';

/** A paper as it stands now: a cache of the journal. */
export interface DocumentTable {
  id: string;
  type: string;
  year: number;
  opd: string;
  unit: string;
  subject: string;
  edition: number;
  chain: number;
  /** Number of the law of its type under which its body was last written. */
  law: number;
  /** 1 when a final paper on the same subject stands in a later budget edition. */
  superseded: number;
  sub_kegiatan: string | null;
  title: string;
  number: string | null;
  state: string;
  final: number;
  marks: string;
  version: number;
  body: string;
  stamps: string;
  money: bigint;
  opened_at: string;
  updated_at: string;
  /** The entry that moved it last: which paper moved later is told by this and not by an instant, since a clock may be set back. */
  seq: number;
}

/** Which papers a paper stands on. */
export interface DocumentBasisTable {
  document: string;
  basis: string;
  ordinal: number;
}

/** What one edit did to one field. */
export interface PatchRowTable {
  document: string;
  version: number;
  ordinal: number;
  path: string;
  before: string | null;
  after: string | null;
}

/** A ledger account: one place of a budget line in one year. */
export interface AccountTable {
  key: string;
  year: number;
  opd: string;
  unit: string;
  sub_kegiatan: string;
  akun: string;
  dana: string;
  month: number;
  stage: string;
  paper: string;
  balance: bigint;
}

/** Money that a stamp moved. */
export interface TransferTable {
  document: string;
  version: number;
  ordinal: number;
  from_key: string;
  to_key: string;
  amount: bigint;
  month: number;
  /** The moment of the chain that it belongs to. */
  moment: string;
  /** The earlier transfer of the same paper that it gives back; null when it gives nothing back. */
  undoes_version: number | null;
  undoes_ordinal: number | null;
}

/** The leaf of the roll-up: what passed each stage, by OPD, sub kegiatan, account and month. */
export interface TreeTable {
  year: number;
  opd: string;
  sub_kegiatan: string;
  akun: string;
  month: number;
  plafon: bigint;
  rka: bigint;
  anggaran: bigint;
  kas: bigint;
  spd: bigint;
  spp: bigint;
  spm: bigint;
  sp2d: bigint;
}

/** Reported physical progress, cumulative, in hundredths of a percent. */
export interface ProgressTable {
  year: number;
  opd: string;
  unit: string;
  sub_kegiatan: string;
  month: number;
  physical: number;
}

/** What waits for an office. */
export interface InboxTable {
  document: string;
  office: string;
  opd: string;
  /** The OPD, or for an office of an area the area, whose holder is asked. */
  place: string;
  command: string;
  due: string;
  since: string;
}

/** The cycle of an OPD and year; `opd` '' is the region's own. */
export interface CycleTable {
  year: number;
  opd: string;
  stages: string;
  since: string;
}

/** A window of the schedule. */
export interface JadwalTable {
  year: number;
  type: string;
  opens: string;
  closes: string;
}

/** The last number given in a series. */
export interface SeriesTable {
  year: number;
  series: string;
  last: number;
}

/** The log: every act, chained by hash; the truth that the other tables are checked against. */
export interface JournalTable {
  seq: number;
  document: string;
  version: number;
  at: string;
  entry: string;
  hash: string;
}

/** The end of the log. */
export interface HeadTable {
  id: number;
  seq: number;
  hash: string;
  at: string;
}

/** The answer to a command under its idempotency key. */
export interface AnswerTable {
  person: string;
  key: string;
  fingerprint: string;
  answer: string;
  /** The entry that it answers, or the last one before a refusal; 0 for answers older than this column. */
  seq: number;
}

/** All tables by name. */
export interface Schema {
  region: RegionTable;
  holiday: HolidayTable;
  opd: OpdTable;
  unit: UnitTable;
  edition: EditionTable;
  code: CodeTable;
  price: PriceTable;
  person: PersonTable;
  position: PositionTable;
  assignment: AssignmentTable;
  document: DocumentTable;
  document_basis: DocumentBasisTable;
  patch_row: PatchRowTable;
  account: AccountTable;
  transfer: TransferTable;
  tree: TreeTable;
  progress: ProgressTable;
  inbox: InboxTable;
  cycle: CycleTable;
  jadwal: JadwalTable;
  series: SeriesTable;
  claim: ClaimTable;
  decree: DecreeTable;
  budget_edition: BudgetEditionTable;
  late: LateTable;
  replaced_window: ReplacedWindowTable;
  journal: JournalTable;
  head: HeadTable;
  answer: AnswerTable;
  personal: PersonalTable;
  sealed: SealedTable;
  import_run: ImportRunTable;
  master_list: MasterListTable;
  migration: MigrationTable;
}

/** The measures of the roll-up in order of the stages; each names a money column. */
export const measures = ['plafon', 'rka', 'anggaran', 'kas', 'spd', 'spp', 'spm', 'sp2d'] as const;

/** One measure of the roll-up. */
export type Measure = (typeof measures)[number];

/** Columns (also of query results) that hold money and stay bigint; every other integer becomes a number. */
export const moneyColumns: ReadonlySet<string> = new Set([
  'money',
  'final_money',
  'balance',
  'amount',
  'harga',
  'left',
  ...measures,
]);
