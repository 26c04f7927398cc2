// Arbitrary commands, days, marks, stamps, seeds and patches, of every type: an answer, never a throw.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, basisOf, draft, person } from '../../../../tests/support/given.ts';
import { extent, seedOf } from '../../../../tests/support/extent.ts';
import { definitionOf, documentTypes, type DocumentType } from '../documents/index.ts';
import { allStatesOf, officesIn, statesOf, type Chain } from './chain.ts';
import type { Command } from './command.ts';
import { commandsOf, decide, type Decision } from './decide.ts';
import type { AnyDefinition, Paper } from './document.ts';
import { accountsOf, explain } from './explain.ts';
import { decideMove } from './migrate.ts';
import { adopt, decideOpen } from './open.ts';
import { offices } from './office.ts';
import { withChain } from './words.ts';

const everyone = person('somebody', offices);

// Parts that fit now and then, so that every depth of the law is reached.

const any = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  // JSON all the same: an object that cannot be made a text or a number.
  fc.constantFrom({ toString: 1, valueOf: 1 }, [[null]], { id: 'a' }, [{ id: 'a' }, { id: 'a' }]),
);
const sometimes = <T>(fits: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ arbitrary: fits, weight: 30 }, any);
const oddDays = fc.constantFrom('2026-02-30', '9999-12-31', '0000-01-01', '16-02-2026');
const days = fc.oneof({ arbitrary: fc.constant('2026-02-16'), weight: 9 }, oddDays, any);

const stampsOf = (chain: Chain): fc.Arbitrary<unknown> =>
  fc.array(
    sometimes(
      fc.record({
        moment: fc.constantFrom('late', 'admitted', 'advice', 'nowhere', ...statesOf(chain)),
        office: sometimes(fc.constantFrom(...officesIn(chain))),
        person: fc.constantFrom('p1', 'p2', 'somebody'),
        assignment: fc.constantFrom('a', ''),
        kind: sometimes(fc.constantFrom('definitif', 'plt')),
        at: fc.constant('2026-02-10T00:00:00.000000Z'),
        day: days,
      }),
    ),
    { maxLength: 5 },
  );

const commandsFor = (definition: AnyDefinition): fc.Arbitrary<unknown> =>
  fc.record(
    {
      name: sometimes(fc.constantFrom(...commandsOf(definition), 'nothing')),
      to: sometimes(fc.constantFrom('', '-', ...allStatesOf(definition.chain))),
      reason: sometimes(fc.constantFrom('', 'perlu perbaikan')),
      note: any,
      patch: sometimes(
        fc.record(
          {
            set: sometimes(
              fc.dictionary(
                fc.constantFrom('rincian', 'nama', 'jenis', '__proto__'),
                sometimes(fc.record({ from: any, to: any })),
              ),
            ),
            rows: sometimes(
              fc.dictionary(
                fc.constantFrom('rincian', 'nama', 'constructor'),
                sometimes(fc.record({ add: any, change: any, remove: any }, { requiredKeys: [] })),
              ),
            ),
          },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: ['name'] },
  );

const questions = fc.constantFrom<DocumentType>(...documentTypes).chain((type) => {
  const definition = definitionOf(type);
  const { chain } = definition;
  return fc.record({
    type: fc.constant(type),
    paper: fc.record({
      state: sometimes(fc.constantFrom(...allStatesOf(chain))),
      marks: fc.oneof({ arbitrary: fc.constant([]), weight: 9 }, fc.subarray([...officesIn(chain)]), any),
      stamps: sometimes(stampsOf(chain)),
      version: sometimes(fc.constantFrom(1, 3)),
      law: sometimes(fc.constant(1)),
    }),
    command: sometimes(commandsFor(definition)),
    day: days,
    since: days,
    seed: sometimes(fc.dictionary(fc.constantFrom(...Object.keys(draft(type).body)), any)),
    state: sometimes(fc.constantFrom(...statesOf(chain))),
  });
});

type Question = typeof questions extends fc.Arbitrary<infer Q> ? Q : never;
const bases = new Map(documentTypes.map((type) => [type, basisOf(type)]));

/** Asks everything that may be asked of a question; the codes of all answers. */
const askAll = (question: Question, law: typeof decide = decide): readonly string[] => {
  const definition = definitionOf(question.type);
  const paper = { ...draft(question.type), ...(question.paper as Partial<Paper>) }; // of any form, that is the point
  const command = question.command as Command;
  const asked = around(everyone, { basis: bases.get(question.type) ?? {}, day: question.day as string });
  const { chain } = definition;
  const other = withChain(definition, { ...chain, draft: { ...chain.draft, within: 3 } }, 1);
  const opening = { id: 'n', year: 2026, opd: paper.opd, unit: paper.unit, seed: question.seed as Paper['body'] };
  const wish = { day: question.day as string, back: true, holidays: new Set<string>(), moved: [] };
  const told = explain(definition, paper, asked, { since: question.since as string });
  accountsOf(definition, paper, asked);
  return [
    law(definition, paper, command, asked),
    decideOpen(definition, opening, asked),
    adopt(definition, opening, question.state as string, asked),
    decideMove(chain, other, paper, wish),
    ...told.map((it) => (it.allowed ? { ok: true } : { ok: false, refusals: it.missing }) as Decision),
  ].flatMap((it) => (it.ok ? ['ok'] : it.refusals.map(({ code }) => code)));
};

test('no command, day, mark, stamp or seed makes the law throw, of any type', () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(questions, (question) => {
      for (const code of askAll(question)) met.set(code, (met.get(code) ?? 0) + 1);
    }),
    { numRuns: extent(3_000, 40_000), seed: seedOf(41) },
  );
  // Beyond the door too: what fits now and then comes to every gate.
  const gates = ['ok', 'malformed', 'unknown-command', 'wrong-state', 'own-draft', 'second-stamp', 'rule-broken'];
  expect(gates.filter((code) => (met.get(code) ?? 0) < 5)).toEqual([]);
});

test('a law that trusts what it is given is found out', () => {
  // What the law did before it looked at the form of things: it asked the machine.
  const trusting: typeof decide = (definition, paper, command, asked) => {
    if (command.name === 'return' && command.to === undefined) throw new Error('authority and machine disagree');
    return decide(definition, paper, command, asked);
  };
  const found = fc.check(
    fc.property(questions, (question) => void askAll(question, trusting)),
    { numRuns: 500, seed: 41 },
  );
  expect(found.failed).toBe(true);
});
