// Which windows of the schedule bind a paper.

import type { Circumstances } from './circumstances.ts';
import type { AnyDefinition } from './document.ts';
import type { Window } from './jadwal.ts';

/**
 * The windows in which a paper of a budget edition may be drafted. A change of the budget brings some papers out anew, whenever it comes: those are
 * bound by the windows of their type that were still to close when the edition began, not by those of the first budget.
 */
export function windowsOf(
  { chain: { document }, editioned, opensEdition }: AnyDefinition,
  edition: number,
  { windows, editionSince }: Circumstances,
): readonly Window[] {
  const mine = windows.filter((it) => it.type === document);
  // A paper that is itself the change comes within the days given for changes.
  const anew = editioned === true && opensEdition === undefined && edition > 0;
  return anew && editionSince !== undefined ? mine.filter((it) => it.closes >= editionSince) : mine;
}
