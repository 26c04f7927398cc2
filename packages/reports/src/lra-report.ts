// The budget realisation report (LRA): budget and payments by account, six levels deep.

import { ancestorAt, levelOf, percent, type Sen } from '@siklus/workflow';
import type { Store } from '@siklus/store';
import { codeNames } from './code-names.ts';
import { addFlow, byCode, listFlows, noFlow, type Flow, type FlowScope } from './flow.ts';

/** One account at one level 1..6; money in sen, `persen` undefined where there is no budget. */
export interface LraLine {
  readonly kode: string;
  readonly uraian: string;
  readonly level: number;
  readonly anggaran: Sen;
  readonly realisasi: Sen;
  readonly persen: string | undefined;
}

/** The accounts that carry budget or payments, all six levels, in order of code (PP 71/2010; Permendagri 90/2019). */
export async function lraReport(store: Store, scope: FlowScope): Promise<readonly LraLine[]> {
  const accounts = new Map<string, Flow>();
  for (const row of await listFlows(store, scope, ['akun'])) {
    const akun = String(row.akun);
    if (akun === '' || (row.anggaran === 0n && row.sp2d === 0n)) continue;
    for (let level = 1; level <= 6; level += 1) {
      const code = ancestorAt('akun', akun, level);
      if (code !== undefined) accounts.set(code, addFlow(accounts.get(code) ?? noFlow, row));
    }
  }
  const names = await codeNames(store, 'akun', accounts.keys());
  return [...accounts]
    .toSorted(([a], [b]) => byCode(a, b))
    .map(([kode, flow]) => ({
      kode,
      uraian: names.get(kode) ?? kode,
      level: levelOf('akun', kode) ?? 0,
      anggaran: flow.anggaran,
      realisasi: flow.sp2d,
      persen: percent(flow.sp2d, flow.anggaran),
    }));
}
