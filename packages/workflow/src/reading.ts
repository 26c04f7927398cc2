// Who may read which paper. One rule says how far the offices that somebody holds today reach; the check of one paper and the filter of lists both read it.

import { documents, documentTypes } from './documents/index.ts';
import { officeScope, type Holding, type Officer } from './engine/office.ts';
import type { Paper } from './engine/document.ts';

/** How far somebody reads, beside the papers of the region itself (plans, the budget, what it decrees), which every holder of an office reads. */
export interface Reach {
  /** Whether any office is held; without one nothing is read. */
  readonly holds: boolean;
  /** Every paper of every OPD. */
  readonly all: boolean;
  /** Papers of these OPD. */
  readonly opds: readonly string[];
  /** Papers about these areas and what lies in them; '' is every area. */
  readonly areas: readonly string[];
  /** Papers that this person has stamped, drafting among it. */
  readonly own: string | undefined;
}

/** The office of those who are no officials: a citizen reads what is their own, though it is an office of the whole region. */
const CITIZEN = 'pengusul';

/** The types that are about an area, and the field of their body that names it. */
export const areaTypes: readonly string[] = documentTypes.filter((type) => documents[type].area !== undefined);
/** See {@link areaTypes}. */
export const areaField = 'wilayah';

/** How far the offices reach that somebody holds today. */
export function reachOf({ person, holdings }: Officer): Reach {
  const held = (scope: 'opd' | 'area'): readonly Holding[] => holdings.filter((it) => officeScope(it.office) === scope);
  return {
    holds: holdings.length > 0,
    all: holdings.some((it) => officeScope(it.office) === 'region' && it.office !== CITIZEN),
    opds: held('opd').flatMap((it) => it.opd ?? []),
    areas: held('area').map((it) => it.opd ?? ''),
    own: holdings.some((it) => it.office === CITIZEN) ? person : undefined,
  };
}

/** What of a paper decides who may read it. */
export type ReadPaper = Pick<Paper, 'type' | 'opd' | 'body' | 'stamps'>;

/** Whether somebody may read a paper with the offices held today. */
export function mayRead(officer: Officer, { type, opd, body, stamps }: ReadPaper): boolean {
  const known = readsOpd(officer, opd);
  if (known !== undefined) return known;
  const { areas, own } = reachOf(officer);
  if (own !== undefined && stamps.some((it) => it.person === own)) return true;
  const area = typeof body[areaField] === 'string' ? body[areaField] : '';
  return areaTypes.includes(type) && areas.some((it) => it === '' || area === it || area.startsWith(`${it}.`));
}

/** Whether papers of an OPD ('' the region's own) are read whatever they say: true or false, and undefined where it depends on the paper. */
export function readsOpd(officer: Officer, opd: string): boolean | undefined {
  const { holds, all, opds, areas, own } = reachOf(officer);
  if (!holds) return false;
  if (all || opd === '' || opds.includes(opd)) return true;
  return areas.length === 0 && own === undefined ? false : undefined;
}
