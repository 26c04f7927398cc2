// Faults of chains: offices, order, returns, conditions, quorums, deadlines and rights, each made wherever a chain has room for it.
import {
  drafters,
  officeScope,
  offices,
  officesIn,
  officesOf,
  statesOf,
  type AnyDefinition,
  type Chain,
  type Office,
  type Step,
} from '@siklus/workflow';
import { eachStep, withSteps, type Operator } from './mutant.ts';

const change =
  (make: Parameters<typeof eachStep>[1]): Operator =>
  (definition) =>
    eachStep(definition, make);

const withDraft = (definition: AnyDefinition, draft: object, place: string): ReturnType<Operator>[number] => ({
  place,
  definition: { ...definition, chain: { ...definition.chain, draft: { ...definition.chain.draft, ...draft } } },
});

const otherOffice = (chain: Chain, office: Office): Office =>
  offices.find(
    (it) => officeScope(it) === officeScope(office) && it !== 'administrator' && !officesIn(chain).includes(it),
  ) ?? 'bpk';

const replaced = (step: Step, from: Office, to: Office): object => {
  const change = (list: readonly Office[]): readonly Office[] => list.map((it) => (it === from ? to : it));
  if (step.by !== undefined) return { ...step, by: to };
  return step.all === undefined ? { ...step, of: change(step.of) } : { ...step, all: change(step.all) };
};

const without = (step: Step, ...keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(step).filter(([key]) => !keys.includes(key)));

/** Every kind of fault of chains. */
export const chainOperators: Readonly<Record<string, Operator>> = {
  'another office stamps': change((step, _index, chain) =>
    officesOf(step).map((it) => [it, replaced(step, it, otherOffice(chain, it))]),
  ),
  'the drafter stamps': change((step, _index, chain) => [
    ['', replaced(step, officesOf(step)[0] ?? 'pa', chain.draft.by)],
  ]),
  'the administrator stamps': change((step) => [['', replaced(step, officesOf(step)[0] ?? 'pa', 'administrator')]]),
  'a step is lost': (definition) =>
    definition.chain.steps.length < 2 ? [] : eachStep(definition, () => [['', undefined]]),
  'two steps change places': (definition) =>
    (definition.chain as Chain).steps.slice(1).map((step, index) => {
      const steps = [...(definition.chain as Chain).steps]; // the open form of a definition holds any chain
      const before = steps[index];
      if (before !== undefined) steps.splice(index, 2, step, before);
      return { place: step.name, definition: withSteps(definition, steps) };
    }),
  'a return is missing': change((step) =>
    step.return.map((target) => [target, { ...step, return: step.return.filter((it) => it !== target) }]),
  ),
  'a return too many': change((step, index, chain) =>
    statesOf(chain)
      .slice(0, index + 1)
      .filter((it) => !step.return.includes(it))
      .map((target) => [target, { ...step, return: [...step.return, target] }]),
  ),
  'a return to what comes later': change((step) => [[step.name, { ...step, return: [...step.return, step.name] }]]),
  'a step under a condition': change((step) =>
    step.when === undefined ? [['', { ...step, when: { amount: { over: '1000000' } } }]] : [],
  ),
  'a condition is lost': change((step) => (step.when === undefined ? [] : [['', without(step, 'when')]])),
  'a condition the other way round': change((step) =>
    step.when === undefined ? [] : [['', { ...step, when: { not: step.when } }]],
  ),
  'a condition that never holds': change((step) => [
    ['', { ...step, when: { every: [{ kind: ['a'] }, { kind: ['b'] }] } }],
  ]),
  'strategic is forgotten': change((step) => (step.strategic === true ? [['', without(step, 'strategic')]] : [])),
  'strategic where it is not': change((step) => (step.strategic === true ? [] : [['', { ...step, strategic: true }]])),
  'delegable is forgotten': change((step) => (step.delegable === false ? [['', without(step, 'delegable')]] : [])),
  'not delegable where it is': change((step) =>
    step.delegable === false ? [] : [['', { ...step, delegable: false }]],
  ),
  'one of several is enough': change((step) =>
    step.all === undefined ? [] : [['', { ...without(step, 'all'), of: step.all, need: 1 }]],
  ),
  'one instead of several': change((step) =>
    step.by === undefined ? [['', { ...without(step, 'all', 'of', 'need'), by: officesOf(step)[0] }]] : [],
  ),
  'a lower quorum': change((step) => (step.of === undefined ? [] : [['', { ...step, need: step.need - 1 }]])),
  'a quorum of all': change((step) => (step.of === undefined ? [] : [['', { ...step, need: step.of.length }]])),
  'a second office is enough': change((step, _index, chain) =>
    step.by === undefined
      ? []
      : [['', { ...without(step, 'by'), of: [step.by, otherOffice(chain, step.by)], need: 1 }]],
  ),
  'no deadline': change((step) => [['', { ...step, within: 0 }]]),
  'a deadline beyond the year': change((step) => [['', { ...step, within: 366 }]]),
  'a day more': change((step) => [['', { ...step, within: step.within + 1 }]]),
  'a draft without deadline': (definition) => [withDraft(definition, { within: 0 }, 'draft')],
  'a draft with a day more': (definition) => [
    withDraft(definition, { within: definition.chain.draft.within + 1 }, 'draft'),
  ],
  'another drafter': (definition) => [
    withDraft(definition, { by: otherOffice(definition.chain, definition.chain.draft.by) }, 'draft'),
  ],
  'a drafter too many': (definition) => [
    withDraft(
      definition,
      { also: [...(definition.chain.draft.also ?? []), otherOffice(definition.chain, definition.chain.draft.by)] },
      'draft',
    ),
  ],
  'a drafter is forgotten': (definition) =>
    (definition.chain.draft.also ?? []).map((office: Office) =>
      withDraft(
        definition,
        {
          also: drafters(definition.chain)
            .slice(1)
            .filter((it) => it !== office),
        },
        office,
      ),
    ),
  'withdrawal the other way': (definition) => [
    withDraft(definition, { withdraw: definition.chain.draft.withdraw !== true }, 'draft'),
  ],
  'a step may reject': change((step) => (step.reject === true ? [] : [['', { ...step, reject: true }]])),
  'a step may not reject': change((step) => (step.reject === true ? [['', without(step, 'reject')]] : [])),
  'a desk changes fields': change((step) => (step.revises === undefined ? [['', { ...step, revises: ['nama'] }]] : [])),
  'a desk may not change fields': change((step) =>
    step.revises === undefined ? [] : [['', without(step, 'revises')]],
  ),
  'a step hands on': change((step) => (step.reroute === true ? [] : [['', { ...step, reroute: true }]])),
  'a step may not hand on': change((step) => (step.reroute === true ? [['', without(step, 'reroute')]] : [])),
  'an office advises': change((step, _index, chain) => [
    ['', { ...step, advice: [...(step.advice ?? []), otherOffice(chain, 'tapd')] }],
  ]),
  'nobody advises': change((step) => (step.advice === undefined ? [] : [['', without(step, 'advice')]])),
  'a drafter cancels at any time': (definition) => {
    const { chain } = definition;
    const everywhere = { by: [chain.draft.by], in: statesOf(chain).slice(0, -1) };
    // Where the drafter may do so already, somebody else does.
    const same = JSON.stringify(chain.cancel) === JSON.stringify(everywhere);
    const cancel = same ? { ...everywhere, by: [otherOffice(chain, 'tapd')] } : everywhere;
    return [{ place: 'cancel', definition: { ...definition, chain: { ...chain, cancel } } }];
  },
  'nobody cancels': (definition) => {
    if (definition.chain.cancel === undefined) return [];
    const { cancel: _gone, ...chain } = definition.chain;
    return [{ place: 'cancel', definition: { ...definition, chain } }];
  },
  'a reserved command': change((step) => [['', { ...step, command: 'return' }]]),
  'a reserved state': change((step) => [['', { ...step, name: 'submitted' }]]),
  'a state twice': (definition) =>
    eachStep(definition, (step, index, chain) =>
      index === 0 ? [] : [['', { ...step, name: chain.steps[0]?.name ?? '' }]],
    ),
  'one command for two steps': (definition) =>
    eachStep(definition, (step, index, chain) =>
      index === 0 ? [] : [['', { ...step, command: chain.steps[index - 1]?.command ?? '' }]],
    ),
};
