// What papers show of the roll-up and of progress: read in the transaction of the act that fills it in.

import { sql } from 'kysely';
import type { Sen } from '@siklus/workflow';
import { one, type Work } from './port.ts';
import { measures, type Measure } from './schema.ts';
import { statement } from './statement.ts';

const selectRollUp = statement<{ year: number; opd: string; upTo: number }>((db, slot) =>
  db
    .selectFrom('tree')
    .select('sub_kegiatan')
    // Sums are named after their columns, so that they are read as money.
    .select(measures.map((it) => sql<Sen>`sum(${sql.ref(it)})`.as(it)))
    .where('year', '=', slot('year'))
    .where('opd', '=', slot('opd'))
    .where('month', '<=', slot('upTo'))
    .groupBy('sub_kegiatan'),
);

/** Money of an OPD that has passed a stage, in sen by sub kegiatan, in the months 0..`upTo`; a sub kegiatan that has none may be left out. */
export function* readRollUp(
  measure: Measure,
  of: { readonly year: number; readonly opd: string; readonly upTo: number },
): Work<ReadonlyMap<string, Sen>> {
  const rows = yield* one(selectRollUp({ year: of.year, opd: of.opd, upTo: of.upTo }));
  return new Map(rows.map((row) => [String(row['sub_kegiatan']), row[measure] as Sen])); // a money column
}

const selectProgress = statement<{ year: number; opd: string; unit: string; subKegiatan: string; upTo: number }>(
  (db, slot) =>
    db
      .selectFrom('progress')
      .select(['month', 'physical'])
      .where('year', '=', slot('year'))
      .where('opd', '=', slot('opd'))
      .where('unit', '=', slot('unit'))
      .where('sub_kegiatan', '=', slot('subKegiatan'))
      .where('month', '<=', slot('upTo'))
      .orderBy('month', 'desc')
      .limit(1),
);

/** The progress of a sub kegiatan that was last put on record up to a month: that month, and how far it was in hundredths of a percent. */
export function* findProgress(of: {
  readonly year: number;
  readonly opd: string;
  readonly unit: string;
  readonly subKegiatan: string;
  readonly upTo: number;
}): Work<{ readonly month: number; readonly physical: number } | undefined> {
  const [row] = yield* one(selectProgress(of));
  return row === undefined ? undefined : { month: Number(row['month']), physical: Number(row['physical']) };
}
