// The tables that a year is set up with, as Kysely sees them.

/** The one region that a database belongs to. */
export interface RegionTable {
  code: string;
  name: string;
  zone: string;
  /** The budget year that screens open with. */
  year: number;
}

/** A holiday of the region. */
export interface HolidayTable {
  day: string;
  name: string;
}

/** An agency (OPD). */
export interface OpdTable {
  code: string;
  name: string;
}

/** A sub unit of an OPD; the OPD itself is its own first unit. */
export interface UnitTable {
  code: string;
  opd: string;
  name: string;
}

/** An edition of a master list: which regulation it follows. */
export interface EditionTable {
  id: string;
  kind: string;
  name: string;
  cite: string;
}

/** A code of a master list, within its edition; `local` marks codes that real budgets use but the edition lacks. */
export interface CodeTable {
  kind: string;
  edition: string;
  code: string;
  name: string;
  level: number;
  parent: string | null;
  local: number;
}

/** A standard price (SSH, SBU). */
export interface PriceTable {
  id: string;
  edition: string;
  grup: string;
  nama: string;
  spesifikasi: string;
  satuan: string;
  harga: bigint;
}

/** A person who may hold positions. */
export interface PersonTable {
  id: string;
  name: string;
  username: string;
}

/** A position: an office in an OPD, or in the region when `opd` is ''. */
export interface PositionTable {
  id: string;
  office: string;
  opd: string;
  title: string;
}

/** Who holds a position, how, from when to when. */
export interface AssignmentTable {
  id: string;
  person: string;
  position: string;
  kind: string;
  valid_from: string;
  valid_to: string | null;
  decree: string | null;
}

/** One run of an import, with the digest of its file. */
export interface ImportRunTable {
  id: string;
  kind: string;
  file: string;
  digest: string;
  ran_at: string;
  summary: string;
}
