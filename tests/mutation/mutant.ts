// A mutant: one shipped definition, or one law, with one fault in it, made in memory. Operators make them from whatever the register holds.
import type { AnyDefinition, Chain, DocumentType, CheckedLaw, Step } from '@siklus/workflow';

/** One fault in one place of one type. */
export type Mutant = {
  readonly type: DocumentType;
  readonly operator: string;
  readonly place: string;
  readonly definition: AnyDefinition;
  /** The law, where the fault is in it. */
  readonly law?: CheckedLaw;
};

/** Makes every fault of its kind that a definition has room for. */
export type Operator = (
  definition: AnyDefinition,
) => readonly { readonly place: string; readonly definition: AnyDefinition }[];

/** At most so many of a list, taken evenly from all of it. */
const some = <T>(list: readonly T[], most: number): readonly T[] =>
  list.length <= most
    ? list
    : Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)]).filter(
        (it) => it !== undefined,
      );

/** The mutants that operators make of definitions: all of them, or at most so many of one operator on one type. */
export const mutantsOf = (
  definitions: readonly (readonly [DocumentType, AnyDefinition])[],
  operators: Readonly<Record<string, Operator>>,
  most = Number.POSITIVE_INFINITY,
): readonly Mutant[] =>
  definitions.flatMap(([type, definition]) =>
    Object.entries(operators).flatMap(([operator, make]) =>
      some(make(definition), most).map((it) => ({ type, operator, ...it })),
    ),
  );

/** How a mutant is called in the list of survivors. */
export const nameOf = ({ type, operator, place }: Mutant): string => `${type} ${operator} ${place}`;

/** A definition with another chain. */
export const withSteps = (definition: AnyDefinition, steps: readonly Step[]): AnyDefinition => ({
  ...definition,
  chain: { ...(definition.chain as Chain), steps }, // the open form of a definition holds any chain
});

/** A mutant for each step for which `change` answers. */
export const eachStep = (
  definition: AnyDefinition,
  change: (step: Step, index: number, chain: Chain) => readonly (readonly [place: string, step: object | undefined])[],
): ReturnType<Operator> => {
  const chain: Chain = definition.chain;
  return chain.steps.flatMap((step, index) =>
    change(step, index, chain).map(([place, changed]) => ({
      place: `${step.name}${place === '' ? '' : ` ${place}`}`,
      definition: withSteps(
        definition,
        chain.steps.flatMap((it, at) => (at !== index ? [it] : changed === undefined ? [] : [changed as Step])), // a mutant need not be a lawful step
      ),
    })),
  );
};
