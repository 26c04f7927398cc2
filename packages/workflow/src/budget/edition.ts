// Editions of a budget (murni, pergeseran n, perubahan n) as values: their names and order, what is in force, and what a new one changes.

import { sum, type Sen } from '../engine/money.ts';
import { byPath, subtotals, type BudgetLine } from './line.ts';

/** How a budget comes to be changed: by a shift, or by a perubahan APBD. */
export type ChangeKind = 'pergeseran' | 'perubahan';

/** How a budget edition came about: as the first of the year, or by a change. */
export type EditionKind = 'murni' | ChangeKind;

/** An edition of a year's budget; each kind of change counts on its own, from 1. */
export type Edition = 'murni' | `${ChangeKind}-${number}`;

const EDITION = /^(?:murni|(?:pergeseran|perubahan)-[1-9]\d{0,2})$/;

function isEdition(value: string): value is Edition {
  return EDITION.test(value);
}

/** Reads an edition; `undefined` for anything that is not one, such as `pergeseran-0` or `perubahan-01`. */
export function parseEdition(value: string): Edition | undefined {
  return isEdition(value) ? value : undefined;
}

/** The letter of an edition, or of its kind, in numbers of papers: M murni, G pergeseran, P perubahan. */
export function editionLetter(edition: Edition | EditionKind): 'M' | 'G' | 'P' {
  return edition === 'murni' ? 'M' : edition.startsWith('pergeseran') ? 'G' : 'P';
}

/** The edition that a change of a kind would open after those known; throws a plain Error without `murni`, since only a budget can be changed. */
export function nextEdition(known: readonly Edition[], kind: ChangeKind): Edition {
  if (!known.includes('murni')) throw new Error(`no budget yet that a ${kind} could change`);
  const numbers = known.filter((it) => it.startsWith(`${kind}-`)).map((it) => Number(it.slice(kind.length + 1)));
  return `${kind}-${Math.max(0, ...numbers) + 1}`;
}

/**
 * Compares editions by when they were opened, the oldest first; `opened` lists them in that order. Names alone do not tell: a pergeseran may come
 * before or after a perubahan. The comparer throws a plain Error for an edition that was never opened.
 */
export function editionOrder(opened: readonly Edition[]): (a: Edition, b: Edition) => number {
  const rank = (edition: Edition): number => {
    const index = opened.indexOf(edition);
    if (index < 0) throw new Error(`edition ${edition} was never opened`);
    return index;
  };
  return (a, b) => rank(a) - rank(b);
}

/** What is needed of a paper to know whether it is in force. */
export interface EditionPaper {
  readonly subject: string;
  readonly edition: Edition;
  /** Whether it has reached the last state of its chain. */
  readonly final: boolean;
}

/** For each subject the final paper of the newest edition, in order of subject; throws a plain Error when one edition has two. */
export function inForce<P extends EditionPaper>(papers: readonly P[], opened: readonly Edition[]): readonly P[] {
  const order = editionOrder(opened);
  const newest = new Map<string, P>();
  for (const paper of papers) {
    if (!paper.final) continue;
    const known = newest.get(paper.subject);
    const compared = known === undefined ? 1 : order(paper.edition, known.edition);
    if (compared === 0) throw new Error(`two final papers of ${paper.edition} on ${paper.subject}`);
    if (compared > 0) newest.set(paper.subject, paper);
  }
  return [...newest.values()].toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
}

/** A paper to open in a new edition: the paper it copies and the body it starts from. */
export interface EditionCopy<P extends EditionPaper & { readonly body: unknown }> {
  readonly paper: P;
  readonly edition: Edition;
  readonly seed: P['body'];
}

/**
 * What opening an edition copies: the body of every paper in force, rows with their ids, so that what was before can be laid beside what comes.
 * Throws a plain Error when the edition is open already.
 */
export function copyInForce<P extends EditionPaper & { readonly body: unknown }>(
  papers: readonly P[],
  opened: readonly Edition[],
  next: Edition,
): readonly EditionCopy<P>[] {
  if (opened.includes(next)) throw new Error(`edition ${next} is open already`);
  return inForce(papers, opened).map((paper) => ({ paper, edition: next, seed: paper.body }));
}

/** What became of a line; a line that is there with zero rupiah is not the same as none. */
export type LineFate = 'added' | 'removed' | 'changed' | 'same';

/** One line before and after, in sen; `selisih` is after less before. */
export interface LineComparison {
  readonly line: Omit<BudgetLine, 'jumlah'>;
  readonly fate: LineFate;
  readonly sebelum: Sen;
  readonly sesudah: Sen;
  readonly selisih: Sen;
}

/** Two budgets side by side, with totals in sen. */
export interface BudgetComparison {
  readonly rows: readonly LineComparison[];
  readonly sebelum: Sen;
  readonly sesudah: Sen;
  readonly selisih: Sen;
}

const pathOf = ({ opd, unit, subKegiatan, akun, dana, uraian }: Omit<BudgetLine, 'jumlah'>): readonly string[] => [
  opd,
  unit,
  subKegiatan,
  akun,
  dana,
  uraian,
];

/** Lays two budgets side by side, in order of code; lines that are the same in all but money are added up. */
export function compareLines(before: readonly BudgetLine[], after: readonly BudgetLine[]): BudgetComparison {
  const keys = (lines: readonly BudgetLine[]): ReadonlySet<string> => new Set(lines.map((it) => pathOf(it).join('|')));
  const [old, fresh] = [keys(before), keys(after)];
  const rows = byPath(subtotals(before, after, pathOf)).map(({ key, line, before: sebelum, after: sesudah }) => {
    const { jumlah: _, ...rest } = line;
    const fate: LineFate = !old.has(key)
      ? 'added'
      : !fresh.has(key)
        ? 'removed'
        : sebelum === sesudah
          ? 'same'
          : 'changed';
    return { line: rest, fate, sebelum, sesudah, selisih: sesudah - sebelum };
  });
  const [sebelum, sesudah] = [sum(rows.map((it) => it.sebelum)), sum(rows.map((it) => it.sesudah))];
  return { rows, sebelum, sesudah, selisih: sesudah - sebelum };
}
