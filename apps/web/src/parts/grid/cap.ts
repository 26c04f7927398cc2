// How many rows a list may have, read from its own schema.
import type { z } from 'zod';

/** A list of a paper: its rows as objects, with the greatest number of them. */
export type List = z.ZodArray<z.ZodObject>;

const isLimit = (def: object): def is { readonly maximum: number } =>
  'check' in def && def.check === 'max_length' && 'maximum' in def && typeof def.maximum === 'number';

/** The greatest number of rows that a list takes; without a limit of its own, infinitely many. */
export function mostOf(list: List): number {
  const limits = (list.def.checks ?? []).map((it): object => it._zod.def).filter(isLimit);
  return Math.min(Infinity, ...limits.map((it) => it.maximum));
}
