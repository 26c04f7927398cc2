// Offices that a chain asks and nobody holds: one sentence for each, whatever follows from it.

import { needOf, officesOf, drafters, statesOf, stepsAfter, type Chain } from '../engine/chain.ts';
import { officeTitle, type Office } from '../engine/office.ts';
import { text } from '../engine/text.ts';
import type { Finding } from './trail.ts';

/** Where papers wait in vain for each office: the states in which those who are there do not suffice without it. */
function vacancies(chain: Chain, filled: readonly Office[]): ReadonlyMap<Office, readonly string[]> {
  const found = new Map<Office, string[]>();
  const ask = (asked: readonly Office[], need: number, state: string): void => {
    const missing = asked.filter((it) => !filled.includes(it));
    if (asked.length - missing.length >= need) return;
    for (const office of missing) found.set(office, [...(found.get(office) ?? []), state]);
  };
  ask(drafters(chain), 1, 'draft');
  for (const state of statesOf(chain))
    for (const step of stepsAfter(chain, state)) ask(officesOf(step), needOf(step), state);
  return found;
}

/** Each office that a chain cannot do without and that nobody holds. */
export function officeFindings(chain: Chain, filled: readonly Office[] | undefined): readonly Finding[] {
  if (filled === undefined) return [];
  return [...vacancies(chain, filled)].map(([office, states]): Finding => {
    const { id, en } = officeTitle(office);
    const at = [...new Set(states)];
    return {
      code: 'office-missing',
      states: at,
      text: text(
        `Jabatan ${id} (${office}) kosong, padahal dokumen menunggunya pada ${at.join(', ')}; isi jabatan itu atau ubah langkahnya.`,
        `Nobody holds the office ${en} (${office}), though papers wait for it in ${at.join(', ')}; fill the office or change the step.`,
      ),
    };
  });
}
