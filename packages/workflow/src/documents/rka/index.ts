// The document type RKA, in one value.

import { defineDocument } from '../../engine/document.ts';
import { sum } from '../../engine/money.ts';
import { Plafon } from '../plafon/schema.ts';
import { chain } from './machine.ts';
import { postings } from './postings.ts';
import { rules, type RkaBasis } from './rules.ts';
import { Rka, rkaLineTotal } from './schema.ts';
import { view } from './view.ts';

/** RKA: one per sub unit and sub kegiatan; stands on the agreed ceiling of its OPD. */
export const rka = defineDocument<typeof chain, Rka, RkaBasis>({
  chain,
  law: 2,
  schema: Rka,
  rules,
  postings,
  view,
  basis: { plafon: { schema: Plafon, by: 'opd', on: 'open', state: 'agreed' } },
  prepare: (seed) => ({ lokasi: '', mulai: 1, selesai: 12, rincian: [], indikator: [], ...seed }),
  subject: (body, paper) => `${paper.unit}/${body.subKegiatan}`,
  title: (body) => `${body.subKegiatan} ${body.nama}`,
  money: (body) => sum(body.rincian.map(rkaLineTotal)),
  opensIn: ['budgeting', 'running'],
  mandatory: [
    { office: 'pa', moment: 'signed', certain: 'V', cite: 'Permendagri 77/2020' },
    { office: 'tapd', moment: 'approved', certain: 'V', cite: 'Permendagri 77/2020' },
  ],
  locks: [
    { aspect: 'rincian', at: 'rincian', code: 'akun' },
    { aspect: 'akun', at: 'rincian', code: 'akun' },
    { aspect: 'harga', at: 'rincian.harga', code: 'akun' },
  ],
});
