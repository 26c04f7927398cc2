// When a type of paper may be opened, written in and stamped, on what it must stand, and how long each desk has, as a reviewed table.
import {
  decide,
  decideOpen,
  moneyText,
  nodesOf,
  opdCycle,
  regionCycle,
  stagePath,
  type AnyDefinition,
  type BasisSpec,
  type Decision,
  type DocumentType,
  type CheckedLaw,
  type Paper,
} from '@siklus/workflow';
import { around, basisOf, holder, opd, stagesOf } from '../../support/given.ts';
import { completeBody, dayOf } from './complete.ts';
import { ask, startOf, wayOf } from './lawful.ts';
import { tableOf } from './section.ts';

const leaves = (root: typeof opdCycle.root): readonly string[] =>
  nodesOf(root)
    .filter((node) => Object.keys(node.states).length === 0)
    .map(stagePath);
const own = leaves(opdCycle.root);
const region = leaves(regionCycle.root).map((it) => `daerah.${it}`);

const open = (definition: AnyDefinition, change: Parameters<typeof around>[1]): Decision => {
  const type = definition.chain.document as DocumentType; // definitions under test are those of the register, perhaps mutated
  const place = definition.scope === 'region' ? '' : opd;
  const drafter = holder(definition.chain.draft.by);
  const given = { basis: basisOf(type), stages: stagesOf(type), day: dayOf(type), ...change };
  return decideOpen(
    definition,
    { id: 'new', year: 2026, opd: place, unit: place, seed: completeBody(type) },
    around(drafter, given),
  );
};

const codes = (decision: Decision): string =>
  decision.ok ? 'yes' : [...new Set(decision.refusals.map((it) => it.rule ?? it.code))].join(', ');

/** Stages in few words: a stage stands for all within it. */
const folded = (kind: 'own' | 'region', stages: readonly string[]): string => {
  const prefix = kind === 'own' ? '' : 'daerah.';
  const root = kind === 'own' ? opdCycle.root : regionCycle.root;
  const fold = (node: typeof root): readonly string[] => {
    const inner = Object.values(node.states);
    const name = prefix + stagePath(node);
    if (inner.length === 0) return stages.includes(name) ? [name] : [];
    const within = leaves(node).map((it) => prefix + it);
    return node !== root && within.every((it) => stages.includes(it)) ? [name] : inner.flatMap(fold);
  };
  const all = kind === 'own' ? own : region;
  if (all.every((it) => stages.includes(it))) return 'any stage';
  if (all.every((it) => stages.includes(it) !== (it === `${prefix}closed`))) return 'any stage before the books close';
  return fold(root).join(', ');
};

/** The stages of a cycle in which something goes, each beside stages in which all the rest goes. */
const stagesIn = (
  kind: 'own' | 'region',
  others: readonly string[],
  may: (stages: readonly string[]) => boolean,
): string =>
  folded(
    kind,
    (kind === 'own' ? own : region).filter((it) => may([it, ...others])),
  );

/** Another state for a paper that should be final. */
const unfinished = (papers: readonly Paper[]): readonly Paper[] => papers.map((it) => ({ ...it, state: 'draft' }));

/** The table of one definition. */
export const gatesSection = (
  type: DocumentType,
  definition: AnyDefinition,
  say: CheckedLaw['decide'] = decide,
): string => {
  const mine = definition.scope === 'region' ? 'region' : 'own';
  const lawful = stagesOf(type);
  const overRegion = lawful.filter((it) => it.startsWith('daerah.'));
  const beside = definition.scope === 'region' ? [] : overRegion;
  const way = wayOf(type, definition, say);
  const start = startOf(type, definition);
  const opened = open(definition, {});
  const rows: string[][] = [
    ['opened in', stagesIn(mine, beside, (stages) => open(definition, { stages }).ok)],
    [
      'opened while the region is in',
      definition.scope === 'region'
        ? ''
        : stagesIn(
            'region',
            lawful.filter((it) => !it.startsWith('daerah.')),
            (stages) => open(definition, { stages }).ok,
          ),
    ],
    [
      'submitted in',
      stagesIn(mine, beside, (stages) => ask(definition, start, { name: 'submit' }, { stages }, say).ok),
    ],
    ...way
      .slice(1)
      .map(({ command, from }) => [
        `${command} in`,
        stagesIn(mine, beside, (stages) => ask(definition, from, { name: command }, { stages }, say).ok),
      ]),
    // The spec of a basis is asked for, not its effect: which papers the store fetches does not show on the papers of these tables.
    ...Object.entries(definition.basis as Readonly<Record<string, BasisSpec>>).map(
      ([name, { by, on, state, inForce }]) => [
        `${name} is`,
        `${typeof by === 'string' ? by : 'named'}, from ${on} on, ${state}${inForce === true ? ', in force' : ''}`,
      ],
    ),
    ...Object.entries(basisOf(type)).flatMap(([name, papers]) => {
      const rest = basisOf(type);
      const without = { basis: { ...rest, [name]: [] } };
      const early = { basis: { ...rest, [name]: unfinished(papers) } };
      const submit = (change: object): string => codes(ask(definition, start, { name: 'submit' }, change, say));
      return [
        [`opened without ${name}`, codes(open(definition, without))],
        [`opened on an unfinished ${name}`, codes(open(definition, early))],
        [`submitted without ${name}`, submit(without)],
        [`submitted on an unfinished ${name}`, submit(early)],
        [`submitted on a final ${name}`, papers.map((it) => it.state).join(', ')],
      ];
    }),
    ['subject', `${opened.ok ? opened.effect.paper.subject : ''}; reads ${way.at(-1)?.effect.title ?? ''}`],
    ['worth', moneyText(way.at(-1)?.effect.money ?? 0n)],
    ...way.map(({ effect }) => [
      `waits in ${effect.paper.state}${effect.paper.marks.length === 0 ? '' : ` (${effect.paper.marks.join(', ')})`} for`,
      effect.pending.map((it) => `${it.command} by ${it.office} until ${it.due}`).join(', '),
    ]),
  ];
  const first = opened.ok
    ? opened.effect.pending.map((it) => `${it.command} by ${it.office} until ${it.due}`)
    : [codes(opened)];
  return tableOf(['question', 'answer'], [['waits in draft for', first.join(', ')], ...rows]);
};
