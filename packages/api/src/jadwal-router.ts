// Jadwal: the windows of the year, locks, settings, late papers and the decrees behind them. Everybody reads; the administrator decrees.

import { z } from 'zod';
import {
  aspectName,
  catchUp,
  checkWindow,
  Decree,
  documents,
  documentTypes,
  firstStages,
  isDocumentType,
  listSettings,
  regionCycle,
  stageName,
} from '@siklus/workflow';
import { opdNames } from '@siklus/reports';
import { readDecrees, rowLabel, tellDecree } from './decrees.ts';
import { execute } from './execute.ts';
import * as input from './input.ts';
import type { DecreeRow, JadwalRow, JadwalView, LateRow, LockView, SettingView } from './jadwal-shapes.ts';
import { listLate } from './late-register.ts';
import type { ExecuteAnswer } from './shapes.ts';
import { officer, router, todayOf } from './trpc.ts';

const regionRows = Object.keys(regionCycle.states).map((stage) => `daerah.${stage}`);
const ofYear = z.strictObject({ year: input.year });
// Chains have a door of their own, which limits their size.
const scheduled = Decree.refine((it) => it.kind !== 'alur', {
  error: 'alur diterbitkan lewat alur.publish / chains are published by alur.publish',
});

/** The schedule: `year` is its rows, `locks`, `settings` and `late` what hangs on it, `history` every decree; `decree` gives one over the edition that was seen `last` (0: none). */
export const jadwalRouter = router({
  year: officer.input(ofYear).query(async ({ ctx, input: { year } }): Promise<JadwalView> => {
    const { read } = ctx.store;
    const today = await todayOf(ctx);
    const windows = await read
      .selectFrom('jadwal')
      .select(['type', 'opens', 'closes'])
      .where('year', '=', year)
      .orderBy('opens')
      .execute();
    const cycle = await read
      .selectFrom('cycle')
      .select('stages')
      .where('year', '=', year)
      .where('opd', '=', '')
      .executeTakeFirst();
    const stages = catchUp('daerah', cycle?.stages.split(',') ?? firstStages('daerah'), windows, today);
    const standsIn = (type: string): boolean => stages.some((it) => `daerah.${it}.`.startsWith(`${type}.`));
    const decrees = await readDecrees(ctx.store);
    const row = (type: string): JadwalRow => ({
      type,
      kind: isDocumentType(type) ? 'paper' : 'stage',
      label: rowLabel(type),
      open: isDocumentType(type) ? checkWindow(type, windows, today) === undefined : standsIn(type),
      windows: windows.filter((it) => it.type === type).map(({ opens, closes }) => ({ opens, closes })),
      decreed: decrees.find((it) => it.key === `${year}|${type}`)?.by,
    });
    return {
      year,
      today,
      stages: stages.map((stage) => ({ stage, label: stageName('daerah', stage) })),
      rows: [...regionRows, ...documentTypes].map(row),
    };
  }),
  locks: officer.input(ofYear).query(async ({ ctx, input: { year } }): Promise<LockView[]> => {
    const names = await opdNames(ctx.store);
    // Newest first, so the first decree of a key is the one that counts.
    const newest = new Map<string, LockView>();
    for (const { key, decree, by } of await readDecrees(ctx.store)) {
      if (decree.kind !== 'kunci' || decree.year !== year || newest.has(key)) continue;
      const { aspect, opd, code, locked } = decree;
      newest.set(key, { ...by, aspect, label: aspectName(aspect), opd, opdName: names.get(opd) ?? opd, code, locked });
    }
    return [...newest.values()];
  }),
  settings: officer.query(async ({ ctx }): Promise<SettingView[]> => {
    const names = await opdNames(ctx.store);
    const set = new Map<string, Omit<SettingView['opds'][number], 'value'> & { readonly value: string | null }>();
    for (const { key, decree, by } of await readDecrees(ctx.store)) {
      if (decree.kind !== 'setelan' || set.has(key)) continue;
      const { opd, value } = decree;
      set.set(key, { ...by, value, opd, opdName: names.get(opd) ?? opd });
    }
    return listSettings().map(({ type, name, label, cite, unit, default: fallback }) => {
      const decreed = [...set].flatMap(([key, it]) => (key.startsWith(`${type}.${name}|`) ? [it] : []));
      const mine = decreed.flatMap(({ value, ...it }) => (value === null ? [] : [{ ...it, value }]));
      return {
        type,
        typeName: documents[type].view.name,
        name,
        label,
        cite,
        unit,
        default: fallback,
        region: mine.find((it) => it.opd === ''),
        opds: mine.filter((it) => it.opd !== '').toSorted((a, b) => (a.opd < b.opd ? -1 : 1)),
        editions: Object.fromEntries(decreed.map((it) => [it.opd, it.edition])),
      };
    });
  }),
  late: officer
    .input(ofYear)
    .query(({ ctx, input: { year } }): Promise<LateRow[]> => listLate(ctx.store, ctx.reader, year)),
  history: officer.input(ofYear).query(async ({ ctx, input: { year } }): Promise<DecreeRow[]> => {
    const names = await opdNames(ctx.store);
    const told = (await readDecrees(ctx.store)).filter(
      ({ decree }) => (decree.kind !== 'jadwal' && decree.kind !== 'kunci') || decree.year === year,
    );
    return told.map((it) => tellDecree(it, (opd) => names.get(opd) ?? opd));
  }),
  decree: officer
    .input(
      z.strictObject({
        key: input.key,
        decree: scheduled,
        reason: z.string().trim().max(2000),
        last: z.int().min(0),
      }),
    )
    .mutation(async ({ ctx, input: { key, decree, reason, last } }): Promise<ExecuteAnswer> => {
      const deed = { kind: 'decree', decree, reason, last } as const;
      const { store, person, now, clock } = ctx;
      return (await execute(store, { person, key, now: now(), deed }, { clock, lane: person })).answer;
    }),
});
