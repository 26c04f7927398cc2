// The law of a Renja: something is planned, once each, can be measured, lies in the Renstra's programmes, and takes up accepted proposals.

import { ancestorAt } from '../../codes/code.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { repeated } from '../../engine/rows.ts';
import { isBlank } from '../../engine/said.ts';
import { text } from '../../engine/text.ts';
import type { Renstra } from '../renstra/schema.ts';
import type { Usulan } from '../usulan/schema.ts';
import type { Renja } from './schema.ts';

/** What a Renja stands on: the Renstra that it names, and the accepted proposals that its rows name. */
export type RenjaBasis = { renstra: Renstra; usulan: Usulan };

type RenjaRule = Rule<Renja, RenjaBasis, 'submit'>;

const notEmpty: RenjaRule['check'] = ({ body }) =>
  body.rincian.length > 0
    ? []
    : [
        {
          at: 'rincian',
          text: text(
            'Renja belum berisi sub kegiatan; tambahkan dari nomenklatur.',
            'The Renja holds no sub kegiatan yet; add some from the nomenclature.',
          ),
        },
      ];

const everyRowOnce: RenjaRule['check'] = ({ body }) =>
  repeated(body.rincian, (row) => `${row.unit}/${row.subKegiatan}/${row.dana}`).map((row) => ({
    at: `rincian/${row.id}/subKegiatan`,
    text: text(
      `Sub kegiatan ${row.subKegiatan} tercatat dua kali; gabungkan menjadi satu baris.`,
      `Sub kegiatan ${row.subKegiatan} stands twice; merge the rows.`,
    ),
  }));

const everyRowMeasured: RenjaRule['check'] = ({ body }) => {
  const measured = new Set(
    body.indikator
      // Zero is a target (0 cases), one that was left out is none.
      .filter((it) => !isBlank(it.tolokUkur) && !isBlank(it.satuan) && it.target !== undefined)
      .map((it) => it.rincian),
  );
  return body.rincian
    .filter((row) => !measured.has(row.id))
    .map((row) => ({
      at: `rincian/${row.id}`,
      text: text(
        `Sub kegiatan ${row.subKegiatan} belum mempunyai indikator dengan target dan satuan.`,
        `Sub kegiatan ${row.subKegiatan} has no indicator with target and unit yet.`,
      ),
    }));
};

const everyRowPlaced: RenjaRule['check'] = ({ body }) =>
  body.rincian
    .filter((row) => isBlank(row.lokasi))
    .map((row) => ({
      at: `rincian/${row.id}/lokasi`,
      text: text(`Lokasi ${row.subKegiatan} belum diisi.`, `The location of ${row.subKegiatan} is missing.`),
    }));

const renstraCoversYear: RenjaRule['check'] = ({ paper, body, basis }) =>
  basis.renstra
    .filter(
      (it) => it.id === body.renstra && (paper.year < Number(it.body.mulai) || paper.year > Number(it.body.selesai)),
    )
    .map(({ body: { mulai, selesai } }) => ({
      at: 'renstra',
      text: text(
        `Renstra ${mulai}-${selesai} tidak memuat tahun ${paper.year}; pilih Renstra yang berlaku pada tahun itu.`,
        `The Renstra covers ${mulai}-${selesai}, not ${paper.year}; choose the one that holds in that year.`,
      ),
      figures: { tahun: String(paper.year), renstra: `${mulai}-${selesai}` },
    }));

const programmesOfRenstra: RenjaRule['check'] = ({ body, basis }) => {
  const plan = basis.renstra.find((it) => it.id === body.renstra);
  if (plan === undefined) return [];
  const planned = new Set(plan.body.pagu.map((row) => row.program));
  return body.rincian.flatMap((row): Finding[] => {
    const program = ancestorAt('program', row.subKegiatan, 3) ?? row.subKegiatan;
    if (planned.has(program)) return [];
    return [
      {
        at: `rincian/${row.id}/subKegiatan`,
        text: text(
          `Program ${program} dari sub kegiatan ${row.subKegiatan} tidak ada dalam Renstra.`,
          `Programme ${program} of sub kegiatan ${row.subKegiatan} is not in the Renstra.`,
        ),
        figures: { program },
      },
    ];
  });
};

const acceptedProposals: RenjaRule['check'] = ({ body, basis }) =>
  body.rincian.flatMap((row): Finding[] => {
    if (row.usulan === undefined) return [];
    const proposal = basis.usulan.find((it) => it.id === row.usulan);
    const home = proposal?.body.subKegiatan;
    if (proposal !== undefined && home === row.subKegiatan) return [];
    return [
      {
        at: `rincian/${row.id}/usulan`,
        text:
          proposal === undefined
            ? text(
                `Usulan pada baris ${row.subKegiatan} tidak ditemukan di OPD ini; kosongkan atau pilih usulan yang diterima.`,
                `The proposal of row ${row.subKegiatan} is not known in this agency; clear it or choose an accepted one.`,
              )
            : text(
                `Usulan ${proposal.number ?? proposal.id} diterima untuk sub kegiatan ${home ?? '-'}, bukan ${row.subKegiatan}.`,
                `Proposal ${proposal.number ?? proposal.id} was accepted for sub kegiatan ${home ?? '-'}, not ${row.subKegiatan}.`,
              ),
      },
    ];
  });

/** What a Renja must meet when it is submitted. */
export const rules: readonly RenjaRule[] = [
  { name: 'programme-not-empty', on: ['submit'], cite: 'Aturan daerah', check: notEmpty },
  { name: 'sub-kegiatan-once', on: ['submit'], cite: 'Aturan daerah', check: everyRowOnce },
  { name: 'indicators-complete', on: ['submit'], cite: 'Aturan daerah', check: everyRowMeasured },
  { name: 'location-given', on: ['submit'], cite: 'Aturan daerah', check: everyRowPlaced },
  { name: 'year-in-renstra', on: ['submit'], cite: 'Aturan daerah', check: renstraCoversYear },
  { name: 'programme-in-renstra', on: ['submit'], cite: 'Aturan daerah', check: programmesOfRenstra },
  { name: 'proposal-accepted', on: ['submit'], cite: 'Aturan daerah', check: acceptedProposals },
];
