// Serapan: the budget as a tree, down to the papers below each figure.

import { z } from 'zod';
import { moneyText, percent } from '@siklus/workflow';
import { treeAxes, treeReport, type TreeAxis } from '@siklus/reports';
import * as input from './input.ts';
import { pageInput, pageOfPapers } from './paper-page.ts';
import type { TreeNode } from './shapes.ts';
import { officer, router } from './trpc.ts';

const axis = z.enum(treeAxes);

/** The place of a node: its code, or several from the top down. */
const place = z
  .string()
  .max(122)
  .transform((value) => value.split('/'))
  .pipe(z.array(input.agency).min(1).max(3));

/** Whether a place is one of its axis: codes of master lists, below an agency where agencies stand on top. */
function isPlace(axis: TreeAxis, [top, ...below]: readonly string[] = []): boolean {
  return (axis === 'opd' ? below : top === undefined ? [] : [top, ...below]).every(
    (it) => input.code.safeParse(it).success,
  );
}

/** The tree: `children` answers the nodes below a code with their figures, `papers` pages what lies below a figure. */
export const treeRouter = router({
  children: officer
    .input(
      z
        .strictObject({
          year: input.year,
          axis,
          parent: place.optional(),
          opd: input.agency.optional(),
          month: input.month.optional(),
        })
        .refine(({ axis, parent }) => isPlace(axis, parent)),
    )
    .query(async ({ ctx, input }): Promise<TreeNode[]> => {
      const lines = await treeReport(ctx.store, { ...input, parent: input.parent?.join('/') });
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
      z
        .strictObject({
          year: input.year,
          axis,
          code: place,
          opd: input.agency.optional(),
          ...pageInput,
        })
        .refine(({ axis, code }) => isPlace(axis, code)),
    )
    .query(({ ctx, input: { year, axis, code, opd, ...page } }) => {
      const { reader } = ctx;
      if (axis === 'akun') return pageOfPapers(ctx.store, { reader, year, opd, akun: code[0] }, page);
      const [agency, [subKegiatan, akun]] = axis === 'opd' ? [code[0], code.slice(1)] : [opd, code];
      return pageOfPapers(ctx.store, { reader, year, opd: agency, subKegiatan, akun }, page);
    }),
});
