// A PostgreSQL database as text and back, without pg_dump: its own statements, and its rows as the JSON that the server makes of them.

import pg from 'pg';

/** A line of a dump: a statement, or a table that so many lines of rows follow. */
type Line = readonly ['sql', string] | readonly ['rows', string, number];

const CHUNK = 500;

const columnsQuery = `
  SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS needed,
    pg_get_expr(d.adbin, d.adrelid) AS fallback, a.attidentity <> '' OR a.attgenerated <> '' AS made
  FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`;

// NOT NULL stands with its column; foreign keys come last, when the rows that they point to are there.
const constraintsQuery = `
  SELECT conname AS name, pg_get_constraintdef(oid) AS text, contype = 'f' AS "last" FROM pg_constraint
  WHERE conrelid = $1::regclass AND contype <> 'n' ORDER BY contype = 'f', contype <> 'p', conname`;

const indexesQuery = `
  SELECT pg_get_indexdef(i.indexrelid) AS text FROM pg_index i
  WHERE i.indrelid = $1::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
  ORDER BY 1`;

const keyQuery = `
  SELECT string_agg(quote_ident(a.attname) || CASE WHEN a.atttypid = 'text'::regtype THEN ' COLLATE "C"' ELSE '' END,
    ', ' ORDER BY k.ordinality) AS text
  FROM pg_index i, unnest(i.indkey::int[]) WITH ORDINALITY AS k (attnum, ordinality)
  JOIN pg_attribute a ON a.attnum = k.attnum WHERE i.indrelid = $1::regclass AND a.attrelid = $1::regclass AND i.indisprimary`;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
  readonly fallback: string | null;
  readonly made: boolean;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function tableText(table: string, columns: readonly Column[]): string {
  const made = columns.find((it) => it.made);
  if (made !== undefined) throw new Error(`${table}.${made.name} is made by the server; the dump knows no such column`);
  const parts = columns.map(({ name, type, needed, fallback }) =>
    [quoted(name), type, ...(fallback === null ? [] : [`DEFAULT ${fallback}`]), ...(needed ? ['NOT NULL'] : [])].join(
      ' ',
    ),
  );
  return `CREATE TABLE ${quoted(table)} (${parts.join(', ')})`;
}

/** Writes the whole public schema as lines of JSON: tables, their rows in order of their keys, then constraints and indexes. */
export async function dumpPostgres(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ask = async <R extends pg.QueryResultRow>(text: string, ...values: unknown[]): Promise<readonly R[]> =>
    (await client.query<R>(text, values)).rows;
  const lines: string[] = [];
  const say = (line: Line): void => void lines.push(JSON.stringify(line));
  try {
    await client.query(`SET timezone = 'UTC'`);
    const kinds = `SELECT relname AS name, relkind AS kind FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind NOT IN ('i') ORDER BY oid`;
    const tables = await ask<{ name: string; kind: string }>(kinds);
    const other = tables.find((it) => it.kind !== 'r');
    if (other !== undefined) throw new Error(`${other.name} is no plain table; the dump knows no other`);
    const late: Line[] = [];
    for (const { name } of tables) {
      const table = quoted(name);
      say(['sql', tableText(name, await ask<Column>(columnsQuery, table))]);
      const [key] = await ask<{ text: string | null }>(keyQuery, table);
      const order = key?.text ?? '1';
      const rows = await ask<{ text: string }>(`SELECT row_to_json(t)::text AS text FROM ${table} t ORDER BY ${order}`);
      say(['rows', name, rows.length]);
      lines.push(...rows.map((row) => row.text));
      const bound = await ask<{ name: string; text: string; last: boolean }>(constraintsQuery, table);
      for (const it of bound) {
        const line: Line = ['sql', `ALTER TABLE ${table} ADD CONSTRAINT ${quoted(it.name)} ${it.text}`];
        if (it.last) late.push(line);
        else say(line);
      }
      for (const it of await ask<{ text: string }>(indexesQuery, table)) say(['sql', it.text]);
    }
    for (const line of late) say(line);
  } finally {
    await client.end();
  }
  return `${lines.join('\n')}\n`;
}

/** Fills an empty database from what {@link dumpPostgres} wrote, in one transaction. */
export async function restorePostgres(url: string, dump: string): Promise<void> {
  const lines = dump.trimEnd().split('\n');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (let at = 0; at < lines.length;) {
      const line = JSON.parse(lines[at] ?? '') as Line; // written above
      at += 1;
      if (line[0] === 'sql') {
        await client.query(line[1]);
        continue;
      }
      const [, table, count] = line;
      if (at + count > lines.length) throw new Error(`the dump was cut short in ${table}`);
      const insert = `INSERT INTO ${quoted(table)} SELECT * FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)`;
      for (let from = 0; from < count; from += CHUNK) {
        const some = lines.slice(at + from, at + Math.min(from + CHUNK, count));
        await client.query(insert, [`[${some.join(',')}]`]);
      }
      at += count;
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
