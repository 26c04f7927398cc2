// Each fault that a chain can show as it is written, planted once; and the ways in which the checker says it.
import { describe, expect, test } from 'vitest';
import type { Chain, Step } from '../engine/chain.ts';
import type { AnyDefinition } from '../engine/document.ts';
import { bareOf, ofChain } from './bare.ts';
import { authorityTable } from './authority-table.ts';
import { check } from './check.ts';
import { checkCodes, pathText } from './fault.ts';
import type { CheckOptions } from './options.ts';

const sign: Step = { name: 'signed', command: 'sign', by: 'pa', return: ['draft'], within: 2 };
const approve: Step = { name: 'approved', command: 'approve', by: 'tapd', return: ['draft', 'submitted'], within: 3 };

const chainOf = (steps: readonly Step[], more: Partial<Chain> = {}): Chain => ({
  document: 'x',
  draft: { by: 'pptk', within: 2 },
  steps,
  ...more,
});
const codes = (subject: Chain | AnyDefinition, options?: CheckOptions): readonly string[] =>
  check(subject, options).faults.map((it) => `${it.code} ${it.states.join(' ')}`.trim());

test('a sound chain has no fault, and says how much was looked at', () => {
  const checked = check(chainOf([sign, approve]));
  expect(checked).toMatchObject({ ok: true, faults: [], cases: 1 });
  expect(checked.standings).toBeGreaterThan(10);
});

test('every right that a step can give is walked: withdrawal, advice, rejection, handing on, desk edits, cancellation, quorum', () => {
  const rich = chainOf(
    [
      { ...sign, reject: true, reroute: true, revises: ['nama'], advice: ['inspektorat'] },
      { name: 'weighed', command: 'weigh', of: ['bpkad', 'sekda', 'ppkd'], need: 2, return: ['draft'], within: 3 },
      { ...approve, return: ['draft', 'signed'], delegable: false, strategic: true },
    ],
    { draft: { by: 'pptk', within: 2, withdraw: true }, cancel: { by: ['pptk'], in: ['draft', 'submitted'] } },
  );
  expect(codes(rich)).toEqual([]);
});

describe('planted faults are caught', () => {
  const cases: readonly (readonly [name: string, steps: readonly Step[], fault: string])[] = [
    ['no time at all', [{ ...sign, within: 0 }, approve], 'deadline signed'],
    ['more than sixty days', [sign, { ...approve, within: 61 }], 'deadline approved'],
    ['half a day', [{ ...sign, within: 0.5 }, approve], 'deadline signed'],
    ['a command that every paper knows', [{ ...sign, command: 'cancel' }, approve], 'reserved-command signed'],
    ['a state twice', [sign, { ...approve, name: 'signed' }], 'name-clash signed'],
    ['a state that is an end', [{ ...sign, name: 'rejected' }, approve], 'name-clash rejected'],
    ['a name that events would take apart', [{ ...sign, name: 'signed.by>pa' }, approve], 'name-clash signed.by>pa'],
    [
      'the same command of the same office twice',
      [sign, { ...approve, command: 'sign', by: 'pa' }],
      'two-meanings submitted signed approved',
    ],
    ['a return to what comes later', [{ ...sign, return: ['approved'] }, approve], 'return-impossible signed approved'],
    [
      'one office twice side by side',
      [{ name: 'signed', command: 'sign', all: ['pa', 'pa'], return: ['draft'], within: 2 }, approve],
      'quorum signed',
    ],
    [
      'a quorum of all',
      [{ name: 'signed', command: 'sign', of: ['pa', 'kpa'], need: 2, return: ['draft'], within: 2 }, approve],
      'quorum signed',
    ],
    [
      'a condition that never holds',
      [{ ...sign, when: { every: [{ kind: ['a'] }, { kind: ['b'] }] } }, approve],
      'condition-never signed',
    ],
    [
      'a condition that always holds',
      [
        { ...sign, when: { amount: { upTo: '5' } } },
        { ...approve, when: { some: [{ amount: { over: '5' } }, { amount: { upTo: '5' } }] } },
        { ...approve, name: 'noted', command: 'note', by: 'bud' },
      ],
      'condition-always approved',
    ],
    [
      'a last step under a condition',
      [sign, { ...approve, when: { amount: { over: '5' } } }],
      'last-step-conditional approved',
    ],
    ['no steps', [], 'last-step-conditional submitted'],
    ['an administrator who stamps', [{ ...sign, by: 'administrator' }, approve], 'administrator-stamps'],
  ];
  test.each(cases)('%s', (_name, steps, fault) => expect(codes(chainOf(steps))).toContain(fault));

  test('an office that nobody holds, and no way past it, in one sentence for each', () => {
    const { faults } = check(chainOf([sign, approve]), { offices: ['pptk', 'pa'] });
    expect(faults.map((it) => it.text.en)).toEqual([
      'Nobody holds the office Regional budget team (TAPD) (tapd), though papers wait for it in signed; fill the office or change the step.',
    ]);
    expect(codes(chainOf([sign, approve]), { offices: [] })).toEqual([
      'office-missing draft',
      'office-missing submitted',
      'office-missing signed',
    ]);
    const side: Step = { name: 'signed', command: 'sign', all: ['pa', 'kpa'], return: ['draft'], within: 2 };
    expect(codes(chainOf([side, { ...approve, by: 'pa' }]), { offices: ['pptk', 'pa'] })).toEqual([
      'office-missing submitted',
    ]);
    const either: Step = { name: 'signed', command: 'sign', of: ['pa', 'kpa'], need: 1, return: ['draft'], within: 2 };
    expect(codes(chainOf([either, approve]), { offices: ['pptk', 'pa', 'tapd'] })).toEqual([]);
  });

  test('a mandatory stamp that some papers go without', () => {
    const large: Step = { ...sign, when: { amount: { over: '5' } } };
    const mandatory = [{ moment: 'signed', office: 'pa' as const }];
    const found = check(chainOf([large, approve]), { mandatory }).faults;
    expect(found.map((it) => it.code)).toEqual(['mandatory-missing', 'moment-conditional']);
    expect(found[0]?.path.map((it) => it.command)).toEqual(['submit', 'approve']);
  });

  test('money, a number or an edition at a moment that the chain has not, or only sometimes', () => {
    const definition: AnyDefinition = {
      ...bareOf(ofChain(chainOf([{ ...sign, when: { kind: ['LS'] } }, approve])), {
        amount: 0n,
        kind: '',
        accounts: [],
        funds: [],
      }),
      opensIn: ['running'],
      postings: { signed: () => [] },
      number: { at: 'numbered', series: 'X' },
    };
    expect(codes(definition)).toEqual([
      'mandatory-missing approved signed',
      'mandatory-missing approved numbered',
      'moment-unknown numbered',
      'moment-conditional signed',
    ]);
  });

  test('a desk that changes fields after money has moved', () => {
    const definition: AnyDefinition = {
      ...bareOf(ofChain(chainOf([sign, { ...approve, revises: ['nama'] }])), {
        amount: 0n,
        kind: '',
        accounts: [],
        funds: [],
      }),
      opensIn: ['running'],
      postings: { submitted: () => [] },
    };
    const [fault] = check(definition).faults;
    expect(fault?.code).toBe('revise-after-money');
    expect(fault?.path.at(-1)).toMatchObject({ from: 'signed', command: 'revise', office: 'tapd' });
  });

  test('a paper that goes to another agency after money has moved', () => {
    const chain = chainOf([sign, { ...approve, reroute: true }]);
    const bare = bareOf(ofChain(chain), { amount: 0n, kind: '', accounts: [], funds: [] });
    const posting = (moment: string): AnyDefinition => ({
      ...bare,
      opensIn: ['running'],
      postings: { [moment]: () => [] },
    });
    const [fault] = check(posting('submitted')).faults;
    expect(fault?.code).toBe('reroute-after-money');
    expect(fault?.path.at(-1)).toMatchObject({ from: 'signed', command: 'reroute', office: 'tapd' });
    expect(check(posting('approved')).ok).toBe(true);
  });

  test('a stage that no cycle has', () => {
    const bare = bareOf(ofChain(chainOf([sign, approve])), { amount: 0n, kind: '', accounts: [], funds: [] });
    expect(codes(bare)).toEqual(['stage-unknown open']);
  });
});

test('the way to a fault names every act, and one person by one name', () => {
  const [fault] = check(chainOf([sign, approve]), { mandatory: [{ moment: 'signed', office: 'kpa' }] }).faults;
  expect(pathText(fault ?? { path: [] })).toEqual({
    id: 'PPTK Ani mengajukan; lalu Pengguna Anggaran Budi membubuhkan cap “sign”; lalu TAPD Citra membubuhkan cap “approve”.',
    en: 'Activity officer (PPTK) Ani submits; then Budget user (PA) Budi stamps “sign”; then Regional budget team (TAPD) Citra stamps “approve”.',
  });
  expect(pathText({ path: [] }).en).toBe('It shows in the chain itself.');
});

test('every code of the list is one word or several with hyphens, once', () => {
  expect(new Set(checkCodes).size).toBe(checkCodes.length);
});

test('the table of authority has a row for what nobody may do as well', () => {
  const rows = authorityTable(ofChain(chainOf([{ ...sign, strategic: true }, approve])));
  const of = (state: string, command: string) =>
    rows.find((it) => it.state === state && it.command === command && it.late === '')?.offices;
  expect(of('submitted', 'sign')).toEqual([{ office: 'pa', acting: false, delegated: true }]);
  expect(of('approved', 'sign')).toEqual([]);
});

test('the table of a chain in which one state stands twice comes to an end, as its stamps would not', () => {
  const again = chainOf([{ ...sign, name: 'submitted', reroute: true }, approve]);
  expect(codes(again)).toContain('name-clash submitted');
  expect(authorityTable(ofChain(again)).length).toBeGreaterThan(0);
});
