// A chain becomes an XState machine without context, actions, guards or timers: finite, so tests can walk all of it and a stored state is a plain value.

import { setup, transition, type AnyMachineSnapshot } from 'xstate';
import {
  endedStates,
  finalOf,
  findStep,
  needOf,
  officesOf,
  returnTargets,
  statesOf,
  stepsAfter,
  type Chain,
  type Step,
} from './chain.ts';
import type { Office } from './office.ts';
import type { Facts } from './predicate.ts';

/** Where a paper stands: its state and, while several offices stamp side by side, who has already stamped. */
export interface Standing {
  readonly state: string;
  readonly marks: readonly Office[];
}

interface Config {
  readonly type?: 'final' | 'parallel';
  readonly initial?: string;
  readonly states?: Readonly<Record<string, Config>>;
  readonly on?: Readonly<Record<string, string | object>>;
  readonly onDone?: string;
}

/** Commands that leave a paper where it stands. */
const still = new Set(['revise', 'advise', 'reroute', 'late', 'admit']);

/** Where a state may be waiting: itself, or one of several steps of which the paper's facts choose one. */
function entries(chain: Chain, state: string): readonly { readonly suffix: string; readonly target: string }[] {
  const waiting = stepsAfter(chain, state);
  return waiting.length < 2
    ? [{ suffix: '', target: state }]
    : waiting.map(({ name }) => ({ suffix: `>${name}`, target: `${state}.${name}` }));
}

/**
 * The XState event type of a command: the only place where event names are made, so that no client can choose one. Where facts choose the next
 * step, the event names it after `>`.
 */
export function eventOf(
  chain: Chain,
  standing: Standing,
  command: { readonly name: string; readonly to?: string | undefined },
  by: { readonly office: Office; readonly facts?: Facts | undefined },
): string {
  const { name } = command;
  const step = findStep(chain, standing.state, by.facts);
  const enter = (state: string): string =>
    entries(chain, state).length < 2 ? '' : `>${findStep(chain, state, by.facts)?.name ?? ''}`;
  if (name === 'submit') return `submit${enter('submitted')}`;
  if (name === 'return') return `return.${command.to ?? ''}${enter(command.to ?? '')}`;
  if (step === undefined || name !== step.command || still.has(name)) return name;
  const last = standing.marks.length + 1 >= needOf(step);
  const follow = isTally(chain, step) ? last : step.by !== undefined;
  return `${name}${step.by === undefined ? `.${by.office}` : ''}${follow ? enter(step.name) : ''}`;
}

/** Whether a step counts its stamps state by state: a quorum, or a review after which facts choose the next step. */
function isTally(chain: Chain, step: Step): boolean {
  return step.of !== undefined || (step.all !== undefined && entries(chain, step.name).length > 1);
}

/** The states of a tally: one for each set of offices that have stamped and do not suffice yet. */
function tally(chain: Chain, step: Step): Config {
  const offices = officesOf(step);
  const need = needOf(step);
  const sets = offices.reduce<readonly (readonly Office[])[]>(
    (made, it) => [...made, ...made.map((s) => [...s, it])],
    [[]],
  );
  const key = (set: readonly Office[]): string => (set.length === 0 ? 'none' : set.join('+'));
  const states = sets
    .filter((set) => set.length < need)
    .map((set): [string, Config] => {
      const on = offices
        .filter((it) => !set.includes(it))
        .flatMap((office): [string, string][] => {
          const command = `${step.command}.${office}`;
          if (set.length + 1 < need) return [[command, key(offices.filter((it) => set.includes(it) || it === office))]];
          return entries(chain, step.name).map(({ suffix, target }) => [
            `${command}${suffix}`,
            absolute(chain, target),
          ]);
        });
      return [key(set), { on: Object.fromEntries(on) }];
    });
  return { initial: 'none', states: Object.fromEntries(states) };
}

function absolute(chain: Chain, target: string): string {
  return `#${chain.document}.${target}`;
}

function waiting(chain: Chain, state: string, step: Step): Config {
  const on: Record<string, string | object> = {};
  for (const target of returnTargets(chain, state, step))
    for (const { suffix, target: place } of entries(chain, target))
      on[`return.${target}${suffix}`] = absolute(chain, place);
  if (step.reject === true) on['reject'] = absolute(chain, 'rejected');
  if (step.advice !== undefined) on['advise'] = {};
  if (step.revises !== undefined) on['revise'] = {};
  if (step.reroute === true) on['reroute'] = {};
  const forward = entries(chain, step.name);
  if (step.by !== undefined) {
    for (const { suffix, target } of forward) on[`${step.command}${suffix}`] = absolute(chain, target);
    return { on };
  }
  if (isTally(chain, step)) return { ...tally(chain, step), on };
  const region = (office: Office): Config => ({
    initial: 'waiting',
    states: { waiting: { on: { [`${step.command}.${office}`]: 'given' } }, given: { type: 'final' } },
  });
  return {
    type: 'parallel',
    states: Object.fromEntries(officesOf(step).map((office) => [office, region(office)])),
    onDone: absolute(chain, step.name),
    on,
  };
}

/**
 * The configuration of a chain's machine, as `createMachine` of XState takes it: states, events and targets as plain JSON. Where conditions
 * choose the next step a state has one inner state for each step it may wait for.
 */
export function machineConfig(chain: Chain): object {
  const again = { target: 'draft', reenter: true };
  const submit = entries(chain, 'submitted').map(({ suffix, target }) => [`submit${suffix}`, absolute(chain, target)]);
  const cancel = (state: string): object =>
    chain.cancel?.in.includes(state) === true ? { cancel: absolute(chain, 'cancelled') } : {};
  const states: Record<string, Config> = {
    draft: { on: { ...Object.fromEntries(submit), revise: again, late: again, admit: again, ...cancel('draft') } },
  };
  for (const state of statesOf(chain).slice(1, -1)) {
    const on = {
      ...(state === 'submitted' && chain.draft.withdraw ? { withdraw: absolute(chain, 'draft') } : {}),
      ...cancel(state),
    };
    const steps = stepsAfter(chain, state);
    const inner = steps.map((step): [string, Config] => [step.name, waiting(chain, state, step)]);
    const [only] = inner;
    states[state] =
      inner.length === 1 && only !== undefined
        ? { ...only[1], on: { ...only[1].on, ...on } }
        : { initial: only?.[0] ?? '', states: Object.fromEntries(inner), on };
  }
  states[finalOf(chain)] = { type: 'final' };
  if (chain.steps.some((step) => step.reject === true)) states['rejected'] = { type: 'final' };
  if (chain.cancel !== undefined) states['cancelled'] = { type: 'final' };
  return { id: chain.document, initial: 'draft', states };
}

function build(chain: Chain) {
  return setup({ types: { events: {} as { type: string } } }).createMachine(machineConfig(chain));
}

/** A chain ready to run: its XState v5 machine and the pure step function over plain {@link Standing} values. */
export interface CompiledChain {
  readonly machine: ReturnType<typeof build>;
  /**
   * The standing after an event, or `undefined` when the state does not take it. `waitingFor` is the step that the paper waits for where facts
   * chose it. Events that XState makes for itself are never taken.
   */
  readonly next: (standing: Standing, event: string, waitingFor?: Step) => Standing | undefined;
}

type Value = string | { readonly [key: string]: Value };

function innerValue(chain: Chain, step: Step, marks: readonly Office[]): Value | undefined {
  if (step.by !== undefined) return undefined;
  if (isTally(chain, step))
    return marks.length === 0
      ? 'none'
      : officesOf(step)
          .filter((it) => marks.includes(it))
          .join('+');
  return Object.fromEntries(officesOf(step).map((office) => [office, marks.includes(office) ? 'given' : 'waiting']));
}

function toValue(chain: Chain, { state, marks }: Standing, step: Step | undefined): Value {
  if (step === undefined) return state;
  const inner = innerValue(chain, step, marks);
  if (entries(chain, state).length < 2) return inner === undefined ? state : { [state]: inner };
  return { [state]: inner === undefined ? step.name : { [step.name]: inner } };
}

function toStanding(chain: Chain, snapshot: AnyMachineSnapshot): Standing {
  const value = snapshot.value as Value; // a value of our own machine
  if (typeof value === 'string') return { state: value, marks: [] };
  const [state = '', inside] = Object.entries(value)[0] ?? [];
  const several = entries(chain, state).length > 1;
  const inner = several && typeof inside === 'object' ? Object.values(inside)[0] : several ? undefined : inside;
  if (inner === undefined || inner === 'none') return { state, marks: [] };
  if (typeof inner === 'string') return { state, marks: inner.split('+') as Office[] }; // states of a tally are named after offices
  const marks = Object.entries(inner).filter(([, mark]) => mark === 'given');
  return { state, marks: marks.map(([office]) => office as Office) }; // regions are named after offices
}

/** Compiles a chain once; `next` remembers what the machine answered, which is sound because the machine has no memory of its own. */
export function compile(chain: Chain): CompiledChain {
  const machine = build(chain);
  const nodes = [machine.root];
  for (const node of nodes) nodes.push(...Object.values(node.states));
  const known = new Set(
    nodes.flatMap((node) => [...node.transitions.keys()]).filter((event) => !event.startsWith('xstate.')),
  );
  const ends = new Set<string>([finalOf(chain), ...endedStates]);
  const answers = new Map<string, Standing | undefined>();
  const next = (standing: Standing, event: string, waitingFor?: Step): Standing | undefined => {
    if (!known.has(event) || ends.has(standing.state)) return undefined;
    const step = waitingFor ?? findStep(chain, standing.state);
    const key = `${standing.state}|${standing.marks.join(',')}|${step?.name ?? ''}|${event}`;
    if (answers.has(key)) return answers.get(key);
    const snapshot = machine.resolveState({ value: toValue(chain, standing, step) });
    const taken = machine.getTransitionData(snapshot, { type: event });
    // A transition without a target is a command that leaves the paper where it stands, marks and all.
    const answer =
      taken.length === 0
        ? undefined
        : taken.every((it) => it.target === undefined)
          ? standing
          : toStanding(chain, transition(machine, snapshot, { type: event })[0]);
    answers.set(key, answer);
    return answer;
  };
  return { machine, next };
}
