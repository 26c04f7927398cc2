// Cases of what explain is asked: papers of every type in every state, officers, schedules, locks and balances, each made from small numbers.
import {
  admittingOffice,
  allStatesOf,
  definitionOf,
  documentTypes,
  drafters,
  findStep,
  lockAspects,
  officesIn,
  officesOf,
  type Body,
  type Chain,
  type Circumstances,
  type DocumentType,
  type HoldingKind,
  type Office,
  type Paper,
} from '@siklus/workflow';
import fc from 'fast-check';
import { around, basisOf, bodies, draft, movedBy, person, stagesOf } from '../support/given.ts';

/** A paper somewhere on its way, who asks and when, and what is left on every account. */
export interface Case {
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
const movedOnce = (base: Paper, variant: number, state: string): ReturnType<typeof movedBy> => {
  const key = `${base.type} ${variant} ${state}`;
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
export const wish = fc.record({
  type: fc.nat(),
  state: fc.nat(),
  who: fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
  office: fc.nat(),
  person: fc.nat(9),
  kind: fc.nat(8),
  window: fc.nat(5),
  basis: fc.nat(4),
  stage: fc.nat(9),
  lock: fc.nat(9),
  late: fc.nat(3),
  money: fc.nat(5),
  marks: fc.nat(7),
});

/** The choices that make a case. */
export type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

const statesOf = (type: DocumentType): readonly string[] => allStatesOf(definitionOf(type).chain);

/** Each type in each state before whom it waits for and before its drafter, and each draft that is late: every command is met where it is allowed. */
export const plain: readonly Wish[] = documentTypes.flatMap((of, type) =>
  statesOf(of).flatMap((name, state) =>
    [0, 1].flatMap((variant) => {
      const all = { kind: 8, window: 0, basis: 1, stage: 1, lock: 9, late: 3, money: 1, marks: 0 };
      const by = { type, state, who: [variant, 0, 0, 0, 0], office: 0, person: 6 - variant, ...all };
      return name === 'draft'
        ? [by, { ...by, window: 2 }, { ...by, window: 2, late: 0, office: 1 }]
        : [by, { ...by, office: 1 }];
    }),
  ),
);

/** The case of some choices. */
export const caseOf = (choice: Wish): Case => {
  const type = documentTypes[choice.type % documentTypes.length] ?? 'rka';
  const definition = definitionOf(type);
  const chain: Chain = definition.chain;
  const states = statesOf(type);
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
  // Half of the officers hold an office that the paper waits for; the rest any that the chain names.
  const awaited = step === undefined ? drafters(chain) : officesOf(step);
  const known = choice.office % 2 === 0 ? awaited : officesIn(chain);
  const offices: Office[] = [
    known[(choice.office >> 1) % known.length] ?? 'pa',
    ...(choice.office % 2 === 1 ? [admittingOffice(chain)] : []),
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
