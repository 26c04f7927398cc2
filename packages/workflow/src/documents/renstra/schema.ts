// The paper of a Renstra: goals and objectives of an agency over the years of the RPJMD, what each is measured by, and its programmes with ceilings.

import { z } from 'zod';
import { paperId } from '../../engine/field.ts';
import { calendarYear, FiveYearCeiling, FiveYearIndicator, PlanRow } from '../rpjmd/schema.ts';

/** The body of a Renstra; `rpjmd` names the plan it stands on, the goals serve objectives of that plan, the objectives these goals. */
export const Renstra = z.strictObject({
  rpjmd: paperId,
  mulai: calendarYear,
  selesai: calendarYear,
  tujuan: z.array(PlanRow).max(100),
  sasaran: z.array(PlanRow).max(200),
  indikator: z.array(FiveYearIndicator).max(1000),
  pagu: z.array(FiveYearCeiling).max(200),
});
/** See the schema of the same name. */
export type Renstra = z.output<typeof Renstra>;
