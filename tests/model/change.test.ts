// Any change of any budget, through the law: the money is that of a budget made anew, and the papers of the next edition say the same as the accounts.
import {
  decideOpen,
  documents,
  moneyText,
  parseMoney,
  placeKey,
  type Body,
  type Office,
  type Paper,
  type Transfer,
} from '@siklus/workflow';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, ask, draft, effectOf, holder, opd, stagesOf } from '../support/given.ts';

interface Cell {
  readonly akun: string;
  readonly uraian: string;
  readonly months: readonly bigint[];
}
interface Case {
  readonly planned: boolean;
  readonly before: readonly Cell[];
  readonly after: readonly Cell[];
}

const subKegiatan = '1.01.01.2.01.01';
const dana = '1.1';
const place = { unit: opd, subKegiatan, dana };
const accounts = ['5.1.02.01.01.0024', '5.1.02.01.01.0025', '5.1.02.02.01.0001', '5.2.02.01.01.0001'];
const total = (months: readonly bigint[]): bigint => months.reduce((sum, it) => sum + it, 0n);
const amount = fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 90_000_000_000n }));
const cell = (akun: string, uraian: string) =>
  fc.array(amount, { minLength: 3, maxLength: 3 }).map((months): Cell => ({ akun, uraian, months }));
const budget = (words: readonly string[]) =>
  fc.tuple(...accounts.flatMap((akun) => words.map((uraian) => cell(akun, uraian))));
const cases = fc.record<Case>({
  planned: fc.boolean(),
  before: budget(['Kertas']),
  after: budget(['Kertas', 'Tinta']), // two descriptions on one account, as a change of words makes them
});

const lines = (cells: readonly Cell[], id: string): object[] =>
  cells.map((it, index) => ({
    ...place,
    id: `${id}${index}`,
    akun: it.akun,
    uraian: it.uraian,
    jumlah: moneyText(total(it.months)),
  }));

function planOf({ planned, before, after }: Case): object[] {
  const months = planned ? [1, 2, 3] : [0];
  const of = (cells: readonly Cell[], akun: string, month: number): string => {
    const mine = cells.filter((it) => it.akun === akun);
    return moneyText(total(mine.map((it) => (month === 0 ? total(it.months) : (it.months[month - 1] ?? 0n)))));
  };
  return accounts.flatMap((akun) =>
    months.map((bulan) => ({
      ...place,
      id: `r${akun}-${bulan}`,
      akun,
      bulan,
      sebelum: of(before, akun, bulan),
      sesudah: of(after, akun, bulan),
    })),
  );
}

/** The balances of a budget made at once; `outside` has given all of it. */
function made(planned: boolean, cells: readonly Cell[]): Map<string, bigint> {
  const found = new Map<string, bigint>();
  const add = (key: string, by: bigint): void => void found.set(key, (found.get(key) ?? 0n) + by);
  for (const { akun, months } of cells) {
    const head = `${opd}|${opd}|${subKegiatan}|${akun}|${dana}`;
    if (planned) months.forEach((it, index) => add(`${head}|${index + 1}|kas`, it));
    else add(`${head}|0|pagu`, total(months));
    add('|||||0|outside', -total(months));
  }
  return found;
}

function moveAll(start: Map<string, bigint>, transfers: readonly Transfer[]): Map<string, bigint> {
  const now = new Map(start);
  for (const { from, to, amount: by } of transfers) {
    now.set(placeKey(from), (now.get(placeKey(from)) ?? 0n) - by);
    now.set(placeKey(to), (now.get(placeKey(to)) ?? 0n) + by);
  }
  return now;
}

const shown = (balances: Map<string, bigint>): unknown =>
  Object.fromEntries([...balances].filter(([, it]) => it !== 0n).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const monthFields = (months: readonly bigint[]): object =>
  Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`bulan${index + 1}`, moneyText(months[index] ?? 0n)]));
const final = (paper: Paper): Paper => ({ ...paper, state: 'ratified' });
const none = { pergeseran: [], perubahan: [], kontrak: [] };

function inForce({ planned, before }: Case): { dpa: Paper[]; kas: Paper[] } {
  const rows = before.map((it, index) => ({ id: `d${index}`, akun: it.akun, uraian: it.uraian, dana, it }));
  const budgetRows = rows.map(({ it, ...row }) => ({ ...row, jumlah: moneyText(total(it.months)) }));
  const planRows = rows.map(({ it, ...row }) => ({ ...row, ...monthFields(it.months) }));
  return {
    dpa: [final(draft('dpa', { subKegiatan, rincian: budgetRows }))],
    kas: planned ? [final(draft('kas', { subKegiatan, rincian: planRows }))] : [],
  };
}

const way: readonly (readonly [Office, string])[] = [
  ['perencana', 'submit'],
  ['pa', 'sign'],
  ['mitra-bappeda', 'review'],
  ['bpkad', 'review'],
  ['kepala-daerah', 'agree'],
  ['dprd', 'agree'],
  ['gubernur', 'evaluate'],
  ['ppkd', 'ratify'],
];

/** Takes a revision to its end; before its last stamp no money may move. */
function ratified(given: Case): { change: Paper; transfers: readonly Transfer[] } {
  const basis = { ...none, ...inForce(given) };
  const body = {
    alasan: 'Pendapatan melampaui target',
    dpa: ['dpa-1'],
    kas: given.planned ? ['kas-1'] : [],
    sebelum: lines(given.before, 'b'),
    sesudah: lines(given.after, 'a'),
    rencana: planOf(given),
  };
  let change = draft('perubahan', body);
  let transfers: readonly Transfer[] = [];
  for (const [office, name] of way) {
    expect(transfers).toEqual([]);
    const effect = effectOf(ask(change, office, { name }, { basis }));
    ({ paper: change, transfers } = effect);
  }
  return { change, transfers };
}

function opened(type: 'dpa' | 'kas', basis: Record<string, readonly Paper[]>): Paper {
  const drafter = documents[type].chain.draft.by;
  const circumstances = around(holder(drafter), { basis, stages: stagesOf(type), edition: 1 });
  const seed = { subKegiatan, perubahan: 'perubahan-1' };
  const opening = { id: `${type}-2`, year: 2026, opd, unit: opd, seed };
  const { paper } = effectOf(decideOpen(documents[type], opening, circumstances));
  effectOf(ask(paper, drafter, { name: 'submit' }, { basis }));
  return final(paper);
}

const big = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value);

function agrees(given: Case, transfers: readonly Transfer[]): boolean {
  const now = moveAll(made(given.planned, given.before), transfers);
  const same = JSON.stringify(shown(now), big) === JSON.stringify(shown(made(given.planned, given.after)), big);
  return same && total([...now.values()]) === 0n;
}

test('money moves at the last stamp alone, adds up to nothing, and leaves a budget as if made at once', () => {
  const lawful = fc.property(cases, (given) => agrees(given, ratified(given).transfers));
  expect(fc.check(lawful, { numRuns: 60 })).toMatchObject({ failed: false, counterexample: null });
});

test('a stamp that forgets its last transfer is found out', () => {
  const forgetful = fc.property(cases, (given) => agrees(given, ratified(given).transfers.slice(0, -1)));
  expect(fc.check(forgetful, { numRuns: 20 }).failed).toBe(true);
});

test('the DPA and cash plan of the next edition are lawful as prepared, move nothing, and hold what the accounts hold', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const change = ratified(given).change;
      const dpa = opened('dpa', { rka: [], pergeseran: [], perubahan: [change] });
      const plans = given.planned ? [opened('kas', { dpa: [dpa], pergeseran: [], perubahan: [change] })] : [];
      const money = (body: Body, field: string): bigint =>
        total((body['rincian'] as Record<string, string>[]).map((row) => parseMoney(row[field] ?? '0'))); // rows of money
      const wanted = total(given.after.map((it) => total(it.months)));
      expect(money(dpa.body, 'jumlah')).toBe(wanted);
      for (const kas of plans)
        expect([1, 2, 3].map((month) => money(kas.body, `bulan${month}`))).toEqual(
          [0, 1, 2].map((month) => total(given.after.map((it) => it.months[month] ?? 0n))),
        );
      expect(effectOf(ask({ ...dpa, state: 'agreed' }, 'ppkd', { name: 'ratify' })).transfers).toEqual([]);
      for (const kas of plans)
        expect(effectOf(ask({ ...kas, state: 'endorsed' }, 'bud', { name: 'ratify' })).transfers).toEqual([]);
      // The next change starts from them without a fault of standing.
      const seed = { alasan: 'Perubahan kedua', dpa: [dpa.id], kas: plans.map((it) => it.id) };
      const basis = { ...none, perubahan: [change], dpa: [dpa], kas: plans };
      const circumstances = around(holder('perencana'), { basis, stages: stagesOf('perubahan'), edition: 1 });
      const opening = { id: 'perubahan-2', year: 2026, opd, unit: opd, seed };
      const { paper } = effectOf(decideOpen(documents.perubahan, opening, circumstances));
      const again = ask(paper, 'perencana', { name: 'submit' }, { basis });
      expect(again.ok ? [] : again.refusals.map((it) => it.rule)).toEqual(['something-changes', 'as-often-as-allowed']);
    }),
    { numRuns: 40 },
  );
});
