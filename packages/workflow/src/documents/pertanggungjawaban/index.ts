// The document type Pertanggungjawaban, in one value.

import { defineDocument } from '../../engine/document.ts';
import { moneyText, sum } from '../../engine/money.ts';
import { Apbd } from '../apbd/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type PertanggungjawabanBasis } from './rules.ts';
import { Pertanggungjawaban } from './schema.ts';
import { view } from './view.ts';

/** Pertanggungjawaban: one paper of the region a year; begins with the accounts of the enacted APBD where there is one. */
export const pertanggungjawaban = defineDocument<typeof chain, Pertanggungjawaban, PertanggungjawabanBasis>({
  chain,
  law: 1,
  schema: Pertanggungjawaban,
  rules,
  postings,
  view,
  // A year whose APBD was never entered here is accounted for all the same.
  basis: { apbd: { schema: Apbd, by: 'opd', on: 'open', state: 'enacted', needed: () => false } },
  prepare: (seed, basis) => ({ rincian: fromApbd(basis.apbd[0]?.body), temuan: [], ...seed }),
  subject: (_body, paper) => paper.opd,
  title: (body) => `Pertanggungjawaban APBD${body.opini === undefined ? '' : ` · ${body.opini}`}`,
  money: (body) => sum(body.rincian.filter((row) => isSpending(row.akun, body.rincian)).map((row) => row.realisasi)),
  scope: 'region',
  opensIn: ['accountability'],
  mandatory: [
    { office: 'inspektorat', moment: 'reviewed', certain: 'M', cite: 'Aturan daerah' },
    { office: 'bpk', moment: 'audited', certain: 'M', cite: 'Aturan daerah' },
  ],
});

/** Whether a row is spending and no other row stands above it, so that nothing counts twice. */
function isSpending(akun: string, rows: readonly { readonly akun: string }[]): boolean {
  return (akun === '5' || akun.startsWith('5.')) && !rows.some((it) => akun.startsWith(`${it.akun}.`));
}

function fromApbd(body: Apbd | undefined): object[] {
  const rows = new Map<string, { akun: string; uraian: string; jumlah: bigint }>();
  const add = (row: { akun: string; uraian: string; jumlah: bigint }): void => {
    const known = rows.get(row.akun);
    if (known === undefined) rows.set(row.akun, { akun: row.akun, uraian: row.uraian, jumlah: row.jumlah });
    else known.jumlah += row.jumlah;
  };
  for (const row of body?.pendapatan ?? []) add(row);
  for (const row of body?.belanja ?? []) add({ ...row, uraian: '' });
  for (const row of body?.pembiayaan ?? []) add(row);
  return [...rows.values()].map(({ akun, uraian, jumlah }, index) => ({
    id: `l${index + 1}`,
    akun,
    uraian,
    anggaran: moneyText(jumlah),
    realisasi: '0.00',
  }));
}
