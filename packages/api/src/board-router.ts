// Papan Siklus: OPD by stage, the region's own cycle above it.

import { z } from 'zod';
import {
  documents,
  documentTypes,
  isDocumentType,
  moneyText,
  percent,
  regionCycle,
  stageName,
  sum,
  type Law,
  type Text,
} from '@siklus/workflow';
import { board, type BoardLine } from '@siklus/reports';
import { tellStates } from './told-states.ts';
import * as input from './input.ts';
import { lawNow } from './law.ts';
import type { BoardRow, BoardView } from './shapes.ts';
import { officer, router, todayOf } from './trpc.ts';

const regionOrder = Object.keys(regionCycle.states);

function labelOf(stage: string): Text {
  return isDocumentType(stage) ? documents[stage].view.name : stageName('daerah', stage.replace(/^daerah\./, ''));
}

function rowOf({ anggaran, sp2d, ...line }: BoardLine, law: Law): BoardRow {
  return {
    ...line,
    persen: percent(sp2d, anggaran),
    stages: line.stages.map((stage) => ({ stage, label: stageName(line.opd === '' ? 'daerah' : 'opd', stage) })),
    cells: line.cells.map((cell) => ({
      ...cell,
      states: tellStates(law, cell.type, cell.states),
      ended: tellStates(law, cell.type, cell.ended),
      money: moneyText(cell.money),
      finalMoney: moneyText(cell.finalMoney),
    })),
  };
}

/** The board: `get` answers every OPD by document type with money and nearest deadlines, and the region's cycle and schedule. */
export const boardRouter = router({
  get: officer
    .input(z.strictObject({ year: input.year }))
    .query(async ({ ctx, input: { year } }): Promise<BoardView> => {
      const today = await todayOf(ctx);
      const law = await lawNow(ctx.store);
      const { region, own, rows } = await board(ctx.store, year, today);
      const byDate = (opens: string, closes: string): 'past' | 'now' | 'next' =>
        closes < today ? 'past' : opens <= today ? 'now' : 'next';
      // The region's stages go by its cycle, which waits for papers; windows of papers go by their dates.
      const present = regionOrder.findIndex((stage) =>
        region.stages.some((it) => it === stage || it.startsWith(`${stage}.`)),
      );
      const byCycle = (type: string): 'past' | 'now' | 'next' => {
        const at = regionOrder.findIndex((stage) => type === `daerah.${stage}`);
        return at < present ? 'past' : at === present ? 'now' : 'next';
      };
      return {
        year,
        region: {
          stages: region.stages,
          schedule: region.schedule.map(({ type, opens, closes }) => ({
            stage: type,
            label: labelOf(type),
            opens,
            closes,
            state: type.startsWith('daerah.') ? byCycle(type) : byDate(opens, closes),
          })),
        },
        own: rowOf(own, law),
        rows: rows.map((row) => rowOf(row, law)),
        totals: documentTypes.map((type) => {
          const cells = [own, ...rows].flatMap((row) => row.cells.filter((cell) => cell.type === type));
          const done = cells.flatMap((cell) => cell.states.filter((it) => it.final).map((it) => it.count));
          return {
            type,
            money: moneyText(sum(cells.map((cell) => cell.money))),
            finalMoney: moneyText(sum(cells.map((cell) => cell.finalMoney))),
            total: cells.reduce((count, cell) => count + cell.total, 0),
            done: done.reduce((count, it) => count + it, 0),
          };
        }),
      };
    }),
});
