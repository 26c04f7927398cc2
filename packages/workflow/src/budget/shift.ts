// How high a shift of budget (pergeseran) reaches: the highest level at which a subtotal moves says who may approve it.

import { ancestorAt } from '../codes/code.ts';
import type { Sen } from '../engine/money.ts';
import { text, type Text } from '../engine/text.ts';
import { byPath, subtotals, type BudgetLine } from './line.ts';

/** The levels of a budget, the highest first: `total` is the whole budget, `none` means that nothing moved. */
export const shiftLevels = [
  'total',
  'organisasi',
  'unit',
  'program',
  'kegiatan',
  'subKegiatan',
  'dana',
  'kelompok',
  'jenis',
  'objek',
  'rincianObjek',
  'subRincianObjek',
  'uraian',
  'none',
] as const;

/** One level of a budget. */
export type ShiftLevel = (typeof shiftLevels)[number];

/** Who may approve a shift, the strongest first: a perubahan APBD, PPKD's Perkada with Sekda's approval, PPKD, PA; `none` asks nobody. */
export const shiftAuthorities = ['perubahan', 'sekda', 'ppkd', 'pa', 'none'] as const;

/** One authority over shifts. */
export type ShiftAuthority = (typeof shiftAuthorities)[number];

/** Which authority each level asks for: data, so that a region can be stricter. */
export type ShiftLadder = Readonly<Record<ShiftLevel, ShiftAuthority>>;

/**
 * The ladder of authority. Source: Permendagri 77/2020; `dana` is not on its ladder. Whether fund sources may move without a revision at all is the
 * region's to say; where they may, the regional secretary agrees, the highest authority below a revision.
 */
export const defaultLadder: ShiftLadder = {
  total: 'perubahan',
  organisasi: 'perubahan',
  unit: 'perubahan',
  program: 'perubahan',
  kegiatan: 'perubahan',
  subKegiatan: 'perubahan',
  dana: 'sekda',
  kelompok: 'perubahan',
  jenis: 'perubahan',
  objek: 'sekda',
  rincianObjek: 'ppkd',
  subRincianObjek: 'ppkd',
  uraian: 'pa',
  none: 'none',
};

/** How the levels read. */
export const shiftLevelNames: Readonly<Record<ShiftLevel, Text>> = {
  total: text('Jumlah anggaran', 'Total budget'),
  organisasi: text('Organisasi', 'Agency'),
  unit: text('Unit organisasi', 'Sub unit'),
  program: text('Program', 'Programme'),
  kegiatan: text('Kegiatan', 'Activity'),
  subKegiatan: text('Sub kegiatan', 'Sub-activity'),
  dana: text('Sumber dana', 'Fund source'),
  kelompok: text('Kelompok', 'Account group'),
  jenis: text('Jenis', 'Account kind'),
  objek: text('Objek', 'Account object'),
  rincianObjek: text('Rincian objek', 'Object detail'),
  subRincianObjek: text('Sub rincian objek', 'Object sub-detail'),
  uraian: text('Uraian', 'Description'),
  none: text('Tidak ada yang bergeser', 'Nothing moved'),
};

/** How the authorities read. */
export const shiftAuthorityNames: Readonly<Record<ShiftAuthority, Text>> = {
  perubahan: text('Perubahan APBD', 'Change of the APBD'),
  sekda: text('Persetujuan Sekda, Perkada penjabaran diubah', 'Approval of Sekda, the Perkada of details is changed'),
  ppkd: text('Persetujuan PPKD', 'Approval of PPKD'),
  pa: text('Persetujuan Pengguna Anggaran', 'Approval of the budget user'),
  none: text('Tidak perlu persetujuan', 'No approval needed'),
};

/** A subtotal that moved, in sen; `key` is its path from the OPD down to its level, joined by `|` (`''` for the total). */
export interface MovedSubtotal {
  readonly level: ShiftLevel;
  readonly key: string;
  readonly before: Sen;
  readonly after: Sen;
}

/** How high a shift reaches and what moved there. */
export interface Shift {
  readonly level: ShiftLevel;
  readonly authority: ShiftAuthority;
  readonly changesApbd: boolean;
  /** Every subtotal that moved at the deciding level, in order of code. */
  readonly moved: readonly MovedSubtotal[];
  /** Where the authority comes from; `Aturan daerah` for a rule of the region itself. */
  readonly cite: string;
}

const program = (line: BudgetLine, level: number): string =>
  ancestorAt('program', line.subKegiatan, level) ?? line.subKegiatan;
const subKegiatan = (line: BudgetLine): readonly string[] => [line.opd, line.unit, line.subKegiatan];
const akun =
  (level: number) =>
  (line: BudgetLine): readonly string[] => [
    ...subKegiatan(line),
    line.dana,
    ancestorAt('akun', line.akun, level) ?? line.akun,
  ];

// The path holds the parents, so a subtotal is taken within them. A code too short to have the level stands for itself.
const paths: Readonly<Record<ShiftLevel, (line: BudgetLine) => readonly string[]>> = {
  total: () => [],
  organisasi: (line) => [line.opd],
  unit: (line) => [line.opd, line.unit],
  program: (line) => [line.opd, line.unit, program(line, 3)],
  kegiatan: (line) => [line.opd, line.unit, program(line, 4)],
  subKegiatan,
  dana: (line) => [...subKegiatan(line), line.dana],
  kelompok: akun(2),
  jenis: akun(3),
  objek: akun(4),
  rincianObjek: akun(5),
  subRincianObjek: akun(6),
  uraian: (line) => [...subKegiatan(line), line.dana, line.akun, line.uraian],
  none: () => [],
};

function highest(before: readonly BudgetLine[], after: readonly BudgetLine[]): Pick<Shift, 'level' | 'moved'> {
  for (const level of shiftLevels) {
    const moved = subtotals(before, after, paths[level]).filter((it) => it.before !== it.after);
    if (moved.length > 0)
      return { level, moved: byPath(moved).map(({ key, before, after }) => ({ level, key, before, after })) };
  }
  return { level: 'none', moved: [] };
}

const withoutDana = (lines: readonly BudgetLine[]): readonly BudgetLine[] =>
  lines.map((line) => ({ ...line, dana: '' }));

/** How high a change of lines reaches when fund sources do not count: the ladder of accounts alone. Source: Permendagri 77/2020. */
export function classifyAccountShift(before: readonly BudgetLine[], after: readonly BudgetLine[]): Shift {
  return classifyShift(withoutDana(before), withoutDana(after));
}

/**
 * Finds how high a change of lines reaches: the highest level at which a subtotal, taken within its parents, differs between the budgets.
 * A fund source is a level between sub kegiatan and kelompok. Where fund sources and accounts move together, the stronger of both authorities
 * is asked for, so that a milder ladder for fund sources opens no way around the ladder of accounts. Source: Permendagri 77/2020.
 * @example classifyShift(before, after).authority // 'ppkd'
 */
export function classifyShift(
  before: readonly BudgetLine[],
  after: readonly BudgetLine[],
  ladder: ShiftLadder = defaultLadder,
): Shift {
  const { level, moved } = highest(before, after);
  const asked = [ladder[level]];
  if (level === 'dana') asked.push(ladder[highest(withoutDana(before), withoutDana(after)).level]);
  const authority = shiftAuthorities.find((it) => asked.includes(it)) ?? ladder[level];
  const cite = level === 'dana' ? 'Aturan daerah' : 'Permendagri 77/2020';
  return { level, authority, changesApbd: authority === 'perubahan', moved, cite };
}
