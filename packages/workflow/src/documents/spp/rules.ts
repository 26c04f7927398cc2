// The law of an SPP: money of its own DPA's accounts, a purpose, a receiver with an account. What only one kind must meet stands in kind-rules.ts.

import { billFaults } from '../../budget/bill.ts';
import { rowsElsewhere } from '../../budget/own-place.ts';
import { payeeFaults } from '../../budget/payee.ts';
import { isBlank } from '../../engine/said.ts';
import { text } from '../../engine/text.ts';
import {
  equalsLpj,
  formOfKind,
  linesOfContract,
  paysProvider,
  tuAccounted,
  tuPlanned,
  withinDecree,
  type SppRule,
} from './kind-rules.ts';
import { paymentTotal } from './schema.ts';

const notEmpty: SppRule['check'] = ({ body }) =>
  paymentTotal(body) > 0n
    ? []
    : [
        {
          at: body.jenis === 'UP' ? 'nilai' : 'rincian',
          text: text('SPP belum berisi jumlah yang diminta.', 'The SPP asks for no money yet.'),
        },
      ];

// Rows of a GU say where they belong; those of an LS or TU belong where the paper does.
const accountsOfDpa: SppRule['check'] = ({ body, basis, paper }) => {
  if (body.jenis !== 'LS' && body.jenis !== 'TU') return [];
  const here = `${paper.unit} · ${body.subKegiatan ?? '-'}`;
  const known = new Set(
    basis.dpa.flatMap((it) =>
      it.body.rincian.map((row) => `${it.unit} · ${it.body.subKegiatan}|${row.akun}|${row.dana}`),
    ),
  );
  const unknown = body.rincian
    .filter((row) => !known.has(`${here}|${row.akun}|${row.dana}`))
    .map((row) => ({
      at: `rincian/${row.id}/akun`,
      text: text(
        `Akun ${row.akun} dana ${row.dana} tidak ada pada DPA ${here}.`,
        `Account ${row.akun}, fund ${row.dana}, is not in the DPA of ${here}.`,
      ),
    }));
  return [...rowsElsewhere(paper, body, text('kosongkan', 'clear it')), ...unknown];
};

const purposeGiven: SppRule['check'] = ({ body }) =>
  isBlank(body.keperluan) ? [{ at: 'keperluan', text: text('Keperluan belum diisi.', 'The purpose is missing.') }] : [];

// A GU nihil pays nobody. Who is paid under a contract is a taxpayer; of salaries and of a treasurer's cash the region may not ask a number.
const receiverComplete: SppRule['check'] = ({ body }) =>
  body.jenis === 'GU-NIHIL'
    ? []
    : payeeFaults(body, {
        name: { at: 'penerima', label: text('Penerima', 'The receiver'), value: body.penerima },
        npwp: body.jenis === 'LS' && body.kontrak !== undefined,
      });

// A provider sends a bill; salaries and the cash of a treasurer have none.
const billGiven: SppRule['check'] = ({ body, day }) =>
  billFaults(body, body.jenis === 'LS' && body.kontrak !== undefined, day);

/** What an SPP must meet when it is submitted; released, proven and contract money are accounts and are checked by the ledger. */
export const rules: readonly SppRule[] = [
  { name: 'amount-given', on: ['submit'], cite: 'Permendagri 77/2020', check: notEmpty },
  { name: 'form-of-kind', on: ['submit'], cite: 'Permendagri 77/2020', check: formOfKind },
  { name: 'accounts-of-dpa', on: ['submit'], cite: 'Permendagri 77/2020', check: accountsOfDpa },
  {
    name: 'within-up-decree',
    on: ['submit'],
    cite: 'Permendagri 77/2020; Keputusan Kepala Daerah',
    check: withinDecree,
  },
  { name: 'gu-equals-lpj', on: ['submit'], cite: 'Permendagri 77/2020', check: equalsLpj },
  { name: 'tu-planned', on: ['submit'], cite: 'Aturan daerah', check: tuPlanned },
  { name: 'tu-accounted', on: ['submit'], cite: 'Aturan daerah', check: tuAccounted },
  { name: 'lines-of-contract', on: ['submit'], cite: 'Aturan daerah', check: linesOfContract },
  { name: 'pays-provider', on: ['submit'], cite: 'Aturan daerah', check: paysProvider },
  { name: 'purpose-given', on: ['submit'], cite: 'Permendagri 77/2020', check: purposeGiven },
  { name: 'bill-given', on: ['submit'], cite: 'Permendagri 77/2020', check: billGiven },
  { name: 'receiver-complete', on: ['submit'], cite: 'Permendagri 77/2020', check: receiverComplete },
];
