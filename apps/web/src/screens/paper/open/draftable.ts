// What somebody may draft, and for which agencies, by the chains in force.
import { definitionOf, officeScope, type DocumentType } from '@siklus/workflow';
import { holdsOne } from '../../../parts/drafters.ts';
import type { SessionView, TypeDrafters } from '../../../shapes.ts';

/** A type that somebody may draft. */
export interface Draftable {
  readonly type: DocumentType;
  /** For which agencies: '' is the region itself, `undefined` every agency but the excepted ones. */
  readonly opds: readonly string[] | undefined;
  /** Agencies whose own chain lets others draft. */
  readonly except: readonly string[];
}

/** The types that somebody may draft, in the order of the year, each with the agencies that their offices reach. */
export function draftable(drafters: readonly TypeDrafters[], holdings: SessionView['holdings']): readonly Draftable[] {
  return drafters.flatMap(({ type, offices, own }): readonly Draftable[] => {
    const mine = holdings.filter((it) => offices.includes(it.office));
    if (definitionOf(type).scope === 'region') return mine.length === 0 ? [] : [{ type, opds: [''], except: [] }];
    const may = (it: TypeDrafters['own'][number]): boolean => holdsOne(holdings, it.offices, it.opd);
    const except = own.filter((it) => !may(it)).map((it) => it.opd);
    if (mine.some((it) => officeScope(it.office) !== 'opd')) return [{ type, opds: undefined, except }];
    const homes = mine.flatMap((it) => (it.opd === undefined || except.includes(it.opd) ? [] : [it.opd]));
    const opds = [...new Set([...homes, ...own.filter(may).map((it) => it.opd)])];
    return opds.length === 0 ? [] : [{ type, opds, except: [] }];
  });
}
