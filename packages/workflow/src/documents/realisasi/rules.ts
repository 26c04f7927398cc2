// The law of a report: it is about the work of its DPA, progress between 0 and 100 percent, no report on a month that has not begun, an obstacle comes
// with a follow-up, progress that falls with a reason.

import { ofOtherUnit } from '../../budget/same-unit.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { own } from '../../engine/own.ts';
import { explains, isBlank } from '../../engine/said.ts';
import { text } from '../../engine/text.ts';
import type { Dpa } from '../dpa/schema.ts';
import { hundredthsOf, type Realisasi } from './schema.ts';

/** What a report stands on. */
export type RealisasiBasis = { dpa: Dpa };

type RealisasiRule = Rule<Realisasi, RealisasiBasis, 'revise' | 'submit' | 'accept'>;

const ofItsDpa: RealisasiRule['check'] = ({ paper, body, basis }) => [
  ...ofOtherUnit(paper, basis.dpa, 'dpa'),
  ...basis.dpa
    .filter((it) => it.body.subKegiatan !== body.subKegiatan)
    .map((it): Finding => ({
      at: 'subKegiatan',
      text: text(
        `Laporan ini tentang sub kegiatan ${body.subKegiatan}, DPA-nya tentang ${it.body.subKegiatan}; buka laporan pada DPA yang benar.`,
        `The report is about sub kegiatan ${body.subKegiatan}, its DPA about ${it.body.subKegiatan}; open one on the right DPA.`,
      ),
      figures: { laporan: body.subKegiatan, dpa: it.body.subKegiatan },
    })),
];

const withinHundred: RealisasiRule['check'] = ({ body }) => {
  const [whole = '0', fraction = ''] = body.fisik.split('.');
  const over = Number(whole) > 100 || (Number(whole) === 100 && /[1-9]/.test(fraction));
  return over
    ? [
        {
          at: 'fisik',
          text: text(
            `Realisasi fisik ${body.fisik} % melebihi 100 %.`,
            `Physical progress ${body.fisik} % is over 100 %.`,
          ),
          figures: { fisik: body.fisik },
        },
      ]
    : [];
};

const monthBegun: RealisasiRule['check'] = ({ paper, body, day }) =>
  day >= `${paper.year}-${String(body.bulan).padStart(2, '0')}-01`
    ? []
    : [
        {
          at: 'bulan',
          text: text(
            `Bulan ${body.bulan}/${paper.year} belum berjalan.`,
            `Month ${body.bulan}/${paper.year} has not begun.`,
          ),
        },
      ];

const followUp: RealisasiRule['check'] = ({ body }) =>
  isBlank(body.kendala) || !isBlank(body.tindakLanjut)
    ? []
    : [
        {
          at: 'tindakLanjut',
          text: text('Kendala disebut, tindak lanjut belum diisi.', 'An obstacle is named but no follow-up.'),
        },
      ];

const fallExplained: RealisasiRule['check'] = ({ body, figures }) => {
  const last = own(figures['fisikLalu'], body.subKegiatan);
  if (last === undefined || hundredthsOf(body.fisik) >= hundredthsOf(last.value)) return [];
  if (explains(body.alasanTurun)) return [];
  return [
    {
      at: 'alasanTurun',
      text: text(
        `Realisasi fisik ${body.fisik} % lebih rendah daripada ${last.value} % yang dilaporkan untuk bulan ${last.month}; perbaiki angkanya atau isi alasan turunnya.`,
        `Physical progress ${body.fisik} % is below the ${last.value} % reported for month ${last.month}; mend the figure or say why it fell.`,
      ),
      figures: { fisik: body.fisik, terakhir: last.value, bulan: String(last.month) },
    },
  ];
};

/** What a report must meet while it is edited and when it is submitted and accepted. */
export const rules: readonly RealisasiRule[] = [
  { name: 'of-its-dpa', on: ['submit'], cite: 'Aturan daerah', check: ofItsDpa },
  { name: 'physical-within-hundred', on: ['revise', 'submit'], cite: 'Aturan daerah', check: withinHundred },
  { name: 'month-has-begun', on: ['submit'], cite: 'Aturan daerah', check: monthBegun },
  { name: 'obstacle-has-follow-up', on: ['submit'], cite: 'Aturan daerah', check: followUp },
  // Asked again at the end: the report of an earlier month may have been accepted while this one was on its way.
  { name: 'fall-has-reason', on: ['submit', 'accept'], cite: 'Aturan daerah', check: fallExplained },
];
