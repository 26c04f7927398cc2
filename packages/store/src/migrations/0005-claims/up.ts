// Claims of papers on identities outside: a bill, a deposit, a contract, a billing code. Whoever has place 0 has it alone; other places are doubles of before.

import type { Dialect } from '../../dialect.ts';

/** The statements of this migration for a dialect. */
export function up(dialect: Dialect): readonly string[] {
  const keyed = dialect === 'sqlite' ? ' STRICT, WITHOUT ROWID' : '';
  return [
    `CREATE TABLE claim (kind TEXT NOT NULL, number TEXT NOT NULL, scope TEXT NOT NULL, place INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY (kind, number, scope, place))${keyed}`,
    `CREATE INDEX claim_document ON claim (document)`,
  ];
}
