// The APBD moves no money: ceilings come from the agreed plafon, budget lines from RKA and DPA.

import type { Postings } from '../../engine/document.ts';
import type { ApbdBasis } from './rules.ts';
import type { Apbd } from './schema.ts';

/** No moment of the APBD moves money. */
export const postings: Postings<Apbd, ApbdBasis, never> = {};
