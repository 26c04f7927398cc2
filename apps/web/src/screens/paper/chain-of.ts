// Which papers the breadcrumb shows, type by type.
import { documentTypes, type DocumentType } from '@siklus/workflow';
import type { PaperRow, PaperView } from '../../shapes.ts';

/** The papers of one type in the chain. */
export interface Step {
  readonly type: DocumentType;
  readonly papers: readonly PaperRow[];
}

/**
 * Papers by type, in the order of the year. An SPD funds many sub kegiatan, so its chain holds papers about others:
 * where a type has papers about this very sub kegiatan, only those are meant.
 */
export function chainOf(
  papers: readonly PaperRow[],
  about: Pick<PaperView['paper'], 'body' | 'unit'>,
): readonly Step[] {
  const code = about.body['subKegiatan'];
  const own = (it: PaperRow): boolean => it.unit === about.unit && it.title.startsWith(`${String(code)} `);
  return documentTypes
    .map((type) => {
      const all = papers.filter((it) => it.type === type);
      const mine = typeof code === 'string' ? all.filter(own) : [];
      return { type, papers: mine.length > 0 ? mine : all };
    })
    .filter((it) => it.papers.length > 0);
}
