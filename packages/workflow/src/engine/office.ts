// The offices that stamp papers. Roles hang on positions; a person only ever holds a position.

import { text, type Text } from './text.ts';

const catalogue = {
  pengusul: {
    scope: 'region',
    title: text('Pengusul (warga, kelompok, anggota DPRD)', 'Proposer (citizen, group, council member)'),
  },
  lurah: { scope: 'area', title: text('Lurah/Kepala Desa', 'Head of village') },
  camat: { scope: 'area', title: text('Camat', 'Head of district') },
  setwan: { scope: 'region', title: text('Sekretariat DPRD', 'Secretariat of the council') },
  perencana: { scope: 'opd', title: text('Perencana OPD', 'Agency planner') },
  pptk: { scope: 'opd', title: text('PPTK', 'Activity officer (PPTK)') },
  'ppk-skpd': { scope: 'opd', title: text('PPK-SKPD', 'Agency finance officer (PPK)') },
  kpa: { scope: 'opd', title: text('Kuasa Pengguna Anggaran', 'Delegated budget user (KPA)') },
  ppk: { scope: 'opd', title: text('Pejabat Pembuat Komitmen', 'Commitment officer (PPK)') },
  bendahara: { scope: 'opd', title: text('Bendahara Pengeluaran', 'Agency treasurer') },
  pa: { scope: 'opd', title: text('Pengguna Anggaran', 'Budget user (PA)') },
  'mitra-bappeda': { scope: 'region', title: text('Mitra Bappeda', 'Bappeda partner desk') },
  'kepala-bappeda': { scope: 'region', title: text('Kepala Bappeda', 'Head of Bappeda') },
  bpkad: { scope: 'region', title: text('Bidang Anggaran BPKAD', 'BPKAD budget desk') },
  inspektorat: { scope: 'region', title: text('Inspektorat', 'Inspectorate') },
  tapd: { scope: 'region', title: text('TAPD', 'Regional budget team (TAPD)') },
  sekda: { scope: 'region', title: text('Sekretaris Daerah', 'Regional secretary') },
  ppkd: { scope: 'region', title: text('PPKD', 'Regional financial manager (PPKD)') },
  'kuasa-bud': { scope: 'region', title: text('Kuasa BUD', 'Deputy regional treasurer') },
  bud: { scope: 'region', title: text('BUD', 'Regional treasurer (BUD)') },
  'kepala-daerah': { scope: 'region', title: text('Kepala Daerah', 'Head of region') },
  dprd: { scope: 'region', title: text('Pimpinan DPRD', 'Regional council (DPRD)') },
  gubernur: { scope: 'region', title: text('Gubernur/Mendagri (evaluasi)', 'Higher government (evaluation)') },
  'verifikator-monev': { scope: 'region', title: text('Verifikator Monev', 'Monitoring verifier') },
  'kabag-adbang': {
    scope: 'region',
    title: text('Kabag Administrasi Pembangunan', 'Head of development administration'),
  },
  administrator: {
    scope: 'region',
    title: text('Administrator alur dan jadwal', 'Administrator of chains and schedule'),
  },
  bpk: { scope: 'region', title: text('BPK', 'Audit board (BPK)') },
} as const satisfies Record<string, { scope: 'opd' | 'region' | 'area'; title: Text }>;

/**
 * An office that may draft or stamp papers; `opd` offices act only on papers of their own OPD, `area` offices only on papers about their own
 * area, `region` offices on all.
 */
export type Office = keyof typeof catalogue;

/** Every office, in the order in which a year meets them. */
export const offices = Object.keys(catalogue) as readonly Office[]; // keys of a const object are exactly Office

/** The reach of an office: its own OPD, its own area (village, district), or the whole region. */
export function officeScope(office: Office): 'opd' | 'region' | 'area' {
  return catalogue[office].scope;
}

/** Whether a word names an office. */
export function isOffice(word: string): word is Office {
  return typeof word === 'string' && Object.hasOwn(catalogue, word);
}

/**
 * Offices that answer for money of the region: its head, who coordinates and manages it, its treasurer, and in an agency the budget user, whom that one
 * delegates to, the finance officer and the treasurer (PP 12/2019, Permendagri 77/2020). What moves money last is stamped by one of them.
 */
export const answerableForMoney: readonly Office[] = [
  'kepala-daerah',
  'sekda',
  'tapd',
  'ppkd',
  'bud',
  'kuasa-bud',
  'pa',
  'kpa',
  'ppk-skpd',
  'bendahara',
];

/** The printed title of an office in both languages. */
export function officeTitle(office: Office): Text {
  return catalogue[office].title;
}

/** The titles of offices in one line. */
export function officeNames(offices: readonly Office[]): Text {
  const titles = offices.map(officeTitle);
  return text(titles.map((it) => it.id).join(', '), titles.map((it) => it.en).join(', '));
}

/** How somebody holds a position: definitively, as acting official (Plt, Plh), or by delegation. */
export const holdingKinds = ['definitif', 'plt', 'plh', 'delegasi'] as const;

/** One of {@link holdingKinds}. */
export type HoldingKind = (typeof holdingKinds)[number];

/** One office that a person holds now: the assignment that gives it, where it reaches, and the decree behind it. */
export interface Holding {
  readonly assignment: string;
  readonly office: Office;
  /** OPD code for offices of an OPD, area code for offices of an area (`undefined`: every area), `undefined` for offices of the region. */
  readonly opd: string | undefined;
  readonly kind: HoldingKind;
  readonly decree: string | undefined;
}

/** The person who acts, with every office held at that instant. */
export interface Officer {
  readonly person: string;
  readonly holdings: readonly Holding[];
}
