// Editions of budgets and chains, decrees of the administrators, late submissions, and money beside the budget line. Tables whose constraints
// change are laid anew, because SQLite cannot drop a constraint.

import type { Dialect } from '../../dialect.ts';

/** The statements of this migration for a dialect. */
export function up(dialect: Dialect): readonly string[] {
  const strict = dialect === 'sqlite' ? ' STRICT' : '';
  const keyed = dialect === 'sqlite' ? ' STRICT, WITHOUT ROWID' : '';
  const money = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT';
  const measures = ['plafon', 'rka', 'anggaran', 'kas', 'spd', 'spp', 'spm', 'sp2d'];
  const flow = measures.map((name) => `${name} ${money} NOT NULL DEFAULT 0`).join(', ');
  const papers =
    'id, type, year, opd, unit, subject, sub_kegiatan, title, number, state, final, marks, version, body, stamps, money, opened_at, updated_at';
  const leaf = `year, opd, sub_kegiatan, akun, month, ${measures.join(', ')}`;
  return [
    `CREATE TABLE document_new (id TEXT PRIMARY KEY, type TEXT NOT NULL, year INTEGER NOT NULL, opd TEXT NOT NULL, unit TEXT NOT NULL, subject TEXT NOT NULL, edition INTEGER NOT NULL DEFAULT 0, chain INTEGER NOT NULL DEFAULT 0, superseded INTEGER NOT NULL DEFAULT 0, sub_kegiatan TEXT, title TEXT NOT NULL, number TEXT, state TEXT NOT NULL, final INTEGER NOT NULL, marks TEXT NOT NULL, version INTEGER NOT NULL CHECK (version >= 1), body TEXT NOT NULL, stamps TEXT NOT NULL, money ${money} NOT NULL CHECK (money >= 0), opened_at TEXT NOT NULL, updated_at TEXT NOT NULL)${strict}`,
    `INSERT INTO document_new (${papers}) SELECT ${papers} FROM document`,
    `DROP TABLE document`,
    `ALTER TABLE document_new RENAME TO document`,
    // A rejected or cancelled paper leaves its subject free for another.
    `CREATE UNIQUE INDEX document_subject ON document (year, type, subject, edition) WHERE state NOT IN ('rejected', 'cancelled')`,
    `CREATE INDEX document_board ON document (year, opd, type, superseded, state, final, money)`,
    `CREATE INDEX document_sub_kegiatan ON document (year, sub_kegiatan, type)`,
    // Money given back is taken from the month in which it comes, so a month may show less than nothing.
    `CREATE TABLE tree_new (year INTEGER NOT NULL, opd TEXT NOT NULL, sub_kegiatan TEXT NOT NULL, akun TEXT NOT NULL, month INTEGER NOT NULL, ${flow}, PRIMARY KEY (year, opd, sub_kegiatan, akun, month))${keyed}`,
    `INSERT INTO tree_new (${leaf}) SELECT ${leaf} FROM tree`,
    `DROP TABLE tree`,
    `ALTER TABLE tree_new RENAME TO tree`,
    `ALTER TABLE account ADD COLUMN paper TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE inbox ADD COLUMN place TEXT NOT NULL DEFAULT ''`,
    `UPDATE inbox SET place = opd`,
    `UPDATE cycle SET stages = replace(stages, 'running.execution.', 'running.execution.change.settled,running.execution.payment.') WHERE opd <> ''`,
    `UPDATE cycle SET stages = 'execution.payment.paying,execution.change.settled' WHERE opd = '' AND stages = 'execution'`,
    `UPDATE cycle SET stages = stages || '.drafting' WHERE opd = '' AND stages IN ('rkpd', 'rapbd')`,
    `UPDATE cycle SET stages = 'accountability.reporting' WHERE opd = '' AND stages = 'accountability'`,
    `CREATE TABLE decree (kind TEXT NOT NULL, key TEXT NOT NULL, edition INTEGER NOT NULL, year INTEGER NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (kind, key, edition))${keyed}`,
    `CREATE TABLE replaced_window (year INTEGER NOT NULL, type TEXT NOT NULL, opens TEXT NOT NULL, closes TEXT NOT NULL, PRIMARY KEY (year, type, opens))${keyed}`,
    `CREATE TABLE budget_edition (year INTEGER NOT NULL, opd TEXT NOT NULL, edition INTEGER NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (year, opd, edition))${keyed}`,
    `CREATE TABLE late (document TEXT NOT NULL PRIMARY KEY, opd TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL, admitted_at TEXT, admitted_by TEXT, admitted_because TEXT)${keyed}`,
  ];
}
