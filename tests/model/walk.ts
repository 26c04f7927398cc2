// Walks a machine through every standing that persons and offices can bring about, and says what is wrong with it.
import {
  decide,
  drafters,
  findStep,
  officesOf,
  statesOf,
  type AnyDefinition,
  type Chain,
  type Office,
  type Paper,
} from '@siklus/workflow';
import { z } from 'zod';
import { around, person } from '../support/given.ts';

/** One act on a paper: who gave which command under which office, and the paper after it. */
export type Move = { person: string; office: Office; command: string; to: Paper };

/** A machine to be walked: a chain with the acts that some law allows on a paper. */
export type Model = { chain: Chain; start: Paper; moves: (paper: Paper) => readonly Move[] };

// At most two persons write a draft; a third would add standings but no new kind of one.
const WRITERS = 2;

const keyOf = (paper: Paper): string =>
  [
    paper.state,
    paper.marks.join('+'),
    paper.stamps.map((it) => `${it.moment}:${it.office}:${it.person}`).join(' '),
  ].join('|');

// Persons are named in the order in which their stamps stand, so that papers which differ in names only are one.
const canonical = (paper: Paper): Paper => {
  const names = new Map<string, string>();
  for (const { person: name } of paper.stamps) if (!names.has(name)) names.set(name, `p${names.size + 1}`);
  const stamps = paper.stamps.map((it) => ({ ...it, person: names.get(it.person) ?? '', at: '', assignment: '' }));
  return { ...paper, version: 1, stamps };
};

const writersOf = (paper: Paper): Set<string> =>
  new Set(paper.stamps.filter((it) => it.moment === 'draft').map((it) => it.person));

const officesIn = (chain: Chain): readonly Office[] => [
  ...new Set([...drafters(chain), ...chain.steps.flatMap(officesOf)]),
];

/** A type without rules, money, bases and body: what is left is the chain and who may stamp. */
export const bare = (definition: AnyDefinition): AnyDefinition => ({
  ...definition,
  schema: z.unknown(),
  rules: [],
  basis: {},
  postings: {},
  money: () => 0n,
  title: () => '',
  subject: () => '',
  progress: () => ({ subKegiatan: '', month: 1, physical: 0 }),
});

/** The machine of a type alone, with every act that the law allows on it. */
export const modelOf = (definition: AnyDefinition): Model => {
  const chain: Chain = definition.chain;
  const lawful = bare(definition);
  const start: Paper = {
    id: 'x',
    type: chain.document,
    year: 2026,
    opd: '1.01',
    unit: '1.01',
    subject: '',
    edition: 0,
    chain: 0,
    version: 1,
    body: {},
    state: 'draft',
    marks: [],
    number: undefined,
    stamps: [
      {
        moment: 'draft',
        office: chain.draft.by,
        person: 'p1',
        assignment: '',
        kind: 'definitif',
        at: '',
        day: '2026-02-16',
      },
    ],
  };
  const commands = ['revise', 'submit', 'return', ...new Set(chain.steps.map((it) => it.command))];
  // Whoever has stamped may come back under any office; one stranger stands for all others.
  const moves = (paper: Paper): Move[] =>
    [...new Set(paper.stamps.map((it) => it.person)), 'stranger'].flatMap((name) =>
      officesIn(chain).flatMap((office) =>
        commands.flatMap((command) =>
          (command === 'return' ? statesOf(chain) : [undefined]).flatMap((to): Move[] => {
            const asked = { name: command, ...(to === undefined ? {} : { to, reason: 'perlu perbaikan' }) };
            const decision = decide(lawful, paper, asked, around(person(name, [office]), { stages: lawful.opensIn }));
            if (!decision.ok || writersOf(decision.effect.paper).size > WRITERS) return [];
            return [
              {
                person: name,
                office,
                command: to === undefined ? command : `${command} ${to}`,
                to: decision.effect.paper,
              },
            ];
          }),
        ),
      ),
    );
  return { chain, start, moves };
};

const standsTwice = ({ stamps }: Paper): boolean => {
  const given = stamps.filter((it) => it.moment !== 'draft').map((it) => `${it.moment} by ${it.office}`);
  return new Set(given).size < given.length;
};

const dutiesBroken = ({ stamps }: Paper): string[] =>
  [...new Set(stamps.map((it) => it.person))].flatMap((name) => {
    const mine = stamps.filter((it) => it.person === name).map((it) => it.moment);
    const approvals = mine.filter((it) => it !== 'draft' && it !== 'submitted');
    return approvals.length > 1 || (approvals.length === 1 && mine.length > 1)
      ? [`one person gave ${mine.join(' and ')}`]
      : [];
  });

const trailFaults = (chain: Chain, paper: Paper): string[] => {
  const order = statesOf(chain);
  const given = paper.stamps.filter((it) => it.moment !== 'draft');
  const step = findStep(chain, paper.state);
  const early = given.filter((it) => order.indexOf(it.moment) > order.indexOf(paper.state) && it.moment !== step?.name);
  const owed = chain.steps
    .filter((it) => order.indexOf(it.name) <= order.indexOf(paper.state))
    .flatMap((it) => officesOf(it).map((office) => `${it.name} by ${office}`));
  const has = given.map((it) => `${it.moment} by ${it.office}`);
  return [
    ...early.map((it) => `a stamp ${it.moment} stands in ${paper.state}`),
    ...owed.filter((it) => !has.includes(it)).map((it) => `${paper.state} without ${it}`),
    ...(standsTwice(paper) ? [`a stamp stands twice in ${paper.state}`] : []),
    ...(order.indexOf(paper.state) > 0 && !given.some((it) => it.moment === 'submitted')
      ? [`${paper.state} without submission`]
      : []),
  ];
};

/** Every standing that can be reached, by key, with the acts that lead on from it. */
export type Walked = ReadonlyMap<string, { paper: Paper; moves: readonly (Move & { key: string })[] }>;

/** Walks all of a machine, breadth first; a paper whose stamps are wrong is not followed further. */
export const walk = (model: Model): Walked => {
  const found = new Map<string, { paper: Paper; moves: (Move & { key: string })[] }>();
  const queue = [canonical(model.start)];
  for (let paper = queue.shift(); paper !== undefined; paper = queue.shift()) {
    if (found.has(keyOf(paper))) continue;
    const moves = (trailFaults(model.chain, paper).length > 0 ? [] : model.moves(paper)).map((move) => {
      const to = canonical(move.to);
      queue.push(to);
      return { ...move, to, key: keyOf(to) };
    });
    found.set(keyOf(paper), { paper, moves });
    if (found.size > 20_000) throw new Error(`${model.chain.document} is larger than any chain should be`);
  }
  return found;
};

const canFinish = (walked: Walked, final: string): ReadonlySet<string> => {
  const before = new Map<string, string[]>();
  for (const [key, { moves }] of walked)
    for (const move of moves) before.set(move.key, [...(before.get(move.key) ?? []), key]);
  const done = new Set<string>();
  const queue = [...walked].filter(([, { paper }]) => paper.state === final).map(([key]) => key);
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (done.has(key)) continue;
    done.add(key);
    queue.push(...(before.get(key) ?? []));
  }
  return done;
};

/** What is wrong with a machine, each fault once; [] for one that may be published. */
export const faultsOf = (model: Model): readonly string[] => {
  const { chain } = model;
  const walked = walk(model);
  const final = statesOf(chain).at(-1) ?? '';
  const ends = canFinish(walked, final);
  const states = new Set([...walked.values()].map((it) => it.paper.state));
  const taken = new Set(
    [...walked.values()].flatMap((it) => it.moves.map((move) => `${it.paper.state} ${move.command}`)),
  );
  const faults = statesOf(chain)
    .filter((it) => !states.has(it))
    .map((it) => `${it} is never reached`);
  for (const state of statesOf(chain))
    for (const target of findStep(chain, state)?.return ?? [])
      if (!taken.has(`${state} return ${target}`)) faults.push(`${state} never returns to ${target}`);
  for (const [key, { paper, moves }] of walked) {
    if (paper.state === final && moves.length > 0) faults.push(`${final} is not the end`);
    if (paper.state !== final && moves.every((move) => move.key === key)) faults.push(`dead end in ${paper.state}`);
    if (!ends.has(key)) faults.push(`no way to ${final} from ${paper.state}`);
    faults.push(...dutiesBroken(paper), ...trailFaults(chain, paper));
  }
  return [...new Set(faults)];
};
