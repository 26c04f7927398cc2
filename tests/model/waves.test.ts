// Refusals come at once, never in waves: of a paper that breaks its rules and passes its ceilings, before the wrong officer in a closed stage, all is
// told together. Whatever single thing is mended then, nothing is refused that was not told before.
import {
  commandsOf,
  definitionOf,
  documentTypes,
  explain,
  officesIn,
  type Circumstances,
  type DocumentType,
  type Refusal,
} from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import { person, stagesOf } from '../support/given.ts';
import { rulesOf, scenesOf, type Scene } from './tables/scenes.ts';

/** What is wrong around a paper, each with what mends it. */
const mends = (type: DocumentType): Readonly<Record<string, (now: Circumstances) => Circumstances>> => ({
  officer: (now) => ({ ...now, officer: person('lain', officesIn(definitionOf(type).chain)) }),
  stage: (now) => ({ ...now, stages: stagesOf(type) }),
  window: (now) => ({ ...now, windows: [] }),
});

const keyOf = ({ code, rule = '', figures }: Refusal): string =>
  code === 'ceiling-exceeded'
    ? `${code} ${figures?.['stage']} ${figures?.['akun']} ${figures?.['month']}`
    : `${code} ${rule}`;

type Tell = typeof explain;

const told = ({ paper, command, circumstances, left }: Scene, tell: Tell): readonly string[] => {
  const all = tell(definitionOf(paper.type), paper, circumstances, { left });
  return (all.find((it) => it.command === command)?.missing ?? []).map(keyOf);
};

/** What is refused after one mending and was not told before; [] where all of it was. */
const waves = (type: DocumentType, tell: Tell = explain): readonly string[] =>
  commandsOf(definitionOf(type)).flatMap((command) =>
    scenesOf(type, command).flatMap(({ scene, mended, ceilings }) => {
      const first = told(scene, tell);
      const after = (what: string, next: Scene): readonly string[] =>
        told(next, tell)
          // What asks for no money passes no ceiling; once it asks, it may.
          .filter((it) => !first.includes(it) && (ceilings || !it.startsWith('ceiling')))
          .map((it) => `${type} ${command}: ${it} after mending ${what}`);
      return [
        ...Object.entries(mends(type)).flatMap(([what, mend]) =>
          after(what, { ...scene, circumstances: mend(scene.circumstances) }),
        ),
        ...after('money', { ...scene, left: () => 10n ** 15n }),
        ...Object.entries(mended).flatMap(([what, next]) => after(what, next)),
      ];
    }),
  );

describe.each(documentTypes)('%s', (type) => {
  test('mending one thing shows nothing that was not told', () => expect(waves(type)).toEqual([]));
});

/** Rules that no paper breaks while it passes the ceilings of its lawful one, each with the reason. */
const withoutMoney: Readonly<Record<string, string>> = {
  'rka submit lines-not-empty': 'a paper without lines asks for no money',
};

test('every rule is broken at every command that meets it, with every ceiling passed, but for those of which no broken paper asks for money', () => {
  const unbroken: string[] = [];
  const moneyless: string[] = [];
  const seen = { together: 0, ceilings: 0 };
  for (const type of documentTypes)
    for (const command of commandsOf(definitionOf(type))) {
      const scenes = scenesOf(type, command);
      const breaks = (rule: string, full: boolean) => scenes.some((it) => it.rules.has(rule) && (it.ceilings || !full));
      const asked = rulesOf(definitionOf(type), command);
      unbroken.push(...asked.filter((it) => !breaks(it, false)).map((it) => `${type} ${command} ${it}`));
      moneyless.push(...asked.filter((it) => !breaks(it, true)).map((it) => `${type} ${command} ${it}`));
      seen.together += scenes.filter(({ rules }) => rules.size > 1).length;
      seen.ceilings += scenes.filter((it) => told(it.scene, explain).some((key) => key.startsWith('ceiling'))).length;
    }
  expect(unbroken).toEqual([]);
  expect(moneyless).toEqual(Object.keys(withoutMoney));
  expect(Math.min(seen.together, seen.ceilings)).toBeGreaterThan(10);
});

test('rules of the submission are met again where desks may change what they look at, and come in the same list', () => {
  expect(rulesOf(definitionOf('apbd'), 'enact')).toEqual([
    'apbd-not-empty',
    'accounts-of-family',
    'spending-once',
    'budget-balances',
    'under-perkada-limit',
    'regulation-entered',
  ]);
  const [full] = scenesOf('apbd', 'enact').filter((it) => it.rules.has('budget-balances'));
  expect(full?.rules.size).toBeGreaterThan(2);
  // The control: no desk of an SPM changes anything, and no rule of an evaluation looks at the note that a desk writes.
  expect(rulesOf(definitionOf('spm'), 'issue')).toEqual([]);
  expect(rulesOf(definitionOf('evaluasi'), 'evaluate')).toEqual(['earlier-quarters-stand']);
});

test('a list that stops at its first group is caught, and one that keeps the ceiling for last', () => {
  const stopping: Tell = (...given) =>
    explain(...given).map((it) => ({ ...it, missing: it.missing.filter(({ code }) => code === it.missing[0]?.code) }));
  const waiting: Tell = (...given) =>
    explain(...given).map((it) => {
      const others = it.missing.filter(({ code }) => code !== 'ceiling-exceeded');
      return { ...it, missing: others.some(({ code }) => code === 'not-your-office') ? others : it.missing };
    });
  expect(waves('spp', stopping).length).toBeGreaterThan(0);
  expect([...waves('rka', waiting), ...waves('spp', waiting)].some((it) => it.includes('ceiling-exceeded'))).toBe(true);
});
