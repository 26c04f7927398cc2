// The law of an LPJ: every rupiah has its proof of payment, from the cash that is accounted for.

import type { Finding, Rule } from '../../engine/document.ts';
import { moneyText, rupiah, sum } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import type { Sp2d } from '../sp2d/schema.ts';
import type { Tbp } from '../tbp/schema.ts';
import type { Lpj } from './schema.ts';

/** What an LPJ stands on; the SP2D only for TU. */
export type LpjBasis = { tbp: Tbp; sp2d: Sp2d };

type LpjRule = Rule<Lpj, LpjBasis, 'submit'>;

const notEmpty: LpjRule['check'] = ({ body }) =>
  body.tbp.length > 0 ? [] : [{ at: 'tbp', text: text('LPJ belum memuat TBP.', 'The LPJ names no TBP yet.') }];

// Payments of nothing have nothing to account for; what was not spent is paid back.
const amountGiven: LpjRule['check'] = ({ body }) =>
  body.tbp.length === 0 || sum(body.rincian.map((row) => row.jumlah)) > 0n
    ? []
    : [
        {
          at: 'rincian',
          text: text('LPJ belum memuat jumlah yang dipertanggungjawabkan.', 'The LPJ accounts for no money yet.'),
        },
      ];

const sameCash: LpjRule['check'] = ({ body, basis }) => {
  const known = new Map(basis.tbp.map((it) => [it.id, it]));
  const proofs = body.tbp.flatMap((id): Finding[] => {
    const found = known.get(id);
    if (found === undefined)
      return [
        { at: 'tbp', text: text(`TBP ${id} tidak ditemukan pada OPD ini.`, `There is no TBP ${id} in this agency.`) },
      ];
    const fits = found.body.sumber === body.jenis && (body.jenis === 'UP' || found.body.sp2d === body.sp2d);
    const name = found.number ?? found.id;
    return fits
      ? []
      : [
          {
            at: 'tbp',
            text: text(
              `TBP ${name} bukan pembayaran dari uang ${body.jenis} yang dipertanggungjawabkan; keluarkan dari LPJ.`,
              `TBP ${name} was not paid from the ${body.jenis} accounted for; take it out.`,
            ),
          },
        ];
  });
  const advance = basis.sp2d.every((it) => it.body.jenis === 'TU');
  return body.jenis === 'TU' && !advance
    ? [...proofs, { at: 'sp2d', text: text('SP2D yang dirujuk bukan SP2D-TU.', 'The SP2D named is none of TU.') }]
    : proofs;
};

const equalsProofs: LpjRule['check'] = ({ body, basis }) => {
  const lines = new Map<string, { claimed: bigint; paid: bigint; at: string }>();
  const add = (key: string, side: 'claimed' | 'paid', amount: bigint, at: string): void => {
    const known = lines.get(key) ?? { claimed: 0n, paid: 0n, at };
    known[side] += amount;
    lines.set(key, known);
  };
  for (const row of body.rincian)
    add(
      `${row.tbp} · ${row.unit} · ${row.subKegiatan} · ${row.akun} · ${row.dana}`,
      'claimed',
      row.jumlah,
      `rincian/${row.id}/jumlah`,
    );
  for (const proof of basis.tbp)
    for (const row of proof.body.rincian)
      add(
        `${proof.id} · ${proof.unit} · ${proof.body.subKegiatan} · ${row.akun} · ${row.dana}`,
        'paid',
        row.jumlah,
        'rincian',
      );
  return [...lines].flatMap(([key, { claimed, paid, at }]): Finding[] =>
    claimed === paid
      ? []
      : [
          {
            at,
            text: text(
              `TBP ${key}: LPJ ${rupiah(claimed)}, bukti ${rupiah(paid)}; samakan dengan buktinya.`,
              `TBP ${key}: LPJ ${rupiah(claimed)}, proof ${rupiah(paid)}; make it equal to its proof.`,
            ),
            figures: { lpj: moneyText(claimed), tbp: moneyText(paid) },
          },
        ],
  );
};

/** What an LPJ must meet when it is submitted; that no TBP is proven twice is an account and is checked by the ledger. */
export const rules: readonly LpjRule[] = [
  { name: 'proofs-given', on: ['submit'], cite: 'Permendagri 77/2020', check: notEmpty },
  { name: 'amount-given', on: ['submit'], cite: 'Permendagri 77/2020', check: amountGiven },
  { name: 'proofs-of-this-cash', on: ['submit'], cite: 'Permendagri 77/2020', check: sameCash },
  { name: 'lpj-equals-proofs', on: ['submit'], cite: 'Permendagri 77/2020', check: equalsProofs },
];
