// What a stage of the year is for: which documents may be opened, edited and stamped while a cycle stands there.

import { definitionOf, documentTypes, type DocumentType } from './documents/index.ts';
import { checkStage } from './engine/stage.ts';

/** What may be done with papers of one type. */
export interface Handlings {
  readonly type: DocumentType;
  readonly open: boolean;
  readonly revise: boolean;
  readonly stamp: boolean;
}

/**
 * What may be done with every document type, in the order of the year, while an OPD and its region stand in these stages. `stages` are dotted
 * paths, those of the region with the prefix `daerah.`. What a window or a lock adds is not asked here.
 * @example handlingsIn(['planning.drafting', 'daerah.rkpd.drafting']).find((it) => it.type === 'renja')?.open // true
 */
export function handlingsIn(stages: readonly string[]): readonly Handlings[] {
  return documentTypes.map((type) => {
    const may = (handling: 'open' | 'revise' | 'stamp'): boolean =>
      checkStage(definitionOf(type), handling, { stages, windows: [] }).length === 0;
    return { type, open: may('open'), revise: may('revise'), stamp: may('stamp') };
  });
}
