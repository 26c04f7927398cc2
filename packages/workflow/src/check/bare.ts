// A document type without body, rules, money and bases: what is left is its chain and who may stamp, for one case of facts.

import { z } from 'zod';
import { allStatesOf, type Chain } from '../engine/chain.ts';
import { commandsOf } from '../engine/decide.ts';
import type { AnyDefinition, Paper } from '../engine/document.ts';
import type { Facts } from '../engine/predicate.ts';
import { text, type Text } from '../engine/text.ts';

/** The OPD of the checker's paper, and another one to which it may be handed. */
export const checkedOpd = { own: '1.01', other: '1.02' } as const;

/** A chain in which everything is due tomorrow: deadlines are judged as they are written, and a walk need not count days. */
export function hurried(chain: Chain): Chain {
  return {
    ...chain,
    draft: { ...chain.draft, within: 1 },
    steps: chain.steps.map((step) => ({ ...step, within: 1 })),
  };
}

/** A document type of which only the chain counts; every question of its conditions is answered by `facts`. */
export function bareOf(definition: Pick<AnyDefinition, 'chain' | 'view'>, facts: Facts): AnyDefinition {
  return {
    chain: definition.chain,
    law: 1,
    view: definition.view,
    schema: z.unknown(),
    rules: [],
    postings: {},
    basis: {},
    prepare: (seed) => seed,
    subject: () => '',
    title: () => '',
    money: () => facts.amount,
    facts: () => facts,
    opensIn: ['open'],
  };
}

/** A chain as the bare beginning of a document type, with its codes as words. */
export function ofChain(chain: Chain): Pick<AnyDefinition, 'chain' | 'view'> {
  const same = (codes: readonly string[]): Record<string, Text> =>
    Object.fromEntries(codes.map((code) => [code, text(code, code)]));
  const name = text(chain.document.toUpperCase(), chain.document.toUpperCase());
  return { chain, view: { name, states: same(allStatesOf(chain)), commands: same(commandsOf({ chain })), fields: {} } };
}

/** The paper with which every walk begins: a draft by its first writer. */
export function firstPaper(chain: Chain): Paper {
  return {
    id: 'x',
    type: chain.document,
    year: 2026,
    opd: checkedOpd.own,
    unit: checkedOpd.own,
    subject: '',
    edition: 0,
    chain: 0,
    law: 1,
    version: 1,
    body: {},
    state: 'draft',
    marks: [],
    number: undefined,
    stamps: [
      {
        moment: 'draft',
        office: chain.draft.by,
        person: 'p1',
        assignment: '',
        kind: 'definitif',
        at: '',
        day: '2026-02-16',
      },
    ],
  };
}
