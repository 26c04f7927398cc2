// An RKPD moves no money: its ceilings are indicative.

import type { Postings } from '../../engine/document.ts';
import type { Rkpd } from './schema.ts';

/** No moment of an RKPD moves money. */
export const postings: Postings<Rkpd, Record<never, never>, never> = {};
