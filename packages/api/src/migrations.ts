// Every migration of a database, in order: those that are SQL alone, and those that are work with the engine.

import { inOrder, storeMigrations, type Migration } from '@siklus/store';

/** Work that reads entries with the schemas of the law, or appends to the journal; none was needed so far. */
const engineMigrations: readonly Migration[] = [];

/** The list that whoever opens a database hands to `migrate`. */
export const migrations: readonly Migration[] = inOrder(
  [...storeMigrations, ...engineMigrations].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
);
