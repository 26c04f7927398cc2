// Every machine walked through every standing: offices x persons x states x facts. A faulty machine must be caught by the same walk.
import {
  check,
  decide,
  defineChain,
  documents,
  documentTypes,
  machineOf,
  offices,
  pathText,
  statesOf,
  type AnyDefinition,
  type Chain,
  type Checked,
  type Decision,
  type CheckOptions,
  type Effect,
  type CheckedLaw,
  type Paper,
} from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import { checkOn, lookedAt, onlyLookedAt, shelfOf } from '../support/walks.ts';

const shelf = shelfOf('machines', ['tests/model/machines.test.ts']);
const asked = new Map<string, number>();

/** A walk under a planted law. The laws stand in this file, which is among the sources of the shelf: a walk is known by its test and its turn in it. */
const walked = (subject: AnyDefinition | Chain, options: CheckOptions): Checked => {
  const name = expect.getState().currentTestName ?? '';
  const turn = (asked.get(name) ?? 0) + 1;
  asked.set(name, turn);
  return 'chain' in subject
    ? shelf.recall([name, turn, lookedAt(subject)], () => check(onlyLookedAt(subject), options))
    : shelf.recall([name, turn, subject], () => check(subject, options));
};

const codesOf = ({ faults }: Checked): readonly string[] => faults.map((it) => `${it.code} ${it.states.join(' ')}`);

describe.each(documentTypes)('the machine of %s', (type) => {
  test('reaches every state, can always go on and always come to its end; every stamp is given, each by another person', () => {
    const checked = checkOn(shelf, documents[type]);
    expect(checked.faults).toEqual([]);
    expect(checked.standings).toBeGreaterThan(statesOf(documents[type].chain).length);
  });
});

describe('planted faults are caught', () => {
  const { rka } = documents;
  const real: CheckedLaw = { decide, next: (chain) => machineOf(chain).next };
  type Change = (effect: Effect, paper: Paper, command: string) => Decision | undefined;

  /** The law with some of its consents changed: another effect, or a refusal where `undefined`. */
  const planted = (change: Change, definition: AnyDefinition = rka): Checked =>
    walked(definition, {
      law: {
        ...real,
        decide: (it, paper, command, around) => {
          const decision = decide(it, paper, command, around);
          if (!decision.ok) return decision;
          return change(decision.effect, paper, command.name) ?? { ok: false, refusals: [] };
        },
      },
    });
  const lawful = (effect: Effect): Decision => ({ ok: true, effect });
  const ending = (effect: Effect, paper: Partial<Paper>): Decision =>
    lawful({ ...effect, paper: { ...effect.paper, ...paper } });

  test('a state that nobody can leave', () => {
    const checked = planted((effect, paper) => (paper.state === 'reviewed' ? undefined : lawful(effect)));
    expect(codesOf(checked)).toEqual(
      expect.arrayContaining(['dead-end reviewed', 'state-unreachable approved', 'no-end draft', 'no-end signed']),
    );
  });

  test('a step that nobody can take, though the paper can still go back', () => {
    const checked = walked(rka, { offices: offices.filter((it) => it !== 'inspektorat') });
    expect(codesOf(checked)).toContain('office-missing signed');
    expect(codesOf(checked)).not.toContain('dead-end signed');
    const blocked = planted((effect, _paper, name) =>
      name === 'review' && effect.holding?.office === 'inspektorat' ? undefined : lawful(effect),
    );
    expect(codesOf(blocked)).toContain('no-end signed');
  });

  test('a person who drafted and approves', () => {
    const blind = planted((effect, paper, name) => {
      if (name !== 'approve') return lawful(effect);
      const writer = paper.stamps[0]?.person ?? '';
      const { stamps } = effect.paper;
      return ending(effect, {
        stamps: stamps.map((it, at) => (at === stamps.length - 1 ? { ...it, person: writer } : it)),
      });
    });
    expect(codesOf(blind)).toEqual(['own-draft approved']);
    expect(pathText(blind.faults[0] ?? { path: [] })).toEqual({
      id: expect.stringMatching(/^PPTK Ani mengajukan; lalu .*TAPD Fajar membubuhkan cap “.*”\.$/),
      en: expect.stringMatching(/^Activity officer \(PPTK\) Ani submits; then .* stamps “.*”\.$/),
    });
  });

  test('a person who stamps twice', () => {
    const blind = planted((effect, paper, name) => {
      const signer = paper.stamps.find((it) => it.moment === 'signed')?.person;
      if (name !== 'approve' || signer === undefined) return lawful(effect);
      const { stamps } = effect.paper;
      return ending(effect, {
        stamps: stamps.map((it, at) => (at === stamps.length - 1 ? { ...it, person: signer } : it)),
      });
    });
    expect(codesOf(blind)).toEqual(['second-stamp approved']);
  });

  test('a stamp that is skipped', () => {
    const skipping = planted((effect, paper, name) =>
      name === 'sign'
        ? ending(effect, { state: 'reviewed' })
        : paper.state === 'draft' && name === 'submit'
          ? ending(effect, { state: 'approved' })
          : lawful(effect),
    );
    expect(codesOf(skipping)).toContain('stamp-skipped approved signed reviewed approved');
  });

  test('a return that leaves stamps behind', () => {
    const careless = planted((effect, paper, name) =>
      name === 'return' ? ending(effect, { stamps: paper.stamps }) : lawful(effect),
    );
    expect(codesOf(careless)).toEqual(
      expect.arrayContaining(['stamp-early draft', 'stamps-after-return submitted draft']),
    );
  });

  test('a return that takes away too much', () => {
    const zealous = planted((effect, paper, name) =>
      name === 'return' ? ending(effect, { stamps: paper.stamps.slice(0, 1) }) : lawful(effect),
    );
    expect(codesOf(zealous)).toEqual(expect.arrayContaining(['stamps-after-return signed submitted']));
  });

  test('a return that is declared but never possible', () => {
    const checked = planted((effect, _paper, name) =>
      name === 'return' && effect.paper.state === 'submitted' ? undefined : lawful(effect),
    );
    expect(codesOf(checked)).toEqual(['return-impossible reviewed submitted', 'return-impossible approved submitted']);
  });

  test('an end that is none', () => {
    const open = walked(rka, {
      law: {
        ...real,
        decide: (it, paper, command, around) =>
          paper.state === 'approved' && command.name === 'approve' && around.officer.person === 'stranger'
            ? lawful({ ...({} as Effect), paper: { ...paper, state: 'reviewed' } }) // only the paper of an effect is looked at
            : decide(it, paper, command, around),
      },
    });
    expect(codesOf(open)).toContain('end-not-end approved');
  });

  test('an acting official who takes a strategic decision, a delegate who gives what may not be delegated', () => {
    const trusting = (definition: AnyDefinition | Chain): Checked =>
      walked(definition, {
        law: {
          ...real,
          decide: (it, paper, command, around) => {
            const { officer } = around;
            const holdings = officer.holdings.map((held) => ({ ...held, kind: 'definitif' as const }));
            return decide(it, paper, command, { ...around, officer: { ...officer, holdings } });
          },
        },
      });
    expect(codesOf(trusting(documents.plafon))).toEqual(['acting-stamp submitted agreed']);
    const personal = defineChain({
      document: 'x',
      draft: { by: 'pptk', within: 1 },
      steps: [{ name: 'signed', command: 'sign', by: 'pa', return: ['draft'], within: 1, delegable: false }],
    });
    expect(codesOf(trusting(personal))).toEqual(['delegated-stamp submitted signed']);
  });

  test('an administrator who stamps, an office that stamps for another', () => {
    const open = walked(rka, {
      law: {
        ...real,
        decide: (it, paper, command, around) => {
          const { officer } = around;
          const holdings = officer.holdings.map((held) =>
            held.office === 'administrator' ? { ...held, office: 'tapd' as const } : held,
          );
          return decide(it, paper, command, { ...around, officer: { ...officer, holdings } });
        },
      },
    });
    expect(codesOf(open)).toEqual(['foreign-stamp reviewed approved']);
  });

  test('events that only the library may send', () => {
    const loose = walked(rka, {
      law: {
        ...real,
        next: (chain) => (standing, event, step) =>
          event.startsWith('xstate.done') ? { state: 'approved', marks: [] } : real.next(chain)(standing, event, step),
      },
    });
    expect(codesOf(loose)).toContain('internal-event signed');
  });

  test('one command that means two things', () => {
    const torn = planted((effect, _paper, name) =>
      name === 'sign' && effect.holding?.kind === 'plt' ? ending(effect, { state: 'approved' }) : lawful(effect),
    );
    expect(codesOf(torn)).toContain('two-meanings submitted signed approved');
  });

  test('a law that throws', () => {
    const broken = planted((effect, _paper, name) => {
      if (name === 'approve') throw new Error('authority and machine disagree');
      return lawful(effect);
    });
    expect(codesOf(broken)).toContain('law-disagrees reviewed');
  });
});
