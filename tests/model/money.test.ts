// Wherever a paper has been, the money it holds depends only on where it stands: a return gives back exactly what was taken.
import {
  addDays,
  changes,
  decide,
  documents,
  documentTypes,
  findStep,
  offices,
  officesIn,
  outstandingOf,
  placeKey,
  type DocumentType,
  type Effect,
  type Movement,
  type Outstanding,
  type Transfer,
} from '@siklus/workflow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extent } from '../support/extent.ts';
import { around, basisOf, draft, holder, stagesOf } from '../support/given.ts';

// All that some office of its chain may do with a paper on a day; office names serve as persons, so duties are kept.
const actsOn = (
  type: DocumentType,
  effect: Pick<Effect, 'paper'>,
  given: { day: string; moved: readonly Outstanding[] },
): readonly Effect[] => {
  const { chain } = documents[type];
  const step = findStep(chain, effect.paper.state);
  const commands = [{ name: 'submit' }, ...(step === undefined ? [] : [{ name: step.command }])];
  const returns = (step?.return ?? []).map((to) => ({ name: 'return', to, reason: 'perlu perbaikan' }));
  const named = officesIn(chain);
  // The proof asks strangers to the chain as well.
  const asked = extent(
    offices.filter((office) => named.includes(office)),
    offices,
  );
  return asked.flatMap((office) =>
    [...commands, ...returns].flatMap((command) => {
      const decision = decide(
        documents[type],
        effect.paper,
        command,
        around(holder(office), { basis: basisOf(type), stages: stagesOf(type), ...given }),
      );
      return decision.ok ? [decision.effect] : [];
    }),
  );
};

type Walk = { state: string; balance: string; reported: string }[];

// Balances by account, and what each month reports between each pair of stages, after every act of a random walk.
const walkOf = (
  type: DocumentType,
  choices: readonly number[],
  keep: (effect: Effect) => readonly Transfer[],
): Walk => {
  const seen: Walk = [];
  const all: Transfer[] = [];
  const acted: { version: number; movements: readonly Movement[] }[] = [];
  let effect: Pick<Effect, 'paper'> = { paper: draft(type) };
  choices.forEach((choice, index) => {
    const acts = actsOn(type, effect, { day: addDays('2026-01-10', index * 9), moved: outstandingOf(acted) });
    const next = acts[choice % Math.max(1, acts.length)];
    if (next === undefined) return;
    effect = next;
    acted.push({ version: next.paper.version, movements: next.transfers });
    all.push(...keep(next));
    const months = new Map<string, bigint>();
    for (const it of all) {
      const forward = placeKey(it.from) < placeKey(it.to);
      const pair = [placeKey(it.from), placeKey(it.to)].toSorted().join(' ');
      months.set(
        `${pair} @${it.month}`,
        (months.get(`${pair} @${it.month}`) ?? 0n) + (forward ? it.amount : -it.amount),
      );
    }
    seen.push({
      state: next.paper.state,
      balance: changes(all)
        .map((it) => `${it.key}=${it.delta}`)
        .join('\n'),
      reported: next.paper.state === 'draft' ? [...months].filter(([, sum]) => sum !== 0n).join('\n') : '',
    });
  });
  return seen;
};

const choices = fc.array(fc.nat(), { minLength: 12, maxLength: 24 });

const findLeaks = (type: DocumentType, keep: (effect: Effect) => readonly Transfer[]): readonly string[] => {
  const balances = new Map<string, string>();
  const leaks: string[] = [];
  for (const walked of fc.sample(choices, { numRuns: 40, seed: 1 }).map((it) => walkOf(type, it, keep)))
    for (const { state, balance, reported } of walked) {
      const known = balances.get(state);
      if (known === undefined) balances.set(state, balance);
      else if (known !== balance) leaks.push(`${type} ${state}: ${known} | ${balance}`);
      if (reported !== '') leaks.push(`${type} draft still reports ${reported}`);
    }
  return leaks;
};

describe.each(documentTypes)('the money of %s', (type) => {
  test('depends on its state alone, however often it was returned and in whatever months', () => {
    expect(findLeaks(type, (effect) => effect.transfers)).toEqual([]);
  });
});

test.each(['rka', 'spp'] as const)('a return of %s that forgets to give back is caught', (type) => {
  const forgetful = (effect: Effect): readonly Transfer[] =>
    effect.outcomes.some((it) => it.endsWith('returned')) ? [] : effect.transfers;
  expect(findLeaks(type, forgetful)).not.toEqual([]);
});
