// A list of papers page by page, in the order that was asked for.

import { z } from 'zod';
import { endedStates, moneyText } from '@siklus/workflow';
import { moneySum, type Store } from '@siklus/store';
import { filterPapers, paperRows, rowColumns, type PaperFilter } from './paper-row.ts';
import type { PaperPage } from './shapes.ts';

/** What a list of papers can be sorted by: when they moved last, what they are called, their agency, their money. */
export const paperOrders = ['diperbarui', 'dokumen', 'opd', 'nilai'] as const;

const columns = { diperbarui: 'seq', dokumen: 'title', opd: 'opd', nilai: 'money' } as const;

/** Which page is asked for: where the page before ended, how many rows, and in which order. */
export const pageInput = {
  cursor: z.string().max(4000).optional(),
  limit: z.int().min(1).max(200).default(50),
  urut: z.enum(paperOrders).default('diperbarui'),
  /** From the largest, or latest, down. */
  turun: z.boolean().default(true),
};

type PageAsked = z.output<z.ZodObject<typeof pageInput>>;

/** Where a page ended: the value that it is sorted by, as text, and the entry that moved the last paper. */
const Cursor = z.tuple([z.string(), z.int()]);

function readCursor(cursor: string | undefined): z.output<typeof Cursor> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return Cursor.safeParse(JSON.parse(cursor)).data;
  } catch {
    return undefined; // a cursor of somebody's own making begins the list anew
  }
}

/** The value of a column as a cursor has it; undefined where it is none of that column. */
function valueOf(order: (typeof paperOrders)[number], text: string): string | bigint | number | undefined {
  if (order === 'dokumen' || order === 'opd') return text;
  if (!/^-?\d{1,18}$/.test(text)) return undefined;
  return order === 'nilai' ? BigInt(text) : Number(text);
}

/** One page of the papers that pass a filter; of papers that are alike in what they are sorted by the last moved comes first. With the sum of those that count. */
export async function pageOfPapers(store: Store, filter: PaperFilter, page: PageAsked): Promise<PaperPage> {
  const { total } = await filterPapers(store, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  // What a newer paper replaced, or what was rejected or cancelled, is no money of the list.
  const { money } = await filterPapers(store, filter)
    .select(moneySum(store.dialect, 'money').as('money'))
    .where('superseded', '=', 0)
    .where('state', 'not in', endedStates)
    .executeTakeFirstOrThrow();
  const column = columns[page.urut];
  const direction = page.turun ? 'desc' : 'asc';
  let query = filterPapers(store, filter)
    .select([...rowColumns, 'seq'])
    .orderBy(column, direction)
    .orderBy('seq', 'desc')
    .limit(page.limit + 1);
  const after = readCursor(page.cursor);
  const value = after === undefined ? undefined : valueOf(page.urut, after[0]);
  if (after !== undefined && value !== undefined)
    query = query.where((it) =>
      it.or([it(column, page.turun ? '<' : '>', value), it.and([it(column, '=', value), it('seq', '<', after[1])])]),
    );
  const found = await query.execute();
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  return {
    rows: await paperRows(store, rows),
    total,
    money: moneyText(money),
    cursor: found.length > page.limit && last !== undefined ? JSON.stringify([`${last[column]}`, last.seq]) : undefined,
  };
}
