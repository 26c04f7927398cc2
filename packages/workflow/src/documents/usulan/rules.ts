// The law of a proposal: it says what is wrong and where, counts and costs what it asks for, and desks stand by the figures they recommend.

import type { CommandOf } from '../../engine/chain.ts';
import type { Finding, Rule } from '../../engine/document.ts';
import { moneyText, parseDecimal, rupiah } from '../../engine/money.ts';
import { repeated } from '../../engine/rows.ts';
import { isBlank } from '../../engine/said.ts';
import { text, type Text } from '../../engine/text.ts';
import type { chain } from './machine.ts';
import type { Usulan } from './schema.ts';

type UsulanCommand = CommandOf<typeof chain>;
type UsulanRule = Rule<Usulan, Record<never, never>, UsulanCommand>;
type Check = UsulanRule['check'];

const deskCommands = ['check-village', 'check-district', 'check-council', 'plan', 'assess', 'accept'] as const;

const missing = (at: string, value: string | undefined, sentence: Text): Finding[] =>
  isBlank(value) ? [{ at, text: sentence }] : [];

const needDescribed: Check = ({ body }) => [
  ...missing('pengusul', body.pengusul, text('Nama pengusul belum diisi.', 'The name of the proposer is missing.')),
  ...missing('masalah', body.masalah, text('Masalah belum diuraikan.', 'The problem is not described.')),
  ...missing('gagasan', body.gagasan, text('Gagasan belum diisi.', 'The idea is missing.')),
];

const placed: Check = ({ body }) =>
  missing('lokasi', body.lokasi, text('Lokasi usulan belum diisi.', 'The place of the proposal is missing.'));

const countedAndCosted: Check = ({ body }) => {
  const findings = missing(
    'satuan',
    body.satuan,
    text('Satuan volume belum diisi.', 'The unit of measure is missing.'),
  );
  if (parseDecimal(body.volume) === 0n)
    findings.push({ at: 'volume', text: text('Volume usulan masih nol.', 'The volume of the proposal is zero.') });
  if (body.anggaran === 0n)
    findings.push({ at: 'anggaran', text: text('Perkiraan anggaran masih nol.', 'The estimated cost is zero.') });
  return findings;
};

// The islands lie between these degrees; exchanged or mistyped coordinates fall outside.
const bounds = { lintang: [-12, 7], bujur: [94, 142] } as const;

const onTheMap: Check = ({ body }) => {
  if (body.lintang === undefined && body.bujur === undefined) return [];
  return (['lintang', 'bujur'] as const).flatMap((at): Finding[] => {
    const value = body[at];
    const [least, most] = bounds[at];
    if (value !== undefined && least <= Number(value) && Number(value) <= most) return [];
    return [
      {
        at,
        text:
          value === undefined
            ? text(
                'Isi lintang dan bujur keduanya, atau kosongkan keduanya.',
                'Give both latitude and longitude, or neither.',
              )
            : text(
                `${at === 'lintang' ? 'Lintang' : 'Bujur'} ${value} berada di luar Indonesia (${least} sampai ${most}); mungkin lintang dan bujur tertukar.`,
                `${at === 'lintang' ? 'Latitude' : 'Longitude'} ${value} is outside Indonesia (${least} to ${most}); the two may be exchanged.`,
              ),
        figures: { value: value ?? '', least: String(least), most: String(most) },
      },
    ];
  });
};

const fromRecess: Check = ({ body }) =>
  body.jenis !== 'pokir'
    ? []
    : [
        ...missing(
          'fraksi',
          body.fraksi,
          text('Pokok pikiran DPRD wajib menyebut fraksi.', 'A council member’s proposal names the faction.'),
        ),
        ...missing(
          'reses',
          body.reses,
          text('Pokok pikiran DPRD wajib menyebut masa reses.', 'A council member’s proposal names the recess.'),
        ),
      ];

const fromVillage: Check = ({ body, paper }) =>
  body.jenis !== 'musrenbang' || paper.stamps.some((it) => it.moment === 'draft' && it.office === 'lurah')
    ? []
    : [
        {
          at: 'jenis',
          text: text(
            'Hasil musrenbang disusun oleh lurah/kepala desa; pilih jenis masyarakat bila diusulkan sendiri.',
            'What a village has deliberated is drafted by its head; choose “masyarakat” for a proposal of your own.',
          ),
        },
      ];

const withEvidence: Check = ({ body, setting }) => {
  const needed = Number(setting('berkas-minimum'));
  const given = body.berkas.filter((it) => !isBlank(it.nama)).length;
  return given >= needed
    ? []
    : [
        {
          at: 'berkas',
          text: text(
            `Berkas pendukung baru ${given} dari ${needed} yang diminta.`,
            `${given} of ${needed} pieces of evidence are given.`,
          ),
          figures: { given: String(given), needed: String(needed) },
        },
      ];
};

const onlyDesksRecommend: Check = ({ body }) =>
  body.rekomendasi.map((row) => ({
    at: `rekomendasi/${row.id}`,
    text: text(
      `Rekomendasi ${row.meja} hanya boleh ditulis mejanya; hapus baris ini (riwayatnya tetap tercatat).`,
      `A recommendation of ${row.meja} is written at that desk; remove the row (its history stays).`,
    ),
  }));

const onceEachDesk: Check = ({ body }) =>
  repeated(body.rekomendasi, (row) => row.meja).map((row) => ({
    at: `rekomendasi/${row.id}/meja`,
    text: text(
      `Meja ${row.meja} merekomendasi dua kali; sisakan satu baris.`,
      `Desk ${row.meja} recommends twice; keep one row.`,
    ),
  }));

const standsByFigures: Check = ({ body }) => {
  const last = body.rekomendasi.at(-1);
  if (last === undefined) return [];
  const sameVolume = parseDecimal(last.volume) === parseDecimal(body.volume);
  if (sameVolume && last.anggaran === body.anggaran) return [];
  return [
    {
      at: sameVolume ? 'anggaran' : 'volume',
      text: text(
        `Usulan memuat ${body.volume} ${body.satuan}, ${rupiah(body.anggaran)}; rekomendasi terakhir ${last.volume}, ${rupiah(last.anggaran)}. Samakan keduanya.`,
        `The proposal says ${body.volume} ${body.satuan}, ${rupiah(body.anggaran)}; the last recommendation ${last.volume}, ${rupiah(last.anggaran)}. Make them equal.`,
      ),
      figures: {
        volume: body.volume,
        recommended: last.volume,
        anggaran: moneyText(body.anggaran),
        recommendedAnggaran: moneyText(last.anggaran),
      },
    },
  ];
};

const hasAHome: Check = ({ body }) =>
  missing(
    'subKegiatan',
    body.subKegiatan,
    text(
      'Pilih sub kegiatan yang menampung usulan ini sebelum meneruskannya.',
      'Choose the sub kegiatan that takes up this proposal before passing it on.',
    ),
  );

/** What a proposal must meet when it is submitted, and what desks must leave in order when they pass it on. */
export const rules: readonly UsulanRule[] = [
  { name: 'need-described', on: ['submit'], cite: 'Aturan daerah', check: needDescribed },
  { name: 'location-given', on: ['submit'], cite: 'Aturan daerah', check: placed },
  { name: 'counted-and-costed', on: ['submit', ...deskCommands], cite: 'Aturan daerah', check: countedAndCosted },
  { name: 'place-on-map', on: ['submit'], cite: 'Aturan daerah', check: onTheMap },
  { name: 'pokir-from-recess', on: ['submit'], cite: 'Permendagri 86/2017 pasal 78', check: fromRecess },
  { name: 'musrenbang-by-village', on: ['submit'], cite: 'Aturan daerah', check: fromVillage },
  { name: 'evidence-attached', on: ['submit'], cite: 'Aturan daerah', check: withEvidence },
  { name: 'only-desks-recommend', on: ['submit'], ofDraft: true, cite: 'Aturan daerah', check: onlyDesksRecommend },
  { name: 'recommendation-once', on: deskCommands, cite: 'Aturan daerah', check: onceEachDesk },
  { name: 'recommendation-carried', on: deskCommands, cite: 'Aturan daerah', check: standsByFigures },
  { name: 'sub-kegiatan-chosen', on: ['assess', 'accept'], cite: 'Aturan daerah', check: hasAHome },
];
