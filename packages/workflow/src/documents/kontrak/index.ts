// The document type Kontrak, in one value.

import { ownNumber } from '../../budget/bill.ts';
import { ChangeBody } from '../../budget/change-paper.ts';
import { nameOf } from '../../budget/identity.ts';
import { defineDocument } from '../../engine/document.ts';
import { idsIn } from '../../engine/field.ts';
import { likelyDoubleSetting } from '../../engine/likely-double.ts';
import { Dpa } from '../dpa/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type KontrakBasis } from './rules.ts';
import { contractValue, Kontrak } from './schema.ts';
import { view } from './view.ts';
import { isBlank } from '../../engine/said.ts';

/** Kontrak: any number per unit; stands on the ratified DPA it names, beside the contracts signed and the changes ratified before it. */
export const kontrak = defineDocument<typeof chain, Kontrak, KontrakBasis>({
  chain,
  law: 2,
  schema: Kontrak,
  rules,
  postings,
  view,
  basis: {
    dpa: { schema: Dpa, by: { ids: (wire) => idsIn(wire['dpa']) }, on: 'open', state: 'ratified', inForce: true },
    kontrak: { schema: Kontrak, by: 'every', on: 'submit', state: 'signed' },
    pergeseran: { schema: ChangeBody, by: 'every', on: 'submit', state: 'ratified' },
    perubahan: { schema: ChangeBody, by: 'every', on: 'submit', state: 'ratified' },
  },
  prepare: (seed, basis) => {
    const lines = basis.dpa.flatMap((it) => it.body.rincian.map((row) => ({ subKegiatan: it.body.subKegiatan, row })));
    return {
      nomor: '',
      pekerjaan: '',
      penyedia: '',
      bank: '',
      rekening: '',
      npwp: '',
      tanggal: '',
      mulai: '',
      selesai: '',
      rincian: lines.map(({ subKegiatan, row }, index) => ({
        id: `c${index + 1}`,
        subKegiatan,
        akun: row.akun,
        uraian: row.uraian,
        dana: row.dana,
        jumlah: '0',
      })),
      termin: [{ id: 't1', uraian: '', persen: '100', jumlah: '0' }],
      ...seed,
    };
  },
  claims: (body, paper) => [ownNumber('contract', { number: body.nomor, at: 'nomor' }, paper)],
  likeness: ({ penyedia, tanggal }) =>
    isBlank(penyedia) ? undefined : { among: 'contract', party: nameOf(penyedia), name: penyedia.trim(), day: tanggal },
  subject: (_body, paper) => paper.id,
  title: (body) => `${body.nomor} ${body.pekerjaan}`,
  money: contractValue,
  facts: (body) => ({
    accounts: body.rincian.map((row) => row.akun),
    funds: body.rincian.map((row) => row.dana),
  }),
  mandatory: [{ oneOf: ['pa', 'kpa'], moment: 'signed', certain: 'M', cite: 'Aturan daerah' }],
  opensIn: ['running'],
  settings: likelyDoubleSetting,
});
