// Which SQL is spoken.

/** The databases that Siklus runs on. */
export type Dialect = 'sqlite' | 'postgres';
