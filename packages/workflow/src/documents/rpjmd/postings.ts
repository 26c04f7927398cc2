// An RPJMD moves no money: its ceilings are indicative.

import type { Postings } from '../../engine/document.ts';
import type { Rpjmd } from './schema.ts';

/** No moment of an RPJMD moves money. */
export const postings: Postings<Rpjmd, Record<never, never>, never> = {};
