// Approval chains as data: who drafts, who stamps in which order or side by side, under which condition, and how far back each may send the paper.

import type { Office } from './office.ts';
import { holds, type Facts, type Predicate } from './predicate.ts';
import type { Text } from './text.ts';

interface StepBase<Name extends string, Command extends string> {
  /** The state that the stamp gives: a past participle such as `verified`. */
  readonly name: Name;
  /** The verb of the stamp, such as `verify`. */
  readonly command: Command;
  /** How state and command read; needed where the document type has no words for them. */
  readonly label?: { readonly state: Text; readonly command: Text };
  /** States to which this step may send the paper back: any state before the one in which it waits. */
  readonly return: readonly string[];
  /** Working days that the step may take. */
  readonly within: number;
  /** Changes the standing of the budget: acting officials (Plt, Plh) may not give it. */
  readonly strategic?: boolean;
  /** `false`: only the holder of the office, nobody to whom it was delegated. */
  readonly delegable?: boolean;
  /** The step is asked for only where this holds; absent: always. */
  readonly when?: Predicate;
  /** Offices that may advise while the step waits. Advice is kept on the paper and holds up nothing. */
  readonly advice?: readonly Office[];
  /** The step may end the paper as `rejected`. */
  readonly reject?: boolean;
  /** Fields that the step's offices may change while they hold the paper: `field`, or `list.field`. */
  readonly revises?: readonly string[];
  /** The step may hand the paper to another OPD. */
  readonly reroute?: boolean;
}

interface OneOffice {
  readonly by: Office;
  readonly all?: never;
  readonly of?: never;
}

interface SideBySide {
  readonly all: readonly [Office, Office, ...Office[]];
  readonly by?: never;
  readonly of?: never;
}

/** Any `need` of the offices; at most six offices, and fewer needed than there are. */
interface Quorum {
  readonly of: readonly [Office, Office, ...Office[]];
  readonly need: number;
  readonly by?: never;
  readonly all?: never;
}

/** One step of a chain: given by one office, by all of several offices side by side, or by a number of several. */
export type Step<Name extends string = string, Command extends string = string> = StepBase<Name, Command> &
  (OneOffice | SideBySide | Quorum);

/** An approval chain: the way of one document type from draft to its final stamp. */
export interface Chain<Type extends string = string, Steps extends readonly Step[] = readonly Step[]> {
  readonly document: Type;
  readonly draft: {
    readonly by: Office;
    /** Other offices that may write in the draft. */
    readonly also?: readonly Office[];
    /** Working days for the draft and for mending a returned paper. */
    readonly within: number;
    /** Drafters may take the paper back until the first step is complete. */
    readonly withdraw?: boolean;
  };
  readonly steps: Steps;
  /** Who may end the paper as `cancelled`, and in which states. */
  readonly cancel?: { readonly by: readonly Office[]; readonly in: readonly string[] };
}

type Checked<Steps, Before extends string, Waiting extends string> = Steps extends readonly [
  infer Head extends Step,
  ...infer Tail,
]
  ? readonly [
      Head & { readonly return: readonly Before[] } & (Head['name'] extends Before | Waiting | Ended ? never : unknown),
      ...Checked<Tail, Before | Waiting, Head['name']>,
    ]
  : readonly [];

/** The states in which a paper ends without its last stamp. */
export type Ended = 'rejected' | 'cancelled';

/** {@link Ended} as a list. */
export const endedStates: readonly Ended[] = ['rejected', 'cancelled'];

/** Names that no step may give to its state: what every paper knows, and the moments of stamps that hold up nothing. */
export const reservedStates: readonly string[] = [
  'draft',
  'submitted',
  ...endedStates,
  'returned',
  'rerouted',
  'advice',
  'late',
  'admitted',
];

/** Commands that every paper knows; a step may not be called by one of them. */
export const reservedCommands: readonly string[] = [
  'open',
  'adopt',
  'revise',
  'submit',
  'return',
  'withdraw',
  'advise',
  'reroute',
  'reject',
  'cancel',
  'late',
  'admit',
];

/**
 * Declares a chain with every name kept as a literal type. A return to the waiting state itself, to a later or to an unknown state, a state name
 * used twice, and a cancellation in an unknown state do not compile.
 * @example defineChain({
 *   document: 'memo',
 *   draft: { by: 'pptk', within: 2 },
 *   steps: [{ name: 'noted', command: 'note', by: 'pa', return: ['draft'], within: 2 }],
 * })
 */
export function defineChain<const C extends Chain>(
  chain: C & {
    readonly steps: Checked<C['steps'], 'draft', 'submitted'>;
    readonly cancel?: { readonly in: readonly ('draft' | 'submitted' | C['steps'][number]['name'])[] };
  },
): C {
  return chain;
}

type RejectOf<C extends Chain> =
  Extract<C['steps'][number], { readonly reject: true }> extends never ? never : 'rejected';
type CancelOf<C extends Chain> = C extends { readonly cancel: object } ? 'cancelled' : never;

/** The states of a chain: `draft`, `submitted`, one per step, and where a paper may end early. */
export type StateOf<C extends Chain> = 'draft' | 'submitted' | C['steps'][number]['name'] | RejectOf<C> | CancelOf<C>;

/** The moments of a chain, at which money may move: submission and the completion of each step. */
export type MomentOf<C extends Chain> = 'submitted' | C['steps'][number]['name'];

/** The commands of a chain: the closed list that a client may send. */
export type CommandOf<C extends Chain> =
  | 'revise'
  | 'submit'
  | 'return'
  | C['steps'][number]['command']
  | (C['draft'] extends { readonly withdraw: true } ? 'withdraw' : never)
  | (Extract<C['steps'][number], { readonly reject: true }> extends never ? never : 'reject')
  | (Extract<C['steps'][number], { readonly advice: object }> extends never ? never : 'advise')
  | (Extract<C['steps'][number], { readonly reroute: true }> extends never ? never : 'reroute')
  | (C extends { readonly cancel: object } ? 'cancel' : never);

/** The offices whose stamp a step may ask for. */
export function officesOf(step: Step): readonly Office[] {
  return step.by !== undefined ? [step.by] : step.all !== undefined ? step.all : step.of;
}

/** How many of its offices must stamp a step before it is complete. */
export function needOf(step: Step): number {
  return step.of !== undefined ? step.need : officesOf(step).length;
}

/** The states of a chain from draft to its last stamp, in order; {@link endedStates} are not among them. */
export function statesOf(chain: Chain): readonly string[] {
  return ['draft', 'submitted', ...chain.steps.map((step) => step.name)];
}

/** The state of the last stamp. */
export function finalOf(chain: Chain): string {
  return chain.steps.at(-1)?.name ?? 'submitted';
}

/** Every state that a paper of a chain can have: {@link statesOf}, then `rejected` and `cancelled` where the chain knows them. */
export function allStatesOf(chain: Chain): readonly string[] {
  return [
    ...statesOf(chain),
    ...(chain.steps.some((step) => step.reject === true) ? ['rejected'] : []),
    ...(chain.cancel === undefined ? [] : ['cancelled']),
  ];
}

/** Whether a paper in a state has come to an end: by its last stamp, rejected or cancelled. */
export function isEnd(chain: Chain, state: string): boolean {
  return state === finalOf(chain) || (endedStates as readonly string[]).includes(state);
}

/** Whether a step is asked for; without facts every step is. */
export function applies(step: Step, facts?: Facts): boolean {
  return step.when === undefined || facts === undefined || holds(step.when, facts);
}

/**
 * The step that a paper waits for in a state: the first one after it that applies to its facts. `undefined` in the draft and at an end.
 * Without facts the next step, whatever its condition.
 */
export function findStep(chain: Chain, state: string, facts?: Facts): Step | undefined {
  const index = statesOf(chain).indexOf(state);
  return index < 1 ? undefined : chain.steps.slice(index - 1).find((step) => applies(step, facts));
}

/** Every step that a paper may wait for in a state, whatever its facts; the first unconditional one ends the list. */
export function stepsAfter(chain: Chain, state: string): readonly Step[] {
  const index = statesOf(chain).indexOf(state);
  if (index < 1) return [];
  const rest = chain.steps.slice(index - 1);
  const certain = rest.findIndex((step) => step.when === undefined);
  return certain < 0 ? rest : rest.slice(0, certain + 1);
}

/** Where a step may send a paper back that waits for it in a state: its targets before that state, as far as the paper passes them. */
export function returnTargets(chain: Chain, state: string, step: Step, facts?: Facts): readonly string[] {
  const order = statesOf(chain);
  const here = order.indexOf(state);
  return step.return.filter((target) => {
    const at = order.indexOf(target);
    const made = chain.steps[at - 2];
    return at >= 0 && at < here && (made === undefined || applies(made, facts));
  });
}

/** The offices that write the draft. */
export function drafters(chain: Chain): readonly Office[] {
  return [chain.draft.by, ...(chain.draft.also ?? [])];
}

/** Every office that a chain names, each once: drafters, stamps, advice, cancellation. */
export function officesIn(chain: Chain): readonly Office[] {
  return [
    ...new Set([
      ...drafters(chain),
      ...chain.steps.flatMap((step) => [...officesOf(step), ...(step.advice ?? [])]),
      ...(chain.cancel?.by ?? []),
    ]),
  ];
}
