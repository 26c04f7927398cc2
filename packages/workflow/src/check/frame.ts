// What a document type demands of every chain of it, so that a drawn chain can be checked before it is walked.

import { opdCycle } from '../cycle/opd.ts';
import { regionCycle } from '../cycle/region.ts';
import { drafters, finalOf, statesOf } from '../engine/chain.ts';
import { wordsOf, type AnyDefinition } from '../engine/document.ts';
import type { Office } from '../engine/office.ts';
import { momentsOf } from './check-chain.ts';
import { nodesOf } from './check-machine.ts';

/** What a document type demands of any chain of it. `moments`: steps that must exist unconditionally, because money, numbers or cycles hang on them. */
export interface Frame {
  readonly document: string;
  readonly drafters: readonly Office[];
  /** The name of the last state; other papers wait for it. */
  readonly finals: string;
  readonly moments: readonly string[];
  readonly mandatory: readonly { readonly office: Office; readonly moment?: string }[];
  readonly kinds?: readonly string[];
  /** States and commands that have words already. */
  readonly states: readonly string[];
  readonly commands: readonly string[];
  /** Fields of the body, lists as `list.field`. */
  readonly fields: readonly string[];
}

const heard = new Set(
  [opdCycle.root, regionCycle.root].flatMap(nodesOf).flatMap((node) => [...node.transitions.keys()]),
);

/** What a definition demands of any chain of it. */
export function frameOf(definition: AnyDefinition): Frame {
  const { chain, kinds, mandatory = [], view } = definition;
  const words = wordsOf(definition);
  const hanging = momentsOf(definition);
  const moments = statesOf(chain).slice(2);
  return {
    document: chain.document,
    drafters: drafters(chain),
    finals: finalOf(chain),
    moments: moments.filter((it) => hanging.includes(it) || heard.has(`${chain.document}.${it}`)),
    mandatory,
    ...(kinds === undefined ? {} : { kinds }),
    states: Object.keys(words.states),
    commands: Object.keys(words.commands),
    fields: Object.keys(view.fields),
  };
}
