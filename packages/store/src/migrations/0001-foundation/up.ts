// The first tables. Statements run in order, once, inside one transaction.

import type { Dialect } from '../../dialect.ts';

/** The statements of this migration for a dialect. */
export function up(dialect: Dialect): readonly string[] {
  const strict = dialect === 'sqlite' ? ' STRICT' : '';
  const keyed = dialect === 'sqlite' ? ' STRICT, WITHOUT ROWID' : '';
  const money = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT';
  const flow = ['plafon', 'rka', 'anggaran', 'kas', 'spd', 'spp', 'spm', 'sp2d']
    .map((name) => `${name} ${money} NOT NULL DEFAULT 0 CHECK (${name} >= 0)`)
    .join(', ');
  return [
    `CREATE TABLE region (code TEXT PRIMARY KEY, name TEXT NOT NULL, zone TEXT NOT NULL, year INTEGER NOT NULL)${strict}`,
    `CREATE TABLE holiday (day TEXT PRIMARY KEY, name TEXT NOT NULL)${strict}`,
    `CREATE TABLE opd (code TEXT PRIMARY KEY, name TEXT NOT NULL)${strict}`,
    `CREATE TABLE unit (code TEXT NOT NULL, opd TEXT NOT NULL REFERENCES opd (code), name TEXT NOT NULL, PRIMARY KEY (opd, code))${strict}`,
    `CREATE TABLE edition (id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, cite TEXT NOT NULL)${strict}`,
    `CREATE TABLE code (kind TEXT NOT NULL, edition TEXT NOT NULL REFERENCES edition (id), code TEXT NOT NULL, name TEXT NOT NULL, level INTEGER NOT NULL, parent TEXT, local INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (kind, edition, code))${strict}`,
    `CREATE TABLE price (id TEXT NOT NULL, edition TEXT NOT NULL REFERENCES edition (id), grup TEXT NOT NULL, nama TEXT NOT NULL, spesifikasi TEXT NOT NULL, satuan TEXT NOT NULL, harga ${money} NOT NULL CHECK (harga >= 0), PRIMARY KEY (edition, id))${strict}`,
    `CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, username TEXT NOT NULL UNIQUE)${strict}`,
    `CREATE TABLE position (id TEXT PRIMARY KEY, office TEXT NOT NULL, opd TEXT NOT NULL, title TEXT NOT NULL)${keyed}`,
    `CREATE TABLE assignment (person TEXT NOT NULL REFERENCES person (id), id TEXT NOT NULL, position TEXT NOT NULL REFERENCES position (id), kind TEXT NOT NULL, valid_from TEXT NOT NULL, valid_to TEXT, decree TEXT, PRIMARY KEY (person, id))${keyed}`,
    `CREATE TABLE document (id TEXT PRIMARY KEY, type TEXT NOT NULL, year INTEGER NOT NULL, opd TEXT NOT NULL, unit TEXT NOT NULL, subject TEXT NOT NULL, sub_kegiatan TEXT, title TEXT NOT NULL, number TEXT, state TEXT NOT NULL, final INTEGER NOT NULL, marks TEXT NOT NULL, version INTEGER NOT NULL CHECK (version >= 1), body TEXT NOT NULL, stamps TEXT NOT NULL, money ${money} NOT NULL CHECK (money >= 0), opened_at TEXT NOT NULL, updated_at TEXT NOT NULL, UNIQUE (year, type, subject))${strict}`,
    `CREATE INDEX document_board ON document (year, opd, type, state, final, money)`,
    `CREATE INDEX document_sub_kegiatan ON document (year, sub_kegiatan, type)`,
    `CREATE TABLE document_basis (document TEXT NOT NULL, basis TEXT NOT NULL, ordinal INTEGER NOT NULL, PRIMARY KEY (document, basis))${keyed}`,
    `CREATE INDEX document_basis_down ON document_basis (basis)`,
    `CREATE TABLE patch_row (document TEXT NOT NULL, version INTEGER NOT NULL, ordinal INTEGER NOT NULL, path TEXT NOT NULL, before TEXT, after TEXT, PRIMARY KEY (document, version, ordinal))${keyed}`,
    `CREATE TABLE account (key TEXT PRIMARY KEY, year INTEGER NOT NULL, opd TEXT NOT NULL, unit TEXT NOT NULL, sub_kegiatan TEXT NOT NULL, akun TEXT NOT NULL, dana TEXT NOT NULL, month INTEGER NOT NULL, stage TEXT NOT NULL, balance ${money} NOT NULL, CHECK (stage = 'outside' OR balance >= 0))${keyed}`,
    `CREATE INDEX account_line ON account (year, opd, sub_kegiatan, stage)`,
    `CREATE TABLE transfer (document TEXT NOT NULL, version INTEGER NOT NULL, ordinal INTEGER NOT NULL, from_key TEXT NOT NULL, to_key TEXT NOT NULL, amount ${money} NOT NULL CHECK (amount > 0), month INTEGER NOT NULL, PRIMARY KEY (document, version, ordinal))${keyed}`,
    `CREATE TABLE tree (year INTEGER NOT NULL, opd TEXT NOT NULL, sub_kegiatan TEXT NOT NULL, akun TEXT NOT NULL, month INTEGER NOT NULL, ${flow}, PRIMARY KEY (year, opd, sub_kegiatan, akun, month))${keyed}`,
    `CREATE TABLE progress (year INTEGER NOT NULL, opd TEXT NOT NULL, unit TEXT NOT NULL, sub_kegiatan TEXT NOT NULL, month INTEGER NOT NULL, physical INTEGER NOT NULL CHECK (physical BETWEEN 0 AND 10000), PRIMARY KEY (year, opd, unit, sub_kegiatan, month))${keyed}`,
    `CREATE TABLE inbox (document TEXT NOT NULL, office TEXT NOT NULL, opd TEXT NOT NULL, command TEXT NOT NULL, due TEXT NOT NULL, since TEXT NOT NULL, PRIMARY KEY (document, office))${keyed}`,
    `CREATE INDEX inbox_office ON inbox (office, opd, due)`,
    `CREATE TABLE cycle (year INTEGER NOT NULL, opd TEXT NOT NULL, stages TEXT NOT NULL, since TEXT NOT NULL, PRIMARY KEY (year, opd))${keyed}`,
    `CREATE TABLE jadwal (year INTEGER NOT NULL, type TEXT NOT NULL, opens TEXT NOT NULL, closes TEXT NOT NULL, PRIMARY KEY (year, type, opens))${keyed}`,
    `CREATE TABLE series (year INTEGER NOT NULL, series TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (year, series))${keyed}`,
    `CREATE TABLE journal (seq INTEGER PRIMARY KEY, document TEXT NOT NULL, version INTEGER NOT NULL, at TEXT NOT NULL, entry TEXT NOT NULL, hash TEXT NOT NULL, UNIQUE (document, version))${strict}`,
    `CREATE TABLE head (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL, at TEXT NOT NULL)${strict}`,
    `INSERT INTO head (id, seq, hash, at) VALUES (1, 0, '', '')`,
    `CREATE TABLE answer (person TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (person, key))${keyed}`,
    `CREATE TABLE import_run (id TEXT PRIMARY KEY, kind TEXT NOT NULL, file TEXT NOT NULL, digest TEXT NOT NULL, ran_at TEXT NOT NULL, summary TEXT NOT NULL)${strict}`,
  ];
}
