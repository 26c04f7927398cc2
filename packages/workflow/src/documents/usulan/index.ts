// The document type Usulan, in one value.

import { defineDocument } from '../../engine/document.ts';
import { text } from '../../engine/text.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules } from './rules.ts';
import { proposerKinds, Usulan } from './schema.ts';
import { view } from './view.ts';

/** Usulan: any number per OPD and year; a paper of the OPD that would do the work, until a desk hands it to another. */
export const usulan = defineDocument<typeof chain, Usulan, Record<never, never>>({
  chain,
  law: 2,
  schema: Usulan,
  rules,
  postings,
  view,
  basis: {},
  prepare: (seed) => ({
    jenis: 'masyarakat',
    pengusul: '',
    masalah: '',
    gagasan: '',
    lokasi: '',
    volume: '0',
    satuan: '',
    anggaran: '0',
    berkas: [],
    rekomendasi: [],
    ...seed,
  }),
  subject: (_body, paper) => paper.id,
  title: (body) => [body.gagasan.trim() || 'Usulan', body.lokasi.trim()].filter((it) => it !== '').join(' · '),
  money: (body) => body.anggaran,
  facts: (body) => ({ kind: body.jenis }),
  kinds: proposerKinds,
  area: (body) => body.wilayah,
  opensIn: ['planning'],
  // Proposals that are under way when the Renja is approved are still looked at, and wait for the next change.
  revisesIn: ['planning', 'budgeting'],
  mandatory: [
    { office: 'mitra-bappeda', moment: 'planned', certain: 'V', cite: 'Permendagri 86/2017' },
    { office: 'perencana', moment: 'assessed', certain: 'V', cite: 'Permendagri 86/2017' },
    { office: 'tapd', moment: 'accepted', certain: 'V', cite: 'Permendagri 86/2017' },
  ],
  number: { at: 'submitted', series: 'USL' },
  settings: {
    'berkas-minimum': {
      unit: 'count',
      default: '0',
      label: text('Banyaknya berkas pendukung usulan', 'Pieces of evidence that a proposal needs'),
      cite: 'Aturan daerah',
    },
  },
});
