// The law of a ceiling: only what is planned gets money, each sub kegiatan and fund source once.

import { outsideRenja } from '../../budget/in-renja.ts';
import type { Rule } from '../../engine/document.ts';
import { repeated } from '../../engine/rows.ts';
import { text } from '../../engine/text.ts';
import type { Renja } from '../renja/schema.ts';
import type { Plafon } from './schema.ts';

/** What a plafon stands on. */
export type PlafonBasis = { renja: Renja };

type PlafonRule = Rule<Plafon, PlafonBasis, 'submit'>;

const notEmpty: PlafonRule['check'] = ({ body }) =>
  // One sub kegiatan may get nothing; a ceiling under which nobody gets anything decides nothing.
  body.rincian.some((row) => row.jumlah > 0n)
    ? []
    : [{ at: 'rincian', text: text('Plafon belum berisi jumlah.', 'The ceiling holds no amount yet.') }];

const onlyPlanned: PlafonRule['check'] = ({ body, basis }) => outsideRenja(body.rincian, basis.renja);

const everyRowOnce: PlafonRule['check'] = ({ body }) =>
  repeated(body.rincian, (row) => `${row.subKegiatan}/${row.dana}`).map((row) => ({
    at: `rincian/${row.id}`,
    text: text(
      `Plafon ${row.subKegiatan} dana ${row.dana} tercatat dua kali; gabungkan barisnya.`,
      `The ceiling of ${row.subKegiatan}, fund ${row.dana}, stands twice; merge the rows.`,
    ),
  }));

/** What a plafon must meet when it is submitted. */
export const rules: readonly PlafonRule[] = [
  { name: 'ceiling-not-empty', on: ['submit'], cite: 'PP 12/2019', check: notEmpty },
  {
    name: 'ceiling-in-renja',
    on: ['submit'],
    cite: 'PP 12/2019',
    check: onlyPlanned,
  },
  { name: 'ceiling-once', on: ['submit'], cite: 'PP 12/2019', check: everyRowOnce },
];
