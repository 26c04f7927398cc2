// @siklus/store: the database. Reads through Kysely, writes as work behind one FIFO; drivers are in ./sqlite and ./postgres.

export * from './basis.ts';
export * from './decree.ts';
export * from './dialect.ts';
export * from './edition.ts';
export * from './inbox.ts';
export * from './journal.ts';
export * from './ledger.ts';
export * from './master-list.ts';
export * from './master-tables.ts';
export * from './masters.ts';
export * from './migrate.ts';
export * from './migrations/index.ts';
export * from './open-faults.ts';
export * from './paper.ts';
export * from './people.ts';
export * from './personal.ts';
export * from './port.ts';
export * from './register-tables.ts';
export * from './rows.ts';
export * from './schema.ts';
export * from './seal.ts';
export * from './statement.ts';
export * from './transfers.ts';
export * from './tree.ts';
export * from './whole.ts';
export * from './year.ts';
