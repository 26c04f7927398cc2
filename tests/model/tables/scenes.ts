// Scenes of a command for the test against waves: papers broken in as many places at once as break rules and leave every ceiling to be passed.
import {
  allStatesOf,
  changes,
  decide,
  definitionOf,
  stepsAfter,
  wouldMove,
  type AnyDefinition,
  type Body,
  type Circumstances,
  type DocumentType,
  type Paper,
} from '@siklus/workflow';
import { around, basisOf, movedBy, person } from '../../support/given.ts';
import { brokenOf, kindsOf, type Broken } from './broken.ts';
import { dayOf } from './complete.ts';
import { startOf, stepOf } from './lawful.ts';

/** A paper with what it stands on, before the wrong officer in a closed stage; `left` is what every account still holds. */
export interface Scene {
  readonly paper: Paper;
  readonly command: string;
  readonly circumstances: Circumstances;
  readonly left: (key: string) => bigint;
}

/** Places in which a scene is broken, each named by where it is: `body jumlah`, `basis dpa`, `settings spp.up`, `unsettled`. */
type Places = Readonly<Record<string, unknown>>;

/** A scene, the scene again with one place mended, by its name, the rules it breaks, and whether it passes every ceiling that the lawful paper meets. */
export interface Broke {
  readonly scene: Scene;
  readonly mended: Readonly<Record<string, Scene>>;
  readonly rules: ReadonlySet<string>;
  readonly ceilings: boolean;
}

type Given = Omit<Broken, 'at'>;

const flat = ({ body, basis, settings = {}, unsettled, figures = {} }: Given): Places =>
  Object.fromEntries([
    ...Object.entries({ body, basis, settings, figures }).flatMap(([group, fields]) =>
      Object.entries(fields).map(([name, value]): [string, unknown] => [`${group} ${name}`, value]),
    ),
    ...(unsettled === undefined ? [] : [['unsettled', unsettled]]),
  ]) as Places; // made of its parts

const group = (places: Places, name: string): Record<string, never> =>
  Object.fromEntries(
    Object.entries(places).flatMap(([at, value]) =>
      at.startsWith(`${name} `) ? [[at.slice(name.length + 1), value]] : [],
    ),
  ) as Record<string, never>; // what flat() took apart, of the kind that its place asks for

const givenOf = (places: Places): Given => ({
  body: group(places, 'body'),
  basis: group(places, 'basis'),
  settings: group(places, 'settings'),
  figures: group(places, 'figures'),
  ...('unsettled' in places ? { unsettled: places['unsettled'] as NonNullable<Given['unsettled']> } : {}), // as above
});

const differences = (from: Places, to: Places): Places =>
  Object.fromEntries(
    [...new Set([...Object.keys(from), ...Object.keys(to)])]
      .filter((at) => JSON.stringify(from[at]) !== JSON.stringify(to[at]))
      .map((at) => [at, to[at]]),
  );

/** The state in which a paper of a kind waits for a command; where the kind never comes to it, any that the chain has for it. */
const stateFor = (definition: AnyDefinition, paper: Paper, command: string): string | undefined => {
  if (command === 'submit' || command === 'revise') return 'draft';
  const states = allStatesOf(definition.chain).filter((state) =>
    stepsAfter(definition.chain, state).some((it) => it.command === command),
  );
  return states.find((state) => stepOf(definition, { ...paper, state })?.command === command);
};

const sceneOf = (definition: AnyDefinition, start: Paper, command: string, given: Given): Scene => {
  const type = start.type as DocumentType; // papers of these tables are made by startOf()
  const paper = { ...start, body: given.body };
  const circumstances = around(person('orang-luar', []), {
    basis: given.basis,
    day: dayOf(type),
    stages: ['closed', 'daerah.closed'],
    windows: [{ type, opens: '2020-01-01', closes: '2020-02-01' }],
    moved: command !== 'submit' && definition.schema.safeParse(paper.body).success ? movedBy(definition, paper) : [],
    settings: given.settings ?? {},
    figures: given.figures,
    ...(given.unsettled === undefined ? {} : { unsettled: given.unsettled }),
  });
  return { paper, command, circumstances, left: () => 0n };
};

interface Judged {
  readonly rules: readonly string[];
  readonly accounts: readonly string[];
}

/** What a scene breaks and takes from; undefined of a paper, or of one below it, that its schema refuses: that is no example. */
const judge = (definition: AnyDefinition, { paper, command, circumstances }: Scene): Judged | undefined => {
  const asked = { name: command, reason: 'alasan' };
  try {
    const decision = decide(definition, paper, asked, circumstances);
    const refusals = decision.ok ? [] : decision.refusals;
    if (refusals.some((it) => it.code === 'malformed' || it.code === 'wrong-state')) return undefined;
    const takes = changes(wouldMove(definition, paper, asked, circumstances));
    return {
      rules: refusals.flatMap(({ code, rule }) => (code === 'rule-broken' && rule !== undefined ? [rule] : [])),
      accounts: takes.filter((it) => it.place.stage !== 'outside' && it.delta < 0n).map((it) => it.key),
    };
  } catch {
    return undefined;
  }
};

/** A broken row beside the lawful one, which so keeps asking for its money. */
const beside = (whole: Places, places: Places): Places =>
  Object.fromEntries(
    Object.entries(places).map(([at, value]) => {
      const lawful = whole[at];
      if (!Array.isArray(lawful) || !Array.isArray(value) || lawful.length !== value.length) return [at, value];
      const rows = value as readonly object[]; // lists of a body hold rows or words; words are as good twice
      return [
        at,
        [
          ...(lawful as unknown[]),
          ...rows.map((row, index) => (typeof row === 'object' ? { ...row, id: `twin-${index}` } : row)),
        ],
      ];
    }),
  );

/** A definition of which every rule is broken by every paper. */
const alwaysBroken = (definition: AnyDefinition): AnyDefinition => ({
  ...definition,
  rules: definition.rules.map((rule) => ({
    ...rule,
    check: (view) => {
      rule.check(view);
      return [{ text: { id: rule.name, en: rule.name } }];
    },
  })),
});

/** The names of the rules that a command meets with the lawful paper of some kind, in the order of the law: its own, and those of the submission that it asks again. */
export const rulesOf = (definition: AnyDefinition, command: string): readonly string[] => {
  const type = definition.chain.document as DocumentType; // definitions of the register
  const always = alwaysBroken(definition);
  const met = kindsOf(type, definition).bodies.flatMap((body) => {
    const start = { ...startOf(type, definition), body };
    const paper = { ...start, state: stateFor(definition, start, command) ?? '' };
    return judge(always, sceneOf(always, paper, command, { body, basis: basisOf(type) }))?.rules ?? [];
  });
  const own = definition.rules.filter((it) => (it.on as readonly string[]).includes(command)).map((it) => it.name); // literal command names, widened to compare
  return definition.rules.map((it) => it.name).filter((it) => met.includes(it) || own.includes(it));
};

interface Candidate {
  readonly places: Places;
  readonly rules: readonly string[];
}

/** Packs candidates into as few scenes as break all of `rest`. */
const pack = (candidates: readonly Candidate[], rest: Set<string>, judged: (places: Places) => readonly string[]) => {
  const scenes: (readonly Places[])[] = [];
  while (candidates.some((it) => it.rules.some((rule) => rest.has(rule)))) {
    const parts: Places[] = [];
    let breaks: readonly string[] = [];
    for (const it of candidates) {
      const taken = new Set(parts.flatMap((part) => Object.keys(part)));
      if (!it.rules.some((rule) => rest.has(rule)) || Object.keys(it.places).some((at) => taken.has(at))) continue;
      const now = judged(Object.assign({}, ...parts, it.places) as Places); // places of all parts together
      if (![...breaks, ...it.rules].every((rule) => now.includes(rule))) continue;
      breaks = now;
      parts.push(it.places);
      for (const rule of now) rest.delete(rule);
    }
    if (parts.length === 0) break;
    scenes.push(parts);
  }
  return scenes;
};

/** The scenes of one command: the lawful paper of each kind, broken; where no rule is asked, the lawful paper alone. Those that pass no ceiling come last. */
const makeScenes = (type: DocumentType, command: string): readonly Broke[] => {
  const definition = definitionOf(type);
  const { field, bodies } = kindsOf(type, definition);
  const rest = new Set<string>(rulesOf(definition, command));
  const scenes: Broke[] = [];
  const way = (body: Body) => {
    const draft = { ...startOf(type, definition), body };
    const state = stateFor(definition, draft, command);
    const whole = flat({ body, basis: basisOf(type) });
    const sceneAt = (places: Places): Scene =>
      sceneOf(definition, { ...draft, state: state ?? '' }, command, givenOf({ ...whole, ...places }));
    return {
      whole,
      sceneAt,
      judged: (places: Places) => judge(definition, sceneAt(places)),
      stands: state !== undefined,
    };
  };
  const ways = bodies.map((body) => ({ body, ...way(body) })).filter((it) => it.stands);
  const broken = rest.size === 0 ? [] : brokenOf(type, definition);
  const add = (of: (typeof ways)[number], more: (whole: Places, places: Places) => Places, ceilings: boolean): void => {
    const { whole, sceneAt, judged } = of;
    const needed = judged({})?.accounts ?? [];
    const keeps = (found: Judged | undefined): found is Judged =>
      found !== undefined && (!ceilings || needed.every((key) => found.accounts.includes(key)));
    const candidates = broken
      .filter((it) => it.body[field] === of.body[field])
      .flatMap((it): readonly Candidate[] => {
        const places = more(whole, differences(whole, flat(it)));
        const found = judged(places);
        return keeps(found) && found.rules.some((rule) => rest.has(rule)) ? [{ places, rules: found.rules }] : [];
      });
    const rules = (places: Places): readonly string[] => {
      const found = judged(places);
      return keeps(found) ? found.rules : [];
    };
    for (const parts of pack(candidates, rest, rules)) {
      const all = Object.assign({}, ...parts) as Places; // places of all parts together
      const without = (part: Places) => sceneAt(Object.assign({}, ...parts.filter((it) => it !== part)) as Places); // as above
      scenes.push({
        scene: sceneAt(all),
        mended: Object.fromEntries(parts.map((part) => [Object.keys(part).join(), without(part)])),
        rules: new Set(rules(all)),
        ceilings,
      });
    }
  };
  for (const of of ways) add(of, (_whole, places) => places, true);
  for (const of of ways) if (rest.size > 0) add(of, beside, true);
  for (const of of ways) if (rest.size > 0) add(of, (_whole, places) => places, false);
  const [first] = ways;
  if (scenes.length > 0 || first === undefined) return scenes;
  return [{ scene: first.sceneAt({}), mended: {}, rules: new Set(), ceilings: true }];
};

const made = new Map<string, readonly Broke[]>();

/** See {@link makeScenes}; made once. */
export const scenesOf = (type: DocumentType, command: string): readonly Broke[] => {
  const known = made.get(`${type} ${command}`) ?? makeScenes(type, command);
  made.set(`${type} ${command}`, known);
  return known;
};
