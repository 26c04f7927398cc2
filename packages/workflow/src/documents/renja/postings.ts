// A Renja moves no money: its ceilings are indicative.

import type { Postings } from '../../engine/document.ts';
import type { RenjaBasis } from './rules.ts';
import type { Renja } from './schema.ts';

/** No moment of a Renja moves money. */
export const postings: Postings<Renja, RenjaBasis, never> = {};
