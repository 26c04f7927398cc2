// What may be opened next from a paper: the types that stand on it, once it is final.
import { basisFieldsOf } from '../open/asked-fields.ts';
import { documentTypes, type DocumentType, type Office } from '@siklus/workflow';
import { isChange } from '../../change/in-force.ts';
import { draftersIn, holdsOne } from '../../../parts/drafters.ts';
import type { PaperView, SessionView, TypeDrafters } from '../../../shapes.ts';

/** A paper that may stand on this one: who drafts it, and whether one of my offices does. */
export interface NextPaper {
  readonly type: DocumentType;
  readonly drafters: readonly Office[];
  readonly mine: boolean;
  /** Whether it is opened by the form that its definition asks for; the others have a form of their own. */
  readonly generic: boolean;
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
    { type: 'pergeseran', many: true },
    { type: 'perubahan', many: true },
  ],
  pergeseran: [
    { type: 'dpa', many: true },
    { type: 'kas', many: true },
  ],
  perubahan: [
    { type: 'dpa', many: true },
    { type: 'kas', many: true },
  ],
  kas: [{ type: 'spd', many: true }],
  spp: [{ type: 'spm', many: false }],
  spm: [{ type: 'sp2d', many: false }],
};

/** Whether papers of a type name papers of another one in a field of their own. */
function named(type: DocumentType, basis: DocumentType): boolean {
  return basisFieldsOf(type).some((it) => it.types.some((one) => one.type === basis));
}

/** The types that can be opened from a paper now. */
export function nextPapers(
  { paper, below }: Pick<PaperView, 'paper' | 'below'>,
  holdings: SessionView['holdings'],
  drafters: readonly TypeDrafters[],
): readonly NextPaper[] {
  if (!paper.final) return [];
  const known = follows[paper.type] ?? [];
  const others = documentTypes
    // A change starts from a DPA, which finds the cash plan in force itself.
    .filter((type) => !isChange(type) && !known.some((it) => it.type === type) && named(type, paper.type))
    .map((type) => ({ type, many: true }));
  return [...known, ...others]
    .filter(({ type }) => !(isChange(type) && paper.superseded))
    .filter(({ type, many }) => many || !below.some((it) => it.type === type))
    .map(({ type }) => {
      const offices = draftersIn(drafters, type, paper.opd);
      return {
        type,
        drafters: offices,
        mine: holdsOne(holdings, offices, paper.opd),
        generic: others.some((it) => it.type === type),
      };
    });
}
