// Figures of the ledger that a paper shows and nobody types: what a type asks for, and what was read.

import type { Body } from './patch.ts';

/** A column of the roll-up: money that has passed a stage of its budget line, less what came back. */
export type Measure = 'plafon' | 'rka' | 'anggaran' | 'kas' | 'spd' | 'spp' | 'spm' | 'sp2d';

/**
 * How a figure is read: of which sub kegiatan, and up to which month of the budget year. `roll-up` is money of the paper's OPD, `progress` the physical
 * progress last reported of the paper's unit. Both functions see the body before anything is filled into it, and must not hang on what is.
 */
export type FigureSpec<B> = (
  | { readonly of: 'roll-up'; readonly measure: Measure }
  | { readonly of: 'progress'; readonly measure?: never }
) & {
  readonly at: (body: B) => readonly string[];
  /** The last month that counts, 0..12; the whole year when absent. */
  readonly upTo?: (body: B) => number;
};

/** One figure to be read for a paper, by whoever keeps its ledger. */
export interface FigureAsked {
  readonly name: string;
  readonly of: 'roll-up' | 'progress';
  /** Of the roll-up. */
  readonly measure: Measure | undefined;
  /** Codes of sub kegiatan, each once. */
  readonly at: readonly string[];
  readonly upTo: number;
}

/** A figure as it was read: money as decimal rupiah, progress in percent with two decimals; `month` is the last month that counted, for progress the reported one. */
export interface Figure {
  readonly value: string;
  readonly month: number;
}

/** Figures that were read for a paper, by their name and the code of the sub kegiatan; what is on record nowhere, as progress may be, is left out. */
export type Figures = Readonly<Record<string, Readonly<Record<string, Figure>>>>;

/** Fields of a body that figures are filled into, at open and at submit, by path such as `rincian.anggaran`. Nobody types them. */
export interface Filled {
  readonly fields: readonly string[];
  /** The wire body with these fields as the figures have them; it changes no other and adds no row. */
  readonly from: (wire: Body, figures: Figures) => Body;
}
