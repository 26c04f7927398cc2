// An evaluation moves no money: it looks back on it.

import type { Postings } from '../../engine/document.ts';
import type { EvaluasiBasis } from './indicator-rules.ts';
import type { Evaluasi } from './schema.ts';

/** No moment of an evaluation moves money. */
export const postings: Postings<Evaluasi, EvaluasiBasis, never> = {};
