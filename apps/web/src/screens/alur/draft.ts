// A chain while it is being written: every step has a key of its own, so that a name may be empty or wrong for a moment.
import type { Chain, ChainJson, Office, Predicate, Step, Text } from '@siklus/workflow';

/** How a step asks its offices: one, all of several side by side, or a number of several. */
export type Way = 'by' | 'all' | 'of';

/** One step as it is being written. */
export interface DraftStep {
  readonly key: string;
  readonly name: string;
  readonly command: string;
  readonly label: { readonly state: Text; readonly command: Text } | undefined;
  readonly way: Way;
  readonly offices: readonly Office[];
  readonly need: number;
  readonly when: Predicate | undefined;
  readonly returns: readonly string[];
  readonly within: number;
  readonly strategic: boolean;
  readonly delegable: boolean;
  readonly advice: readonly Office[];
  readonly reject: boolean;
  readonly revises: readonly string[];
  readonly reroute: boolean;
}

/** A whole chain as it is being written. */
export interface Draft {
  readonly document: string;
  readonly by: Office;
  readonly also: readonly Office[];
  readonly within: number;
  readonly withdraw: boolean;
  readonly steps: readonly DraftStep[];
  readonly cancelBy: readonly Office[];
  readonly cancelIn: readonly string[];
}

function stepOf(step: ChainJson['steps'][number], key: string): DraftStep {
  const { by, all, of } = step;
  return {
    key,
    name: step.name,
    command: step.command,
    label: step.label,
    way: of !== undefined ? 'of' : all !== undefined ? 'all' : 'by',
    offices: of ?? all ?? (by === undefined ? [] : [by]),
    need: step.need ?? 1,
    when: step.when,
    returns: step.return,
    within: step.within,
    strategic: step.strategic === true,
    delegable: step.delegable !== false,
    advice: step.advice ?? [],
    reject: step.reject === true,
    revises: step.revises ?? [],
    reroute: step.reroute === true,
  };
}

/** Takes up a chain for editing. */
export function draftOf({ document, draft, steps, cancel }: ChainJson): Draft {
  return {
    document,
    by: draft.by,
    also: draft.also ?? [],
    within: draft.within,
    withdraw: draft.withdraw === true,
    steps: steps.map((step, index) => stepOf(step, `${index}.${step.name}`)),
    cancelBy: cancel?.by ?? [],
    cancelIn: cancel?.in ?? [],
  };
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);
const yes = (value: boolean): true | undefined => (value ? true : undefined);

function filled<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, it]) => it !== undefined)) as T; // only empty keys are gone
}

function stepJson(step: DraftStep): object {
  const { name, command, label, way, offices, need, when, returns, within } = step;
  return filled({
    name,
    command,
    label,
    by: way === 'by' ? offices[0] : undefined,
    all: way === 'all' ? offices : undefined,
    of: way === 'of' ? offices : undefined,
    need: way === 'of' ? need : undefined,
    when,
    return: returns,
    within,
    strategic: yes(step.strategic),
    delegable: step.delegable ? undefined : false,
    advice: some(step.advice),
    reject: yes(step.reject),
    revises: some(step.revises),
    reroute: yes(step.reroute),
  });
}

/** The chain as JSON in the format of files, whether it is in order or not. */
export function jsonOf(draft: Draft): object {
  const { document, by, also, within, withdraw, steps, cancelBy, cancelIn } = draft;
  return filled({
    document,
    draft: filled({ by, also: some(also), within, withdraw: yes(withdraw) }),
    steps: steps.map(stepJson),
    cancel: cancelBy.length + cancelIn.length === 0 ? undefined : { by: cancelBy, in: cancelIn },
  });
}

/** The chain as far as a drawing and a comparison need it; only `parseChain` says whether it is in order. */
export function sketchOf(draft: Draft): Chain {
  return {
    ...jsonOf(draft),
    // A step without an office yet is drawn as one that waits for nobody.
    steps: draft.steps.map(
      (step) => (step.offices.length === 0 ? { ...stepJson(step), by: undefined, all: [] } : stepJson(step)) as Step,
    ),
  } as unknown as Chain; // its shape is that of a chain; what may be wrong in it are names and numbers
}

/** The states of a draft in order, as its steps name them. */
export function statesIn(draft: Draft): readonly string[] {
  return ['draft', 'submitted', ...draft.steps.map((step) => step.name)];
}
