// Shown = obeyed: what explain says before the click is what decide says after it, for any paper, officer and day.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents, documentTypes } from '../documents/index.ts';
import {
  akun,
  around,
  basisOf,
  bodies,
  dana,
  draft,
  holder,
  opd,
  person,
  stagesOf,
  subKegiatan,
} from '../../../../tests/support/given.ts';
import { extent, seedOf } from '../../../../tests/support/extent.ts';
import { admittingOffice } from './authority.ts';
import { findStep, officesIn, officesOf } from './chain.ts';
import type { Circumstances } from './circumstances.ts';
import { commandsOf, decide } from './decide.ts';
import type { Paper } from './document.ts';
import { accountsOf, ceilingExceeded, explain } from './explain.ts';
import { at, placeKey } from './ledger.ts';
import { offices } from './office.ts';

const reason = 'perlu perbaikan';

// A paper somewhere on its way: any acts that the law allows, given by one person per office. Offices that a chain does not name have none.
const papers = fc
  .tuple(fc.constantFrom(...documentTypes), fc.array(fc.nat(), { maxLength: 12 }))
  .map(([type, choices]): Paper => {
    const definition = documents[type];
    let paper = draft(type);
    for (const choice of choices) {
      const named = [...officesIn(definition.chain), admittingOffice(definition.chain)];
      const acts = named.flatMap((office) =>
        commandsOf(definition).flatMap((name) => {
          const targets = name === 'return' ? (findStep(definition.chain, paper.state)?.return ?? []) : [undefined];
          return targets.flatMap((to) => {
            const decision = decide(
              definition,
              paper,
              { name, to, reason },
              around(holder(office), { basis: basisOf(type), stages: stagesOf(type) }),
            );
            return decision.ok && name !== 'revise' ? [decision.effect.paper] : [];
          });
        }),
      );
      paper = acts[choice % Math.max(1, acts.length)] ?? paper;
    }
    return paper;
  });

const officers = fc
  .tuple(
    fc.constantFrom('x', ...offices),
    fc.subarray([...offices], { minLength: 1, maxLength: 4 }),
    fc.constantFrom('definitif' as const, 'plt' as const, 'delegasi' as const),
  )
  .map(([name, held, kind]) => person(name, held, kind));

const situation = fc
  .tuple(papers, officers, fc.boolean(), fc.boolean(), fc.boolean())
  .map(([paper, somebody, closed, bare, asked]): [Paper, Circumstances] => {
    const type = paper.type as keyof typeof documents; // made from a type
    const windows = closed ? [{ type, opens: '2027-01-01', closes: '2027-02-01' }] : [];
    // Few of many officers are ever asked: half of the time it is one of those whom the paper waits for.
    const step = findStep(documents[type].chain, paper.state);
    const officer = asked && step !== undefined ? person(somebody.person, officesOf(step)) : somebody;
    return [paper, around(officer, { basis: bare ? {} : basisOf(type), windows, stages: stagesOf(type) })];
  });

test('a command is shown as allowed exactly when it is obeyed; a return for every target shown', () => {
  const seen = { allowed: 0, refused: 0, returns: 0 };
  fc.assert(
    fc.property(situation, ([paper, circumstances]) => {
      const definition = documents[paper.type as keyof typeof documents]; // made from a type
      const shown = explain(definition, paper, circumstances);
      expect(shown.map((it) => it.command)).toEqual(commandsOf(definition));
      for (const { command, allowed, missing, targets } of shown) {
        const tries =
          command === 'return' && targets.length > 0 ? targets : [command === 'reroute' ? '1.02' : undefined];
        for (const to of tries) {
          const decision = decide(
            definition,
            paper,
            { name: command, reason, ...(to === undefined ? {} : { to }) },
            circumstances,
          );
          expect(decision.ok).toBe(allowed);
          const against = decision.ok ? [] : decision.refusals.map((it) => it.code);
          expect(missing.map((it) => it.code)).toEqual(against);
        }
        seen[allowed ? 'allowed' : 'refused'] += 1;
        if (allowed && command === 'return') seen.returns += 1;
      }
    }),
    { numRuns: extent(300, 3000), seed: seedOf(300) },
  );
  expect(Math.min(seen.allowed, seen.refused, seen.returns)).toBeGreaterThan(20);
});

test('who holds none of the offices shown is never allowed', () => {
  let refused = 0;
  fc.assert(
    fc.property(situation, ([paper, circumstances]) => {
      const definition = documents[paper.type as keyof typeof documents]; // made from a type
      for (const { allowed, offices: asked } of explain(definition, paper, circumstances)) {
        const fits = circumstances.officer.holdings.some((it) => asked.includes(it.office));
        expect(allowed && !fits).toBe(false);
        if (!fits) refused += 1;
      }
    }),
    { numRuns: extent(100, 1000), seed: seedOf(100) },
  );
  expect(refused).toBeGreaterThan(20);
});

describe('ceilings are announced before the click', () => {
  const circumstances = around(holder('bendahara'), { basis: basisOf('spp') });
  const released = placeKey(at({ opd, unit: opd, subKegiatan, akun, dana }, 'released'));
  const submit = (left: bigint) =>
    explain(documents.spp, draft('spp'), circumstances, { left: (key) => (key === released ? left : 0n) }).find(
      (it) => it.command === 'submit',
    );

  test('exactly what is left may be asked', () =>
    expect(submit(10_000_000n)).toMatchObject({ allowed: true, missing: [] }));

  test('one sen more is refused with account, what is left and what is asked', () =>
    expect(submit(9_999_999n)).toMatchObject({
      allowed: false,
      missing: [
        {
          code: 'ceiling-exceeded',
          at: 'rincian/b1',
          figures: { stage: 'released', left: '99999.99', asked: '100000.00', over: '0.01', akun, dana },
        },
      ],
    }));

  test('the accounts to look up are those that a command would take from', () =>
    expect(accountsOf(documents.spp, draft('spp'), circumstances)).toContain(released));

  test('the sentence names who can raise the ceiling', () => {
    const plafon = { line: { opd, unit: '', subKegiatan, akun: '', dana }, stage: 'plafon', month: 0 } as const;
    expect(ceilingExceeded(plafon, 0n, 100n)).toMatchObject({
      helpers: ['tapd'],
      text: { id: expect.stringContaining('Rp 1') as string },
    });
    expect(ceilingExceeded({ ...plafon, stage: 'released' }, 0n, 1n).helpers).toEqual(['ppkd', 'bud']);
  });
});

test('an edit of a draft never asks for money', () =>
  expect(accountsOf(documents.renja, { ...draft('renja'), body: bodies.renja }, around(holder('perencana')))).toEqual(
    [],
  ));
