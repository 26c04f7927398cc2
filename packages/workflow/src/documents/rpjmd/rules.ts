// The law of an RPJMD: five years, every row serves the one above it, every goal and objective is measured in each year, every programme stands once.

import { levelOf } from '../../codes/code.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { repeated } from '../../engine/rows.ts';
import { isBlank } from '../../engine/said.ts';
import { text } from '../../engine/text.ts';
import { findIncomplete, findUnmeasured } from '../../indicators/five-year.ts';
import { ceilingsOf, type Rpjmd } from './schema.ts';

type RpjmdRule = Rule<Rpjmd, Record<never, never>, 'submit'>;
type Check = RpjmdRule['check'];

const fiveYears: Check = ({ body }) =>
  Number(body.selesai) - Number(body.mulai) === 4
    ? []
    : [
        {
          at: 'selesai',
          text: text(
            `RPJMD berlaku lima tahun; ${body.mulai}-${body.selesai} tidak.`,
            `An RPJMD covers five years; ${body.mulai}-${body.selesai} does not.`,
          ),
          figures: { mulai: body.mulai, selesai: body.selesai },
        },
      ];

const complete: Check = ({ body }) => [
  ...(isBlank(body.visi) ? [{ at: 'visi', text: text('Visi belum diisi.', 'The vision is missing.') }] : []),
  ...(['misi', 'tujuan', 'sasaran', 'pagu'] as const).flatMap((list): Finding[] =>
    body[list].length > 0
      ? []
      : [
          {
            at: list,
            text: text(
              `RPJMD belum berisi ${list === 'pagu' ? 'pagu program' : list}.`,
              `The RPJMD holds no ${{ misi: 'mission', tujuan: 'goal', sasaran: 'objective', pagu: 'programme ceiling' }[list]} yet.`,
            ),
          },
        ],
  ),
];

const servesAbove: Check = ({ body }) =>
  (
    [
      ['tujuan', body.misi, 'misi', 'mission'],
      ['sasaran', body.tujuan, 'tujuan', 'goal'],
    ] as const
  ).flatMap(([list, above, id, en]) => {
    const known = new Set(above.map((row) => row.id));
    return body[list]
      .filter((row) => !known.has(row.acuan))
      .map((row) => ({
        at: `${list}/${row.id}/acuan`,
        text: text(`“${row.uraian}” tidak menunjuk ${id} yang ada.`, `“${row.uraian}” names no ${en} that exists.`),
      }));
  });

const everythingMeasured: Check = ({ body }) => [
  ...findUnmeasured('tujuan', body.tujuan, body.indikator),
  ...findUnmeasured('sasaran', body.sasaran, body.indikator),
];

const indicatorsComplete: Check = ({ body }) => findIncomplete([...body.tujuan, ...body.sasaran], body.indikator);

const programmes: Check = ({ body }) =>
  body.pagu
    .filter((row) => levelOf('program', row.program) !== 3)
    .map((row) => ({
      at: `pagu/${row.id}/program`,
      text: text(`Kode ${row.program} bukan kode program.`, `Code ${row.program} is not that of a programme.`),
    }));

const everyProgrammeOnce: Check = ({ body }) =>
  repeated(body.pagu, (row) => row.program).map((row) => ({
    at: `pagu/${row.id}/program`,
    text: text(
      `Program ${row.program} tercatat dua kali; gabungkan menjadi satu baris.`,
      `Programme ${row.program} stands twice; merge the rows.`,
    ),
  }));

const ceilingsGiven: Check = ({ body }) =>
  body.pagu
    .filter((row) => ceilingsOf(row).every((amount) => amount === 0n))
    .map((row) => ({
      at: `pagu/${row.id}`,
      text: text(
        `Program ${row.program} tidak berpagu pada tahun mana pun; isi pagu atau hapus barisnya.`,
        `Programme ${row.program} has no ceiling in any year; give one or remove the row.`,
      ),
    }));

/** What an RPJMD must meet when it is submitted. */
export const rules: readonly RpjmdRule[] = [
  { name: 'five-years', on: ['submit'], cite: 'Aturan daerah', check: fiveYears },
  { name: 'plan-complete', on: ['submit'], cite: 'Aturan daerah', check: complete },
  { name: 'serves-the-row-above', on: ['submit'], cite: 'Aturan daerah', check: servesAbove },
  { name: 'goals-measured', on: ['submit'], cite: 'Aturan daerah', check: everythingMeasured },
  { name: 'five-targets', on: ['submit'], cite: 'Aturan daerah', check: indicatorsComplete },
  { name: 'code-of-programme', on: ['submit'], cite: 'Aturan daerah', check: programmes },
  { name: 'programme-once', on: ['submit'], cite: 'Aturan daerah', check: everyProgrammeOnce },
  { name: 'ceiling-given', on: ['submit'], cite: 'Aturan daerah', check: ceilingsGiven },
];
