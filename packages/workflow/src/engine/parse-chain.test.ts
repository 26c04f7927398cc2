// Chains from JSON: the same chain, or every fault at once. Each test of a fault starts from a chain that has none.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChainFrame } from './chain-fault.ts';
import { parseChain } from './parse-chain.ts';
import type { Predicate } from './predicate.ts';
import { text } from './text.ts';

const frame: ChainFrame = {
  document: 'memo',
  drafters: ['pptk', 'ppk-skpd'],
  finals: 'noted',
  moments: ['noted'],
  mandatory: [{ office: 'pa', moment: 'noted' }],
  kinds: ['LS', 'UP'],
  states: ['checked', 'noted'],
  commands: ['check', 'note'],
  fields: ['sebab', 'rincian.harga'],
};

const check = { name: 'checked', command: 'check', by: 'ppk-skpd', return: ['draft'], within: 2 };
const note = { name: 'noted', command: 'note', by: 'pa', return: ['draft', 'submitted'], within: 2 };
const memo = { document: 'memo', draft: { by: 'pptk', within: 3 }, steps: [check, note] };

const faultsOf = (json: unknown, known: ChainFrame = frame): string[] => {
  const parsed = parseChain(json, known);
  return parsed.ok ? [] : parsed.faults.map((it) => `${it.code} ${it.path}`);
};
const withCheck = (change: object): object => ({ ...memo, steps: [{ ...check, ...change }, note] });

test('a chain without faults is read as it stands', () => {
  expect(parseChain(memo, frame)).toEqual({ ok: true, chain: memo });
});

test('every fault is listed, not only the first, also beside a wrong form', () => {
  const json = {
    ...memo,
    colour: 'red',
    draft: { by: 'bupati', within: 0 },
    steps: [
      { ...check, return: ['submitted', 'nowhere'], within: 'two' },
      { ...note, name: 'draft', advice: ['pa'] },
    ],
    cancel: { by: ['pa'], in: ['gone'] },
  };
  expect(faultsOf(json)).toEqual([
    'shape ',
    'unknown-office draft.by',
    'reserved-name steps[1].name',
    'label-missing steps[1].label',
    'return-unknown steps[0].return[1]',
    'return-not-before steps[0].return[0]',
    'deadline draft.within',
    'deadline steps[0].within',
    'adviser-stamps steps[1].advice[0]',
    'cancel-state cancel.in[0]',
    'final-differs steps[1].name',
  ]);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a word', 'memo'],
  ['steps that are a word', { ...memo, steps: 'check' }],
  ['a step that is null', { ...memo, steps: [null, note] }],
  ['a step that is a list', { ...memo, steps: [[], note] }],
  ['a key of every object', JSON.parse('{"__proto__": {"document": "memo"}}')],
])('%s is refused in words and throws nothing', (_name, json) => {
  expect(faultsOf(json).length).toBeGreaterThan(0);
});

test('JSON nested ten thousand deep is refused without being read', () => {
  const deep = Array.from({ length: 10_000 }).reduce<object>((inner) => ({ not: inner }), { kind: ['LS'] });
  expect(faultsOf(withCheck({ when: deep }))).toEqual(['shape ']);
});

test('whatever JSON is given, the answer is a chain or faults', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 3 }), (whole, part) => {
      expect(parseChain(whole, frame).ok).toBe(false);
      for (const json of [{ ...memo, steps: [part, note] }, withCheck({ when: part }), { ...memo, draft: part }]) {
        const parsed = parseChain(json, frame);
        expect(parsed.ok || parsed.faults.length > 0).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

describe('who stamps a step', () => {
  const { by: _by, ...nobody } = check;
  const step = (change: object): object => ({ ...memo, steps: [{ ...nobody, ...change }, note] });

  test.each([
    ['nobody', {}, ['shape steps[0]']],
    ['one and all', { by: 'pa', all: ['tapd', 'sekda'] }, ['shape steps[0]']],
    ['one, with a number', { by: 'pa', need: 1 }, ['shape steps[0].need']],
    ['a quorum without its number', { of: ['tapd', 'sekda'] }, ['shape steps[0].need']],
    ['a quorum of none', { of: ['tapd', 'sekda'], need: 0 }, ['quorum steps[0].need']],
    ['a quorum of all', { of: ['tapd', 'sekda'], need: 2 }, ['quorum steps[0].need']],
    ['a quorum of one', { of: ['tapd'], need: 1 }, ['shape steps[0].of']],
    [
      'a quorum of seven',
      { of: ['tapd', 'sekda', 'bud', 'dprd', 'ppkd', 'bpkad', 'inspektorat'], need: 2 },
      ['quorum steps[0].of'],
    ],
    ['a quorum that is right', { of: ['tapd', 'sekda', 'bud'], need: 2 }, []],
  ])('%s', (_name, change, expected) => {
    expect(faultsOf(step(change))).toEqual(expected);
  });
});

describe('the way back', () => {
  test('a step may only return where the paper surely gets to the drafters', () => {
    const back = (first: object, second: object): string[] =>
      faultsOf({
        ...memo,
        steps: [
          { ...check, ...first },
          { ...note, ...second },
        ],
      });
    expect(back({ return: ['draft'] }, { return: ['submitted'] })).toEqual([]);
    expect(back({ return: [], reject: true }, { return: [], reject: true })).toEqual([]);
    expect(back({ return: [] }, { return: ['draft'] })).toEqual(['no-way-to-draft steps[0].return']);
    const unsure = { return: ['draft'], when: { kind: ['LS'] } };
    expect(back(unsure, { return: ['submitted'] })).toEqual(['no-way-to-draft steps[1].return']);
  });

  test('a chain of returns is followed to its end', () => {
    const extra = { ...check, name: 'seen', command: 'see', label: { state: text('a', 'b'), command: text('a', 'b') } };
    const three = (...returns: string[][]): string[] =>
      faultsOf({
        ...memo,
        steps: [
          { ...extra, return: returns[0] },
          { ...check, return: returns[1] },
          { ...note, return: returns[2] },
        ],
      });
    expect(three(['draft'], ['submitted'], ['seen'])).toEqual([]);
    expect(three([], ['submitted'], ['seen'])).toHaveLength(3);
  });
});

describe('conditions', () => {
  test.each<[string, Predicate, string[]]>([
    ['an amount', { amount: { over: '100' } }, []],
    ['every kind of the type', { kind: ['LS', 'UP'] }, ['condition-always steps[0].when']],
    ['a kind that the type lacks', { kind: ['GU'] }, ['unknown-kind steps[0].when']],
    ['two kinds at once', { every: [{ kind: ['LS'] }, { kind: ['UP'] }] }, ['condition-never steps[0].when']],
    [
      'an account below one that is excluded',
      { every: [{ account: ['5.1.02'] }, { not: { account: ['5.1'] } }] },
      ['condition-never steps[0].when'],
    ],
    [
      'at most nothing, or more',
      { some: [{ amount: { upTo: '0' } }, { amount: { over: '0' } }] },
      ['condition-always steps[0].when'],
    ],
    ['one of fifty accounts', { account: Array.from({ length: 50 }, (_, at) => `5.${at}`) }, []],
  ])('%s', (_name, when, expected) => {
    expect(faultsOf(withCheck({ when }))).toEqual(expected);
  });

  test('money that is none is named where it stands', () => {
    expect(faultsOf(withCheck({ when: { amount: { over: '-5' } } }))).toEqual(['shape steps[0].when.amount.over']);
    expect(faultsOf(withCheck({ when: { amount: { over: 5 } } }))).toEqual(['shape steps[0].when.amount.over']);
  });

  test('a condition of a thousand parts is refused quickly', () => {
    const some = Array.from({ length: 10 }, (_, at) => ({ amount: { over: String(at) } }));
    const wide = { every: Array.from({ length: 10 }, () => ({ some })) };
    expect(faultsOf(withCheck({ when: wide }))).toEqual(['condition-too-wide steps[0].when']);
  });
});

describe('what the type demands', () => {
  const known = (change: Partial<ChainFrame>): ChainFrame => ({ ...frame, ...change });

  test('a mandatory stamp on every path may be given in two steps with opposite conditions', () => {
    const split = (second: Predicate): unknown => ({
      ...memo,
      steps: [
        { ...check, by: 'bud', when: { amount: { over: '100' } } },
        {
          ...check,
          by: 'bud',
          name: 'seen',
          command: 'see',
          when: second,
          label: { state: text('a', 'b'), command: text('a', 'b') },
        },
        note,
      ],
    });
    const bud = known({ mandatory: [{ office: 'bud' }] });
    expect(faultsOf(split({ amount: { upTo: '100' } }), bud)).toEqual([]);
    expect(faultsOf(split({ amount: { upTo: '99' } }), bud)).toEqual(['mandatory-conditional steps[0].when']);
  });

  test('a mandatory stamp is looked for at its own step', () => {
    expect(faultsOf(memo, known({ mandatory: [{ office: 'ppk-skpd', moment: 'noted' }] }))).toEqual([
      'mandatory-missing steps[1]',
    ]);
  });

  test('a drafter whom the law does not name, another type, a moment under a condition', () => {
    const json = { ...memo, draft: { by: 'bpkad', within: 1 } };
    expect(faultsOf(json, known({ document: 'nota', moments: ['checked'] }))).toEqual([
      'wrong-document document',
      'drafter-not-allowed draft.by',
    ]);
    expect(faultsOf(withCheck({ when: { kind: ['LS'] } }), known({ moments: ['checked'] }))).toEqual([
      'moment-conditional steps[0].when',
    ]);
  });
});
