// The money that an editor of a paper may still spend: the accounts that its postings will draw on.

import { moneyText, type Paper, type Stage } from '@siklus/workflow';
import type { Store } from '@siklus/store';
import type { PaperView } from './paper-shapes.ts';

/** From which stages a type draws; types that are not listed draw on no account. */
const drawsOn: Readonly<Record<string, readonly Stage[]>> = {
  rka: ['plafon'],
  dpa: ['rka'],
  kas: ['pagu', 'kas'],
  spd: ['kas'],
  spp: ['released'],
  spm: ['reserved'],
  sp2d: ['committed'],
};

/** Balances by line in order: ceilings of its OPD x sub kegiatan for an RKA, released lines for an SPP, months of the cash plan for an SPD. */
export async function moneyLeft(store: Store, paper: Paper): Promise<PaperView['left']> {
  const stages = drawsOn[paper.type];
  if (stages === undefined) return [];
  const { body } = paper;
  let query = store.read
    .selectFrom('account')
    .select(['stage', 'unit', 'sub_kegiatan', 'akun', 'dana', 'month', 'balance'])
    .where('year', '=', paper.year)
    .where('opd', '=', paper.opd)
    .where('stage', 'in', stages)
    .orderBy('key');
  if (paper.type === 'spd') {
    const [first, last] = [body['mulai'], body['selesai']];
    if (typeof first === 'number' && typeof last === 'number')
      query = query.where('month', '>=', first).where('month', '<=', last);
  } else {
    query = query.where('sub_kegiatan', '=', String(body['subKegiatan']));
    if (paper.type !== 'rka') query = query.where('unit', '=', paper.unit);
  }
  const rows = await query.execute();
  return rows.map((row) => ({
    stage: row.stage,
    unit: row.unit,
    subKegiatan: row.sub_kegiatan,
    akun: row.akun,
    dana: row.dana,
    month: row.month,
    left: moneyText(row.balance),
  }));
}
