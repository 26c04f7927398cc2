// Serapan: the budget as a tree, down to the papers below each figure.

import { z } from 'zod';
import { moneyText, percent } from '@siklus/workflow';
import { treeReport } from '@siklus/reports';
import * as input from './input.ts';
import { pageOfPapers } from './paper-row.ts';
import type { TreeNode } from './shapes.ts';
import { officer, router } from './trpc.ts';

const axis = z.enum(['program', 'akun']);

/** The tree: `children` answers the nodes below a code with their figures, `papers` pages what lies below a figure. */
export const treeRouter = router({
  children: officer
    .input(
      z.strictObject({
        year: input.year,
        axis,
        parent: input.code.optional(),
        opd: input.agency.optional(),
        month: input.month.optional(),
      }),
    )
    .query(async ({ ctx, input }): Promise<TreeNode[]> => {
      const lines = await treeReport(ctx.store, input);
      return lines.map(({ code, name, level, leaf, ...flow }) => ({
        code,
        name,
        level,
        leaf,
        plafon: moneyText(flow.plafon),
        rka: moneyText(flow.rka),
        anggaran: moneyText(flow.anggaran),
        kas: moneyText(flow.kas),
        spd: moneyText(flow.spd),
        spp: moneyText(flow.spp),
        spm: moneyText(flow.spm),
        sp2d: moneyText(flow.sp2d),
        sisa: moneyText(flow.anggaran - flow.sp2d),
        persen: percent(flow.sp2d, flow.anggaran),
      }));
    }),
  papers: officer
    .input(
      z.strictObject({
        year: input.year,
        axis,
        // An account below a sub kegiatan has both codes.
        code: z
          .string()
          .max(81)
          .transform((value) => value.split('/'))
          .pipe(z.array(input.code).min(1).max(2)),
        opd: input.agency.optional(),
        cursor: input.cursor,
        limit: input.limit,
      }),
    )
    .query(
      ({
        ctx,
        input: {
          year,
          axis,
          code: [first, second],
          opd,
          cursor,
          limit,
        },
      }) => {
        const narrowed = axis === 'akun' ? { akun: first } : { subKegiatan: first, akun: second };
        return pageOfPapers(ctx.store, { year, opd, ...narrowed }, { cursor, limit });
      },
    ),
});
