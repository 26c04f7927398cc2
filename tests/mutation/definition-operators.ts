// Faults of everything else in a definition: postings, numbers, bases, stages, rules, what it is about and worth.
import { at, finalOf, statesOf, type AnyDefinition, type BasisSpec, type Stage, type Transfer } from '@siklus/workflow';
import type { Operator } from './mutant.ts';

type Posting = NonNullable<AnyDefinition['postings'][string]>;

const postingsOf = (definition: AnyDefinition): readonly (readonly [string, Posting])[] =>
  Object.entries(definition.postings).flatMap(([moment, posting]) =>
    posting === undefined ? [] : [[moment, posting] as const],
  );

const momentsOf = (definition: AnyDefinition): readonly string[] => statesOf(definition.chain).slice(1);

/** A mutant for each posting and way to change its transfers. */
const transfers =
  (ways: (it: Transfer) => Readonly<Record<string, readonly Transfer[]>>): Operator =>
  (definition) =>
    postingsOf(definition).flatMap(([moment, posting]) => {
      const sample = at({ opd: '', unit: '', subKegiatan: '', akun: '', dana: '' }, 'rka');
      return Object.keys(ways({ from: sample, to: sample, amount: 1n, month: 0 })).map((way) => ({
        place: `${moment} ${way}`,
        definition: {
          ...definition,
          postings: {
            ...definition.postings,
            [moment]: (view: Parameters<Posting>[0]) => posting(view).flatMap((it) => ways(it)[way] ?? []),
          },
        },
      }));
    });

const otherStage = (stage: Stage): Stage => (stage === 'realised' ? 'committed' : 'realised');

const bases =
  (change: (spec: BasisSpec) => Readonly<Record<string, BasisSpec>>): Operator =>
  (definition) =>
    Object.entries(definition.basis as Readonly<Record<string, BasisSpec>>).flatMap(([name, spec]) =>
      // the open form erases names
      Object.entries(change(spec)).map(([way, changed]) => ({
        place: `${name} ${way}`,
        definition: {
          ...definition,
          basis: { ...definition.basis, [name]: changed },
        },
      })),
    );

const rules =
  (change: (rule: AnyDefinition['rules'][number]) => AnyDefinition['rules']): Operator =>
  (definition) =>
    definition.rules.map((rule) => ({
      place: rule.name,
      definition: { ...definition, rules: definition.rules.flatMap((it) => (it === rule ? change(it) : [it])) },
    }));

const without = (definition: AnyDefinition, key: string): AnyDefinition =>
  Object.fromEntries(Object.entries(definition).filter(([name]) => name !== key)) as AnyDefinition; // the key is one that may be absent

const changed = (place: string, definition: AnyDefinition, change: Partial<AnyDefinition>): ReturnType<Operator> => [
  { place, definition: { ...definition, ...change } },
];

const elsewhere = (definition: AnyDefinition): string =>
  definition.opensIn.includes('accountability') ? 'evaluation' : 'accountability';

/** Every kind of fault of definitions. */
export const definitionOperators: Readonly<Record<string, Operator>> = {
  'a posting is forgotten': (definition) =>
    postingsOf(definition).map(([moment]) => ({
      place: moment,
      definition: {
        ...definition,
        postings: Object.fromEntries(postingsOf(definition).filter(([it]) => it !== moment)),
      },
    })),
  'a posting at the wrong moment': (definition) =>
    postingsOf(definition).flatMap(([moment, posting]) =>
      momentsOf(definition)
        .filter((it) => it !== moment)
        .map((other) => ({
          place: `${moment} at ${other}`,
          definition: {
            ...definition,
            postings: {
              ...Object.fromEntries(postingsOf(definition).filter(([it]) => it !== moment)),
              [other]: posting,
            },
          },
        })),
    ),
  'a posting made twice': (definition) =>
    postingsOf(definition).flatMap(([moment, posting]) => {
      const other = momentsOf(definition).find((it) => it !== moment);
      return other === undefined
        ? []
        : [
            {
              place: `${moment} and ${other}`,
              definition: { ...definition, postings: { ...definition.postings, [other]: posting } },
            },
          ];
    }),
  'a posting to nowhere': (definition) => [
    { place: 'archived', definition: { ...definition, postings: { ...definition.postings, archived: () => [] } } },
  ],
  'a wrong amount': transfers((it) => ({
    'one sen more': [{ ...it, amount: it.amount + 1n }],
    'one sen less': [{ ...it, amount: it.amount - 1n }],
    twice: [it, it],
  })),
  'a wrong stage': transfers((it) => ({
    from: [{ ...it, from: { ...it.from, stage: otherStage(it.from.stage) } }],
    to: [{ ...it, to: { ...it.to, stage: otherStage(it.to.stage) } }],
    backwards: [{ ...it, from: it.to, to: it.from }],
  })),
  'a wrong line': transfers((it) => ({
    'of the whole agency': [{ ...it, to: { ...it.to, line: { ...it.to.line, unit: `${it.to.line.unit}.9` } } }],
    'without fund source': [{ ...it, from: { ...it.from, line: { ...it.from.line, dana: '9' } } }],
    'in another month': [{ ...it, month: it.month + 1 }],
  })),
  'a number at the wrong moment': ({ number, ...definition }) =>
    number === undefined
      ? []
      : momentsOf(definition)
          .filter((it) => it !== number.at)
          .map((moment) => ({ place: moment, definition: { ...definition, number: { ...number, at: moment } } })),
  'no number, or one of another series': (definition) =>
    definition.number === undefined
      ? changed('new', definition, { number: { at: finalOf(definition.chain), series: 'X' } })
      : [
          { place: 'none', definition: without(definition, 'number') },
          ...changed('series', definition, { number: { ...definition.number, series: 'X' } }),
        ],
  'a basis is not asked for': bases((spec) => ({
    ...(spec.by === 'every' ? {} : { 'at all': { ...spec, by: 'every' as const } }),
    'when opened': { ...spec, on: spec.on === 'open' ? 'submit' : 'open' },
    'of this paper': { ...spec, by: spec.by === 'every' ? 'opd' : spec.by, needed: () => false },
  })),
  'a basis in the wrong state': bases((spec) => ({
    draft: { ...spec, state: 'draft' },
    submitted: { ...spec, state: 'submitted' },
  })),
  'opened too widely': (definition) =>
    [
      ...changed('planning', definition, {
        opensIn: [...definition.opensIn, definition.scope === 'region' ? 'rkpd' : 'planning'],
      }),
      ...changed('accountability', definition, { opensIn: [...definition.opensIn, 'accountability'] }),
      ...changed('closed', definition, { opensIn: [...definition.opensIn, 'closed'] }),
    ].filter(
      (it) =>
        !definition.opensIn.includes(it.place) &&
        !(definition.scope === 'region' && it.place === 'planning' && definition.opensIn.includes('rkpd')),
    ),
  'opened too narrowly': (definition) =>
    definition.opensIn.map((stage) => ({
      place: stage,
      definition: { ...definition, opensIn: definition.opensIn.filter((it) => it !== stage) },
    })),
  'a stage misspelt': (definition) => changed('opensIn', definition, { opensIn: ['runing'] }),
  'the region is not asked': (definition) =>
    definition.opensInRegion === undefined
      ? changed('apbd', definition, { opensInRegion: ['apbd'] })
      : [{ place: 'any', definition: without(definition, 'opensInRegion') }],
  'edited in other stages': (definition) =>
    definition.revisesIn === undefined
      ? changed('elsewhere', definition, { revisesIn: [elsewhere(definition)] })
      : [{ place: 'opensIn', definition: without(definition, 'revisesIn') }],
  'stamped in other stages': (definition) =>
    definition.stampsIn === undefined
      ? changed('elsewhere', definition, { stampsIn: [elsewhere(definition)] })
      : [{ place: 'any', definition: without(definition, 'stampsIn') }],
  'a rule is lost': rules(() => []),
  'a rule that never speaks': rules((rule) => [{ ...rule, check: () => [] }]),
  'a rule that always speaks': rules((rule) => [{ ...rule, check: () => [{ text: { id: 'tidak', en: 'no' } }] }]),
  'a rule that overlooks a single fault': rules((rule) => [{ ...rule, check: (view) => rule.check(view).slice(1) }]),
  'a rule asked at another command': rules((rule) => [{ ...rule, on: ['withdraw'] }]),
  'a rule without its source': rules((rule) => [{ ...rule, cite: '' }]),
  'worth something else': (definition) =>
    changed('money', definition, { money: (body: unknown) => definition.money(body) + 1n }),
  'about something else': (definition) => changed('subject', definition, { subject: () => 'x' }),
  'progress is forgotten': (definition) =>
    definition.progress === undefined ? [] : [{ place: 'progress', definition: without(definition, 'progress') }],
  'an edition opens at the wrong moment': ({ opensEdition, ...definition }) =>
    opensEdition === undefined
      ? []
      : [
          { place: 'never', definition },
          ...momentsOf(definition)
            .filter((it) => it !== opensEdition.at)
            .map((moment) => ({
              place: moment,
              definition: { ...definition, opensEdition: { ...opensEdition, at: moment } },
            })),
        ],
};
