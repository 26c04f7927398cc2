// What a walk through every state finds of a chain that is to be published: asked before the transaction, since it takes its time.

import {
  check,
  definitionOf,
  frameOf,
  isDocumentType,
  parseChain,
  pathText,
  text,
  withChain,
  type Checked,
  type Office,
  type Refusal,
  type Text,
} from '@siklus/workflow';
import type { ChainVerdict } from './alur-shapes.ts';
import type { Deed } from './deed.ts';

/** Judges the chain that a deed would publish, among the offices that somebody holds; {@link chainVerdict}, wherever it runs. */
export type Walk = (deed: Deed, offices?: readonly Office[]) => ChainVerdict | Promise<ChainVerdict>;

const walked = new Map<string, ChainVerdict>();
const MOST = 20;

const nothing: ChainVerdict = { verdict: 'in-order', against: [], warnings: [] };

function judged({ verdict, faults, warnings, unproved }: Checked): ChainVerdict {
  const told = (fault: Checked['faults'][number]): Text => {
    const way = pathText(fault);
    return text(`${fault.text.id} ${way.id}`, `${fault.text.en} ${way.en}`);
  };
  const against = faults.map((it): Refusal => ({ code: 'rule-broken', rule: it.code, text: told(it) }));
  if (unproved !== undefined) against.push({ code: 'rule-broken', rule: 'not-proved', text: unproved });
  return { verdict, against, warnings: warnings.map(told) };
}

/**
 * The verdict on a chain that a decree would publish: what stands against it, each fault with the shortest way that shows it, also that it could not be
 * proved; and warnings, which keep nobody from publishing. Nothing for any other deed, nor for a chain that cannot even be read: the decree itself tells
 * that. `offices` are those that somebody holds where the chain is to be in force; all when absent.
 */
export function chainVerdict(deed: Deed, offices?: readonly Office[]): ChainVerdict {
  if (deed.kind !== 'decree' || deed.decree.kind !== 'alur' || deed.decree.chain === null) return nothing;
  const { type, chain } = deed.decree;
  if (!isDocumentType(type)) return nothing;
  const key = `${type} ${JSON.stringify(chain)} ${offices?.join() ?? '*'}`;
  const known = walked.get(key);
  if (known !== undefined) return known;
  const definition = definitionOf(type);
  const parsed = parseChain(chain, frameOf(definition));
  if (!parsed.ok) return nothing;
  const verdict = judged(check(withChain(definition, parsed.chain, 0), offices === undefined ? {} : { offices }));
  const [oldest] = walked.keys();
  if (walked.size >= MOST && oldest !== undefined) walked.delete(oldest);
  walked.set(key, verdict);
  return verdict;
}
