// Realisasi: what has to be reported for a month, one row per DPA in force, what waits first.

import { z } from 'zod';
import { endedStates, moneyText, type Officer, type Sen } from '@siklus/workflow';
import { codeNames } from '@siklus/reports';
import { moneySum, type Store } from '@siklus/store';
import * as input from './input.ts';
import { filterPapers, paperRows, rowColumns } from './paper-row.ts';
import type { DueReportRow, Page } from './shapes.ts';
import { officer, router } from './trpc.ts';

/** Whose work comes first: what is to be written, what is to be verified, or neither, by code. */
export const dueOrders = ['tulis', 'periksa', 'kode'] as const;

interface DueFilter {
  readonly reader: Officer;
  readonly year: number;
  readonly month: number;
  readonly opd?: string | undefined;
  readonly q?: string | undefined;
  readonly urut: (typeof dueOrders)[number];
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** How soon a report is somebody's work, by its state: not opened, a draft, on its way, final. */
const ranks: Readonly<Record<DueFilter['urut'], readonly [number, number, number, number]>> = {
  tulis: [0, 1, 2, 3],
  periksa: [1, 2, 0, 3],
  kode: [0, 0, 0, 0],
};

const Cursor = /^([0-3])\|(.*)$/s;

async function listDue(
  store: Store,
  { reader, year, month, opd, q, urut, cursor, limit }: DueFilter,
): Promise<Page<DueReportRow>> {
  const all = filterPapers(store, { reader, year, type: 'dpa', final: true, opd, q }).where('superseded', '=', 0);
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const [unopened, draft, waiting, done] = ranks[urut];
  const ranked = all.select((it) =>
    it.fn
      .coalesce(
        it
          .selectFrom('document as report')
          .select((of) =>
            of
              .case()
              .when('report.final', '=', 1)
              .then(of.lit(done))
              .when('report.state', '=', 'draft')
              .then(of.lit(draft))
              .else(of.lit(waiting))
              .end()
              .as('rank'),
          )
          .where('report.year', '=', year)
          .where('report.type', '=', 'realisasi')
          .where('report.state', 'not in', endedStates)
          .whereRef('report.subject', '=', it('document.subject', '||', it.val(`/${month}`)))
          .limit(1),
        it.lit(unopened),
      )
      .as('rank'),
  );
  let query = store.read
    .selectFrom(ranked.select([...rowColumns, 'subject', 'sub_kegiatan']).as('due'))
    .selectAll()
    .orderBy('rank')
    .orderBy('subject')
    .limit(limit + 1);
  const [, rank, subject] = Cursor.exec(cursor ?? '') ?? [];
  if (rank !== undefined && subject !== undefined)
    query = query.where((it) =>
      it.or([it('rank', '>', Number(rank)), it.and([it('rank', '=', Number(rank)), it('subject', '>', subject)])]),
    );
  const found = await query.execute();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const reports = await reportsOn(
    store,
    { reader, year },
    rows.map((row) => `${row.subject}/${month}`),
  );
  const codes = rows.map((row) => row.sub_kegiatan ?? '');
  const [physical, paid, names] = [
    await physicalOf(store, year, month, codes),
    await paidOf(store, year, codes),
    await codeNames(store, 'nomenklatur', codes),
  ];
  const papers = await paperRows(store, rows);
  return {
    rows: papers.map((dpa, index) => {
      const { subject, sub_kegiatan, money } = rows[index] ?? { subject: '', sub_kegiatan: null, money: 0n };
      const line = `${dpa.unit}|${sub_kegiatan ?? ''}`;
      return {
        dpa,
        subKegiatan: sub_kegiatan ?? '',
        name: names.get(sub_kegiatan ?? '') ?? dpa.title,
        report: reports.get(`${subject}/${month}`),
        lastPhysical: physical.get(line),
        paid: moneyText(paid.get(line) ?? 0n),
        anggaran: moneyText(money),
      };
    }),
    total,
    cursor: found.length > limit && last !== undefined ? `${last.rank}|${last.subject}` : undefined,
  };
}

async function reportsOn(
  store: Store,
  { reader, year }: Pick<DueFilter, 'reader' | 'year'>,
  subjects: readonly string[],
) {
  if (subjects.length === 0) return new Map();
  const rows = await filterPapers(store, { reader, year, type: 'realisasi' })
    .select([...rowColumns, 'subject'])
    .where('subject', 'in', subjects)
    .where('state', 'not in', endedStates)
    .execute();
  const papers = await paperRows(store, rows);
  return new Map(papers.map((paper, index) => [rows[index]?.subject ?? '', paper]));
}

/** The last progress on record up to a month, in percent, by unit and sub kegiatan. */
async function physicalOf(
  store: Store,
  year: number,
  month: number,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await store.read
    .selectFrom('progress')
    .select(['unit', 'sub_kegiatan', 'month', 'physical'])
    .where('year', '=', year)
    .where('month', '<=', month)
    .where('sub_kegiatan', 'in', codes)
    .orderBy('month')
    .execute();
  return new Map(rows.map((row) => [`${row.unit}|${row.sub_kegiatan}`, moneyText(BigInt(row.physical))])); // hundredths of a percent are written like sen
}

/** Money of issued SP2D, by unit and sub kegiatan. */
async function paidOf(store: Store, year: number, codes: readonly string[]): Promise<ReadonlyMap<string, Sen>> {
  if (codes.length === 0) return new Map();
  const rows = await store.read
    .selectFrom('document')
    .select(['unit', 'sub_kegiatan'])
    .select(moneySum(store.dialect, 'money').as('money'))
    .where('year', '=', year)
    .where('sub_kegiatan', 'in', codes)
    .where('type', '=', 'sp2d')
    .where('final', '=', 1)
    .groupBy(['unit', 'sub_kegiatan'])
    .execute();
  return new Map(rows.map((row) => [`${row.unit}|${row.sub_kegiatan}`, row.money]));
}

/** Monitoring: `due` pages the ratified DPA with the report of a month, the last progress in percent and the money paid. */
export const monitoringRouter = router({
  due: officer
    .input(
      z.strictObject({
        year: input.year,
        month: input.month,
        opd: input.agency.optional(),
        q: input.words.optional(),
        urut: z.enum(dueOrders).default('kode'),
        cursor: input.cursor,
        limit: input.limit,
      }),
    )
    .query(({ ctx, input }) => listDue(ctx.store, { ...input, reader: ctx.reader })),
});
