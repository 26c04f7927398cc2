// A chain as far as it can be read: whatever has the right form, each with its path, so that one fault does not hide the others.

import { Predicate } from './predicate.ts';

/** A word of the JSON and where it stands. */
export interface Spot {
  readonly value: string;
  readonly path: string;
}

/** A step as far as it can be read. */
export interface StepSketch {
  readonly path: string;
  readonly name: Spot | undefined;
  readonly command: Spot | undefined;
  readonly offices: readonly Spot[];
  /** Which of `by`, `all` and `of` the step has. */
  readonly ways: readonly string[];
  readonly need: number | undefined;
  /** Has a `when`, readable or not. */
  readonly conditional: boolean;
  readonly when: Predicate | undefined;
  readonly returns: readonly Spot[];
  readonly advice: readonly Spot[];
  readonly revises: readonly Spot[];
  readonly labelled: boolean;
  readonly rejects: boolean;
}

/** A chain as far as it can be read. */
export interface ChainSketch {
  readonly document: Spot | undefined;
  readonly drafters: readonly Spot[];
  readonly steps: readonly StepSketch[];
  readonly cancelBy: readonly Spot[];
  readonly cancelIn: readonly Spot[];
}

type Loose = Readonly<Record<string, unknown>>;

function loose(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function word(value: unknown, path: string): readonly Spot[] {
  return typeof value === 'string' ? [{ value, path }] : [];
}

function words(value: unknown, path: string): readonly Spot[] {
  return Array.isArray(value) ? value.flatMap((it: unknown, index) => word(it, `${path}[${index}]`)) : [];
}

function stepSketch(value: unknown, index: number): StepSketch {
  const step = loose(value);
  const path = `steps[${index}]`;
  const when = Predicate.safeParse(step['when']);
  return {
    path,
    name: word(step['name'], `${path}.name`)[0],
    command: word(step['command'], `${path}.command`)[0],
    offices: [
      ...word(step['by'], `${path}.by`),
      ...words(step['all'], `${path}.all`),
      ...words(step['of'], `${path}.of`),
    ],
    ways: ['by', 'all', 'of'].filter((way) => step[way] !== undefined),
    need: typeof step['need'] === 'number' ? step['need'] : undefined,
    conditional: step['when'] !== undefined,
    when: when.success ? when.data : undefined,
    returns: words(step['return'], `${path}.return`),
    advice: words(step['advice'], `${path}.advice`),
    revises: words(step['revises'], `${path}.revises`),
    labelled: step['label'] !== undefined,
    rejects: step['reject'] === true,
  };
}

/** Reads what can be read of a chain's JSON; never throws. */
export function sketchOf(json: unknown): ChainSketch {
  const chain = loose(json);
  const draft = loose(chain['draft']);
  const cancel = loose(chain['cancel']);
  return {
    document: word(chain['document'], 'document')[0],
    drafters: [...word(draft['by'], 'draft.by'), ...words(draft['also'], 'draft.also')],
    steps: Array.isArray(chain['steps']) ? chain['steps'].map(stepSketch) : [],
    cancelBy: words(cancel['by'], 'cancel.by'),
    cancelIn: words(cancel['in'], 'cancel.in'),
  };
}

/** The states of a sketch in order, '' where a step has no readable name. */
export function orderOf(sketch: ChainSketch): readonly string[] {
  return ['draft', 'submitted', ...sketch.steps.map((step) => step.name?.value ?? '')];
}
