// What may be opened next from a paper: the types that stand on it, once it is final.
import { drafters, definitionOf, officeScope, type DocumentType, type Office } from '@siklus/workflow';
import type { PaperView, SessionView } from '../../../shapes.ts';

/** A paper that may stand on this one: who drafts it, and whether one of my offices does. */
export interface NextPaper {
  readonly type: DocumentType;
  readonly drafters: readonly Office[];
  readonly mine: boolean;
}

// How many papers of a type may stand on one: a DPA has one cash plan and any number of payment requests.
const follows: Partial<Record<DocumentType, readonly { type: DocumentType; many: boolean }[]>> = {
  renja: [{ type: 'plafon', many: false }],
  plafon: [{ type: 'rka', many: true }],
  rka: [{ type: 'dpa', many: false }],
  dpa: [
    { type: 'kas', many: false },
    { type: 'spp', many: true },
    { type: 'realisasi', many: true },
  ],
  kas: [{ type: 'spd', many: true }],
  spp: [{ type: 'spm', many: false }],
  spm: [{ type: 'sp2d', many: false }],
};

/** The types that can be opened from a paper now. */
export function nextPapers(
  { paper, below }: Pick<PaperView, 'paper' | 'below'>,
  holdings: SessionView['holdings'],
): readonly NextPaper[] {
  if (!paper.final) return [];
  return (follows[paper.type] ?? [])
    .filter(({ type, many }) => many || !below.some((it) => it.type === type))
    .map(({ type }) => {
      const offices = drafters(definitionOf(type).chain);
      const mine = holdings.some(
        (it) => offices.includes(it.office) && (officeScope(it.office) === 'region' || it.opd === paper.opd),
      );
      return { type, drafters: offices, mine };
    });
}
