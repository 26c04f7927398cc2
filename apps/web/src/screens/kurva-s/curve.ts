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

/** The last month for which a deviation is known. */
export function lastKnown(
  points: SCurveView['points'],
  deviation: 'deviationMoney' | 'deviationPhysical',
): { month: number; value: string } | undefined {
  const point = points.findLast((it) => it[deviation] !== undefined);
  const value = point?.[deviation];
  return point === undefined || value === undefined ? undefined : { month: point.month, value };
}

// Percentage points: within a point counts as on plan, more than ten behind as far behind.
const tolerance = 1;
const far = 10;

/** How a deviation in percentage points is judged: behind the plan, on it, or ahead. */
export function judge(deviation: string | undefined): 'none' | 'far-behind' | 'behind' | 'on-plan' | 'ahead' {
  if (deviation === undefined) return 'none';
  const points = Number(deviation);
  if (points < -far) return 'far-behind';
  if (points < -tolerance) return 'behind';
  return points <= tolerance ? 'on-plan' : 'ahead';
}
