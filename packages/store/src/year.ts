// How a year stands: the cycles of an OPD and of the region, the schedule, the holidays, the number series.

import { sql } from 'kysely';
import type { Window } from '@siklus/workflow';
import { one, type Work } from './port.ts';
import { statement } from './statement.ts';

const selectCycles = statement<{ year: number; opd: string }>((db, slot) =>
  db
    .selectFrom('cycle')
    .select(['opd', 'stages'])
    .where('year', '=', slot('year'))
    .where('opd', 'in', ['', slot('opd')]),
);
const upsertCycle = statement<{ year: number; opd: string; stages: string; since: string }>((db, slot) =>
  db
    .insertInto('cycle')
    .values({ year: slot('year'), opd: slot('opd'), stages: slot('stages'), since: slot('since') })
    .onConflict((conflict) =>
      conflict.columns(['year', 'opd']).doUpdateSet({ stages: sql`excluded.stages`, since: sql`excluded.since` }),
    ),
);
const selectWindows = statement<{ year: number }>(
  (db, slot) => db.selectFrom('jadwal').select(['type', 'opens', 'closes']).where('year', '=', slot('year')),
  'stable',
);
const selectHolidays = statement<Record<never, never>>((db) => db.selectFrom('holiday').select('day'), 'stable');
const raiseSeries = statement<{ year: number; series: string }>((db, slot) =>
  db
    .insertInto('series')
    .values({ year: slot('year'), series: slot('series'), last: 1 })
    .onConflict((conflict) => conflict.columns(['year', 'series']).doUpdateSet({ last: sql`series.last + 1` }))
    .returning('last'),
);
const selectRegion = statement<Record<never, never>>(
  (db) => db.selectFrom('region').select(['code', 'name', 'zone', 'year']),
  'stable',
);

/** The stored stages of an OPD's cycle and of the region's; undefined where the year has not begun for them. */
export function* findCycles(
  year: number,
  opd: string,
): Work<{ opd: readonly string[] | undefined; region: readonly string[] | undefined }> {
  const rows = yield* one(selectCycles({ year, opd }));
  const of = (code: string): readonly string[] | undefined => {
    const row = rows.find((it) => it['opd'] === code);
    return row === undefined ? undefined : String(row['stages']).split(',');
  };
  return { opd: of(opd), region: of('') };
}

/** Stores the stages of a cycle; `opd` '' is the region's. */
export function* saveCycle(year: number, opd: string, stages: readonly string[], since: string): Work<void> {
  yield* one(upsertCycle({ year, opd, stages: stages.join(','), since }));
}

/** The windows of a year's schedule. */
export function* listWindows(year: number): Work<readonly Window[]> {
  const rows = yield* one(selectWindows({ year }));
  return rows.map((row) => ({ type: String(row['type']), opens: String(row['opens']), closes: String(row['closes']) }));
}

/** The holidays of the region. */
export function* listHolidays(): Work<ReadonlySet<string>> {
  return new Set((yield* one(selectHolidays({}))).map((row) => String(row['day'])));
}

const selectOpds = statement<Record<never, never>>((db) => db.selectFrom('opd').select('code'), 'stable');

/** The codes of every OPD. */
export function* listOpds(): Work<ReadonlySet<string>> {
  return new Set((yield* one(selectOpds({}))).map((row) => String(row['code'])));
}

const selectOpdName = statement<{ code: string }>((db, slot) =>
  db.selectFrom('opd').select('name').where('code', '=', slot('code')),
);

/** What an OPD is called. */
export function* findOpdName(code: string): Work<string | undefined> {
  const [row] = yield* one(selectOpdName({ code }));
  return row === undefined ? undefined : String(row['name']);
}

const selectUnits = statement<{ opd: string }>((db, slot) =>
  db.selectFrom('unit').select('code').where('opd', '=', slot('opd')),
);

/** The codes of the units of an OPD. */
export function* listUnits(opd: string): Work<ReadonlySet<string>> {
  return new Set((yield* one(selectUnits({ opd }))).map((row) => String(row['code'])));
}

/** The next number of a series, without gaps: part of the transaction that uses it. */
export function* nextNumber(year: number, series: string): Work<number> {
  const [row] = yield* one(raiseSeries({ year, series }));
  return Number(row?.['last']);
}

/** The region of this database; throws before `init` has made one. */
export function* getRegion(): Work<{ code: string; name: string; zone: string; year: number }> {
  const [row] = yield* one(selectRegion({}));
  if (row === undefined) throw new Error('the database has no region yet: run init');
  return { code: String(row['code']), name: String(row['name']), zone: String(row['zone']), year: Number(row['year']) };
}
