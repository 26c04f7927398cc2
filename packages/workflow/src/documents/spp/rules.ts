// The law of an SPP-LS: money of its own DPA's accounts, a purpose, a receiver with an account.

import type { Finding, Rule } from '../../engine/document.ts';
import { text, type Text } from '../../engine/text.ts';
import type { Dpa } from '../dpa/schema.ts';
import type { Spd } from '../spd/schema.ts';
import type { Spp } from './schema.ts';

/** What an SPP stands on. */
export type SppBasis = { dpa: Dpa; spd: Spd };

type SppRule = Rule<Spp, SppBasis, 'submit'>;

const notEmpty: SppRule['check'] = ({ body }) =>
  body.rincian.some((row) => row.jumlah > 0n)
    ? []
    : [{ at: 'rincian', text: text('SPP belum berisi jumlah yang diminta.', 'The SPP asks for no money yet.') }];

const accountsOfDpa: SppRule['check'] = ({ body, basis }) => {
  const known = new Set(basis.dpa.flatMap((it) => it.body.rincian.map((row) => `${row.akun}|${row.dana}`)));
  return body.rincian
    .filter((row) => !known.has(`${row.akun}|${row.dana}`))
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
  return wanted.flatMap(([at, message]): Finding[] => (body[at].trim() === '' ? [{ at, text: message }] : []));
};

/** What an SPP must meet when it is submitted; the released money is an account and is checked by the ledger. */
export const rules: readonly SppRule[] = [
  { name: 'amount-given', on: ['submit'], cite: 'Permendagri 77/2020', check: notEmpty },
  { name: 'accounts-of-dpa', on: ['submit'], cite: 'Permendagri 77/2020', check: accountsOfDpa },
  { name: 'receiver-complete', on: ['submit'], cite: 'Permendagri 77/2020', check: receiverComplete },
];
