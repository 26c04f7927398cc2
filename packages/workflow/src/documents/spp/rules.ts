// The law of an SPP: money of its own DPA's accounts, a purpose, a receiver with an account. What only one kind must meet stands in kind-rules.ts.

import type { Finding } from '../../engine/document.ts';
import { text, type Text } from '../../engine/text.ts';
import {
  equalsLpj,
  formOfKind,
  linesOfContract,
  tuAccounted,
  tuPlanned,
  withinDecree,
  type SppRule,
} from './kind-rules.ts';
import { lineOf, paymentTotal } from './schema.ts';

const notEmpty: SppRule['check'] = ({ body }) =>
  paymentTotal(body) > 0n
    ? []
    : [
        {
          at: body.jenis === 'UP' ? 'nilai' : 'rincian',
          text: text('SPP belum berisi jumlah yang diminta.', 'The SPP asks for no money yet.'),
        },
      ];

const accountsOfDpa: SppRule['check'] = ({ body, basis, paper }) => {
  if (body.jenis !== 'LS' && body.jenis !== 'TU') return [];
  const known = new Set(
    basis.dpa.flatMap((it) =>
      it.body.rincian.map((row) => `${it.unit}|${it.body.subKegiatan}|${row.akun}|${row.dana}`),
    ),
  );
  return body.rincian
    .filter((row) => {
      const line = lineOf(row, body, paper);
      return !known.has(`${line.unit}|${line.subKegiatan}|${line.akun}|${line.dana}`);
    })
    .map((row) => ({
      at: `rincian/${row.id}/akun`,
      text: text(
        `Akun ${row.akun} dana ${row.dana} tidak ada pada DPA.`,
        `Account ${row.akun}, fund ${row.dana}, is not in the DPA.`,
      ),
    }));
};

const receiverComplete: SppRule['check'] = ({ body }) => {
  const wanted: ['keperluan' | 'penerima' | 'bank' | 'rekening', Text][] = [
    ['keperluan', text('Keperluan belum diisi.', 'The purpose is missing.')],
    ['penerima', text('Penerima belum diisi.', 'The receiver is missing.')],
    ['bank', text('Bank penerima belum diisi.', "The receiver's bank is missing.")],
    ['rekening', text('Nomor rekening penerima belum diisi.', "The receiver's account number is missing.")],
  ];
  // A GU nihil pays nobody.
  const asked = body.jenis === 'GU-NIHIL' ? wanted.slice(0, 1) : wanted;
  return asked.flatMap(([at, message]): Finding[] => (body[at].trim() === '' ? [{ at, text: message }] : []));
};

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
  { name: 'receiver-complete', on: ['submit'], cite: 'Permendagri 77/2020', check: receiverComplete },
];
