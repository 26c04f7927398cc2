// What an inbox is sorted by, and where a page of it ended.

import { identifier, type Sen } from '@siklus/workflow';
import { z } from 'zod';
import type { Desk } from './inbox-desk.ts';
import * as input from './input.ts';

/** By deadline, by how long they wait, by what they are called, by their agency, by their money. */
const inboxOrders = ['tenggat', 'menunggu', 'dokumen', 'opd', 'nilai'] as const;
type InboxOrder = (typeof inboxOrders)[number];

/** The column of each order. */
const columns = {
  tenggat: 'inbox.due',
  menunggu: 'inbox.since',
  dokumen: 'document.title',
  opd: 'document.opd',
  nilai: 'document.money',
} as const satisfies Record<InboxOrder, string>;

/** Which page is asked for: where the page before ended, how many rows, and in which order. */
export const pageInput = {
  cursor: z.string().max(4000).optional(),
  limit: input.limit,
  urut: z.enum(inboxOrders).default('tenggat'),
  /** From the largest, or latest, down. */
  turun: z.boolean().default(false),
};

/** A page as it was asked for. */
export type PageAsked = z.output<z.ZodObject<typeof pageInput>>;

const word = identifier(2000);

/** Where a page ended: the order, the value that it is sorted by as text, the paper and the office of its last row. */
const Cursor = z.tuple([z.enum(inboxOrders), z.boolean(), word, word, word]);

/** The last row of a page as far as a cursor needs it. */
interface LastRow {
  readonly id: string;
  readonly office: string;
  readonly due: string;
  readonly since: string;
  readonly title: string;
  readonly opd: string;
  readonly money: Sen;
}

const valueIn = (row: LastRow): Record<InboxOrder, string> => ({
  tenggat: row.due,
  menunggu: row.since,
  dokumen: row.title,
  opd: row.opd,
  nilai: `${row.money}`,
});

/** Where the next page begins. */
export function cursorAfter({ urut, turun }: PageAsked, row: LastRow): string {
  return JSON.stringify([urut, turun, valueIn(row)[urut], row.id, row.office]);
}

interface After {
  readonly value: string | bigint;
  readonly document: string;
  readonly office: string;
}

/** Where the page before ended. A cursor of another order, or of somebody's own making, begins the list anew. */
function readCursor({ cursor, urut, turun }: PageAsked): After | undefined {
  if (cursor === undefined) return undefined;
  let read: z.output<typeof Cursor> | undefined;
  try {
    read = Cursor.safeParse(JSON.parse(cursor)).data;
  } catch {
    return undefined;
  }
  if (read === undefined) return undefined;
  const [by, down, value, document, office] = read;
  if (by !== urut || down !== turun) return undefined;
  if (urut !== 'nilai') return { value, document, office };
  return /^-?\d{1,18}$/.test(value) ? { value: BigInt(value), document, office } : undefined;
}

/** A desk in the order that was asked for, from where the page before ended. */
export function inOrder(desk: Desk, asked: PageAsked): ReturnType<Desk['query']> {
  const column = columns[asked.urut];
  const query = desk
    .query()
    .orderBy(column, asked.turun ? 'desc' : 'asc')
    .orderBy('inbox.document')
    .orderBy('inbox.office');
  const after = readCursor(asked);
  if (after === undefined) return query;
  const { value, document, office } = after;
  return query.where((it) =>
    it.or([
      it(column, asked.turun ? '<' : '>', value),
      it.and([it(column, '=', value), it('inbox.document', '>', document)]),
      it.and([it(column, '=', value), it('inbox.document', '=', document), it('inbox.office', '>', office)]),
    ]),
  );
}
