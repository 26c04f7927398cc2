// Refusals come at once, never in waves: of a paper that breaks its rules and passes its ceilings, before the wrong officer in a closed stage, all is
// told together. Whatever single thing is mended then, nothing is refused that was not told before.
import {
  allStatesOf,
  changes,
  commandsOf,
  definitionOf,
  documentTypes,
  explain,
  officesIn,
  stepsAfter,
  wouldMove,
  type Body,
  type Circumstances,
  type DocumentType,
  type Paper,
  type Refusal,
} from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import { around, movedBy, person, stagesOf } from '../support/given.ts';
import { brokenOf, type Broken } from './tables/broken.ts';
import { completeBody, dayOf } from './tables/complete.ts';
import { startOf } from './tables/lawful.ts';

/** What is wrong around a paper, each with what mends it. */
const mends = (type: DocumentType): Readonly<Record<string, (now: Circumstances) => Circumstances>> => ({
  officer: (now) => ({ ...now, officer: person('lain', officesIn(definitionOf(type).chain)) }),
  stage: (now) => ({ ...now, stages: stagesOf(type) }),
  window: (now) => ({ ...now, windows: [] }),
});

interface Scene {
  readonly paper: Paper;
  readonly command: string;
  readonly circumstances: Circumstances;
  readonly left: (key: string) => bigint;
}

const keyOf = ({ code, rule = '', figures }: Refusal): string =>
  code === 'ceiling-exceeded'
    ? `${code} ${figures?.['stage']} ${figures?.['akun']} ${figures?.['month']}`
    : `${code} ${rule}`;

type Tell = typeof explain;

const told = ({ paper, command, circumstances, left }: Scene, tell: Tell): readonly string[] => {
  const all = tell(definitionOf(paper.type), paper, circumstances, { left });
  return (all.find((it) => it.command === command)?.missing ?? []).map(keyOf);
};

/** Every state in which a command is taken. */
const statesFor = (type: DocumentType, command: string): readonly string[] => {
  const { chain } = definitionOf(type);
  return command === 'submit'
    ? ['draft']
    : allStatesOf(chain).filter((state) => stepsAfter(chain, state).some((it) => it.command === command));
};

const asked = (
  type: DocumentType,
  paper: Paper,
  command: string,
  given: Pick<Broken, 'basis' | 'settings'>,
): Circumstances =>
  around(person('orang-luar', []), {
    basis: given.basis,
    day: dayOf(type),
    stages: ['closed', 'daerah.closed'],
    windows: [{ type, opens: '2020-01-01', closes: '2020-02-01' }],
    moved: command === 'submit' ? [] : movedBy(definitionOf(type), paper),
    ...(given.settings === undefined ? {} : { settings: given.settings }),
  });

const fieldsOf = (one: Body, other: Body): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );

interface Broke {
  readonly scene: Scene;
  /** Fields that were broken together, and are mended together. */
  readonly parts: readonly (readonly string[])[];
  readonly rules: ReadonlySet<string>;
}

/** The scenes of a command: the lawful paper broken in as many fields at once as break rules and leave every ceiling to be passed, one part of it each. */
const makeScenes = (type: DocumentType, command: string): readonly Broke[] => {
  const definition = definitionOf(type);
  const whole = completeBody(type);
  const broken = brokenOf(type, definition);
  const basis = broken[0]?.basis ?? {};
  const [state] = statesFor(type, command);
  if (state === undefined) return [];
  const start = { ...startOf(type, definition), body: whole, state };
  const scene = (body: Body): Scene => {
    const paper = { ...start, body };
    return { paper, command, circumstances: asked(type, paper, command, { basis }), left: () => 0n };
  };
  const accounts = (body: Body): readonly string[] => {
    const { paper, circumstances } = scene(body);
    return changes(wouldMove(definition, paper, { name: command }, circumstances)).map((it) => it.key);
  };
  const rulesAt = (body: Body): readonly string[] =>
    told(scene(body), explain).flatMap((it) => (it.startsWith('rule-broken ') ? [it] : []));
  const needed = accounts(whole);
  const candidates = broken
    .filter((it) => it.basis === basis && it.settings === undefined && definition.schema.safeParse(it.body).success)
    .filter((it) => needed.every((key) => accounts(it.body).includes(key)))
    .map((it) => ({ body: it.body, fields: fieldsOf(whole, it.body), rules: rulesAt(it.body) }))
    .filter((it) => it.rules.length > 0);
  const rest = new Set(candidates.flatMap((it) => it.rules));
  const scenes: Broke[] = [];
  while (rest.size > 0) {
    let body = whole;
    const parts: (readonly string[])[] = [];
    for (const it of candidates) {
      if (!it.rules.some((rule) => rest.has(rule)) || it.fields.some((field) => parts.flat().includes(field))) continue;
      const merged = { ...body, ...Object.fromEntries(it.fields.map((field) => [field, it.body[field]])) };
      const breaks = rulesAt(merged);
      if (!rulesAt(body).every((rule) => breaks.includes(rule)) || !it.rules.every((rule) => breaks.includes(rule)))
        continue;
      body = merged;
      parts.push(it.fields);
      for (const rule of breaks) rest.delete(rule);
    }
    if (parts.length === 0) break;
    scenes.push({ scene: scene(body), parts, rules: new Set(rulesAt(body)) });
  }
  return scenes.length > 0 ? scenes : [{ scene: scene(whole), parts: [], rules: new Set() }];
};

const made = new Map<string, readonly Broke[]>();
const scenesOf = (type: DocumentType, command: string): readonly Broke[] => {
  const known = made.get(`${type} ${command}`) ?? makeScenes(type, command);
  made.set(`${type} ${command}`, known);
  return known;
};

/** What is refused after one mending and was not told before; [] where all of it was. */
const waves = (type: DocumentType, tell: Tell = explain): readonly string[] => {
  const whole = completeBody(type);
  return commandsOf(definitionOf(type)).flatMap((command) =>
    scenesOf(type, command).flatMap(({ scene, parts }) => {
      const first = told(scene, tell);
      const after = (what: string, next: Scene): readonly string[] =>
        told(next, tell)
          .filter((it) => !first.includes(it))
          .map((it) => `${type} ${command}: ${it} after mending ${what}`);
      return [
        ...Object.entries(mends(type)).flatMap(([what, mend]) =>
          after(what, { ...scene, circumstances: mend(scene.circumstances) }),
        ),
        ...after('money', { ...scene, left: () => 10n ** 15n }),
        // Once it is handed in its fields are shut, but for those that a desk fills in.
        ...(command === 'submit' ? parts : []).flatMap((part) => {
          const mended = Object.fromEntries(part.map((field) => [field, whole[field]]));
          return after(part.join(), { ...scene, paper: { ...scene.paper, body: { ...scene.paper.body, ...mended } } });
        }),
      ];
    }),
  );
};

describe.each(documentTypes)('%s', (type) => {
  test('mending one thing shows nothing that was not told', () => expect(waves(type)).toEqual([]));
});

test('the scenes break nearly every rule of a submission, most of them together with others and with ceilings', () => {
  const seen = { rules: 0, of: 0, together: 0, ceilings: 0 };
  for (const type of documentTypes) {
    const scenes = scenesOf(type, 'submit');
    seen.of += definitionOf(type).rules.filter((it) => (it.on as readonly string[]).includes('submit')).length; // literal command names, widened to compare
    seen.rules += new Set(scenes.flatMap(({ rules }) => [...rules])).size;
    seen.together += scenes.filter(({ rules }) => rules.size > 1).length;
    seen.ceilings += scenes.filter(({ scene }) => told(scene, explain).some((it) => it.startsWith('ceiling'))).length;
  }
  expect(seen.rules / seen.of).toBeGreaterThan(0.6);
  expect(Math.min(seen.together, seen.ceilings)).toBeGreaterThan(4);
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
