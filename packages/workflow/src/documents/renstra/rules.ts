// The law of a Renstra: it covers the years of the RPJMD, serves its objectives, takes programmes from it and stays below its ceilings.

import { nomenclatureKey } from '../../codes/code.ts';
import type { Finding, Rule, View } from '../../engine/document.ts';
import { moneyText, rupiah } from '../../engine/money.ts';
import { repeated } from '../../engine/rows.ts';
import { text } from '../../engine/text.ts';
import { findIncomplete, findUnmeasured } from '../../indicators/five-year.ts';
import { ceilingsOf, type FiveYearCeiling, type Rpjmd } from '../rpjmd/schema.ts';
import type { Renstra } from './schema.ts';

/** What a Renstra stands on. */
export type RenstraBasis = { rpjmd: Rpjmd };

type RenstraRule = Rule<Renstra, RenstraBasis, 'submit'>;
type Check = RenstraRule['check'];

/** The ceiling of a programme in the RPJMD; programmes that support every affair may stand there once, under `X.XX`. */
function planned(basis: View<Renstra, RenstraBasis>['basis'], program: string): FiveYearCeiling | undefined {
  const rows = basis.rpjmd.flatMap((paper) => paper.body.pagu);
  return rows.find((row) => row.program === program) ?? rows.find((row) => row.program === nomenclatureKey(program));
}

const yearsOfRpjmd: Check = ({ body, basis }) =>
  basis.rpjmd
    .filter((plan) => plan.body.mulai !== body.mulai || plan.body.selesai !== body.selesai)
    .map(({ body: plan }) => ({
      at: 'mulai',
      text: text(
        `Renstra ${body.mulai}-${body.selesai}, padahal RPJMD ${plan.mulai}-${plan.selesai}; samakan tahunnya.`,
        `The Renstra covers ${body.mulai}-${body.selesai}, the RPJMD ${plan.mulai}-${plan.selesai}; make the years equal.`,
      ),
      figures: { renstra: `${body.mulai}-${body.selesai}`, rpjmd: `${plan.mulai}-${plan.selesai}` },
    }));

const notEmpty: Check = ({ body }) =>
  (
    [
      ['tujuan', 'tujuan', 'goal'],
      ['sasaran', 'sasaran', 'objective'],
      ['pagu', 'program', 'programme'],
    ] as const
  )
    .filter(([list]) => body[list].length === 0)
    .map(([list, id, en]) => ({
      at: list,
      text: text(`Renstra belum berisi ${id}.`, `The Renstra holds no ${en} yet.`),
    }));

const servesAbove: Check = ({ body, basis }) => {
  const objectives = new Set(basis.rpjmd.flatMap((plan) => plan.body.sasaran.map((row) => row.id)));
  const goals = new Set(body.tujuan.map((row) => row.id));
  return [
    ...body.tujuan
      .filter((row) => !objectives.has(row.acuan))
      .map((row) => ({
        at: `tujuan/${row.id}/acuan`,
        text: text(
          `Tujuan “${row.uraian}” tidak menunjuk sasaran RPJMD.`,
          `Goal “${row.uraian}” names no objective of the RPJMD.`,
        ),
      })),
    ...body.sasaran
      .filter((row) => !goals.has(row.acuan))
      .map((row) => ({
        at: `sasaran/${row.id}/acuan`,
        text: text(
          `Sasaran “${row.uraian}” tidak menunjuk tujuan Renstra ini.`,
          `Objective “${row.uraian}” names no goal of this Renstra.`,
        ),
      })),
  ];
};

const everythingMeasured: Check = ({ body }) => [
  ...findUnmeasured('tujuan', body.tujuan, body.indikator),
  ...findUnmeasured('sasaran', body.sasaran, body.indikator),
];

const indicatorsComplete: Check = ({ body }) => findIncomplete([...body.tujuan, ...body.sasaran], body.indikator);

const everyProgrammeOnce: Check = ({ body }) =>
  repeated(body.pagu, (row) => row.program).map((row) => ({
    at: `pagu/${row.id}/program`,
    text: text(
      `Program ${row.program} tercatat dua kali; gabungkan menjadi satu baris.`,
      `Programme ${row.program} stands twice; merge the rows.`,
    ),
  }));

const programmesOfRpjmd: Check = ({ body, basis }) =>
  body.pagu
    .filter((row) => planned(basis, row.program) === undefined)
    .map((row) => ({
      at: `pagu/${row.id}/program`,
      text: text(`Program ${row.program} tidak ada dalam RPJMD.`, `Programme ${row.program} is not in the RPJMD.`),
    }));

const withinRpjmd: Check = ({ body, basis }) =>
  body.pagu.flatMap((row): Finding[] => {
    const above = planned(basis, row.program);
    if (above === undefined) return [];
    const limits = ceilingsOf(above);
    return ceilingsOf(row).flatMap((amount, index): Finding[] => {
      const limit = limits[index] ?? 0n;
      if (amount <= limit) return [];
      const year = index + 1;
      return [
        {
          at: `pagu/${row.id}/pagu${year}`,
          text: text(
            `Pagu program ${row.program} tahun ke-${year} ${rupiah(amount)} melebihi RPJMD ${rupiah(limit)} sebesar ${rupiah(amount - limit)}.`,
            `The ceiling of programme ${row.program} in year ${year} is ${rupiah(amount)}, ${rupiah(amount - limit)} above the RPJMD’s ${rupiah(limit)}.`,
          ),
          figures: { year: String(year), asked: moneyText(amount), limit: moneyText(limit) },
        },
      ];
    });
  });

/** What a Renstra must meet when it is submitted. */
export const rules: readonly RenstraRule[] = [
  { name: 'years-of-rpjmd', on: ['submit'], cite: 'Aturan daerah', check: yearsOfRpjmd },
  { name: 'plan-complete', on: ['submit'], cite: 'Aturan daerah', check: notEmpty },
  { name: 'serves-the-row-above', on: ['submit'], cite: 'Aturan daerah', check: servesAbove },
  { name: 'goals-measured', on: ['submit'], cite: 'Aturan daerah', check: everythingMeasured },
  { name: 'five-targets', on: ['submit'], cite: 'Aturan daerah', check: indicatorsComplete },
  { name: 'programme-once', on: ['submit'], cite: 'Aturan daerah', check: everyProgrammeOnce },
  { name: 'programme-in-rpjmd', on: ['submit'], cite: 'Aturan daerah', check: programmesOfRpjmd },
  { name: 'ceiling-within-rpjmd', on: ['submit'], cite: 'Aturan daerah', check: withinRpjmd },
];
