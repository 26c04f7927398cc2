// The migrations of this room, in order. Those that need the engine stand in the API and run from the same list.

import { up as foundation } from './0001-foundation/up.ts';
import { up as cycleComplete } from './0002-cycle-complete/up.ts';
import { up as effects } from './0003-effects/up.ts';
import { up as claims } from './0005-claims/up.ts';
import type { Migration } from '../migrate.ts';

/** The migrations that are SQL alone. */
export const storeMigrations: readonly Migration[] = [
  { name: '0001-foundation', changesRows: false, up: foundation },
  { name: '0002-cycle-complete', changesRows: true, up: cycleComplete },
  { name: '0003-effects', changesRows: false, up: effects },
  { name: '0005-claims', changesRows: false, up: claims },
];
