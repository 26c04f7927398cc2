// One row per OPD: the money of its papers and how far it has come.

import type { Sen } from '@siklus/workflow';
import { moneySum, type Store } from '@siklus/store';
import { byCode, gatherFlows, listFlows, noFlow } from './flow.ts';

/** One OPD; all money in sen. */
export interface OpdFigures {
  readonly kode_opd: string;
  readonly nama_opd: string;
  readonly renja: Sen;
  readonly plafon: Sen;
  readonly rka: Sen;
  readonly pagu: Sen;
  readonly kas: Sen;
  readonly spd: Sen;
  readonly spp: Sen;
  readonly spm: Sen;
  readonly sp2d: Sen;
}

/**
 * The figures of every OPD in a year, by code. `renja`, `rka` and `kas` are the papers as they stand, drafts included; the others are what
 * has passed on the ledger (`pagu` = ratified budget).
 */
export async function opdReport(store: Store, year: number): Promise<readonly OpdFigures[]> {
  const opds = await store.read.selectFrom('opd').select(['code', 'name']).execute();
  const flows = gatherFlows(await listFlows(store, { year }, ['opd']), (row) => String(row.opd));
  const papers = await store.read
    .selectFrom('document')
    .select(['opd', 'type'])
    .select(moneySum(store.dialect, 'money').as('money'))
    .where('year', '=', year)
    .where('type', 'in', ['renja', 'rka', 'kas'])
    .groupBy(['opd', 'type'])
    .execute();
  const money = new Map(papers.map((row) => [`${row.opd}|${row.type}`, row.money]));
  return opds
    .toSorted((a, b) => byCode(a.code, b.code))
    .map(({ code, name }) => {
      const flow = flows.get(code) ?? noFlow;
      const paper = (type: string): Sen => money.get(`${code}|${type}`) ?? 0n;
      return {
        kode_opd: code,
        nama_opd: name,
        renja: paper('renja'),
        plafon: flow.plafon,
        rka: paper('rka'),
        pagu: flow.anggaran,
        kas: paper('kas'),
        spd: flow.spd,
        spp: flow.spp,
        spm: flow.spm,
        sp2d: flow.sp2d,
      };
    });
}
