// A proposal moves no money: its cost is an estimate.

import type { Postings } from '../../engine/document.ts';
import type { Usulan } from './schema.ts';

/** No moment of a proposal moves money. */
export const postings: Postings<Usulan, Record<never, never>, never> = {};
