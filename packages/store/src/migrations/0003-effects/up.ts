// What an entry did stays with it: the law it was made under, the number of the entry, moments of money and what gives it back, personal words beside the journal, the
// table of what is sealed, and which master lists an entry has named. Old rows get their moments and the seal from work that knows the engine.

import type { Dialect } from '../../dialect.ts';
import { masterLists } from '../../master-list.ts';

/** The statements of this migration for a dialect. */
export function up(dialect: Dialect): readonly string[] {
  const keyed = dialect === 'sqlite' ? ' STRICT, WITHOUT ROWID' : '';
  return [
    `ALTER TABLE document ADD COLUMN law INTEGER NOT NULL DEFAULT 1`,
    `CREATE INDEX document_law ON document (type, law)`,
    `ALTER TABLE document ADD COLUMN seq INTEGER NOT NULL DEFAULT 0`,
    `ALTER TABLE transfer ADD COLUMN moment TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE transfer ADD COLUMN undoes_version INTEGER`,
    `ALTER TABLE transfer ADD COLUMN undoes_ordinal INTEGER`,
    // Money is given back once.
    `CREATE UNIQUE INDEX transfer_undone ON transfer (document, undoes_version, undoes_ordinal) WHERE undoes_version IS NOT NULL`,
    `ALTER TABLE answer ADD COLUMN seq INTEGER NOT NULL DEFAULT 0`,
    `CREATE TABLE personal (digest TEXT NOT NULL PRIMARY KEY, salt TEXT NOT NULL, value TEXT NOT NULL, seq INTEGER NOT NULL)${keyed}`,
    `CREATE TABLE master_list (name TEXT NOT NULL PRIMARY KEY, salt TEXT NOT NULL, changed INTEGER NOT NULL)${keyed}`,
    `INSERT INTO master_list (name, salt, changed) VALUES ${masterLists.map((name) => `('${name}', '', 1)`).join(', ')}`,
    `CREATE TABLE sealed (seq INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (seq, kind, key))${keyed}`,
  ];
}
