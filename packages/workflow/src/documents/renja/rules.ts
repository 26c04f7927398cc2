// The law of a Renja: something is planned, once each, and everything planned can be measured.

import type { Finding, Rule } from '../../engine/document.ts';
import { text } from '../../engine/text.ts';
import type { Renja } from './schema.ts';

type RenjaRule = Rule<Renja, Record<never, never>, 'submit'>;

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

const everyRowOnce: RenjaRule['check'] = ({ body }) => {
  const seen = new Set<string>();
  return body.rincian.flatMap((row): Finding[] => {
    const key = `${row.unit}/${row.subKegiatan}/${row.dana}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        at: `rincian/${row.id}/subKegiatan`,
        text: text(
          `Sub kegiatan ${row.subKegiatan} tercatat dua kali; gabungkan menjadi satu baris.`,
          `Sub kegiatan ${row.subKegiatan} stands twice; merge the rows.`,
        ),
      },
    ];
  });
};

const everyRowMeasured: RenjaRule['check'] = ({ body }) => {
  const measured = new Set(
    body.indikator
      .filter((it) => it.tolokUkur.trim() !== '' && it.satuan.trim() !== '' && /[1-9]/.test(it.target))
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
    .filter((row) => row.lokasi.trim() === '')
    .map((row) => ({
      at: `rincian/${row.id}/lokasi`,
      text: text(`Lokasi ${row.subKegiatan} belum diisi.`, `The location of ${row.subKegiatan} is missing.`),
    }));

/** What a Renja must meet when it is submitted. */
export const rules: readonly RenjaRule[] = [
  { name: 'programme-not-empty', on: ['submit'], cite: 'Aturan daerah', check: notEmpty },
  { name: 'sub-kegiatan-once', on: ['submit'], cite: 'Aturan daerah', check: everyRowOnce },
  { name: 'indicators-complete', on: ['submit'], cite: 'Aturan daerah', check: everyRowMeasured },
  { name: 'location-given', on: ['submit'], cite: 'Aturan daerah', check: everyRowPlaced },
];
