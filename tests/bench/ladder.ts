// One approval of n steps with one return, in three engines: ours with the rules and postings of an SPP, bare XState, and bpmn-engine in memory.
import { EventEmitter } from 'node:events';
import {
  decide,
  documents,
  eventOf,
  machineOf,
  withChain,
  type AnyDefinition,
  type Chain,
  type Circumstances,
  type Command,
  type Office,
  type Paper,
} from '@siklus/workflow';
import { Engine } from 'bpmn-engine';
import { transition, type AnyMachineSnapshot } from 'xstate';
import { around, basisOf, draft, effectOf, person, stagesOf } from '../support/given.ts';

const offices: readonly Office[] = ['ppk-skpd', 'pa', 'bpkad', 'inspektorat', 'tapd', 'sekda'];
const nameOf = (at: number): string => (at === 0 ? 'submitted' : `agreed${at}`);
const officeOf = (at: number): Office => offices[(at - 1) % offices.length] ?? 'pa';

/** A chain of so many steps, each by one office, each able to send the paper to the draft or one state back. */
export const ladder = (steps: number): Chain => ({
  document: 'spp',
  draft: { by: 'bendahara', within: 2 },
  steps: Array.from({ length: steps }, (_, index) => ({
    name: nameOf(index + 1),
    command: `agree${index + 1}`,
    by: officeOf(index + 1),
    return: index < 1 ? ['draft'] : ['draft', nameOf(index - 1)],
    within: 2,
  })),
});

/** An act of the approval: who gives which command. */
export type Act = { readonly command: Command; readonly around: Circumstances };

/** The SPP of the tests of the law under a ladder. */
export const ladderDefinition = (steps: number): AnyDefinition => withChain(documents.spp, ladder(steps), 1);

/** The acts of a ladder of three or more steps: all stamps but two, one return to the state before the last of them, then to the end. */
export const actsOf = (steps: number): readonly Act[] => {
  const by = (at: number, command: Command): Act => ({
    command,
    around: around(person(`officer-${at}`, [at === 0 ? 'bendahara' : officeOf(at)]), {
      basis: basisOf('spp'),
      stages: stagesOf('spp'),
    }),
  });
  const stamp = (at: number): Act => by(at, { name: `agree${at}` });
  const upTo = Array.from({ length: steps - 2 }, (_, index) => stamp(index + 1));
  const back = by(steps - 1, { name: 'return', to: nameOf(steps - 3), reason: 'lengkapi bukti pendukung' });
  return [by(0, { name: 'submit' }), ...upTo, back, stamp(steps - 2), stamp(steps - 1), stamp(steps)];
};

/** Takes a paper through acts; answers the paper after them. */
export const walk = (definition: AnyDefinition, start: Paper, acts: readonly Act[]): Paper => {
  let paper = start;
  for (const act of acts) paper = effectOf(decide(definition, paper, act.command, act.around)).paper;
  return paper;
};

/** A paper on six steps that was submitted, advised on and returned so many times, with the two acts that come next: its submission and first stamp. */
export const returnedOften = (
  rounds: number,
): { readonly definition: AnyDefinition; readonly start: Paper; readonly acts: readonly Act[] } => {
  const chain = ladder(6);
  const [first, ...others] = chain.steps;
  if (first === undefined) throw new Error('a ladder of no steps');
  const definition = withChain(
    documents.spp,
    { ...chain, steps: [{ ...first, advice: ['inspektorat'] }, ...others] },
    1,
  );
  const [submit, agree] = actsOf(6);
  if (submit === undefined || agree === undefined) throw new Error('a ladder without acts');
  const adviser = around(person('officer-4', ['inspektorat']), { basis: basisOf('spp'), stages: stagesOf('spp') });
  const reason = 'lengkapi bukti pendukung';
  const round: readonly Act[] = [
    submit,
    { command: { name: 'advise', reason }, around: adviser },
    { command: { name: 'return', to: 'draft', reason }, around: agree.around },
  ];
  let start = draft('spp');
  for (let left = rounds; left > 0; left -= 1) start = walk(definition, start, round);
  return { definition, start, acts: [submit, agree] };
};

const endsWell = (state: unknown, steps: number, engine: string): void => {
  if (state !== nameOf(steps)) throw new Error(`${engine} ended in ${String(state)}`);
};

/** One whole approval by `decide`; answers the number of steps taken. */
export const ourCase = (steps: number): (() => number) => {
  const [definition, acts, start] = [ladderDefinition(steps), actsOf(steps), draft('spp')];
  return () => {
    endsWell(walk(definition, start, acts).state, steps, 'decide');
    return acts.length;
  };
};

/** The same by XState's pure `transition` on the same machine, the snapshot kept between steps. */
export const xstateCase = (steps: number): (() => number) => {
  const [{ chain }, { machine, next }] = [ladderDefinition(steps), machineOf(ladder(steps))];
  let standing = { state: 'draft', marks: [] as readonly Office[] };
  const events = actsOf(steps).map(({ command, around: { officer } }) => {
    const type = eventOf(chain, standing, command, { office: officer.holdings[0]?.office ?? 'pa' });
    standing = next(standing, type) ?? standing;
    return { type };
  });
  const start = machine.resolveState({ value: 'draft' });
  return () => {
    let snapshot: AnyMachineSnapshot = start;
    for (const event of events) [snapshot] = transition(machine, snapshot, event);
    endsWell(snapshot.value, steps, 'XState');
    return events.length;
  };
};

const task = (at: number, back: boolean): string => `
  <userTask id="t${at}" /><sequenceFlow id="to${at}" sourceRef="t${at}" targetRef="g${at}" />
  <exclusiveGateway id="g${at}" default="on${at}" />
  <sequenceFlow id="on${at}" sourceRef="g${at}" targetRef="t${at + 1}" />
  ${
    back
      ? `<sequenceFlow id="back${at}" sourceRef="g${at}" targetRef="t${at - 1}"><conditionExpression
    xsi:type="tFormalExpression">\${environment.services.goesBack()}</conditionExpression></sequenceFlow>`
      : ''
  }`;

/** The process of bpmn-engine: a task for the submission and one for each step; behind each a gateway that goes on or one task back. */
const source = (steps: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="ladder" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  targetNamespace="http://bpmn.io/schema/bpmn"><process id="approval" isExecutable="true">
  <startEvent id="start" /><sequenceFlow id="begin" sourceRef="start" targetRef="t0" />
  ${Array.from({ length: steps + 1 }, (_, at) => task(at, at > 1)).join('')}
  <endEvent id="t${steps + 1}" /></process></definitions>`;

/** The same by bpmn-engine in memory, nothing stored; one engine reads the XML once and starts the process anew for each approval. */
export const bpmnCase = (steps: number): (() => Promise<number>) => {
  type Waiting = { readonly signal: () => void };
  let waiting: Waiting | undefined;
  let back = false;
  const engine = new Engine({ source: source(steps), services: { goesBack: () => back } });
  const listener = new EventEmitter();
  listener.on('activity.wait', (it: Waiting) => {
    waiting = it;
  });
  const { length } = actsOf(steps);
  return async () => {
    const execution = await engine.execute({ listener });
    let taken = 0;
    for (let next = waiting; next !== undefined; next = waiting) {
      waiting = undefined;
      back = taken === steps - 1;
      taken += 1;
      next.signal();
    }
    if (execution.state !== 'idle' || taken !== length)
      throw new Error(`bpmn-engine: ${taken} steps, ${execution.state}`);
    return taken;
  };
};
