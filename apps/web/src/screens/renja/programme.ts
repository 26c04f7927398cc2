// The programme of a Renja as it is edited: codes as an OPD uses them, and indicators that follow their rows.
import { ancestorAt, type Body, type Row } from '@siklus/workflow';
import { rowsOf, textOf } from '../../parts/draft/patch-of.ts';

/**
 * The code as an OPD writes it: programmes that support every affair are listed under `X.XX` and take the affair of the OPD that plans them.
 * @example codeInUse('X.XX.01.2.01.0001', '8.01.0.00.0.00.01.0000') // '8.01.01.2.01.0001'
 */
export function codeInUse(listed: string, opd: string): string {
  return listed.startsWith('X.XX.') ? [...opd.split('.').slice(0, 2), ...listed.split('.').slice(2)].join('.') : listed;
}

/** The codes above a sub kegiatan, from urusan to kegiatan: affairs as the OPD has them, programme and kegiatan as they are listed. */
export function pathOf(listed: string, opd: string): string[] {
  const used = codeInUse(listed, opd);
  return [1, 2, 3, 4].flatMap((level) => ancestorAt('program', level < 3 ? used : listed, level) ?? []);
}

/** How many complete indicators each row has: measure, unit and a target, which may be zero, as the law counts them. */
export function measured(body: Body): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const it of rowsOf(body, 'indikator')) {
    if (textOf(it, 'tolokUkur').trim() === '' || textOf(it, 'satuan').trim() === '' || textOf(it, 'target') === '')
      continue;
    counts.set(textOf(it, 'rincian'), (counts.get(textOf(it, 'rincian')) ?? 0) + 1);
  }
  return counts;
}

/** Changes the rows; indicators of rows that go are put aside in `shelf`, and come back with their row when the removal is undone. */
export function withRows(body: Body, rows: readonly Row[], shelf: Map<string, Row>): Body {
  const ids = new Set(rows.map((it) => it.id));
  const present = rowsOf(body, 'indikator');
  const kept = present.filter((it) => ids.has(textOf(it, 'rincian')));
  for (const it of present) if (!ids.has(textOf(it, 'rincian'))) shelf.set(it.id, it);
  const back = [...shelf.values()].filter((it) => ids.has(textOf(it, 'rincian')));
  for (const it of back) shelf.delete(it.id);
  return {
    ...body,
    rincian: rows,
    indikator: kept.length === present.length && back.length === 0 ? present : [...kept, ...back],
  };
}

/** Changes the indicators of one row, the others stay. */
export function withIndicators(body: Body, rincian: string, change: (rows: readonly Row[]) => readonly Row[]): Body {
  const all = rowsOf(body, 'indikator');
  const own = all.filter((it) => it['rincian'] === rincian);
  const next = new Map(change(own).map((it) => [it.id, it]));
  const kept = all.flatMap((it) => (it['rincian'] !== rincian ? [it] : (next.get(it.id) ?? [])));
  const known = new Set(all.map((it) => it.id));
  return { ...body, indikator: [...kept, ...[...next.values()].filter((it) => !known.has(it.id))] };
}
