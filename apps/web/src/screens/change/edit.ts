// What the editor of a change does to its body. Each function takes a body and gives the next one; what stands before is never touched by typing.
import { moneyText, sum, type Body, type Row, type Sen } from '@siklus/workflow';
import { rowsOf, textOf } from '../../parts/draft/patch-of.ts';
import { replan } from './plan.ts';
import { isPlanned, keyOf, monthsOfPlace, placeOf, rowsOfWork, senOf, type Work } from './work.ts';

const freshId = (): string => crypto.randomUUID().slice(0, 12);

const others = (body: Body, list: 'sebelum' | 'sesudah' | 'rencana', work: Work): readonly Row[] => {
  const mine = new Set(rowsOfWork(body, list, work).map((row) => row.id));
  return rowsOf(body, list).filter((row) => !mine.has(row.id));
};

const put = (body: Body, list: 'sebelum' | 'sesudah' | 'rencana', work: Work, rows: readonly Row[]): Body => ({
  ...body,
  [list]: [...others(body, list, work), ...rows],
});

/** A line in force stays: taking it away leaves it with nothing, and another account in its place is a line of its own. */
function keepLines(before: readonly Row[], was: readonly Row[], now: readonly Row[]): readonly Row[] {
  const held = new Map(before.map((row) => [row.id, row]));
  const kept = now.flatMap((row): Row[] => {
    const line = held.get(row.id);
    if (line === undefined || placeOf(line) === placeOf(row)) return [row];
    return [
      { ...line, jumlah: '0.00' },
      { ...row, id: freshId() },
    ];
  });
  const there = new Set(kept.map((row) => row.id));
  const gone = was.filter((row) => held.has(row.id) && !there.has(row.id));
  return [...kept, ...gone.map((row) => ({ ...row, jumlah: '0.00' }))];
}

function planRow(like: Row, bulan: number, amounts: { sebelum: Sen; sesudah: Sen }): Row {
  const { unit, subKegiatan, akun, dana } = like;
  const [sebelum, sesudah] = [moneyText(amounts.sebelum), moneyText(amounts.sesudah)];
  return { id: freshId(), unit, subKegiatan, akun, dana, bulan, sebelum, sesudah };
}

/** Puts one month after of a place; the row is made where the plan had none, and goes where both sides have nothing. */
function setMonth(rows: readonly Row[], like: Row, bulan: number, sesudah: string | Sen): readonly Row[] {
  const text = typeof sesudah === 'string' ? sesudah : moneyText(sesudah);
  const here = (row: Row): boolean => placeOf(row) === placeOf(like) && row['bulan'] === bulan;
  const first = rows.find(here);
  if (first === undefined)
    return text === '0.00' ? rows : [...rows, { ...planRow(like, bulan, noMoney), sesudah: text }];
  return rows.flatMap((row): Row[] => {
    if (!here(row)) return [row];
    const next = row === first ? text : '0.00';
    if (next === '0.00' && senOf(row, 'sebelum') === 0n) return [];
    return [row['sesudah'] === next ? row : { ...row, sesudah: next }];
  });
}

const noMoney = { sebelum: 0n, sesudah: 0n };

/** The cash plan of a sub kegiatan after its lines have changed: each place adds up to its lines again. */
function follow(body: Body, work: Work, from: number): Body {
  const planned = isPlanned(body, work);
  const lines = rowsOfWork(body, 'sesudah', work);
  const old = rowsOfWork(body, 'rencana', work);
  const places = new Map([...old, ...lines].map((row) => [placeOf(row), row]));
  let rows = old;
  for (const [place, like] of places) {
    const target = sum(lines.filter((row) => placeOf(row) === place).map((row) => senOf(row, 'jumlah')));
    if (!planned) {
      rows = setMonth(rows, like, 0, target);
      continue;
    }
    const now = monthsOfPlace(old, place, 'sesudah');
    if (sum(now) === target) continue;
    for (const [index, amount] of replan(monthsOfPlace(old, place, 'sebelum'), now, target, from).entries())
      rows = setMonth(rows, like, index + 1, amount);
  }
  return put(body, 'rencana', work, rows);
}

/** Lines after as they were typed; the months of what moved follow, from month `from` on. */
export function withLines(
  body: Body,
  work: Work,
  change: (rows: readonly Row[]) => readonly Row[],
  from: number,
): Body {
  const was = rowsOfWork(body, 'sesudah', work);
  const lines = keepLines(rowsOfWork(body, 'sebelum', work), was, change(was));
  return follow(put(body, 'sesudah', work, lines), work, from);
}

/** One month after as it was typed. */
export function withMonth(body: Body, work: Work, like: Row, bulan: number, typed: string): Body {
  return put(body, 'rencana', work, setMonth(rowsOfWork(body, 'rencana', work), like, bulan, typed));
}

/** Papers in force on a sub kegiatan, with what a new change makes of them. */
export interface InForce {
  readonly work: Work;
  readonly dpa: string;
  readonly kas: string | undefined;
  /** The body of a change of this sub kegiatan alone. */
  readonly body: Body;
}

const ids = (body: Body, key: string): readonly string[] => {
  const named = body[key];
  return Array.isArray(named) ? named.map(String) : [];
};

const named = (body: Body, key: string, out: readonly string[], in_: readonly (string | undefined)[]): string[] => [
  ...ids(body, key).filter((id) => !out.includes(id) && !in_.includes(id)),
  ...in_.filter((id) => id !== undefined),
];

/** Takes a sub kegiatan up as it is in force, on both sides. */
export function withWork(body: Body, { work, dpa, kas, body: fresh }: InForce): Body {
  const renamed = new Map(rowsOf(fresh, 'sebelum').map((row) => [row.id, freshId()]));
  const again = (row: Row): Row => ({ ...row, id: renamed.get(row.id) ?? freshId() });
  const taken = { ...body, dpa: named(body, 'dpa', [], [dpa]), kas: named(body, 'kas', [], [kas]) };
  return (['sebelum', 'sesudah', 'rencana'] as const).reduce<Body>(
    (it, list) => put(it, list, work, rowsOf(fresh, list).map(again)),
    taken,
  );
}

/** Lets a sub kegiatan go; `papers` are those that were named for it alone. */
export function withoutWork(body: Body, work: Work, papers: readonly string[]): Body {
  const left = { ...body, dpa: named(body, 'dpa', papers, []), kas: named(body, 'kas', papers, []) };
  return (['sebelum', 'sesudah', 'rencana'] as const).reduce<Body>((it, list) => put(it, list, work, []), left);
}

/** Takes what stands before anew from the papers in force and keeps the amounts after; the months follow. `papers` are those that were named before. */
export function renewed(body: Body, force: InForce, papers: readonly string[], from: number): Body {
  const { work } = force;
  const typed = rowsOfWork(body, 'sesudah', work);
  const fresh = withWork(withoutWork(body, work, papers), force);
  return withLines(
    fresh,
    work,
    (lines) => {
      const taken = new Set<string>();
      const amounts = lines.map((line) => {
        const mine = typed.find((row) => !taken.has(row.id) && placeOf(row) === placeOf(line));
        if (mine !== undefined) taken.add(mine.id);
        return mine === undefined ? line : { ...line, uraian: mine['uraian'], jumlah: textOf(mine, 'jumlah') };
      });
      return [...amounts, ...typed.filter((row) => !taken.has(row.id) && senOf(row, 'jumlah') > 0n)];
    },
    from,
  );
}

/** The keys of the sub kegiatan of which something differs between both sides. */
export function movedWorks(body: Body, works: readonly Work[]): ReadonlySet<string> {
  const lines = (list: 'sebelum' | 'sesudah', work: Work): string =>
    rowsOfWork(body, list, work)
      .map((row) => `${placeOf(row)}|${textOf(row, 'uraian')}|${senOf(row, 'jumlah')}`)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .join('\n');
  const months = (work: Work): boolean =>
    rowsOfWork(body, 'rencana', work).some((row) => senOf(row, 'sebelum') !== senOf(row, 'sesudah'));
  return new Set(works.filter((work) => lines('sebelum', work) !== lines('sesudah', work) || months(work)).map(keyOf));
}
