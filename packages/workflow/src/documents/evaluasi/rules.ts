// The law of an evaluation: the quarter is over, earlier ones stand and later ones are empty, an obstacle comes with a follow-up. What is said of
// indicators stands in indicator-rules.ts.

import { outsideRenja } from '../../budget/in-renja.ts';
import { dayWords } from '../../engine/day-text.ts';
import { isBlank } from '../../engine/said.ts';
import { text } from '../../engine/text.ts';
import { asInRenja, earlierQuartersStand, type EvaluasiRule } from './indicator-rules.ts';
import { quarters, reportedIn } from './schema.ts';

const notEmpty: EvaluasiRule['check'] = ({ body }) =>
  body.rincian.length > 0
    ? []
    : [{ at: 'rincian', text: text('Evaluasi belum berisi indikator.', 'The evaluation holds no indicators yet.') }];

const inRenja: EvaluasiRule['check'] = ({ body, basis }) => outsideRenja(body.rincian, basis.renja);

const targetGiven: EvaluasiRule['check'] = ({ body }) =>
  body.rincian
    .filter((row) => row.targetRenja === undefined || row.targetRenstra === undefined)
    .map((row) => {
      const [field, id, en] =
        row.targetRenja === undefined
          ? (['targetRenja', 'Renja tahun berjalan', 'Renja of this year'] as const)
          : (['targetRenstra', 'Renstra', 'Renstra'] as const);
      return {
        at: `rincian/${row.id}/${field}`,
        text: text(
          `Target ${id} indikator “${row.indikator}” belum diisi.`,
          `The target of “${row.indikator}” in the ${en} is missing.`,
        ),
      };
    });

const quarterEnded: EvaluasiRule['check'] = ({ paper, body, day }) => {
  const from =
    body.triwulan === 4
      ? `${paper.year + 1}-01-01`
      : `${paper.year}-${String(body.triwulan * 3 + 1).padStart(2, '0')}-01`;
  return day >= from
    ? []
    : [
        {
          at: 'triwulan',
          text: text(
            `Triwulan ${body.triwulan}/${paper.year} belum berakhir; ajukan mulai ${dayWords(from).id}.`,
            `Quarter ${body.triwulan}/${paper.year} is not over; submit from ${dayWords(from).en} on.`,
          ),
          figures: { from },
        },
      ];
};

const laterQuartersEmpty: EvaluasiRule['check'] = ({ body }) =>
  body.rincian.flatMap((row) =>
    quarters
      .filter((quarter) => quarter > body.triwulan && reportedIn(row, quarter) !== undefined)
      .map((quarter) => ({
        at: `rincian/${row.id}/triwulan${quarter}`,
        text: text(
          `Indikator “${row.indikator}”: triwulan ${quarter} belum dievaluasi, kosongkan isiannya.`,
          `Indicator “${row.indikator}”: quarter ${quarter} is not evaluated yet, leave it empty.`,
        ),
      })),
  );

const obstacleFollowedUp: EvaluasiRule['check'] = ({ body }) =>
  isBlank(body.faktorPenghambat) || !isBlank(body.tindakLanjutTriwulan)
    ? []
    : [
        {
          at: 'tindakLanjutTriwulan',
          text: text(
            'Faktor penghambat disebut, tindak lanjut triwulan berikutnya belum diisi.',
            'An obstacle is named but no follow-up in the next quarter.',
          ),
        },
      ];

/** What an evaluation must meet while it is edited, when it is submitted and when it is evaluated. */
export const rules: readonly EvaluasiRule[] = [
  { name: 'evaluation-not-empty', on: ['submit'], cite: 'Permendagri 86/2017', check: notEmpty },
  {
    name: 'evaluation-in-renja',
    on: ['submit'],
    cite: 'Permendagri 86/2017',
    check: inRenja,
  },
  { name: 'as-in-renja', on: ['submit'], cite: 'Permendagri 86/2017', check: asInRenja },
  { name: 'target-given', on: ['submit'], cite: 'Permendagri 86/2017', check: targetGiven },
  { name: 'quarter-has-ended', on: ['submit'], cite: 'Permendagri 86/2017', check: quarterEnded },
  { name: 'later-quarters-empty', on: ['revise', 'submit'], cite: 'Aturan daerah', check: laterQuartersEmpty },
  // Asked again at the end: an earlier quarter may have been evaluated while this one was on its way.
  { name: 'earlier-quarters-stand', on: ['submit', 'evaluate'], cite: 'Aturan daerah', check: earlierQuartersStand },
  { name: 'obstacle-has-follow-up', on: ['submit'], cite: 'Aturan daerah', check: obstacleFollowedUp },
];
