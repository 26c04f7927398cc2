// Shown = obeyed, for a hundred thousand cases: what explain allows is done, what it refuses is refused for the same reasons in the same order.
import {
  accountsOf,
  admittingOffice,
  allStatesOf,
  byPrecedence,
  changes,
  commandsOf,
  decide,
  definitionOf,
  documentTypes,
  explain,
  findStep,
  lockAspects,
  officesIn,
  officesOf,
  type Body,
  type Chain,
  type Circumstances,
  type DocumentType,
  type Explanation,
  type HoldingKind,
  type Office,
  type Paper,
} from '@siklus/workflow';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, basisOf, bodies, draft, movedBy, person, stagesOf } from '../support/given.ts';

const CASES = 100_000;

interface Case {
  readonly paper: Paper;
  readonly circumstances: Circumstances;
  readonly left: (key: string) => bigint;
}

// One draft and one basis of each type: their bodies are decoded once for all cases.
const shifted = JSON.parse(
  JSON.stringify(bodies.pergeseran).replaceAll('5.1.02.01.01.0025', '5.1.02.02.01.0001'),
) as Body; // the body with another account
const others: Partial<Record<DocumentType, Body>> = {
  usulan: { jenis: 'pokir', fraksi: 'Fraksi A', reses: '2026-1' },
  spp: { jenis: 'TU' },
  apbd: { nomorPerda: '1/2025', tanggalPerda: '2025-12-30' },
  // A move to another objek, which the regional secretary agrees to.
  pergeseran: { sesudah: shifted['sesudah'], rencana: shifted['rencana'] },
  pertanggungjawaban: { opini: 'Wajar', nomorPerda: '2/2027', tanggalPerda: '2027-07-01' },
};
const drafts = new Map(documentTypes.map((type) => [type, [draft(type), draft(type, others[type])] as const]));
const bases = new Map(documentTypes.map((type) => [type, basisOf(type)]));
const moved = new Map<string, ReturnType<typeof movedBy>>();
const movedOnce = (base: Paper, index: number, state: string): ReturnType<typeof movedBy> => {
  const key = `${base.type} ${index} ${state}`;
  const known = moved.get(key) ?? movedBy(definitionOf(base.type), { ...base, state });
  moved.set(key, known);
  return known;
};
const people = ['p1', 'p2', 'p3', 'p4', 'p5'];

const stampsIn = (chain: Chain, state: string, who: readonly number[]): Paper['stamps'] => {
  const order = ['draft', 'submitted', ...chain.steps.map((step) => step.name)];
  const reached = order.slice(0, Math.max(1, order.indexOf(state) + 1));
  return reached.map((moment, index) => ({
    moment,
    office:
      chain.steps[index - 2] === undefined ? chain.draft.by : (officesOf(chain.steps[index - 2]!)[0] ?? chain.draft.by), // just seen
    person: people[(who[index % who.length] ?? 0) % people.length] ?? 'p1',
    assignment: '',
    kind: 'definitif',
    at: '2026-01-05T00:00:00Z',
    day: '2026-01-05',
  }));
};

const windowsOf = (type: DocumentType): readonly Circumstances['windows'][] => [
  [],
  [{ type, opens: '2026-01-01', closes: '2026-12-31' }],
  [{ type, opens: '2027-01-01', closes: '2027-02-01' }],
  [{ type, opens: '2025-01-01', closes: '2025-02-01' }],
];

// Small numbers stand for choices, so that a case costs little to make.
const wish = fc.record({
  type: fc.nat(),
  state: fc.nat(),
  who: fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
  office: fc.nat(),
  person: fc.nat(9),
  kind: fc.nat(8),
  window: fc.nat(9),
  basis: fc.nat(4),
  stage: fc.nat(9),
  lock: fc.nat(9),
  late: fc.nat(5),
  money: fc.nat(5),
  marks: fc.nat(7),
});

const caseOf = (choice: typeof wish extends fc.Arbitrary<infer T> ? T : never): Case => {
  const type = documentTypes[choice.type % documentTypes.length] ?? 'rka';
  const definition = definitionOf(type);
  const chain: Chain = definition.chain;
  const states = allStatesOf(chain);
  const state = states[choice.state % states.length] ?? 'draft';
  const step = findStep(chain, state);
  const some = step === undefined || step.by !== undefined ? [] : officesOf(step).slice(0, -1);
  const marks = some
    .filter((_office, index) => (choice.marks >> index) % 2 === 1)
    .slice(0, step?.of === undefined ? 9 : step.need - 1);
  const variant = (choice.who[0] ?? 0) % 2;
  const base = drafts.get(type)?.[variant] ?? draft(type);
  const stamps = stampsIn(chain, state, choice.who);
  const [first] = stamps;
  const aside =
    first === undefined
      ? []
      : ([['late'], ['late', 'admitted']][choice.late]?.map((moment) => ({ ...first, moment })) ?? []);
  const paper: Paper = { ...base, state, marks, stamps: [...stamps, ...aside] };
  const known = officesIn(chain);
  const offices: Office[] = [
    known[choice.office % known.length] ?? 'pa',
    ...(choice.office % 3 === 0 ? [admittingOffice(chain)] : []),
  ];
  const kind = (['plt', 'plh', 'delegasi'] as readonly HoldingKind[])[choice.kind] ?? 'definitif';
  const circumstances = around(person(`p${(choice.person % 7) + 1}`, offices, kind), {
    basis: choice.basis === 0 ? {} : (bases.get(type) ?? {}),
    moved: movedOnce(base, variant, state),
    windows: windowsOf(type)[choice.window] ?? [],
    stages: choice.stage === 0 ? ['closed', 'daerah.closed'] : stagesOf(type),
    locks:
      choice.lock < lockAspects.length
        ? [
            {
              aspect: lockAspects[choice.lock] ?? 'pagu',
              opd: '',
              code: '',
              by: 'A',
              at: '2026-01-01',
              reason: 'Tutup',
            },
          ]
        : [],
    day: choice.person % 2 === 0 ? '2026-02-16' : '2026-12-31',
    knowsOpd: () => true,
  });
  return { paper, circumstances, left: () => (choice.money === 0 ? 0n : 10n ** 15n) };
};

const commandFor = (shown: Explanation) => ({
  name: shown.command,
  reason: 'alasan yang cukup',
  ...(shown.command === 'reroute' ? { to: '9.99' } : {}),
  ...(shown.targets[0] === undefined ? {} : { to: shown.targets[0] }),
});

/** What explain says against what happens; '' when they agree. */
const disagreement = ({ paper, circumstances, left }: Case, tell = explain): string => {
  const definition = definitionOf(paper.type);
  for (const shown of tell(definition, paper, circumstances, { left })) {
    const decision = decide(definition, paper, commandFor(shown), circumstances);
    const short = decision.ok
      ? changes(decision.effect.transfers).filter((it) => it.place.stage !== 'outside' && left(it.key) + it.delta < 0n)
      : [];
    const against = decision.ok ? short.map(() => 'ceiling-exceeded') : decision.refusals.map((it) => it.code);
    const told = shown.missing.map((it) => it.code);
    if (shown.allowed !== (against.length === 0) || told.join() !== against.join())
      return `${paper.type} ${paper.state} ${shown.command}: shown ${told.join() || 'allowed'}, done ${against.join() || 'allowed'}`;
    if (
      byPrecedence(shown.missing)
        .map((it) => it.code)
        .join() !== told.join()
    )
      return `${shown.command}: order of reasons`;
    const mute = shown.missing.find(
      (it) => it.text.id.trim() === '' || it.text.en.trim() === '' || /undefined|NaN/.test(it.text.id + it.text.en),
    );
    if (mute !== undefined) return `${paper.type} ${shown.command}: ${mute.code} says ${JSON.stringify(mute.text)}`;
  }
  return '';
};

test('shown is obeyed, in a hundred thousand cases of every document, desk, schedule, lock and balance', () => {
  const allowed = new Set<string>();
  const refused = new Set<string>();
  let cases = 0;
  fc.assert(
    fc.property(wish, (choice) => {
      const given = caseOf(choice);
      expect(disagreement(given)).toBe('');
      cases += 1;
      const definition = definitionOf(given.paper.type);
      // Looked at now and then, so that the walk is known to have been everywhere.
      if (cases % 2 === 0)
        for (const shown of explain(definition, given.paper, given.circumstances, { left: given.left })) {
          if (shown.allowed) allowed.add(`${given.paper.type} ${shown.command}`);
          for (const it of shown.missing) refused.add(it.code);
        }
    }),
    { numRuns: CASES, seed: 20261124 },
  );
  expect(cases).toBe(CASES);
  const never = documentTypes.flatMap((type) =>
    commandsOf(definitionOf(type))
      .filter((name) => !allowed.has(`${type} ${name}`))
      .map((name) => `${type} ${name}`),
  );
  expect(never).toEqual([]);
  expect([...refused].toSorted()).toEqual(
    expect.arrayContaining([
      'basis-missing',
      'ceiling-exceeded',
      'not-your-office',
      'own-draft',
      'second-stamp',
      'stage-closed',
      'window-closed',
      'wrong-state',
    ]),
  );
}, 600_000);

test('an explanation that hides one reason is caught', () => {
  const forgetful: typeof explain = (...given) =>
    explain(...given).map((it) => (it.missing[0]?.code === 'own-draft' ? { ...it, allowed: true, missing: [] } : it));
  const found = fc.sample(wish, { numRuns: 3000, seed: 7 }).map((choice) => disagreement(caseOf(choice), forgetful));
  expect(found.some((it) => it.includes('own-draft'))).toBe(true);
});

test('the accounts that an explanation asks about are those that its commands would move', () => {
  const paper = draft('rka');
  const circumstances = around(person('pptk', ['pptk']), { basis: basisOf('rka'), stages: stagesOf('rka') });
  expect(accountsOf(definitionOf('rka'), paper, circumstances).length).toBeGreaterThan(0);
});
