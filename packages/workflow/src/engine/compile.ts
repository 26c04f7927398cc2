// A chain becomes an XState machine without context, actions or timers: finite, so tests can walk all of it and a stored state is a plain value.

import { setup, transition, type AnyMachineSnapshot } from 'xstate';
import { statesOf, type Chain, type Step } from './chain.ts';
import type { Office } from './office.ts';

/** Where a paper stands: its state and, while several offices stamp side by side, who has already stamped. */
export interface Standing {
  readonly state: string;
  readonly marks: readonly Office[];
}

/** The XState event type of a command: the only place where event names are made, so that no client can choose one. */
export function eventOf(
  step: Step | undefined,
  command: { name: string; to?: string | undefined },
  office: Office,
): string {
  if (command.name === 'return') return `return.${command.to ?? ''}`;
  return step !== undefined && step.all !== undefined && command.name === step.command
    ? `${command.name}.${office}`
    : command.name;
}

function waitingState(step: Step, after: string): object {
  const back = Object.fromEntries(step.return.map((target) => [`return.${target}`, target]));
  if (step.by !== undefined) return { on: { ...back, [step.command]: after } };
  const region = (office: Office): object => ({
    initial: 'waiting',
    states: { waiting: { on: { [`${step.command}.${office}`]: 'given' } }, given: { type: 'final' } },
  });
  return {
    type: 'parallel',
    states: Object.fromEntries(step.all.map((office) => [office, region(office)])),
    onDone: after,
    on: back,
  };
}

function build(chain: Chain) {
  const names = statesOf(chain);
  const states: Record<string, object> = {
    draft: { on: { submit: 'submitted', revise: { target: 'draft', reenter: true } } },
  };
  chain.steps.forEach((step, index) => {
    states[names[index + 1] ?? ''] = waitingState(step, step.name);
  });
  states[names.at(-1) ?? ''] = { type: 'final' };
  return setup({ types: { events: {} as { type: string } } }).createMachine({
    id: chain.document,
    initial: 'draft',
    states,
  });
}

/** A chain ready to run: its XState v5 machine and the pure step function over plain {@link Standing} values. */
export interface CompiledChain {
  readonly machine: ReturnType<typeof build>;
  /** The standing after an event, or `undefined` when the state does not take it. Events that XState makes for itself are never taken. */
  readonly next: (standing: Standing, event: string) => Standing | undefined;
}

function toValue(chain: Chain, standing: Standing): string | Record<string, Record<string, string>> {
  const step = chain.steps[statesOf(chain).indexOf(standing.state) - 1];
  if (step?.all === undefined) return standing.state;
  const regions = step.all.map((office) => [office, standing.marks.includes(office) ? 'given' : 'waiting']);
  return { [standing.state]: Object.fromEntries(regions) as Record<string, string> }; // entries are pairs of strings
}

function toStanding(snapshot: AnyMachineSnapshot): Standing {
  const value: unknown = snapshot.value;
  if (typeof value === 'string') return { state: value, marks: [] };
  const [state, regions] = Object.entries(value as Record<string, Record<string, string>>)[0] ?? ['', {}]; // one parallel state by construction
  const marks = Object.entries(regions).filter(([, mark]) => mark === 'given');
  return { state, marks: marks.map(([office]) => office as Office) }; // regions are named after offices
}

/** Compiles a chain once; `next` remembers what the machine answered, which is sound because the machine has no memory of its own. */
export function compile(chain: Chain): CompiledChain {
  const machine = build(chain);
  const known = new Set(Object.values(machine.states).flatMap((node) => [...node.events]));
  const answers = new Map<string, Standing | undefined>();
  const next = (standing: Standing, event: string): Standing | undefined => {
    if (!known.has(event) || event.startsWith('xstate.')) return undefined;
    const key = `${standing.state}|${standing.marks.join(',')}|${event}`;
    if (answers.has(key)) return answers.get(key);
    const snapshot = machine.resolveState({ value: toValue(chain, standing) });
    const answer = snapshot.can({ type: event })
      ? toStanding(transition(machine, snapshot, { type: event })[0])
      : undefined;
    answers.set(key, answer);
    return answer;
  };
  return { machine, next };
}
