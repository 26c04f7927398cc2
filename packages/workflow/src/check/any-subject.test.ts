// Whatever is given to be read or checked: an answer, never a throw and never a hang.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { extent, seedOf } from '../../../../tests/support/extent.ts';
import { documents } from '../documents/index.ts';
import { frameOf } from '../decree.ts';
import { chainJson } from '../engine/chain-schema.ts';
import type { Chain } from '../engine/chain.ts';
import { parseChain } from '../engine/parse-chain.ts';
import { withChain } from '../engine/words.ts';
import { check } from './check.ts';

const { spp } = documents;
const json = chainJson(spp.chain);
const frame = frameOf(spp);
const told = (subject: unknown): readonly string[] =>
  check(subject as Chain).faults.map((it) => `${it.code} ${it.text.en}`); // of any form, that is the point

describe('a chain that is none is a fault of the verdict', () => {
  const [allowed, ...steps] = json.steps;
  const asking = (when: unknown): unknown => ({ ...json, steps: [{ ...allowed, when }, ...steps] });
  const money =
    'shape steps[0].when.amount.over: Write money as decimal rupiah without separators, such as "200000000".';

  test('money with separators', () => {
    expect(told(asking({ amount: { over: '200.000.000' } }))).toEqual([money]);
    // Also under a type, as whoever publishes it would ask.
    const chain = asking({ amount: { over: '200.000.000' } }) as Chain; // not a chain, that is the point
    expect(check(withChain(spp, chain, 0))).toMatchObject({
      verdict: 'faulty',
      ok: false,
      faults: [{ code: 'shape' }],
    });
  });

  test('an office that is no text, in words that any value has', () => {
    const odd = { ...json, steps: [{ ...allowed, by: 5n }, ...steps] };
    expect(told(odd)[0]).toMatch(/^shape steps\[0\]\.by: Replace \(bigint\) by a known office/);
    const read = parseChain(odd, frame);
    expect(read.ok ? [] : read.faults.map((it) => it.code)).toEqual(['unknown-office']);
  });

  test('a step without an office, or with two ways at once', () => {
    expect(told({ ...json, steps: [{ ...allowed, by: undefined }, ...steps] }).length).toBe(1);
    expect(told({ ...json, steps: [{ ...allowed, all: ['pa', 'kpa'] }, ...steps] }).length).toBe(1);
  });

  test('what holds itself, and what is nested beyond measure', () => {
    const round: { steps: unknown[] } = { steps: [] };
    round.steps.push(round);
    let deep: unknown = { kind: ['LS'] };
    for (let level = 0; level < 100_000; level += 1) deep = { not: deep };
    for (const subject of [round, asking(deep)])
      expect(told(subject)[0]).toBe('shape This chain is nested too deeply.');
  });

  test.each([[undefined], [null], ['opd '], [7], [5n], [[]], [{}], [{ chain: null }], [{ root: 1 }]])(
    '%s',
    (subject) => {
      expect(told(subject).every((it) => it.startsWith('shape '))).toBe(true);
      expect(check(subject as never).ok).toBe(false); // never a subject, that is the point
    },
  );
});

test('a machine with more standings than are looked at is not proved', () => {
  const region = (name: string) => ({
    initial: 'a',
    states: { a: { on: { [name]: 'b' } }, b: { on: { [name]: 'a' } } },
  });
  const names = ['k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w'];
  const machine = createMachine({
    id: 'wide',
    type: 'parallel',
    states: Object.fromEntries(names.map((name) => [name, region(name)])),
  });
  const checked = check(machine, { events: names });
  expect([checked.verdict === 'in-order', checked.standings, checked.unproved?.en]).toEqual([
    false,
    5000,
    'Not proved: too many standings (more than 5000); let fewer offices stamp side by side, or split the chain.',
  ]);
});

/** A value with some part of it replaced. */
const replaced = (value: unknown, path: readonly number[], by: unknown): unknown => {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(1, keys.length)] ?? 'x';
  const inner = replaced((value as Record<string, unknown>)[key], rest, by); // its own key, or none
  if (Array.isArray(value)) return value.map((it: unknown, index) => (String(index) === key ? inner : it));
  return { ...value, [key]: inner };
};
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(5n, undefined, Number.NaN, 'draft', 'pa', { toString: 1 }, [[]], '__proto__', 'a.b', '#x', ''),
);
const mutants = fc
  .record({
    path: fc.array(fc.nat(12), { maxLength: 5 }),
    by: anything,
    again: fc.array(fc.nat(12), { maxLength: 4 }),
    second: anything,
  })
  .map(({ path, by, again, second }) => replaced(replaced(json, path, by), again, second));

test('chains with any part replaced by anything are read and checked', () => {
  const verdicts = new Set<string>();
  fc.assert(
    fc.property(fc.oneof({ arbitrary: mutants, weight: 9 }, anything), (subject) => {
      const read = parseChain(subject, frame);
      const { verdict } = check(subject as Chain); // of any form, that is the point
      verdicts.add(verdict);
      // What can be read can be checked, with what its type demands.
      if (read.ok) verdicts.add(check(withChain(spp, read.chain, 0)).verdict);
    }),
    { numRuns: extent(200, 5000), seed: seedOf(43) },
  );
  expect([...verdicts].toSorted()).toEqual(['faulty', 'in-order']);
});

test('control: a checker that reads what it is given without looking would be found out', () => {
  const blind = (subject: unknown): string => (subject as Chain).steps.map((it) => it.name.length).join();
  const { failed } = fc.check(
    fc.property(mutants, (subject) => void blind(subject)),
    { numRuns: 300, seed: 43 },
  );
  expect(failed).toBe(true);
});
