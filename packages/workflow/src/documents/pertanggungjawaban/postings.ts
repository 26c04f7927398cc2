// The account of a year moves no money: the year is over.

import type { Postings } from '../../engine/document.ts';
import type { PertanggungjawabanBasis } from './rules.ts';
import type { Pertanggungjawaban } from './schema.ts';

/** No moment of the account of a year moves money. */
export const postings: Postings<Pertanggungjawaban, PertanggungjawabanBasis, never> = {};
