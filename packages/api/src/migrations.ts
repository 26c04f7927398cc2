// Every migration of a database, in order: those that are SQL alone, and those that are work with the engine.

import { sealOlder } from './proof/seal.ts';
import { takeClaims } from './take-claims.ts';
import { inOrder, storeMigrations, type Migration } from '@siklus/store';

/** Work that knows the engine, or appends to the journal. */
const engineMigrations: readonly Migration[] = [
  { name: '0004-seal', changesRows: true, work: sealOlder },
  { name: '0006-claims-taken', changesRows: true, work: takeClaims },
];

/** The list that whoever opens a database hands to `migrate`. */
export const migrations: readonly Migration[] = inOrder(
  [...storeMigrations, ...engineMigrations].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
);
