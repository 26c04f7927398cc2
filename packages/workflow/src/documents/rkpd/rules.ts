// The law of an RKPD: heard in public before it is final, every OPD once, and no more planned than the region expects to have.

import { dayWords } from '../../engine/day-text.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { moneyText, rupiah, sum } from '../../engine/money.ts';
import { repeated } from '../../engine/rows.ts';
import { isBlank } from '../../engine/said.ts';
import { text } from '../../engine/text.ts';
import type { Rkpd } from './schema.ts';

type RkpdRule = Rule<Rkpd, Record<never, never>, 'submit'>;
type Check = RkpdRule['check'];

const finalDraft: Check = ({ body }) =>
  body.rancangan === 'rancangan akhir'
    ? []
    : [
        {
          at: 'rancangan',
          text: text(
            `RKPD masih ${body.rancangan}; yang diajukan rancangan akhir.`,
            `The RKPD is still “${body.rancangan}”; what is submitted is the final draft (rancangan akhir).`,
          ),
        },
      ];

const held = (
  at: 'konsultasiPublik' | 'musrenbang',
  day: string | undefined,
  today: string,
  [id, en]: readonly [string, string],
): Finding[] => {
  if (day === undefined)
    return [{ at, text: text(`Tanggal ${id.toLowerCase()} belum diisi.`, `The date of the ${en} is missing.`) }];
  if (day <= today) return [];
  const on = dayWords(day);
  const sentence = text(`${id} tanggal ${on.id} belum dilaksanakan.`, `The ${en} of ${on.en} has not been held yet.`);
  return [{ at, text: sentence, figures: { day, today } }];
};

const consulted: Check = ({ body, day }) =>
  held('konsultasiPublik', body.konsultasiPublik, day, ['Konsultasi publik', 'public consultation']);

const deliberated: Check = ({ body, day }) => held('musrenbang', body.musrenbang, day, ['Musrenbang', 'musrenbang']);

const inOrder: Check = ({ body }) =>
  body.konsultasiPublik === undefined || body.musrenbang === undefined || body.konsultasiPublik < body.musrenbang
    ? []
    : [
        {
          at: 'musrenbang',
          text: text(
            `Musrenbang ${dayWords(body.musrenbang).id} harus sesudah konsultasi publik ${dayWords(body.konsultasiPublik).id}.`,
            `The musrenbang of ${dayWords(body.musrenbang).en} must come after the public consultation of ${dayWords(body.konsultasiPublik).en}.`,
          ),
          figures: { musrenbang: body.musrenbang, konsultasiPublik: body.konsultasiPublik },
        },
      ];

const prioritiesGiven: Check = ({ body }) =>
  body.prioritas.length === 0
    ? [{ at: 'prioritas', text: text('RKPD belum berisi prioritas.', 'The RKPD holds no priority yet.') }]
    : body.prioritas
        .filter((row) => isBlank(row.nama) || isBlank(row.sasaran))
        .map((row) => ({
          at: `prioritas/${row.id}`,
          text: text('Prioritas wajib bernama dan bersasaran.', 'A priority needs a name and an objective.'),
        }));

const ceilingsGiven: Check = ({ body }) =>
  body.pagu.length === 0
    ? [{ at: 'pagu', text: text('RKPD belum berisi pagu OPD.', 'The RKPD holds no ceiling of an agency yet.') }]
    : body.pagu
        .filter((row) => row.pagu === 0n)
        .map((row) => ({
          at: `pagu/${row.id}/pagu`,
          text: text(`Pagu OPD ${row.opd} masih nol.`, `The ceiling of agency ${row.opd} is zero.`),
        }));

const everyOpdOnce: Check = ({ body }) =>
  repeated(body.pagu, (row) => row.opd).map((row) => ({
    at: `pagu/${row.id}/opd`,
    text: text(`OPD ${row.opd} tercatat dua kali; gabungkan.`, `Agency ${row.opd} stands twice; merge the rows.`),
  }));

const withinProjection: Check = ({ body }) => {
  const asked = sum(body.pagu.map((row) => row.pagu));
  const limit = body.pendapatan + body.pembiayaan;
  if (asked <= limit) return [];
  return [
    {
      at: 'pagu',
      text: text(
        `Jumlah pagu OPD ${rupiah(asked)} melebihi proyeksi pendapatan dan pembiayaan ${rupiah(limit)} sebesar ${rupiah(asked - limit)}.`,
        `The ceilings add up to ${rupiah(asked)}, ${rupiah(asked - limit)} above the projected revenue and financing of ${rupiah(limit)}.`,
      ),
      figures: { asked: moneyText(asked), limit: moneyText(limit) },
    },
  ];
};

/** What an RKPD must meet when it is submitted. */
export const rules: readonly RkpdRule[] = [
  { name: 'final-draft', on: ['submit'], cite: 'Aturan daerah', check: finalDraft },
  { name: 'consulted-in-public', on: ['submit'], cite: 'Permendagri 86/2017 pasal 80', check: consulted },
  { name: 'musrenbang-held', on: ['submit'], cite: 'Aturan daerah', check: deliberated },
  { name: 'hearings-in-order', on: ['submit'], cite: 'Aturan daerah', check: inOrder },
  { name: 'priorities-given', on: ['submit'], cite: 'Aturan daerah', check: prioritiesGiven },
  { name: 'ceilings-given', on: ['submit'], cite: 'Aturan daerah', check: ceilingsGiven },
  { name: 'opd-once', on: ['submit'], cite: 'Aturan daerah', check: everyOpdOnce },
  { name: 'within-projection', on: ['submit'], cite: 'Aturan daerah', check: withinProjection },
];
