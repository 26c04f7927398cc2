// Every function that others may import and that takes what comes from outside: whatever it is given, an answer, never a throw and never a hang.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, basisOf, draft, holder, person } from '../../../../tests/support/given.ts';
import { extent, seedOf } from '../../../../tests/support/extent.ts';
import * as library from '../index.ts';
import { offices } from '../engine/office.ts';

const { definitionOf, documentTypes, withChain } = library;

type Any = never; // what is given is of any form, that is the point
const day = '2026-02-16';

const given = (type: library.DocumentType) => {
  const definition = definitionOf(type);
  const paper = draft(type);
  const [first] = definition.chain.steps;
  const state = paper.state;
  const patch = { set: { nama: { from: 'a', to: 'b' } }, rows: { rincian: { add: [{ id: 'z' }] } } };
  return {
    definition,
    asked: around(person('somebody', offices), { basis: basisOf(type) }),
    paper,
    command: { name: 'revise', patch, to: 'draft', reason: 'perlu perbaikan' },
    opening: { id: 'n', year: 2026, opd: paper.opd, unit: paper.unit, seed: paper.body },
    waiting: { state, stamps: paper.stamps, opd: paper.opd, office: 'pa', command: first.command },
    chain: library.chainJson(definition.chain),
    frame: library.frameOf(definition),
    decree: { kind: 'alur', type, opd: '', chain: library.chainJson(definition.chain) },
  };
};

type Given = ReturnType<typeof given>;
type Spoil = (value: unknown) => Any;

/** The functions that take something from outside, each with what of it is spoilt. */
const asked: Readonly<Record<string, (it: Given, spoil: Spoil) => unknown>> = {
  decide: (it, spoil) => [
    library.decide(it.definition, spoil(it.paper), it.command, it.asked),
    library.decide(it.definition, it.paper, spoil(it.command), it.asked),
    library.decide(it.definition, it.paper, it.command, { ...it.asked, day: spoil(day) }),
    library.decide(it.definition, it.paper, { name: 'submit' }, { ...it.asked, basis: spoil({ toString: [] }) }),
  ],
  wouldMove: (it, spoil) => library.wouldMove(it.definition, spoil(it.paper), spoil(it.command), it.asked),
  explain: (it, spoil) => [
    library.explain(it.definition, spoil(it.paper), it.asked),
    library.explain(it.definition, it.paper, it.asked, { since: spoil(day) }),
  ],
  accountsOf: (it, spoil) => library.accountsOf(it.definition, spoil(it.paper), it.asked),
  decideOpen: (it, spoil) => library.decideOpen(it.definition, spoil(it.opening), it.asked),
  adopt: (it, spoil) => library.adopt(it.definition, spoil(it.opening), spoil('submitted'), it.asked),
  decideMove: (it, spoil) => {
    const wish = { day: spoil(day), back: true, holidays: new Set<string>(), moved: [] };
    return library.decideMove(
      it.definition.chain,
      withChain(it.definition, { ...it.definition.chain }, 1),
      spoil(it.paper),
      wish,
    );
  },
  offerOf: (it, spoil) => library.offerOf(it.definition, spoil(it.waiting), it.asked),
  parsePaper: (it, spoil) => library.parsePaper(it.definition, spoil(it.paper)),
  parseChain: (it, spoil) => [
    library.parseChain(spoil(it.chain), it.frame),
    library.parseChain(it.chain, spoil(it.frame)),
  ],
  check: (it, spoil) => library.check(spoil({ ...it.chain, steps: [] })),
  decideDecree: (it, spoil) =>
    library.decideDecree(spoil(it.decree), 'alasan baik', { officer: holder('administrator'), knowsOpd: () => true }),
  admit: (it, spoil) => library.admit(spoil(it.paper.body)),
  isDecimal: (_it, spoil) => library.isDecimal(spoil('1')),
  isMoney: (_it, spoil) => library.isMoney(spoil('1')),
  isOffice: (_it, spoil) => library.isOffice(spoil('pa')),
  isDocumentType: (_it, spoil) => library.isDocumentType(spoil('spp')),
  isWellFormed: (_it, spoil) => library.isWellFormed(spoil('a')),
};

/** The others, by why nothing odd comes to them: a name that is in neither list has to be put into one. */
const others: Readonly<Record<string, string>> = {
  'what a program declares, and the compiler looks at':
    'admittingOffice allStatesOf areaOf authorityTable commandsOf compile ceilingOf chainChart chainDiagram chainJson chainJsonSchema childrenOf cycleDiagram cycleWords defineChain defineDocument diffChains draftRules drafters eventOf finalOf firstStages frameOf handlingsIn identifier isConditional isEnd looksAtBasis machineConfig machineOf needOf nodesOf officesIn officesOf own personal plain predicateText reason returnTargets stageFaults stageName stagePath statesOf stepRules stepsAfter text toBpmn toJson toMermaid withChain wordFieldsOf wordsOf listSettings settingOf settingFault officeNames officeScope officeTitle aspectName at byPath pathText byPrecedence takesBack asksNobodyAnew casesOf findStep holds e81 evaluasiScale',
  'what the library has judged, stored or read before':
    'applyPatch areLikelyDoubles brokenRules canonical ceilingExceeded ceilingsPassed changes claimsHeld decodeBasis decreeKey factsOf fallBack fallingWith figuresAsked figuresAskedAtOpening giveBack givesBack idsIn isIdle lawOf looksAtFigures mayRead movedText outstandingOf paperMoved passedBy planMigration planOf reachOf reaches readsOpd replay seenOf settleMove supersedesEarlier upToDate waitingFor withFigures',
  'figures, codes and days that a schema has read before; what is none is a defect':
    'addDays addWorkingDays allowedDays ancestorAt bandOf cashOf catchUp ceilingsOf changeLines changePlan changeTransfers checkWindow classifyShift compareLines contractLimit contractValue copyInForce csvLine dayOfLikeness dayWords deadlineStanding decimalText defaultJadwal deviationInPoints divideHalfUp dueDay editionLetter editionOrder findIncomplete findUnmeasured hundredthsOf identityOf inForce isWithin isWorkingDay ledgerLine ledgerPath levelOf lineTotal moneyText monthsOf moveCycle nextEdition nomenclatureKey overdueAt parentOf percent placeKey placeOfKey prepareChange rate readDeviation reckonIndicator relativeDeviation remindersFor rkaByAccount rkaLineTotal rupiah subtotals sum tableCell unguarded weightedPhysical wellFormed workingDaysBetween yearsWithoutTarget',
  'it says that it throws, for callers who have asked before': 'definitionOf parseDecimal parseMoney parseEdition',
};

test('every function of the library is asked, or says why not', () => {
  const functions = Object.entries(library).flatMap(([name, it]) => (typeof it === 'function' ? [name] : []));
  const excepted = Object.values(others).flatMap((it) => it.split(' '));
  expect(functions.filter((it) => !(it in asked) && !excepted.includes(it))).toEqual([]);
  expect([...Object.keys(asked), ...excepted].filter((it) => !functions.includes(it))).toEqual([]);
});

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};
const round: Record<string, unknown> = {};
round['a'] = round;
/** Sixty levels, each twice the one below: nothing to hold, and no end to write out. */
let wide: unknown = {};
for (let level = 0; level < 60; level += 1) wide = { a: wide, b: wide };

const bare: unknown = Object.create(null);
const oddities: readonly unknown[] = [
  undefined,
  null,
  -1,
  Number.NaN,
  '',
  '\ud800',
  '__proto__',
  '2026-02-30',
  10n ** 30n,
  Symbol('s'),
  [],
  {},
  [null],
  { id: null },
  bare,
  nested(50),
  nested(9000),
  round,
  { toString: null },
  new Map(),
  new Date(Number.NaN),
];

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

const spoils = fc.record({ path: fc.array(fc.nat(12), { maxLength: 5 }), by: fc.constantFrom(...oddities) }).map(
  ({ path, by }): Spoil =>
    (value) =>
      replaced(value, path, by) as Any,
);
const cases = fc.record({ type: fc.constantFrom(...documentTypes), spoil: spoils });

test.each(Object.keys(asked))('%s answers whatever it is given', (name) => {
  const { failed, errorInstance } = fc.check(
    fc.property(cases, ({ type, spoil }) => void asked[name]?.(given(type), spoil)),
    { numRuns: extent(150, 3000), seed: seedOf(47) },
  );
  expect([failed, errorInstance]).toEqual([false, null]);
});

test('what is small to hold and endless to write out is refused, and soon', () => {
  const it = given('spp');
  for (const spoil of [
    (_value: unknown) => wide as Any,
    ((value: object) => ({ ...value, body: wide, patch: wide, seed: wide })) as Spoil,
  ])
    for (const name of ['decide', 'explain', 'decideOpen', 'admit', 'offerOf', 'parseChain']) asked[name]?.(it, spoil);
  const deep = { name: 'revise', patch: { set: { keperluan: { from: 'x', to: nested(9000) } } } };
  expect(library.decide(it.definition, it.paper, deep, it.asked)).toMatchObject({
    refusals: [{ code: 'malformed', at: 'patch' }],
  });
  const nothing = library.offerOf(it.definition, null as Any, it.asked);
  expect([library.isIdle(nothing), nothing.against.map(({ code }) => code)]).toEqual([true, ['malformed']]);
  expect(library.parseChain(it.chain, undefined as Any)).toMatchObject({ ok: false, faults: [{ code: 'shape' }] });
});

test('control: a function that trusts what it is given is found out', () => {
  const trusting = ({ stamps }: { readonly stamps: readonly unknown[] }): number => stamps.length;
  const { failed } = fc.check(
    fc.property(cases, ({ type, spoil }) => void trusting(spoil(given(type).waiting))),
    { numRuns: 150, seed: 47 },
  );
  expect(failed).toBe(true);
});
