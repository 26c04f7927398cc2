// The S-curve: twelve cumulative points of plan (cash plan), money (SP2D) and physical progress (reports).

import { deviationInPoints, divideHalfUp, moneyText, percent, type Sen } from '@siklus/workflow';
import type { Store } from '@siklus/store';

/** Which part of the budget: the region, an OPD, a unit of it, a sub kegiatan. `today` is a local day. */
export interface CurveScope {
  readonly year: number;
  readonly opd?: string | undefined;
  readonly unit?: string | undefined;
  readonly subKegiatan?: string | undefined;
  readonly today: string;
}

/** One month, cumulative; money in sen, percent against the budget with two decimals, undefined where nothing is on record yet. */
export interface CurvePoint {
  readonly month: number;
  readonly plan: Sen;
  readonly planPercent: string | undefined;
  readonly paid: Sen | undefined;
  readonly paidPercent: string | undefined;
  readonly physicalPercent: string | undefined;
  /** Deviation A in percentage points: realised - plan; negative = late. */
  readonly deviationMoney: string | undefined;
  readonly deviationPhysical: string | undefined;
}

/** The curve with the budget (ratified DPA, sen) that its percentages refer to. */
export interface Curve {
  readonly anggaran: Sen;
  readonly points: readonly CurvePoint[];
}

interface Monthly {
  readonly anggaran: Sen;
  /** Money of months 1..12, not cumulative. */
  readonly kas: readonly Sen[];
  readonly sp2d: readonly Sen[];
}

/**
 * The S-curve of a part of the budget. Plan is the cash plan in force, money the SP2D, physical the reports weighted by budget: a sub
 * kegiatan without a report counts as zero. Money is left out for months that have not begun, physical before the first and after the last report.
 */
export async function sCurve(store: Store, scope: CurveScope): Promise<Curve> {
  const { anggaran, kas, sp2d } = await (scope.unit === undefined
    ? monthlyOf(store, scope)
    : monthlyOfUnit(store, scope, scope.unit));
  const physical = await physicalOf(store, scope);
  const begun = begunMonths(scope.year, scope.today);
  const points: CurvePoint[] = [];
  let [plan, paid] = [0n, 0n];
  for (let month = 1; month <= 12; month += 1) {
    plan += kas[month - 1] ?? 0n;
    paid += sp2d[month - 1] ?? 0n;
    const planPercent = percent(plan, anggaran);
    const paidPercent = month <= begun ? percent(paid, anggaran) : undefined;
    const physicalPercent = physical[month - 1];
    points.push({
      month,
      plan,
      planPercent,
      paid: month <= begun ? paid : undefined,
      paidPercent,
      physicalPercent,
      deviationMoney: deviation(paidPercent, planPercent),
      deviationPhysical: deviation(physicalPercent, planPercent),
    });
  }
  return { anggaran, points };
}

function begunMonths(year: number, today: string): number {
  const [now = '', month = '1'] = today.split('-');
  return now > String(year) ? 12 : now < String(year) ? 0 : Number(month);
}

/** Two percentages with two decimals, subtracted exactly. */
function deviation(realised: string | undefined, planned: string | undefined): string | undefined {
  return realised === undefined || planned === undefined ? undefined : deviationInPoints(realised, planned);
}

function months(rows: readonly { month: number; amount: Sen }[]): Sen[] {
  const amounts = Array.from({ length: 12 }, () => 0n);
  for (const { month, amount } of rows)
    if (month >= 1 && month <= 12) amounts[month - 1] = (amounts[month - 1] ?? 0n) + amount;
  return amounts;
}

async function monthlyOf(store: Store, { year, opd, subKegiatan }: CurveScope): Promise<Monthly> {
  let query = store.read
    .selectFrom('tree')
    .select('month')
    .select(({ fn }) => [
      fn.sum<Sen>('anggaran').as('anggaran'),
      fn.sum<Sen>('kas').as('kas'),
      fn.sum<Sen>('sp2d').as('sp2d'),
    ])
    .where('year', '=', year)
    .groupBy('month');
  if (opd !== undefined) query = query.where('opd', '=', opd);
  if (subKegiatan !== undefined) query = query.where('sub_kegiatan', '=', subKegiatan);
  const rows = await query.execute();
  return {
    anggaran: rows.reduce((total, row) => total + row.anggaran, 0n),
    kas: months(rows.map((row) => ({ month: row.month, amount: row.kas }))),
    sp2d: months(rows.map((row) => ({ month: row.month, amount: row.sp2d }))),
  };
}

/** The roll-up knows no units, so a unit's curve comes from what its own final papers moved. */
async function monthlyOfUnit(store: Store, { year, opd, subKegiatan }: CurveScope, unit: string): Promise<Monthly> {
  let query = store.read
    .selectFrom('document')
    .innerJoin('transfer', 'transfer.document', 'document.id')
    .select(['document.type', 'transfer.month'])
    .select(({ fn }) => fn.sum<Sen>('transfer.amount').as('amount'))
    .where('document.year', '=', year)
    .where('document.unit', '=', unit)
    .where('document.type', 'in', ['dpa', 'kas', 'sp2d'])
    .where('document.final', '=', 1)
    // A paper that was returned and stamped again has moved its money there, back and there; only the last time counts.
    .whereRef('transfer.version', '=', 'document.version')
    .groupBy(['document.type', 'transfer.month']);
  if (opd !== undefined) query = query.where('document.opd', '=', opd);
  if (subKegiatan !== undefined) query = query.where('document.sub_kegiatan', '=', subKegiatan);
  const rows = await query.execute();
  return {
    anggaran: rows.filter((row) => row.type === 'dpa').reduce((total, row) => total + row.amount, 0n),
    kas: months(rows.filter((row) => row.type === 'kas')),
    sp2d: months(rows.filter((row) => row.type === 'sp2d')),
  };
}

/** Cumulative physical progress of months 1..12 in percent, weighted by budget; undefined outside the months with reports. */
async function physicalOf(
  store: Store,
  { year, opd, unit, subKegiatan }: CurveScope,
): Promise<readonly (string | undefined)[]> {
  let reports = store.read.selectFrom('progress').selectAll().where('year', '=', year);
  let budgets = store.read
    .selectFrom('document')
    .select(['opd', 'unit', 'sub_kegiatan', 'money'])
    .where('year', '=', year)
    .where('type', '=', 'dpa')
    .where('final', '=', 1)
    // A budget that a later edition replaced weighs nothing beside it.
    .where('superseded', '=', 0);
  if (opd !== undefined) [reports, budgets] = [reports.where('opd', '=', opd), budgets.where('opd', '=', opd)];
  if (unit !== undefined) [reports, budgets] = [reports.where('unit', '=', unit), budgets.where('unit', '=', unit)];
  if (subKegiatan !== undefined)
    [reports, budgets] = [
      reports.where('sub_kegiatan', '=', subKegiatan),
      budgets.where('sub_kegiatan', '=', subKegiatan),
    ];
  const [progress, weights] = [await reports.execute(), await budgets.execute()];
  const whole = weights.reduce((total, row) => total + row.money, 0n);
  const known = progress.map((row) => row.month);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const weightOf = new Map(weights.map((row) => [`${row.opd}|${row.unit}|${row.sub_kegiatan}`, row.money]));
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    if (whole === 0n || month < first || month > last) return undefined;
    const reached = new Map<string, { month: number; physical: number }>();
    for (const row of progress) {
      const key = `${row.opd}|${row.unit}|${row.sub_kegiatan}`;
      if (row.month <= month && row.month >= (reached.get(key)?.month ?? 0)) reached.set(key, row);
    }
    const weighted = [...reached].reduce(
      (total, [key, row]) => total + (weightOf.get(key) ?? 0n) * BigInt(row.physical),
      0n,
    );
    return moneyText(divideHalfUp(weighted, whole)); // hundredths of a percent are written like sen
  });
}
