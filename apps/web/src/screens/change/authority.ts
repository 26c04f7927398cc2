// How a change of budget stands while it is typed: what differs, how high that reaches, and who must agree by the chain in force.
import {
  changeLines,
  classifyShift,
  findStep,
  officesOf,
  sum,
  type Body,
  type Chain,
  type Office,
  type Row,
  type Sen,
  type Shift,
} from '@siklus/workflow';
import { rowsOf, textOf } from '../../parts/draft/patch-of.ts';
import type { ChangeType } from './in-force.ts';
import { senOf } from './work.ts';

/** What a change amounts to, in sen. */
export interface Reading {
  readonly before: Sen;
  readonly after: Sen;
  readonly shift: Shift;
}

const linesOf = (rows: readonly Row[]) =>
  changeLines(
    '',
    rows.map((row) => ({
      id: row.id,
      unit: textOf(row, 'unit'),
      subKegiatan: textOf(row, 'subKegiatan'),
      akun: textOf(row, 'akun'),
      uraian: textOf(row, 'uraian'),
      dana: textOf(row, 'dana'),
      jumlah: senOf(row, 'jumlah'),
    })),
  );

/** Reads both sides of a body. */
export function readingOf(body: Body): Reading {
  const [before, after] = [linesOf(rowsOf(body, 'sebelum')), linesOf(rowsOf(body, 'sesudah'))];
  return {
    before: sum(before.map((line) => line.jumlah)),
    after: sum(after.map((line) => line.jumlah)),
    shift: classifyShift(before, after),
  };
}

/** The offices of the steps that a paper of this kind passes, in their order. */
export function whoAgrees(chain: Chain, type: ChangeType, { after, shift }: Reading): readonly Office[] {
  const facts = { amount: after, kind: type === 'pergeseran' ? shift.authority : '', accounts: [], funds: [] };
  const offices: Office[] = [];
  let step = findStep(chain, 'submitted', facts);
  while (step !== undefined) {
    offices.push(...officesOf(step));
    step = findStep(chain, step.name, facts);
  }
  return [...new Set(offices)];
}
