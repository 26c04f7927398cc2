// Decisions per second, beside bare XState and bpmn-engine in the same run: what a step costs, and what it does not depend on.
import { check, compile, documents, documentTypes, machineOf } from '@siklus/workflow';
import { createActor, transition, type StateValue } from 'xstate';
import { bpmnCase, ladder, ourCase, returnedOften, walk, xstateCase } from './ladder.ts';
import { worksOf } from './papers.ts';
import { measure, rateOf, ratioOf, short, type Work } from './rounds.ts';

const pace = { rounds: 9, warmup: 2, sliceMs: 60 };

/** A stored state brought back and moved one step: ours by `next`, XState's by both of its ways. */
const restoreWorks = (): Work[] => {
  const chain = ladder(6);
  const { machine, next } = machineOf(chain);
  const stored = { state: 'agreed3', marks: [] };
  const event = { type: 'agree4' };
  const actor = createActor(machine, { snapshot: machine.resolveState({ value: stored.state }) });
  const persisted = actor.getPersistedSnapshot();
  const one = (state: unknown): number => (state === 'agreed4' ? 1 : 0);
  return [
    {
      name: 'compile.6',
      unit: 'chains compiled and asked once',
      run: () => one(compile(chain).next(stored, event.type)?.state),
    },
    { name: 'restore.next', unit: 'steps', run: () => one(next(stored, event.type)?.state) },
    {
      name: 'restore.xstate.resolveState',
      unit: 'steps',
      run: () => one(transition(machine, machine.resolveState({ value: stored.state }), event)[0].value),
    },
    {
      name: 'restore.xstate.restoreSnapshot',
      unit: 'steps',
      run: () => one(transition(machine, machine.restoreSnapshot(persisted, actor.system as never), event)[0].value), // any system will do
    },
  ];
};

/** One event on the machine of a shipped type by bare XState, beside `decide` of the same command. */
const bareWork = (name: string, type: 'spp' | 'rka', state: StateValue, event: string): Work => {
  const { machine } = machineOf(documents[type].chain);
  const snapshot = machine.resolveState({ value: state });
  if (!snapshot.can({ type: event })) throw new Error(`${type} hears no ${event} in ${JSON.stringify(state)}`); // or nothing would be measured
  return {
    name,
    unit: 'transitions',
    run: () => (transition(machine, snapshot, { type: event })[0] === snapshot ? 0 : 1),
  };
};

const checkWork: Work = {
  name: 'check',
  unit: 'checks of all shipped types',
  run: () => {
    for (const type of documentTypes) check(documents[type]);
    return 1;
  },
};

const lengths = [3, 6, 12];
const pasts = [0, 10, 1000];

/** Submission and first stamp of a paper that was advised on and returned so often before. */
const pastWork = (rounds: number): Work => {
  const { definition, start, acts } = returnedOften(rounds);
  return {
    name: `past.${rounds}`,
    unit: 'steps',
    run: () => {
      walk(definition, start, acts);
      return acts.length;
    },
  };
};

const works: Work[] = [
  ...worksOf('spp'),
  ...worksOf('rka'),
  bareWork('xstate.spp.submit', 'spp', 'draft', 'submit>verified'),
  bareWork('xstate.spp.stamp', 'spp', { submitted: 'verified' }, 'verify'),
  bareWork('xstate.rka.submit', 'rka', 'draft', 'submit'),
  ...restoreWorks(),
  checkWork,
  ...lengths.map((steps): Work => ({ name: `ladder.${steps}`, unit: 'steps', run: ourCase(steps) })),
  { name: 'ladder.xstate.6', unit: 'steps', run: xstateCase(6) },
  { name: 'ladder.bpmn.6', unit: 'steps', run: bpmnCase(6) },
  ...pasts.map((rounds) => pastWork(rounds)),
];

const rates = await measure(works, pace);
const ratios = {
  'decide to bare XState, SPP, submit': ['spp.submit.decoded', 'xstate.spp.submit'],
  'decide to bare XState, SPP, stamp': ['spp.stamp.decoded', 'xstate.spp.stamp'],
  'decide and validate to bare XState, SPP, submit': ['spp.submit.fresh', 'xstate.spp.submit'],
  'decide to bare XState, RKA of 200 lines, submit': ['rka.submit.decoded', 'xstate.rka.submit'],
  'decide to bare XState, six steps and a return': ['ladder.6', 'ladder.xstate.6'],
  'decide to bpmn-engine, six steps and a return': ['ladder.6', 'ladder.bpmn.6'],
  'next to resolveState and transition': ['restore.next', 'restore.xstate.resolveState'],
  'next to restoreSnapshot and transition': ['restore.next', 'restore.xstate.restoreSnapshot'],
  'step in a chain of 12 to one of 3': ['ladder.12', 'ladder.3'],
  'step in a chain of 6 to one of 3': ['ladder.6', 'ladder.3'],
  'step after 10 advices and returns to none': ['past.10', 'past.0'],
  'step after 1000 advices and returns to none': ['past.1000', 'past.0'],
} as const;
const figures = works.map(({ name, unit }) => {
  const perSecond = rateOf(rates, name);
  return { name, unit, perSecond: short(perSecond), microseconds: short(1e6 / perSecond) };
});
const compared = Object.entries(ratios).map(([name, [one, other]]) => ({
  name,
  ratio: short(ratioOf(rates, one, other)),
}));
const report = {
  benchmark: 'workflow',
  ...pace,
  node: process.version,
  meaning: {
    decoded: 'body decoded before, by an earlier question about the same paper',
    fresh: 'body and bodies of its basis as just read; their validation is part of the figure',
    'restore.next':
      'the machine is finite, so a compiled chain remembers what it answered; compile.6 is what the first question costs',
    microseconds: 'per unit, from the median rate',
    ratio: 'rate of the first over rate of the second, median of the rounds',
  },
  figures,
  ratios: compared,
  aims: { 'decide to bare XState, SPP': 0.5, 'decide to bpmn-engine': 20 },
};
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
for (const it of figures)
  process.stderr.write(
    `${it.name.padEnd(32)}${String(it.perSecond).padStart(10)} ${it.unit}/s${`${it.microseconds}`.padStart(12)} us\n`,
  );
for (const it of compared) process.stderr.write(`${it.name.padEnd(54)}${`${it.ratio}x`.padStart(10)}\n`);
