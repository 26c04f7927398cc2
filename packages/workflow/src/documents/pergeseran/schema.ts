// The paper of a pergeseran: the budget of an OPD before and after, line by line, with its cash plan.

import type { z } from 'zod';
import { ChangeBody } from '../../budget/change-paper.ts';

/** The body of a pergeseran; see {@link ChangeBody}. */
export const Pergeseran = ChangeBody;
/** See the schema of the same name. */
export type Pergeseran = z.output<typeof Pergeseran>;
