// Conditions of steps: a closed little language over a paper's facts, so that the checker can reason about every case. No code is run.

import { z } from 'zod';
import { isMoney, parseMoney, rupiah, type Sen } from './money.ts';
import { isOffice, officeTitle } from './office.ts';
import { text, type Text } from './text.ts';

/** What conditions may look at: money in sen, the kind of paper ('' when the type has none), the accounts and fund sources in its lines. */
export interface Facts {
  readonly amount: Sen;
  readonly kind: string;
  readonly accounts: readonly string[];
  readonly funds: readonly string[];
}

const rupiahText = z
  .string()
  .refine((value) => isMoney(value) && !value.startsWith('-'), { error: 'harus uang / must be money' });
const codes = z.array(z.string().min(1).max(40)).min(1).max(50);

/**
 * A condition. `amount`: more than, or at most, an amount in decimal rupiah; `kind`: one of; `account` and `fund`: some line lies within one of
 * the codes; `every`, `some` and `not` join conditions.
 */
export type Predicate =
  | { readonly amount: { readonly over: string } | { readonly upTo: string } }
  | { readonly kind: readonly string[] }
  | { readonly account: readonly string[] }
  | { readonly fund: readonly string[] }
  | { readonly every: readonly Predicate[] }
  | { readonly some: readonly Predicate[] }
  | { readonly not: Predicate };

/** The schema of a {@link Predicate} as JSON. */
export const Predicate: z.ZodType<Predicate> = z.lazy(() =>
  z.union([
    z.strictObject({
      amount: z.union([z.strictObject({ over: rupiahText }), z.strictObject({ upTo: rupiahText })]),
    }),
    z.strictObject({ kind: codes }),
    z.strictObject({ account: codes }),
    z.strictObject({ fund: codes }),
    z.strictObject({ every: z.array(Predicate).min(1).max(10) }),
    z.strictObject({ some: z.array(Predicate).min(1).max(10) }),
    z.strictObject({ not: Predicate }),
  ]),
);

function liesWithin(codesOfPaper: readonly string[], wanted: readonly string[]): boolean {
  return codesOfPaper.some((code) => wanted.some((it) => code === it || code.startsWith(`${it}.`)));
}

/** Whether a condition holds for a paper with these facts. */
export function holds(predicate: Predicate, facts: Facts): boolean {
  if ('amount' in predicate) {
    const limit = predicate.amount;
    return 'over' in limit ? facts.amount > parseMoney(limit.over) : facts.amount <= parseMoney(limit.upTo);
  }
  if ('kind' in predicate) return predicate.kind.includes(facts.kind);
  if ('account' in predicate) return liesWithin(facts.accounts, predicate.account);
  if ('fund' in predicate) return liesWithin(facts.funds, predicate.fund);
  if ('every' in predicate) return predicate.every.every((it) => holds(it, facts));
  if ('some' in predicate) return predicate.some.some((it) => holds(it, facts));
  return !holds(predicate.not, facts);
}

function atoms(predicate: Predicate): readonly Predicate[] {
  if ('every' in predicate) return predicate.every.flatMap(atoms);
  if ('some' in predicate) return predicate.some.flatMap(atoms);
  if ('not' in predicate) return atoms(predicate.not);
  return [predicate];
}

/** All ways to choose from a list, the empty one first; long lists only one by one, and all together. */
function choices(list: readonly string[]): readonly (readonly string[])[] {
  if (list.length > 6) return [[], ...list.map((it) => [it]), list];
  return list.reduce<readonly (readonly string[])[]>(
    (made, it) => [...made, ...made.map((some) => [...some, it])],
    [[]],
  );
}

/** What conditions ask: amounts to try, kinds, and the choices of accounts and of fund sources. */
function asked(found: readonly Predicate[], kinds: readonly string[] | undefined) {
  const limits = found.flatMap((it) => ('amount' in it ? Object.values(it.amount) : [])).map(parseMoney);
  const named = found.flatMap((it) => ('kind' in it ? it.kind : []));
  const everyKind = kinds ?? [...new Set(['', ...named])];
  return {
    amounts: [...new Set([0n, ...limits.flatMap((it) => [it, it + 1n])])],
    kinds: named.length === 0 ? everyKind.slice(0, 1) : everyKind,
    accounts: choices([...new Set(found.flatMap((it) => ('account' in it ? it.account : [])))]),
    funds: choices([...new Set(found.flatMap((it) => ('fund' in it ? it.fund : [])))]),
  };
}

/** How many combinations of facts {@link casesOf} would try. */
export function countCases(predicates: readonly Predicate[], kinds?: readonly string[]): number {
  const { amounts, kinds: some, accounts, funds } = asked(predicates.flatMap(atoms), kinds);
  return amounts.length * some.length * accounts.length * funds.length;
}

/**
 * One example of facts for every case that conditions can tell apart. `kinds` are all kinds of the type; without it every kind that a condition
 * names, and one that none names. Conditions that no facts can meet have no example.
 */
export function casesOf(predicates: readonly Predicate[], kinds?: readonly string[]): readonly Facts[] {
  const found = predicates.flatMap(atoms);
  const { amounts, kinds: everyKind, accounts, funds } = asked(found, kinds);
  const seen = new Map<string, Facts>();
  for (const amount of amounts)
    for (const kind of everyKind)
      for (const some of accounts)
        for (const fund of funds) {
          const facts = { amount, kind, accounts: some, funds: fund };
          const key = found.map((it) => (holds(it, facts) ? '1' : '0')).join('');
          if (!seen.has(key)) seen.set(key, facts);
        }
  return [...seen.values()];
}

/** A condition in words, such as "nilai di atas Rp 200.000.000". */
export function predicateText(predicate: Predicate): Text {
  const joined = (list: readonly Predicate[], id: string, en: string): Text => {
    const all = list.map(predicateText);
    return text(all.map((it) => it.id).join(` ${id} `), all.map((it) => it.en).join(` ${en} `));
  };
  if ('amount' in predicate) {
    const limit = predicate.amount;
    return 'over' in limit
      ? text(`nilai di atas ${rupiah(parseMoney(limit.over))}`, `amount over ${rupiah(parseMoney(limit.over))}`)
      : text(`nilai sampai ${rupiah(parseMoney(limit.upTo))}`, `amount up to ${rupiah(parseMoney(limit.upTo))}`);
  }
  if ('kind' in predicate) {
    // Some types name their kinds after the office that decides on them.
    const kinds = predicate.kind.map((it) => (isOffice(it) ? officeTitle(it) : text(it, it)));
    return text(`jenis ${kinds.map((it) => it.id).join(' / ')}`, `kind ${kinds.map((it) => it.en).join(' / ')}`);
  }
  if ('account' in predicate)
    return text(`memuat akun ${predicate.account.join(' / ')}`, `has account ${predicate.account.join(' / ')}`);
  if ('fund' in predicate)
    return text(`memuat sumber dana ${predicate.fund.join(' / ')}`, `has fund source ${predicate.fund.join(' / ')}`);
  if ('every' in predicate) return joined(predicate.every, 'dan', 'and');
  if ('some' in predicate) return joined(predicate.some, 'atau', 'or');
  const inner = predicateText(predicate.not);
  return text(`tidak (${inner.id})`, `not (${inner.en})`);
}
