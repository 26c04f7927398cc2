// The paper of a change of budget: every line before and after, and the cash plan that goes with it. Pergeseran and perubahan are such papers.

import { z } from 'zod';
import type { BasisPaper } from '../engine/document.ts';
import { code, idsIn, money, paperId, rowId, plain } from '../engine/field.ts';
import type { Transfer } from '../engine/ledger.ts';
import { moneyText, type Sen } from '../engine/money.ts';
import type { Body } from '../engine/patch.ts';
import { changeTransfers, type PlanChange } from './change-transfers.ts';
import type { BudgetLine } from './line.ts';

const WORDS = 500;

/** The money of one account and fund source in a sub kegiatan of a unit. */
export const ChangeLine = z.strictObject({
  id: rowId,
  unit: code,
  subKegiatan: code,
  akun: code,
  uraian: plain(WORDS),
  dana: code,
  jumlah: money,
});

/** A month of the cash plan of one line before and after; month 0 where the line has no cash plan and its money stands in the DPA. */
export const ChangePlanRow = z.strictObject({
  id: rowId,
  unit: code,
  subKegiatan: code,
  akun: code,
  dana: code,
  bulan: z.int().min(0).max(12),
  sebelum: money,
  sesudah: money,
});

/** The body of a change: `dpa` and `kas` name what is in force and changes; `sebelum` and `sesudah` are its lines, `rencana` its cash plan. */
export const ChangeBody = z.strictObject({
  alasan: plain(2000),
  dpa: z.array(paperId).max(2000),
  kas: z.array(paperId).max(2000),
  sebelum: z.array(ChangeLine).max(10_000),
  sesudah: z.array(ChangeLine).max(10_000),
  rencana: z.array(ChangePlanRow).max(50_000),
});
/** See the schema of the same name. */
export type ChangeBody = z.output<typeof ChangeBody>;

/** A DPA as a change reads it. */
export interface BudgetInForce {
  readonly subKegiatan: string;
  readonly rincian: readonly { akun: string; uraian: string; dana: string; jumlah: Sen }[];
}

/** The lines of one side of a change as budget lines of an OPD. */
export function changeLines(opd: string, rows: ChangeBody['sebelum']): readonly BudgetLine[] {
  return rows.map(({ unit, subKegiatan, akun, uraian, dana, jumlah }) => ({
    opd,
    unit,
    subKegiatan,
    akun,
    uraian,
    dana,
    jumlah,
  }));
}

/** The lines of one sub kegiatan after a change as a DPA holds them: one for each account and fund source, in sen, words joined by `; `. */
export function linesAfter(
  { sesudah }: ChangeBody,
  work: { readonly unit: string; readonly subKegiatan: string },
): readonly { akun: string; uraian: string; dana: string; jumlah: Sen }[] {
  const rows = new Map<string, { akun: string; uraian: string; dana: string; jumlah: Sen }>();
  for (const { unit, subKegiatan, akun, uraian, dana, jumlah } of sesudah) {
    if (unit !== work.unit || subKegiatan !== work.subKegiatan) continue;
    const known = rows.get(`${akun}|${dana}`);
    if (known === undefined) rows.set(`${akun}|${dana}`, { akun, uraian, dana, jumlah });
    else {
      known.jumlah += jumlah;
      known.uraian = [...new Set([...known.uraian.split('; '), uraian])].join('; ').slice(0, WORDS);
    }
  }
  return [...rows.values()];
}

/** The cash plan of a change as changes of months. */
export function changePlan(opd: string, rows: ChangeBody['rencana']): readonly PlanChange[] {
  return rows.map(({ unit, subKegiatan, akun, dana, bulan, sebelum, sesudah }) => ({
    line: { opd, unit, subKegiatan, akun, dana },
    bulan,
    sebelum,
    sesudah,
  }));
}

/** The transfers of a change that is ratified; see {@link changeTransfers}. */
export function changeMoney({
  paper: { opd },
  body,
}: {
  paper: { opd: string };
  body: ChangeBody;
}): readonly Transfer[] {
  return changeTransfers(changeLines(opd, body.sebelum), changeLines(opd, body.sesudah), changePlan(opd, body.rencana));
}

/** The ids of the papers that the wire body of a change names. */
export function namedIn(field: 'dpa' | 'kas'): (wire: Body) => readonly string[] {
  return (wire) => idsIn(wire[field]);
}

/** A cash plan by account, as changes read it: twelve months each, January first, in sen. */
export interface KasPlan {
  readonly subKegiatan: string;
  readonly rincian: readonly { akun: string; dana: string; months: readonly Sen[] }[];
}

/** The wire body of a new change: everything in force, copied to both sides, so that only what changes is touched. */
export function prepareChange(
  seed: Body,
  budgets: readonly (Omit<BasisPaper<unknown>, 'body'> & { readonly body: BudgetInForce })[],
  plans: readonly (Omit<BasisPaper<unknown>, 'body'> & { readonly body: KasPlan })[],
): Body {
  const rows = budgets.flatMap(({ unit, body }) =>
    body.rincian.map(({ akun, uraian, dana, jumlah }) => ({
      unit,
      subKegiatan: body.subKegiatan,
      akun,
      uraian,
      dana,
      jumlah,
    })),
  );
  const lines = rows.map((row, index) => ({ id: `g${index + 1}`, ...row, jumlah: moneyText(row.jumlah) }));
  const planned = new Set(plans.map(({ unit, body }) => `${unit}/${body.subKegiatan}`));
  const unplanned = rows
    .filter((row) => !planned.has(`${row.unit}/${row.subKegiatan}`))
    .map(({ uraian: _uraian, jumlah, ...place }) => ({ ...place, bulan: 0, jumlah }));
  const months = plans.flatMap(({ unit, body }) =>
    body.rincian.flatMap(({ akun, dana, months: twelve }) =>
      twelve.flatMap((jumlah, index) =>
        jumlah > 0n ? [{ unit, subKegiatan: body.subKegiatan, akun, dana, bulan: index + 1, jumlah }] : [],
      ),
    ),
  );
  const plan = [...unplanned, ...months].map(({ jumlah, ...place }, index) => ({
    id: `r${index + 1}`,
    ...place,
    sebelum: moneyText(jumlah),
    sesudah: moneyText(jumlah),
  }));
  return { alasan: '', sebelum: lines, sesudah: lines, rencana: plan, ...seed };
}
