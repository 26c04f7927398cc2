// The offices that somebody holds where a chain is to be in force, for the checker.

import { officeScope, type Office } from '@siklus/workflow';
import { listHeldOffices, type Work } from '@siklus/store';

/**
 * The offices that are filled on a day for papers of one OPD, or of any for the region (`opd` ''): those of an agency only where that agency has them,
 * those of an area wherever somebody holds them.
 */
export function* readFilledOffices(opd: string, day: string): Work<readonly Office[]> {
  const held = yield* listHeldOffices(day);
  const mine = held.filter((it) => opd === '' || officeScope(it.office) !== 'opd' || it.opd === opd);
  return [...new Set(mine.map((it) => it.office))].toSorted();
}
