// The paper of a perubahan: the budget of an OPD before and after, line by line, with its cash plan.

import type { z } from 'zod';
import { ChangeBody } from '../../budget/change-paper.ts';

/** The body of a perubahan; see {@link ChangeBody}. */
export const Perubahan = ChangeBody;
/** See the schema of the same name. */
export type Perubahan = z.output<typeof Perubahan>;
