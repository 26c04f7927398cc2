// A chain from JSON: either the chain, or every fault in it at once with its place and what to do.

import { z } from 'zod';
import type { Chain } from './chain.ts';
import { chainFaultCodes, type ChainFault, type ChainFrame } from './chain-fault.ts';
import { toChain } from './chain-schema.ts';
import { isTooDeep, readShape } from './chain-shape.ts';
import { sketchOf } from './chain-sketch.ts';
import { conditionFaults } from './condition-faults.ts';
import { frameFaults } from './frame-faults.ts';
import { offices } from './office.ts';
import { Predicate } from './predicate.ts';
import { stepFaults } from './step-faults.ts';
import { text } from './text.ts';

/** What came of reading a chain. */
export type ParsedChain =
  | { readonly ok: true; readonly chain: Chain }
  | { readonly ok: false; readonly faults: readonly ChainFault[] };

const UNREADABLE = 200;

const words = z.array(z.string());
const someOffices = z.array(z.enum(offices));
const Frame = z.object({
  document: z.string(),
  drafters: someOffices,
  finals: z.string(),
  moments: words,
  heard: words.optional(),
  mandatory: z.array(
    z.object({
      office: z.enum(offices).optional(),
      oneOf: someOffices.optional(),
      when: Predicate.optional(),
      moment: z.string().optional(),
    }),
  ),
  kinds: words.optional(),
  states: words,
  commands: words,
  fields: words,
  closed: words.optional(),
});

/** Programs that are not compiled may forget the demands of the type. */
const isFrame = (known: unknown): boolean => !isTooDeep(known) && Frame.safeParse(known).success;

/**
 * Reads a chain that somebody drew, for the document type whose demands are given. All faults are listed, in the order of their codes, each
 * with its path; a fault in one place does not hide those in others. Faults: {@link chainFaultCodes}.
 * @example const read = parseChain(JSON.parse(file), frameOf(documents.rka));
 * read.ok ? read.chain.steps.length : read.faults.map((it) => `${it.path}: ${it.text.id}`);
 */
export function parseChain(json: unknown, known: ChainFrame): ParsedChain {
  if (!isFrame(known)) {
    const asked = text(
      'Sebutkan jenis dokumennya: tanpa tuntutan jenis itu alur tidak dapat diperiksa.',
      'Name the document type: without its demands a chain cannot be read.',
    );
    return { ok: false, faults: [{ code: 'shape', path: '', text: asked }] };
  }
  const read = readShape(json);
  if (!read.ok && read.deep) return read;
  const sketch = sketchOf(json);
  if (sketch.steps.length > UNREADABLE) return { ok: false, faults: read.ok ? [] : read.faults };
  const found = [
    ...(read.ok ? [] : read.faults),
    ...stepFaults(sketch),
    ...conditionFaults(sketch, known),
    ...frameFaults(sketch, known),
  ];
  const first = new Map(found.toReversed().map((it) => [`${it.code} ${it.path}`, it]));
  const faults = [...new Set(found.map((it) => first.get(`${it.code} ${it.path}`) ?? it))].toSorted(
    (a, b) => chainFaultCodes.indexOf(a.code) - chainFaultCodes.indexOf(b.code),
  );
  return read.ok && faults.length === 0 ? { ok: true, chain: toChain(read.json) } : { ok: false, faults };
}
