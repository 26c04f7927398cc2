// The law of the account of the year: totals that add up, an opinion, a follow-up to every finding, an entry in the gazette.

import type { Finding, Rule } from '../../engine/document.ts';
import { moneyText, rupiah, sum } from '../../engine/money.ts';
import { repeated } from '../../engine/rows.ts';
import { isBlank } from '../../engine/said.ts';
import { text } from '../../engine/text.ts';
import type { Apbd } from '../apbd/schema.ts';
import { rowsBelow, type Pertanggungjawaban } from './schema.ts';

/** What the account of a year stands on: the APBD of the region, where it was enacted here. */
export type PertanggungjawabanBasis = { apbd: Apbd };

type AccountRule = Rule<Pertanggungjawaban, PertanggungjawabanBasis, 'submit' | 'audit' | 'answer' | 'enact'>;

const notEmpty: AccountRule['check'] = ({ body }) =>
  body.rincian.length > 0
    ? []
    : [{ at: 'rincian', text: text('Laporan belum berisi realisasi.', 'The report holds no figures yet.') }];

const everyAccountOnce: AccountRule['check'] = ({ body }) =>
  repeated(body.rincian, (row) => row.akun).map((row) => ({
    at: `rincian/${row.id}/akun`,
    text: text(
      `Akun ${row.akun} tercatat dua kali; gabungkan barisnya.`,
      `Account ${row.akun} stands twice; merge the rows.`,
    ),
  }));

const columns = [
  { field: 'anggaran', name: text('Anggaran', 'Budget') },
  { field: 'realisasi', name: text('Realisasi', 'Realisation') },
] as const;

const totalsAddUp: AccountRule['check'] = ({ body }) =>
  body.rincian.flatMap((row): Finding[] => {
    const below = rowsBelow(row, body.rincian);
    if (below.length === 0) return [];
    return columns.flatMap(({ field, name }): Finding[] => {
      const total = sum(below.map((it) => it[field]));
      if (total === row[field]) return [];
      return [
        {
          at: `rincian/${row.id}/${field}`,
          text: text(
            `${name.id} akun ${row.akun} tertulis ${rupiah(row[field])}, jumlah baris di bawahnya ${rupiah(total)}; selisih ${rupiah(row[field] - total)}.`,
            `${name.en} of account ${row.akun} says ${rupiah(row[field])}, the rows below it add up to ${rupiah(total)}; a difference of ${rupiah(row[field] - total)}.`,
          ),
          figures: { tertulis: moneyText(row[field]), jumlah: moneyText(total) },
        },
      ];
    });
  });

const opinionGiven: AccountRule['check'] = ({ body }) =>
  isBlank(body.opini)
    ? [{ at: 'opini', text: text('Opini BPK belum diisi.', 'The opinion of the audit is missing.') }]
    : [];

const findingsFollowedUp: AccountRule['check'] = ({ body }) =>
  body.temuan
    .filter((row) => isBlank(row.tindakLanjut))
    .map((row) => ({
      at: `temuan/${row.id}/tindakLanjut`,
      text: text(`Temuan “${row.temuan}” belum ditindaklanjuti.`, `The finding “${row.temuan}” has no follow-up.`),
    }));

const entered: AccountRule['check'] = ({ body }) =>
  !isBlank(body.nomorPerda) && body.tanggalPerda !== undefined
    ? []
    : [
        {
          at: 'nomorPerda',
          text: text('Nomor dan tanggal Perda belum dicatat.', 'Number and date of the Perda are missing.'),
        },
      ];

/** What the account of a year must meet when it is submitted, audited, answered and enacted. */
export const rules: readonly AccountRule[] = [
  { name: 'report-not-empty', on: ['submit'], cite: 'PP 12/2019', check: notEmpty },
  { name: 'account-once', on: ['submit'], cite: 'Aturan daerah', check: everyAccountOnce },
  { name: 'totals-add-up', on: ['submit'], cite: 'PP 71/2010', check: totalsAddUp },
  { name: 'opinion-given', on: ['audit'], cite: 'Aturan daerah', check: opinionGiven },
  { name: 'finding-has-follow-up', on: ['answer'], cite: 'Aturan daerah', check: findingsFollowedUp },
  { name: 'regulation-entered', on: ['enact'], cite: 'Aturan daerah', check: entered },
];
