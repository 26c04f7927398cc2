// The document type SPP, in one value.

import { billClaim, paymentLikeness } from '../../budget/bill.ts';
import { defineDocument, type View } from '../../engine/document.ts';
import { idsIn } from '../../engine/field.ts';
import { likelyDoubleSetting } from '../../engine/likely-double.ts';
import { moneyText } from '../../engine/money.ts';
import type { Body } from '../../engine/patch.ts';
import { text } from '../../engine/text.ts';
import { Dpa } from '../dpa/schema.ts';
import { Kontrak } from '../kontrak/schema.ts';
import { Lpj } from '../lpj/schema.ts';
import { Spd } from '../spd/schema.ts';
import { chain } from './machine.ts';
import type { SppBasis } from './kind-rules.ts';
import { postings } from './postings.ts';
import { rules } from './rules.ts';
import { paymentKinds, paymentTitle, paymentTotal, Spp } from './schema.ts';
import { view } from './view.ts';

const isOf =
  (...kinds: readonly string[]) =>
  (wire: Body): boolean =>
    kinds.some((kind) => kind === (wire['jenis'] ?? 'LS'));

/**
 * SPP: LS any number per sub kegiatan, TU one per sub kegiatan and month, GU one per LPJ, UP one per OPD and year. LS and TU stand on the ratified
 * DPA and the issued SPD they name, GU on its ratified LPJ, an LS that names a contract on the signed contract.
 */
export const spp = defineDocument<typeof chain, Spp, SppBasis>({
  chain,
  law: 2,
  schema: Spp,
  rules,
  postings,
  view,
  basis: {
    dpa: {
      schema: Dpa,
      by: { ids: (wire) => idsIn([wire['dpa']]) },
      on: 'open',
      state: 'ratified',
      inForce: true,
      needed: isOf('LS', 'TU'),
    },
    spd: {
      schema: Spd,
      by: { ids: (wire) => idsIn(wire['spd']) },
      on: 'open',
      state: 'issued',
      needed: isOf('LS', 'TU'),
    },
    lpj: {
      schema: Lpj,
      by: { ids: (wire) => idsIn([wire['lpj']]) },
      on: 'open',
      state: 'ratified',
      needed: isOf('GU', 'GU-NIHIL'),
    },
    kontrak: {
      schema: Kontrak,
      by: { ids: (wire) => idsIn([wire['kontrak']]) },
      on: 'open',
      state: 'signed',
      needed: (wire) => wire['kontrak'] !== undefined,
    },
  },
  prepare: (seed, basis) => ({
    jenis: 'LS',
    spd: [],
    nama: '',
    keperluan: '',
    penerima: '',
    bank: '',
    rekening: '',
    ...contentOf(seed, basis),
    ...providerOf(basis.kontrak[0]?.body),
    ...seed,
  }),
  claims: (body) => (body.jenis === 'LS' ? billClaim(body) : []),
  // The cash of a treasurer is one by its subject: a UP in the year, a TU in the month, a GU of its LPJ.
  likeness: (body) => (body.jenis === 'LS' ? paymentLikeness(body, 'bill') : undefined),
  subject: (body, paper) => {
    if (body.jenis === 'UP') return `${paper.opd}/UP`;
    if (body.jenis === 'TU') return `${paper.unit}/${body.subKegiatan ?? ''}/TU/${body.bulan}`;
    return body.jenis === 'LS' ? paper.id : `GU/${body.lpj ?? paper.id}`;
  },
  title: (body) => paymentTitle(body, body.keperluan || body.nama),
  money: paymentTotal,
  facts: (body) => ({
    kind: body.jenis,
    accounts: body.rincian.map((row) => row.akun),
    funds: body.rincian.map((row) => row.dana),
  }),
  kinds: paymentKinds,
  opensIn: ['running'],
  mandatory: [{ office: 'ppk-skpd', moment: 'verified', certain: 'V', cite: 'Permendagri 77/2020' }],
  number: { at: 'submitted', series: '02.0' },
  unsettled: {
    subjects: (wire, { unit }) => (isOf('TU')(wire) ? `${unit}/${String(wire['subKegiatan'])}/TU/%` : undefined),
    through: ['spm', 'sp2d'],
    stage: 'advanced',
  },
  settings: {
    ...likelyDoubleSetting,
    'tu-unaccounted': {
      unit: 'count',
      default: '0',
      label: text(
        'TU satu sub kegiatan yang boleh belum dipertanggungjawabkan saat TU baru diajukan',
        'TU of one sub kegiatan that may be unaccounted for when a new one is asked for',
      ),
      cite: 'Aturan daerah',
    },
    'up-limit': {
      unit: 'rupiah',
      default: '350000000',
      label: text('Besaran UP satu OPD', 'UP of one agency'),
      cite: 'Keputusan Kepala Daerah tentang besaran UP',
    },
  },
});

/** What a contract says of its provider, to whom its payments go. */
function providerOf(contract: Kontrak | undefined): Body {
  if (contract === undefined) return {};
  const { penyedia, bank, rekening, npwp } = contract;
  const given = Object.entries({ penerima: penyedia, bank, rekening, npwp });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** Where the rows of a new SPP come from: the LPJ of a GU, the DPA of LS and TU, nowhere for a UP. */
function contentOf(seed: Body, basis: View<Spp, SppBasis>['basis']): Body {
  if (isOf('UP')(seed)) return { nilai: '0', rincian: [] };
  if (isOf('GU', 'GU-NIHIL')(seed)) return { rincian: fromLpj(basis.lpj[0]?.body) };
  const source = basis.dpa[0]?.body;
  const rows = (source?.rincian ?? []).map((row, index) => ({
    id: `b${index + 1}`,
    akun: row.akun,
    uraian: row.uraian,
    dana: row.dana,
    jumlah: '0',
  }));
  const plan = isOf('TU')(seed) ? { rincianTu: [] } : {};
  return { subKegiatan: source?.subKegiatan ?? '', nama: source?.nama ?? '', rincian: rows, ...plan };
}

/** The lines of an LPJ, each once with what its payments add up to. */
function fromLpj(lpj: Lpj | undefined): object[] {
  const lines = new Map<string, { row: Lpj['rincian'][number]; jumlah: bigint }>();
  for (const row of lpj?.rincian ?? []) {
    const key = `${row.unit}|${row.subKegiatan}|${row.akun}|${row.dana}`;
    lines.set(key, { row: lines.get(key)?.row ?? row, jumlah: (lines.get(key)?.jumlah ?? 0n) + row.jumlah });
  }
  return [...lines.values()].map(({ row, jumlah }, index) => ({
    id: `b${index + 1}`,
    unit: row.unit,
    subKegiatan: row.subKegiatan,
    akun: row.akun,
    uraian: row.uraian,
    dana: row.dana,
    jumlah: moneyText(jumlah),
  }));
}
