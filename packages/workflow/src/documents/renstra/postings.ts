// A Renstra moves no money: its ceilings are indicative.

import type { Postings } from '../../engine/document.ts';
import type { RenstraBasis } from './rules.ts';
import type { Renstra } from './schema.ts';

/** No moment of a Renstra moves money. */
export const postings: Postings<Renstra, RenstraBasis, never> = {};
