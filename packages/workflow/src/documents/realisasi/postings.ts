// A report moves no money: payments do.

import type { Postings } from '../../engine/document.ts';
import type { RealisasiBasis } from './rules.ts';
import type { Realisasi } from './schema.ts';

/** No moment of a report moves money. */
export const postings: Postings<Realisasi, RealisasiBasis, never> = {};
