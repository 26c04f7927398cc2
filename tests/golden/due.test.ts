// The monthly round of reports on a database with reports in every state: what waits comes first, page by page, each sub kegiatan once.

import { appRouter, chainVerdict, createBus, type DueReportRow, type Page } from '@siklus/api';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGolden, type Golden } from './support/open-golden.ts';
import { releases } from './support/packed.ts';

const Bulan = z.object({ bulan: z.number() });
const release = releases().at(-1) ?? '';

describe.each(['sqlite', 'postgres'] as const)('%s', (dialect) => {
  let golden: Golden;
  beforeAll(async () => {
    golden = await openGolden(release, dialect);
  });
  afterAll(() => golden.close());

  const due = async (input: object): Promise<Page<DueReportRow>> => {
    const person = (await golden.store.read.selectFrom('person').select('id').executeTakeFirstOrThrow()).id;
    const context = {
      store: golden.store,
      now: () => '2026-11-30T03:00:00.000Z',
      person,
      bus: createBus(),
      walk: chainVerdict,
      log: () => undefined,
    };
    return appRouter.createCaller(context).monitoring.due(input as never); // the input of the test, checked by the router
  };
  /** How soon a row is somebody's work. */
  const rankOf = ({ report }: DueReportRow): number =>
    report === undefined ? 0 : report.final ? 3 : report.state === 'draft' ? 1 : 2;
  const listed = async (year: number, month: number, urut: string): Promise<readonly DueReportRow[]> => {
    const rows: DueReportRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await due({ year, month, urut, limit: 2, ...(cursor !== undefined && { cursor }) });
      rows.push(...page.rows);
      expect(rows.length).toBeLessThanOrEqual(page.total);
      ({ cursor } = page);
    } while (cursor !== undefined);
    return rows;
  };

  test('what waits comes first, page by page, each sub kegiatan once', async () => {
    const met = new Set<number>();
    const reports = await golden.store.read
      .selectFrom('document')
      .select(['year', 'body'])
      .where('type', '=', 'realisasi')
      .execute();
    const rounds = new Map(
      reports.map(({ year, body }) => {
        const { bulan } = Bulan.parse(JSON.parse(body));
        return [`${year}/${bulan}`, { year, month: bulan }];
      }),
    );
    for (const { year, month } of rounds.values()) {
      const written = (await listed(year, month, 'tulis')).map(rankOf);
      for (const rank of written) met.add(rank);
      expect(written).toEqual(written.toSorted((a, b) => a - b));
      const order = [1, 2, 0, 3];
      const checked = (await listed(year, month, 'periksa')).map((row) => order[rankOf(row)] ?? 9);
      expect(checked).toEqual(checked.toSorted((a, b) => a - b));
      const rows = await listed(year, month, 'kode');
      const places = rows.map((row) => `${row.dpa.unit}|${row.subKegiatan}`);
      expect(new Set(places).size).toBe(places.length);
      expect(written.length).toBe(rows.length);
    }
    expect(met.size).toBeGreaterThan(2);
  });
});
