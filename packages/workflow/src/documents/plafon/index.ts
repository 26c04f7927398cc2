// The document type Plafon, in one value.

import { defineDocument } from '../../engine/document.ts';
import { moneyText, sum } from '../../engine/money.ts';
import { Renja } from '../renja/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type PlafonBasis } from './rules.ts';
import { Plafon } from './schema.ts';
import { view } from './view.ts';

/** Plafon: the ceilings of an OPD, one paper a year; drawn from the approved Renja. */
export const plafon = defineDocument<typeof chain, Plafon, PlafonBasis>({
  chain,
  law: 2,
  schema: Plafon,
  rules,
  postings,
  view,
  basis: { renja: { schema: Renja, by: 'opd', on: 'open', state: 'approved' } },
  prepare: (seed, basis) => ({ rincian: fromRenja(basis.renja[0]?.body), ...seed }),
  subject: (_body, paper) => paper.opd,
  title: (body) => `Plafon · ${body.rincian.length} baris`,
  money: (body) => sum(body.rincian.map((row) => row.jumlah)),
  opensIn: ['budgeting', 'running'],
  opensInRegion: ['kuaPpas', 'rapbd', 'evaluation', 'apbd', 'execution'],
  mandatory: [
    { office: 'kepala-daerah', moment: 'agreed', certain: 'V', cite: 'PP 12/2019' },
    { office: 'dprd', moment: 'agreed', certain: 'V', cite: 'PP 12/2019' },
  ],
  locks: [
    { aspect: 'sub-kegiatan', at: '+rincian', code: 'subKegiatan' },
    { aspect: 'pagu', at: 'rincian.jumlah', code: 'subKegiatan' },
  ],
});

function fromRenja(renja: Renja | undefined): object[] {
  const rows = new Map<string, { subKegiatan: string; nama: string; dana: string; jumlah: bigint }>();
  for (const { subKegiatan, nama, dana, pagu } of renja?.rincian ?? []) {
    const row = rows.get(`${subKegiatan}/${dana}`);
    if (row === undefined) rows.set(`${subKegiatan}/${dana}`, { subKegiatan, nama, dana, jumlah: pagu });
    else row.jumlah += pagu;
  }
  return [...rows.values()].map((row, index) => ({ id: `p${index + 1}`, ...row, jumlah: moneyText(row.jumlah) }));
}
