// The lawful way of one paper through its chain: each stamp by the first office that the law lets give it.
import {
  commandsOf,
  decide,
  findStep,
  offices,
  type AnyDefinition,
  type Body,
  type Command,
  type Decision,
  type DocumentType,
  type Effect,
  type CheckedLaw,
  type Paper,
} from '@siklus/workflow';
import { completeBody, dayOf, type OtherMoney } from './complete.ts';
import { around, basisOf, bodies, draft, holder, movedBy, opd, stagesOf } from '../../support/given.ts';

/** The draft that the given body of a type makes. */
export const startOf = (type: DocumentType, definition: AnyDefinition, change: Body = {}): Paper => {
  const paper = draft(type, { ...completeBody(type), ...change });
  const place = definition.scope === 'region' ? '' : opd;
  return { ...paper, opd: place, unit: place };
};

/** What the law says to a command by whoever may give it; the last refusal when nobody may. */
export const ask = (
  definition: AnyDefinition,
  paper: Paper,
  command: Command,
  change: Parameters<typeof around>[1] = {},
  say: CheckedLaw['decide'] = decide,
): Decision => {
  const type = definition.chain.document as DocumentType; // definitions under test are those of the register, perhaps mutated
  const moved = movedBy(definition, paper);
  const circumstances = { basis: basisOf(type), stages: stagesOf(type), day: dayOf(type), moved, ...change };
  const refused: Decision[] = [];
  for (const office of offices) {
    const answer = say(definition, paper, command, around(holder(office), circumstances));
    if (answer.ok) return answer;
    refused.push(answer);
  }
  const beyond = refused.find((it) => !it.ok && it.refusals[0]?.code !== 'not-your-office');
  return beyond ?? refused[0] ?? { ok: false, refusals: [] };
};

/** One stamp of the lawful way: the command, and what it did. */
export type Stop = { command: string; from: Paper; effect: Effect };

/** The way of the given body, with some of it or of its basis changed, from draft to as far as the law lets it go. */
export const wayOf = (
  type: DocumentType,
  definition: AnyDefinition,
  say: CheckedLaw['decide'] = decide,
  given: Partial<OtherMoney> = {},
): readonly Stop[] => {
  const stops: Stop[] = [];
  const on = given.basis === undefined ? {} : { basis: given.basis };
  const most = commandsOf(definition).length + 12;
  for (let paper = startOf(type, definition, given.body); stops.length < most;) {
    const step = paper.state === 'draft' ? undefined : stepOf(definition, paper);
    if (paper.state !== 'draft' && step === undefined) break;
    const command = step?.command ?? 'submit';
    const decision = ask(definition, paper, { name: command }, on, say);
    if (!decision.ok) break;
    stops.push({ command, from: paper, effect: decision.effect });
    ({ paper } = decision.effect);
  }
  return stops;
};

/** The given body of a type with the last row of each list twice; not every law allows that. */
export const twins = (type: DocumentType): Body =>
  Object.fromEntries(
    Object.entries(bodies[type]).flatMap(([name, value]): [string, unknown][] => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : undefined;
      if (!Array.isArray(value) || typeof last !== 'object' || last === null) return [];
      return [[name, [...(value as unknown[]), { ...last, id: 'twin' }]]];
    }),
  );

/** The step that a paper waits for, found with the facts of its own body. */
export const stepOf = (definition: AnyDefinition, paper: Paper) => {
  const body = definition.schema.parse(paper.body);
  const facts = { amount: definition.money(body), kind: '', accounts: [], funds: [], ...definition.facts?.(body) };
  return findStep(definition.chain, paper.state, facts);
};
