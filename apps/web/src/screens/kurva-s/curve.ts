// The S-curve as numbers to draw, and its deviation in words. Figures for drawing only: sums stay text until they are shown.
import type { SCurveView } from '../../shapes.ts';

/** One month of the curve as percent; null leaves a gap. */
export interface CurvePoint {
  readonly month: number;
  readonly plan: number | null;
  readonly paid: number | null;
  readonly physical: number | null;
}

const percentOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** The points to draw. */
export function curvePoints(points: SCurveView['points']): CurvePoint[] {
  return points.map((it) => ({
    month: it.month,
    plan: percentOf(it.planPercent),
    paid: percentOf(it.paidPercent),
    physical: percentOf(it.physicalPercent),
  }));
}

/** The last month with anything realised on record. */
export function lastOnRecord(points: SCurveView['points']): SCurveView['points'][number] | undefined {
  return points.findLast((it) => it.paidPercent !== undefined || it.physicalPercent !== undefined);
}

/** How a deviation is judged: behind the plan, on it, or ahead. Percentage points; below -10 is far behind. */
export function judge(deviation: string | undefined): 'none' | 'far-behind' | 'behind' | 'on-plan' | 'ahead' {
  if (deviation === undefined) return 'none';
  const points = Number(deviation);
  if (points < -10) return 'far-behind';
  if (points < -0.005) return 'behind';
  return points <= 0.005 ? 'on-plan' : 'ahead';
}

/** Percent or points with a decimal comma; a dash where nothing is on record. */
export function percentText(text: string | undefined, language: 'id' | 'en'): string {
  if (text === undefined) return '–';
  return language === 'id' ? text.replace('.', ',') : text;
}
