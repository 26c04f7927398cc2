// Where papers may be sent back now: by the chain edition that each follows, and by what is written in it.

import {
  definitionOf,
  factsOf,
  findStep,
  isConditional,
  returnTargets,
  upToDate,
  type AnyDefinition,
  type Body,
  type Law,
  type Text,
} from '@siklus/workflow';
import type { Store } from '@siklus/store';
import { stateLabel } from './paper-row.ts';

interface Waiting {
  readonly id: string;
  readonly type: string;
  readonly chain: number;
  readonly state: string;
}

interface Target {
  readonly state: string;
  readonly label: Text;
}

function targetsOf(definition: AnyDefinition, state: string, body: Body | undefined): readonly Target[] {
  const facts = body === undefined ? undefined : factsOf(definition, { body });
  const step = findStep(definition.chain, state, facts);
  const states = step === undefined ? [] : returnTargets(definition.chain, state, step, facts);
  return states.map((it) => ({ state: it, label: stateLabel(definition, it) }));
}

/** Where each of some papers may be sent back, by id. Only papers whose chain asks what is written in them are read whole. */
export async function listTargets(
  store: Store,
  law: Law,
  rows: readonly Waiting[],
): Promise<ReadonlyMap<string, readonly Target[]>> {
  const asked = rows.filter((row) => row.state !== 'draft' && isConditional(law.of(row))).map((row) => row.id);
  const read =
    asked.length === 0
      ? []
      : await store.read
          .selectFrom('document')
          .select(['id', 'type', 'law', 'body'])
          .where('id', 'in', asked)
          .execute();
  const papers = read.map((row) => ({ ...row, body: JSON.parse(row.body) as Body })); // written from a body
  const bodies = new Map(papers.map((it) => [it.id, upToDate(definitionOf(it.type), it).body]));
  return new Map(rows.map((row) => [row.id, targetsOf(law.of(row), row.state, bodies.get(row.id))]));
}
