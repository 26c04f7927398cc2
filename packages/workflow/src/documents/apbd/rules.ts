// The law of the APBD: it balances, stands on accounts of the right family, keeps below the limit of a Perkada, and answers its evaluation.

import type { Rule } from '../../engine/document.ts';
import { moneyText, parseMoney, rupiah } from '../../engine/money.ts';
import { repeated } from '../../engine/rows.ts';
import { isBlank } from '../../engine/said.ts';
import { text } from '../../engine/text.ts';
import { apbdTotals, type Apbd } from './schema.ts';

/** What an APBD stands on: nothing that a rule looks at. */
export type ApbdBasis = Record<never, never>;

type ApbdRule = Rule<Apbd, ApbdBasis, 'submit' | 'correct' | 'enact'>;

const notEmpty: ApbdRule['check'] = ({ body }) => [
  ...(body.pendapatan.length > 0
    ? []
    : [{ at: 'pendapatan', text: text('APBD belum berisi pendapatan.', 'The APBD holds no revenue yet.') }]),
  ...(body.belanja.length > 0
    ? []
    : [{ at: 'belanja', text: text('APBD belum berisi belanja.', 'The APBD holds no spending yet.') }]),
];

const families = [
  { list: 'pendapatan', root: '4', name: text('pendapatan', 'revenue') },
  { list: 'belanja', root: '5', name: text('belanja', 'spending') },
  { list: 'pembiayaan', root: '6', name: text('pembiayaan', 'financing') },
] as const;

const rightFamily: ApbdRule['check'] = ({ body }) =>
  families.flatMap(({ list, root, name }) =>
    body[list]
      .filter((row) => !row.akun.startsWith(`${root}.`) || (list === 'belanja' && row.akun.split('.').length !== 3))
      .map((row) => ({
        at: `${list}/${row.id}/akun`,
        text: text(
          `Akun ${row.akun} bukan akun ${name.id}${list === 'belanja' ? ' tingkat jenis' : ''} (${root}…).`,
          `Account ${row.akun} is not an account of ${name.en}${list === 'belanja' ? ' at the level of jenis' : ''} (${root}…).`,
        ),
      })),
  );

const everyRowOnce: ApbdRule['check'] = ({ body }) =>
  repeated(body.belanja, (row) => `${row.opd}/${row.akun}`).map((row) => ({
    at: `belanja/${row.id}`,
    text: text(
      `Belanja OPD ${row.opd} akun ${row.akun} tercatat dua kali; gabungkan barisnya.`,
      `Spending of agency ${row.opd} on account ${row.akun} stands twice; merge the rows.`,
    ),
  }));

const balanced: ApbdRule['check'] = ({ body }) => {
  const { pendapatan, belanja, terima, keluar } = apbdTotals(body);
  const gap = pendapatan + terima - belanja - keluar;
  if (gap === 0n) return [];
  const [size, id, en] =
    gap > 0n ? [gap, 'belum dibelanjakan', 'not spent'] : [-gap, 'belum ada sumbernya', 'without a source'];
  return [
    {
      text: text(
        `APBD tidak seimbang: pendapatan ${rupiah(pendapatan)} + penerimaan pembiayaan ${rupiah(terima)} harus sama dengan belanja ${rupiah(belanja)} + pengeluaran pembiayaan ${rupiah(keluar)}; ${rupiah(size)} ${id}.`,
        `The APBD does not balance: revenue ${rupiah(pendapatan)} + financing received ${rupiah(terima)} must equal spending ${rupiah(belanja)} + financing paid ${rupiah(keluar)}; ${rupiah(size)} ${en}.`,
      ),
      figures: {
        pendapatan: moneyText(pendapatan),
        terima: moneyText(terima),
        belanja: moneyText(belanja),
        keluar: moneyText(keluar),
        selisih: moneyText(gap),
      },
    },
  ];
};

const underPerkadaLimit: ApbdRule['check'] = ({ body, setting }) => {
  if (body.jalur !== 'perkada') return [];
  const limit = parseMoney(setting('perkada-limit'));
  const { belanja, keluar } = apbdTotals(body);
  if (limit > 0n && belanja + keluar <= limit) return [];
  return [
    {
      at: 'belanja',
      text:
        limit === 0n
          ? text(
              'Batas pengeluaran APBD dengan Perkada belum diatur; minta administrator mengisinya di pengaturan.',
              'The limit of an APBD by Perkada is not set; ask the administrator to set it.',
            )
          : text(
              `Pengeluaran ${rupiah(belanja + keluar)} melebihi batas APBD dengan Perkada ${rupiah(limit)} sebesar ${rupiah(belanja + keluar - limit)}; kurangi belanja.`,
              `Expenditure ${rupiah(belanja + keluar)} is over the limit of an APBD by Perkada, ${rupiah(limit)}, by ${rupiah(belanja + keluar - limit)}; reduce spending.`,
            ),
      figures: { pengeluaran: moneyText(belanja + keluar), batas: moneyText(limit) },
    },
  ];
};

const everyPointAnswered: ApbdRule['check'] = ({ body }) =>
  body.koreksi
    .filter((row) => isBlank(row.tindak))
    .map((row) => ({
      at: `koreksi/${row.id}/tindak`,
      text: text(
        `Butir evaluasi “${row.butir}” belum ditindaklanjuti.`,
        `The point “${row.butir}” of the evaluation has no answer.`,
      ),
    }));

const entered: ApbdRule['check'] = ({ body }) =>
  !isBlank(body.nomorPerda) && body.tanggalPerda !== undefined
    ? []
    : [
        {
          at: 'nomorPerda',
          text: text(
            'Nomor dan tanggal Perda atau Perkada belum dicatat.',
            'Number and date of the Perda or Perkada are missing.',
          ),
        },
      ];

/** What an APBD must meet when it is submitted, after its correction, and when it is enacted. */
export const rules: readonly ApbdRule[] = [
  { name: 'apbd-not-empty', on: ['submit'], cite: 'PP 12/2019', check: notEmpty },
  { name: 'accounts-of-family', on: ['submit'], cite: 'Permendagri 90/2019', check: rightFamily },
  { name: 'spending-once', on: ['submit'], cite: 'Permendagri 77/2020', check: everyRowOnce },
  { name: 'budget-balances', on: ['submit', 'correct'], cite: 'PP 12/2019', check: balanced },
  { name: 'under-perkada-limit', on: ['submit', 'correct'], cite: 'Aturan daerah', check: underPerkadaLimit },
  { name: 'evaluation-answered', on: ['correct'], cite: 'Aturan daerah', check: everyPointAnswered },
  { name: 'regulation-entered', on: ['enact'], cite: 'Aturan daerah', check: entered },
];
