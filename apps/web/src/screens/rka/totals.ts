// The money of an RKA while it is written: per line, per account, and per fund source against its ceiling. In sen.
import { parseMoney, Rka, rkaLineTotal, sum, type Row, type Sen } from '@siklus/workflow';

/** The schema of a line, the same one the server reads with. */
export const lineSchema = Rka.shape.rincian.element;

const known = new WeakMap<Row, { total: Sen | undefined }>();

/** The total of a line; undefined while the line is not complete. */
export function totalOf(row: Row): Sen | undefined {
  const seen = known.get(row);
  if (seen !== undefined) return seen.total;
  // Only what is counted has to be right: a line without an account still shows what it costs.
  const parsed = lineSchema.safeParse({ ...row, akun: '5', dana: '1' });
  const total = parsed.success ? rkaLineTotal(parsed.data) : undefined;
  known.set(row, { total });
  return total;
}

function addUp(rows: readonly Row[], key: string): Map<string, Sen> {
  const sums = new Map<string, Sen>();
  for (const row of rows) {
    const code = row[key];
    if (typeof code === 'string' && code !== '') sums.set(code, (sums.get(code) ?? 0n) + (totalOf(row) ?? 0n));
  }
  return sums;
}

/** Money by account, in order of the accounts. */
export function byAccount(rows: readonly Row[]): { akun: string; jumlah: Sen }[] {
  return [...addUp(rows, 'akun')]
    .map(([akun, jumlah]) => ({ akun, jumlah }))
    .toSorted((a, b) => (a.akun < b.akun ? -1 : 1));
}

/** One fund source: what the ceiling still gives, what this draft asks of it, and what would be left. */
export interface Ceiling {
  readonly dana: string;
  /** Undefined where no ceiling was agreed for this fund source. */
  readonly plafon: Sen | undefined;
  readonly asked: Sen;
  readonly left: Sen;
}

/** The balance of an account as a paper's view gives it. */
export interface Balance {
  readonly stage: string;
  readonly subKegiatan: string;
  readonly dana: string;
  readonly left: string;
}

/** Every fund source with a ceiling or with lines, and whether it still fits. */
export function ceilings(rows: readonly Row[], balances: readonly Balance[], subKegiatan: string): Ceiling[] {
  const asked = addUp(rows, 'dana');
  const open = new Map<string, Sen>();
  for (const it of balances) {
    if (it.stage === 'plafon' && it.subKegiatan === subKegiatan)
      open.set(it.dana, (open.get(it.dana) ?? 0n) + parseMoney(it.left));
  }
  return [...new Set([...open.keys(), ...asked.keys()])].toSorted().map((dana) => {
    const plafon = open.get(dana);
    const wish = asked.get(dana) ?? 0n;
    return { dana, plafon, asked: wish, left: (plafon ?? 0n) - wish };
  });
}

/** What is left in one figure: the sum of what the fund sources leave, or all that is too much when any is exceeded. */
export function leftInAll(all: readonly Ceiling[]): Sen {
  const over = all.filter((it) => it.left < 0n);
  return sum((over.length > 0 ? over : all).map((it) => it.left));
}
