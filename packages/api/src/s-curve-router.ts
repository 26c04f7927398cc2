// The S-curve of the region, an OPD, a unit or a sub kegiatan.

import { z } from 'zod';
import { moneyText, text } from '@siklus/workflow';
import { codeNames, opdNames, sCurve } from '@siklus/reports';
import * as input from './input.ts';
import type { SCurveView } from './shapes.ts';
import { officer, regionOf, router, todayOf, type Context } from './trpc.ts';

const formula = text(
  'Deviasi A = realisasi % − rencana % (poin persentase); negatif berarti terlambat. Rencana dari anggaran kas, keuangan dari SP2D, fisik dari laporan (tertimbang pagu).',
  'Deviation A = realised % − planned % (percentage points); negative is late. Plan from the cash plan, money from SP2D, physical from reports (weighted by budget).',
);

async function titleOf(
  { store }: Context,
  { opd, unit, subKegiatan }: { opd?: string | undefined; unit?: string | undefined; subKegiatan?: string | undefined },
): Promise<string> {
  if (subKegiatan !== undefined)
    return `${subKegiatan} ${(await codeNames(store, 'nomenklatur', [subKegiatan])).get(subKegiatan) ?? ''}`.trim();
  if (unit !== undefined && unit !== opd) {
    const row = await store.read.selectFrom('unit').select('name').where('code', '=', unit).executeTakeFirst();
    if (row !== undefined) return row.name;
  }
  return opd === undefined ? (await regionOf(store)).name : ((await opdNames(store)).get(opd) ?? opd);
}

/** The S-curve: `get` answers twelve cumulative points with the formula of their deviation. */
export const sCurveRouter = router({
  get: officer
    .input(
      z.strictObject({
        year: input.year,
        opd: input.agency.optional(),
        unit: input.agency.optional(),
        subKegiatan: input.code.optional(),
      }),
    )
    .query(async ({ ctx, input }): Promise<SCurveView> => {
      const { anggaran, points } = await sCurve(ctx.store, { ...input, today: await todayOf(ctx) });
      return {
        title: await titleOf(ctx, input),
        anggaran: moneyText(anggaran),
        points: points.map((point) => ({
          ...point,
          plan: moneyText(point.plan),
          paid: point.paid === undefined ? undefined : moneyText(point.paid),
        })),
        formula,
      };
    }),
});
