// Shown = obeyed, for ten thousand cases and in the whole proof for a hundred thousand: what explain allows is done, what it refuses is refused for
// the same reasons in the same order.
import {
  accountsOf,
  byPrecedence,
  changes,
  commandsOf,
  decide,
  definitionOf,
  documentTypes,
  explain,
  wouldMove,
  type Explanation,
} from '@siklus/workflow';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extent, seedOf } from '../support/extent.ts';
import { around, basisOf, draft, person, stagesOf } from '../support/given.ts';
import { caseOf, plain, wish, type Case, type Wish } from './explain-cases.ts';

const CASES = extent(10_000, 100_000);

const commandFor = (shown: Explanation) => ({
  name: shown.command,
  reason: 'alasan yang cukup',
  ...(shown.command === 'reroute' ? { to: '9.99' } : {}),
  ...(shown.targets[0] === undefined ? {} : { to: shown.targets[0] }),
});

const tellOf = ({ paper, circumstances, left }: Case, tell = explain): readonly Explanation[] =>
  tell(definitionOf(paper.type), paper, circumstances, { left });

/** What was shown against what happens; '' when they agree. */
const disagreement = ({ paper, circumstances, left }: Case, told: readonly Explanation[]): string => {
  const definition = definitionOf(paper.type);
  for (const shown of told) {
    const decision = decide(definition, paper, commandFor(shown), circumstances);
    // What does not fit is told beside what is refused for something else.
    const transfers = decision.ok
      ? decision.effect.transfers
      : wouldMove(definition, paper, commandFor(shown), circumstances);
    const short = changes(transfers).filter((it) => it.place.stage !== 'outside' && left(it.key) + it.delta < 0n);
    const against = [
      ...(decision.ok ? [] : decision.refusals.map((it) => it.code)),
      ...short.map(() => 'ceiling-exceeded'),
    ];
    const codes = shown.missing.map((it) => it.code).join();
    if (shown.allowed !== (against.length === 0) || codes !== against.join())
      return `${paper.type} ${paper.state} ${shown.command}: shown ${codes || 'allowed'}, done ${against.join() || 'allowed'}`;
    if (
      byPrecedence(shown.missing)
        .map((it) => it.code)
        .join() !== codes
    )
      return `${shown.command}: order of reasons`;
    const mute = shown.missing.find(
      (it) => it.text.id.trim() === '' || it.text.en.trim() === '' || /undefined|NaN/.test(it.text.id + it.text.en),
    );
    if (mute !== undefined) return `${paper.type} ${shown.command}: ${mute.code} says ${JSON.stringify(mute.text)}`;
  }
  return '';
};

test(`shown is obeyed, in ${CASES} cases of every document, desk, schedule, lock and balance`, () => {
  const allowed = new Set<string>();
  const refused = new Set<string>();
  let cases = 0;
  fc.assert(
    fc.property(wish, (choice) => {
      const given = caseOf(choice);
      const told = tellOf(given);
      expect(disagreement(given, told)).toBe('');
      cases += 1;
      // Remembered, so that the walk is known to have been everywhere.
      for (const shown of told) {
        if (shown.allowed) allowed.add(`${given.paper.type} ${shown.command}`);
        for (const it of shown.missing) refused.add(it.code);
      }
    }),
    { numRuns: CASES, seed: seedOf(20261124), examples: plain.map((it): [Wish] => [it]) },
  );
  expect(cases).toBe(CASES);
  expect(plain.length).toBeLessThan(CASES / 10);
  const never = documentTypes.flatMap((type) =>
    commandsOf(definitionOf(type))
      .filter((name) => !allowed.has(`${type} ${name}`))
      .map((name) => `${type} ${name}`),
  );
  expect(never).toEqual([]);
  expect([...refused].toSorted()).toEqual(
    expect.arrayContaining([
      'basis-missing',
      'ceiling-exceeded',
      'not-your-office',
      'own-draft',
      'second-stamp',
      'stage-closed',
      'window-closed',
      'wrong-state',
    ]),
  );
});

test('an explanation that hides one reason is caught', () => {
  const forgetful: typeof explain = (...given) =>
    explain(...given).map((it) => (it.missing[0]?.code === 'own-draft' ? { ...it, allowed: true, missing: [] } : it));
  const found = fc
    .sample(wish, { numRuns: 3000, seed: 7 })
    .map(caseOf)
    .map((it) => disagreement(it, tellOf(it, forgetful)));
  expect(found.some((it) => it.includes('own-draft'))).toBe(true);
});

test('the accounts that an explanation asks about are those that its commands would move', () => {
  const paper = draft('rka');
  const circumstances = around(person('pptk', ['pptk']), { basis: basisOf('rka'), stages: stagesOf('rka') });
  expect(accountsOf(definitionOf('rka'), paper, circumstances).length).toBeGreaterThan(0);
});
