// Stamps that are demanded of a chain and that a paper comes to its end without.

import { finalOf, type Chain } from '../engine/chain.ts';
import { demanded, isDemandedOf } from '../engine/demand.ts';
import type { Paper } from '../engine/document.ts';
import type { Facts } from '../engine/predicate.ts';
import { text } from '../engine/text.ts';
import type { Mandatory } from './options.ts';
import type { Finding } from './trail.ts';

/** What a paper that has come to its end lacks of the stamps that are demanded of papers with these facts. */
export function demandFindings(
  chain: Chain,
  facts: Facts,
  { demands, paper }: { readonly demands: readonly Mandatory[]; readonly paper: Pick<Paper, 'state' | 'stamps'> },
): readonly Finding[] {
  if (paper.state !== finalOf(chain)) return [];
  return demands
    .filter((it) => isDemandedOf(it, facts))
    .filter(({ moment, ...demand }) => {
      const offices = demanded(demand);
      return !paper.stamps.some(
        (it) => it.moment === moment && (offices.length === 0 || moment === 'submitted' || offices.includes(it.office)),
      );
    })
    .map(({ moment, ...demand }) => {
      const by = demanded(demand);
      const { certain = 'V', cite = 'Aturan daerah' } = demand;
      const [id, en] = by.length === 0 ? ['', ''] : [` dari ${by.join(' / ')}`, ` of ${by.join(' / ')}`];
      return {
        code: 'mandatory-missing' as const,
        states: [paper.state, moment],
        text:
          certain === 'M'
            ? text(
                `Dokumen selesai tanpa cap ${moment}${id} (${cite}); periksa apakah aturan daerah membolehkannya.`,
                `The paper ends without the stamp ${moment}${en} (${cite}); see whether the rules of the region allow that.`,
              )
            : text(
                `Dokumen selesai tanpa cap wajib ${moment}${id}; jadikan langkah itu wajib.`,
                `The paper ends without the mandatory stamp ${moment}${en}; make that step unavoidable.`,
              ),
      };
    });
}
