// A ratified perubahan moves the money of every changed line back the whole way, and the whole way forward again.

import { changeMoney } from '../../budget/change-paper.ts';
import type { ChangeBasis } from '../../budget/change-rules.ts';
import type { Postings } from '../../engine/document.ts';
import type { Perubahan } from './schema.ts';

/** `ratified`: what lines lose from their months to outside, what they gain from outside to their months. */
export const postings: Postings<Perubahan, ChangeBasis, 'ratified'> = { ratified: changeMoney };
