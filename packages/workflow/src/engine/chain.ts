// Approval chains as data: who drafts, who stamps in which order or side by side, and how far back each may send the paper.

import type { Office } from './office.ts';

interface StepBase<Name extends string, Command extends string> {
  /** The state that the stamp gives: a past participle such as `verified`. */
  readonly name: Name;
  /** The verb of the stamp, such as `verify`. */
  readonly command: Command;
  /** States to which this step may send the paper back: any state before the one in which it waits. */
  readonly return: readonly string[];
  /** Working days that the step may take. */
  readonly within: number;
  /** Changes the standing of the budget: acting officials (Plt, Plh) may not give it. */
  readonly strategic?: boolean;
}

interface OneOffice {
  readonly by: Office;
  readonly all?: never;
}

interface SideBySide {
  readonly all: readonly [Office, Office, ...Office[]];
  readonly by?: never;
}

/** One step of a chain: given by one office, or by all of several offices side by side. */
export type Step<Name extends string = string, Command extends string = string> = StepBase<Name, Command> &
  (OneOffice | SideBySide);

/** An approval chain: the way of one document type from draft to its final stamp. */
export interface Chain<Type extends string = string, Steps extends readonly Step[] = readonly Step[]> {
  readonly document: Type;
  readonly draft: {
    readonly by: Office;
    /** Other offices that may write in the draft. */
    readonly also?: readonly Office[];
    /** Working days for the draft and for mending a returned paper. */
    readonly within: number;
  };
  readonly steps: Steps;
}

type Checked<Steps, Before extends string, Waiting extends string> = Steps extends readonly [
  infer Head extends Step,
  ...infer Tail,
]
  ? readonly [
      Head & { readonly return: readonly Before[] } & (Head['name'] extends Before | Waiting ? never : unknown),
      ...Checked<Tail, Before | Waiting, Head['name']>,
    ]
  : readonly [];

/**
 * Declares a chain with every name kept as a literal type. A return to the waiting state itself, to a later or to an unknown state, and a
 * state name used twice do not compile.
 * @example defineChain({ document: 'spp', draft: { by: 'bendahara', within: 2 }, steps: [{ name: 'verified', command: 'verify', by: 'ppk-skpd', return: ['draft'], within: 2 }] })
 */
export function defineChain<const C extends Chain>(
  chain: C & { readonly steps: Checked<C['steps'], 'draft', 'submitted'> },
): C {
  return chain;
}

/** The states of a chain: `draft`, `submitted`, then one per step. */
export type StateOf<C extends Chain> = 'draft' | 'submitted' | C['steps'][number]['name'];

/** The moments of a chain, at which money may move: submission and the completion of each step. */
export type MomentOf<C extends Chain> = 'submitted' | C['steps'][number]['name'];

/** The commands of a chain: the closed list that a client may send. */
export type CommandOf<C extends Chain> = 'revise' | 'submit' | 'return' | C['steps'][number]['command'];

/** The offices whose stamp a step asks for. */
export function officesOf(step: Step): readonly Office[] {
  return step.by === undefined ? step.all : [step.by];
}

/** All states of a chain in order; the last one is final. */
export function statesOf(chain: Chain): readonly string[] {
  return ['draft', 'submitted', ...chain.steps.map((step) => step.name)];
}

/** The step that a paper waits for in a state; `undefined` in the draft and at the end. */
export function findStep(chain: Chain, state: string): Step | undefined {
  const index = statesOf(chain).indexOf(state);
  return index < 1 ? undefined : chain.steps[index - 1];
}

/** The offices that write the draft. */
export function drafters(chain: Chain): readonly Office[] {
  return [chain.draft.by, ...(chain.draft.also ?? [])];
}
