// The verdict on a chain that is being written: every fault, the step it belongs to, and the way that shows it. Pure; runs in the browser.
import {
  check,
  definitionOf,
  frameOf,
  parseChain,
  statesOf,
  text,
  withChain,
  type AnyDefinition,
  type Chain,
  type DocumentType,
  type Office,
  type Text,
} from '@siklus/workflow';

/** One act on the way to a fault: who does what, and between which states. */
export interface Act {
  readonly from: string;
  readonly to: string;
  readonly text: Text;
}

/** What a fault is about: a step by its place, the draft, the cancellation, or the whole. */
export type Place = number | 'draft' | 'cancel' | 'whole';

/** One thing wrong. `path` is where it stands in the file; `acts` the shortest way that shows it, for faults that only a walk finds. */
export interface Fault {
  readonly code: string;
  readonly text: Text;
  readonly place: Place;
  readonly path: string;
  readonly acts: readonly Act[];
}

/** A fault of the checker: the states it is about and the way to it. */
interface Walked {
  readonly code: string;
  readonly text: Text;
  readonly states: readonly string[];
  readonly path: readonly Act[];
}

/** What the checker says of a chain. */
interface Found {
  readonly faults: readonly Walked[];
  readonly warnings: readonly Walked[];
  readonly unproved: Text | undefined;
}

/** What a walk through every state of the machine finds, where these offices are filled. */
function walk(definition: AnyDefinition, offices: readonly Office[]): Found {
  return check(definition, { offices });
}

/** What is wrong with the ways of a chain, what is unusual, and why not all of them were looked at. */
export interface Judged {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  readonly unproved: Text | undefined;
}

function placeOf(path: string): Place {
  const step = /^steps\[(\d+)\]/.exec(path)?.[1];
  if (step !== undefined) return Number(step);
  return path.startsWith('draft') ? 'draft' : path.startsWith('cancel') ? 'cancel' : 'whole';
}

// A way ends with what should not have been possible: the fault belongs to the step that waited there, as it does to the one that waits for an empty office.
function placeIn(chain: Chain, { code, states, path }: Pick<Walked, 'code' | 'states' | 'path'>): Place {
  const from = path.at(-1)?.from ?? (code === 'office-missing' ? states[0] : undefined);
  const waited = from === undefined ? -1 : statesOf(chain).indexOf(from);
  if (waited >= 0) return waited === 0 ? 'draft' : Math.min(waited, chain.steps.length) - 1;
  const at = chain.steps.findIndex((step) => states.includes(step.name));
  return at >= 0 ? at : states.includes('draft') ? 'draft' : 'whole';
}

/** What is wrong with a chain as it is written, given as JSON; the chain itself when nothing is. */
export function read(
  type: DocumentType,
  json: unknown,
): { readonly chain: Chain | undefined; readonly faults: readonly Fault[] } {
  const parsed = parseChain(json, frameOf(definitionOf(type)));
  if (parsed.ok) return { chain: parsed.chain, faults: [] };
  const faults = parsed.faults.map(({ code, path, text: it }) => ({
    code,
    text: it,
    path,
    place: placeOf(path),
    acts: [],
  }));
  return { chain: undefined, faults };
}

/** What is wrong with the ways of a chain that is in order as it is written, among the offices that somebody holds. Takes up to two seconds. */
export function walked(type: DocumentType, chain: Chain, offices: readonly Office[], find = walk): Judged {
  const placed = (list: readonly Walked[]): readonly Fault[] =>
    list.map(({ code, text: it, states, path }) => {
      const place = placeIn(chain, { code, states, path });
      return { code, text: it, place, path: typeof place === 'number' ? `steps[${place}]` : '', acts: path };
    });
  const { faults, warnings, unproved } = find(withChain(definitionOf(type), chain, 0), offices);
  return { faults: placed(faults), warnings: placed(warnings), unproved };
}

/** The sentence of a fault with the states that it names in the words of officers. */
export function told({ text: { id, en } }: Pick<Fault, 'text'>, states: Readonly<Record<string, Text>>): Text {
  const inWords = (sentence: string, language: 'id' | 'en'): string =>
    sentence.replaceAll(/[A-Za-z][A-Za-z0-9-]*/g, (word) =>
      Object.hasOwn(states, word) ? `“${states[word]?.[language] ?? word}”` : word,
    );
  return text(inWords(id, 'id'), inWords(en, 'en'));
}
