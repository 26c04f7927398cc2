// Exact integers on both databases: money columns become bigint, every other integer a number.

import type { KyselyPlugin, PluginTransformResultArgs, QueryResult, RootOperationNode, UnknownRow } from 'kysely';
import type { Row } from './port.ts';
import { moneyColumns } from './schema.ts';

function exactValue(name: string, value: unknown): unknown {
  if (moneyColumns.has(name)) return value === null ? null : BigInt(value as string | number | bigint); // drivers give integers as bigint or digits
  return typeof value === 'bigint' ? Number(value) : value;
}

/** A row with exact integers. */
export function exactRow(row: Row): Row {
  const exact: Record<string, unknown> = {};
  for (const name of Object.keys(row)) exact[name] = exactValue(name, row[name]);
  return exact;
}

/** The same for reads through Kysely. */
export const exactIntegers: KyselyPlugin = {
  transformQuery: ({ node }: { node: RootOperationNode }) => node,
  transformResult: async ({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> => ({
    ...result,
    rows: result.rows.map(exactRow),
  }),
};
