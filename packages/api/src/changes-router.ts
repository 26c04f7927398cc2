// The live stream: first what was missed, from the journal, then what happens now, from the bus.

import { tracked } from '@trpc/server';
import { z } from 'zod';
import { readsOpd, type DocumentType } from '@siklus/workflow';
import { readHead } from '@siklus/store';
import type { Notice } from './bus.ts';
import { readEntry } from './entry.ts';
import { readableBy } from './reading.ts';
import type { ChangeNotice } from './shapes.ts';
import { officer, router, todayOf, type OfficerContext } from './trpc.ts';

/** Who has missed more than this reloads the screen anyway; only the newest are told. */
const REPLAY = 1000;

async function missed(
  { store, reader }: Pick<OfficerContext, 'store' | 'reader'>,
  since: number,
): Promise<ChangeNotice[]> {
  const rows = await store.read
    .selectFrom('journal')
    .innerJoin('document', 'document.id', 'journal.document')
    .select(['journal.seq', 'journal.document', 'journal.version', 'journal.entry', 'document.type', 'document.opd'])
    .where('journal.seq', '>', since)
    .where(readableBy(store, reader))
    .orderBy('journal.seq', 'desc')
    .limit(REPLAY)
    .execute();
  return rows.toReversed().map((row) => ({
    seq: row.seq,
    document: row.document,
    type: row.type as DocumentType, // the register knows every stored type
    opd: row.opd,
    version: row.version,
    state: readEntry(row.entry).state,
  }));
}

/** Whether a notice is of a paper that whoever listens may read. */
async function concerns(
  { store, reader }: Pick<OfficerContext, 'store' | 'reader'>,
  notice: ChangeNotice,
): Promise<boolean> {
  const known = readsOpd(reader, notice.opd);
  if (known !== undefined) return known;
  const paper = store.read.selectFrom('document').select('id').where('id', '=', notice.document);
  return (await paper.where(readableBy(store, reader)).executeTakeFirst()) !== undefined;
}

/**
 * changes.stream: each notice of a paper under its journal number, that of a day under the last one, which the client sends back as `lastEventId` when it asks
 * again. In a demonstration it begins with the day, which no journal keeps: whoever was away when it went on has not heard.
 */
export const changesRouter = router({
  stream: officer
    .input(
      z
        .strictObject({
          since: z.int().min(0).optional(),
          lastEventId: z
            .string()
            .regex(/^\d{1,15}$/)
            .optional(),
        })
        .optional(),
    )
    .subscription(async function* ({ ctx, input, signal }) {
      const waiting: Notice[] = [];
      const wanted = (): boolean => signal?.aborted !== true;
      let wake = (): void => undefined;
      // Listening begins before the journal is read, so that nothing falls between the two.
      const stop = ctx.bus.listen((notice) => {
        waiting.push(notice);
        wake();
      });
      const ended = (): void => wake();
      signal?.addEventListener('abort', ended);
      try {
        const since = input?.lastEventId === undefined ? input?.since : Number(input.lastEventId);
        let last = since ?? (await ctx.store.look(() => readHead())).seq;
        // Who names no number has read the screens just now, perhaps a moment before the head was.
        let told = since ?? 0;
        if (since !== undefined) waiting.unshift(...(await missed(ctx, since)));
        if (ctx.demo !== undefined) waiting.unshift({ today: await todayOf(ctx) });
        while (wanted()) {
          for (const notice of waiting.splice(0)) {
            if ('seq' in notice) {
              if (notice.seq <= told) continue;
              if (!(await concerns(ctx, notice))) continue;
              told = notice.seq;
              last = Math.max(last, told);
            }
            yield tracked(String(last), notice);
          }
          if (waiting.length === 0 && wanted())
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
        }
      } finally {
        stop();
        signal?.removeEventListener('abort', ended);
      }
    }),
});
