// The rule of reading as a condition on the table `document`, for lists. What it means is said in the law; a test holds the two together.

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Reach } from '@siklus/workflow';
import type { Dialect } from './dialect.ts';

/** How far somebody reads, and where papers that are about an area say which. */
export interface ReadersReach extends Reach {
  readonly areaTypes: readonly string[];
  readonly areaField: string;
}

/** Whether a row of `document` may be read. */
export function readable(dialect: Dialect, reach: ReadersReach): RawBuilder<SqlBool> {
  const { holds, all, opds, own } = reach;
  if (!holds) return sql<SqlBool>`1 = 0`;
  if (all) return sql<SqlBool>`1 = 1`;
  const ways = [sql<SqlBool>`document.opd in (${sql.join(['', ...opds])})`];
  if (own !== undefined) ways.push(stampedBy(dialect, own));
  if (reach.areas.length > 0) ways.push(about(dialect, reach));
  return sql<SqlBool>`(${sql.join(ways, sql` or `)})`;
}

/** Stamps are found as they are written, so that a name within another is none. */
function stampedBy(dialect: Dialect, person: string): RawBuilder<SqlBool> {
  const written = `"person":${JSON.stringify(person)}`;
  return dialect === 'sqlite'
    ? sql<SqlBool>`instr(document.stamps, ${written}) > 0`
    : sql<SqlBool>`strpos(document.stamps, ${written}) > 0`;
}

function about(dialect: Dialect, { areas, areaTypes, areaField }: ReadersReach): RawBuilder<SqlBool> {
  const area =
    dialect === 'sqlite'
      ? sql`coalesce(json_extract(document.body, ${`$.${areaField}`}), '')`
      : sql`coalesce(document.body::jsonb ->> ${areaField}, '')`;
  const within = areas.map((it) =>
    it === '' ? sql`1 = 1` : sql`${area} = ${it} or substr(${area}, 1, ${sql.lit(it.length + 1)}) = ${`${it}.`}`,
  );
  // Only bodies of these types are looked into.
  return sql<SqlBool>`case when document.type in (${sql.join([...areaTypes])}) then (${sql.join(within, sql` or `)}) else 1 = 0 end`;
}
