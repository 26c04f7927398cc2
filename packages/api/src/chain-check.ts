// What a walk through every state finds wrong with a chain that is to be published: asked before the transaction, since it takes its time.

import {
  check,
  definitionOf,
  frameOf,
  isDocumentType,
  parseChain,
  pathText,
  text,
  withChain,
  type Refusal,
} from '@siklus/workflow';
import type { Deed } from './deed.ts';

/** Finds what is wrong with the chain that a deed would publish; {@link chainFaults}, wherever it runs. */
export type Walk = (deed: Deed) => readonly Refusal[] | Promise<readonly Refusal[]>;

const walked = new Map<string, readonly Refusal[]>();
const MOST = 20;

/**
 * Every fault of a chain that a decree would publish, each with the shortest way that shows it; [] for any other deed. A chain that cannot even
 * be read has none here: the decree itself tells those.
 */
export function chainFaults(deed: Deed): readonly Refusal[] {
  if (deed.kind !== 'decree' || deed.decree.kind !== 'alur' || deed.decree.chain === null) return [];
  const { type, chain } = deed.decree;
  if (!isDocumentType(type)) return [];
  const key = `${type} ${JSON.stringify(chain)}`;
  const known = walked.get(key);
  if (known !== undefined) return known;
  const definition = definitionOf(type);
  const parsed = parseChain(chain, frameOf(definition));
  if (!parsed.ok) return [];
  const faults = check(withChain(definition, parsed.chain, 0)).faults.map((fault): Refusal => {
    const way = pathText(fault);
    return {
      code: 'rule-broken',
      rule: fault.code,
      text: text(`${fault.text.id} ${way.id}`, `${fault.text.en} ${way.en}`),
    };
  });
  const [oldest] = walked.keys();
  if (walked.size >= MOST && oldest !== undefined) walked.delete(oldest);
  walked.set(key, faults);
  return faults;
}
