// The process map of an approval chain: one node per stamp, a choice before each conditional step, every way back and every end.

import {
  finalOf,
  officesOf,
  needOf,
  returnTargets,
  statesOf,
  stepsAfter,
  type Chain,
  type Step,
} from '../engine/chain.ts';
import { officeNames } from '../engine/office.ts';
import { predicateText } from '../engine/predicate.ts';
import { text, type Text } from '../engine/text.ts';
import type { Diagram, DiagramEdge, DiagramNode } from './diagram.ts';
import { draftRules, stepRules } from './step-rules.ts';

/** How states and commands read; the view of a document type is one. */
export interface Words {
  readonly name: Text;
  readonly states: Readonly<Record<string, Text>>;
  readonly commands: Readonly<Record<string, Text>>;
}

const common: Readonly<Record<string, Text>> = {
  draft: text('Disusun', 'Draft'),
  submitted: text('Diajukan', 'Submitted'),
  rejected: text('Ditolak', 'Rejected'),
  cancelled: text('Dibatalkan', 'Cancelled'),
  submit: text('Ajukan', 'Submit'),
  return: text('Kembalikan', 'Return'),
  reject: text('Tolak', 'Reject'),
  cancel: text('Batalkan', 'Cancel'),
  withdraw: text('Tarik kembali', 'Withdraw'),
};

interface Scene {
  readonly chain: Chain;
  readonly state: (name: string) => Text;
  readonly command: (name: string) => Text;
}

function sceneOf(chain: Chain, words: Words | undefined): Scene {
  const raw = (name: string): Text => common[name] ?? text(name, name);
  const made = new Map(
    chain.steps.flatMap((step) => (step.label === undefined ? [] : [[step.name, step.label.state]])),
  );
  const given = new Map(
    chain.steps.flatMap((step) => (step.label === undefined ? [] : [[step.command, step.label.command]])),
  );
  return {
    chain,
    state: (name) => made.get(name) ?? words?.states[name] ?? raw(name),
    command: (name) => given.get(name) ?? words?.commands[name] ?? raw(name),
  };
}

const stepId = (step: Step): string => `step.${step.name}`;
const choiceId = (step: Step): string => `when.${step.name}`;
const endId = (state: string): string => `end.${state}`;

/** Where the way leads that reaches step `index`: to its choice, to itself, or to the end. */
function entry(chain: Chain, index: number): string {
  const step = chain.steps[index];
  if (step === undefined) return endId(finalOf(chain));
  return step.when === undefined ? stepId(step) : choiceId(step);
}

/** The states in which a paper may wait for a step. */
function waitingStates(chain: Chain, step: Step): readonly string[] {
  return statesOf(chain).filter((state) => stepsAfter(chain, state).includes(step));
}

function joined(labels: readonly Text[]): Text {
  return text(labels.map((it) => it.id).join(' / '), labels.map((it) => it.en).join(' / '));
}

function stepNodes(scene: Scene, step: Step): readonly DiagramNode[] {
  const states = waitingStates(scene.chain, step);
  const offices = officesOf(step);
  const node: DiagramNode = {
    id: stepId(step),
    kind: offices.length > 1 ? 'parallel' : 'waiting',
    states,
    label: joined(states.map(scene.state)),
    task: scene.command(step.command),
    offices,
    ...(offices.length > 1 ? { need: needOf(step) } : {}),
    within: step.within,
    rules: stepRules(step),
  };
  if (step.when === undefined) return [node];
  const asked = predicateText(step.when);
  const label = text(`${asked.id}?`, `${asked.en}?`);
  return [{ id: choiceId(step), kind: 'choice', states: [], label, offices: offices.slice(0, 1), rules: [] }, node];
}

function endNodes(scene: Scene): readonly DiagramNode[] {
  const { chain } = scene;
  const final = finalOf(chain);
  const last = chain.steps.at(-1);
  const early = [
    ...(chain.steps.some((step) => step.reject === true) ? ['rejected'] : []),
    ...(chain.cancel === undefined ? [] : ['cancelled']),
  ];
  const end = { kind: 'end', rules: [] } as const;
  return [
    {
      ...end,
      id: endId(final),
      states: [final],
      label: scene.state(final),
      offices: last === undefined ? [chain.draft.by] : officesOf(last).slice(0, 1),
      ending: 'complete',
    },
    ...early.map((state): DiagramNode => ({
      ...end,
      id: endId(state),
      states: [state],
      label: scene.state(state),
      offices: [chain.draft.by],
      ending: 'early',
    })),
  ];
}

function drafting(submit: Text): Text {
  return text(`Susun dan ${submit.id.toLowerCase()}`, `Draft and ${submit.en.toLowerCase()}`);
}

function nodesOf(scene: Scene): readonly DiagramNode[] {
  const { chain } = scene;
  const drafter = { offices: [chain.draft.by], rules: [] } as const;
  return [
    { ...drafter, id: 'start', kind: 'start', states: [], label: text('Mulai', 'Start') },
    {
      id: 'draft',
      kind: 'waiting',
      states: ['draft'],
      label: scene.state('draft'),
      task: drafting(scene.command('submit')),
      offices: [chain.draft.by],
      within: chain.draft.within,
      rules: draftRules(chain.draft, chain),
    },
    ...chain.steps.flatMap((step) => stepNodes(scene, step)),
    ...endNodes(scene),
  ];
}

type EdgeSeed = Omit<DiagramEdge, 'id'>;

function returnEdges(scene: Scene, step: Step): readonly EdgeSeed[] {
  const { chain } = scene;
  const order = statesOf(chain);
  const back = scene.command('return');
  const reachable = new Set(waitingStates(chain, step).flatMap((state) => returnTargets(chain, state, step)));
  return order
    .filter((target) => reachable.has(target))
    .map((target) => {
      const at = order.indexOf(target);
      const name = scene.state(target);
      return {
        from: stepId(step),
        to: at === 0 ? 'draft' : entry(chain, at - 1),
        kind: 'return',
        label: text(`${back.id} ke ${name.id}`, `${back.en} to ${name.en}`),
        command: `return.${target}`,
      };
    });
}

function stepEdges(scene: Scene, step: Step, index: number): readonly EdgeSeed[] {
  const { chain } = scene;
  const early = (kind: 'reject' | 'cancel', state: string): EdgeSeed => ({
    from: stepId(step),
    to: endId(state),
    kind,
    label: scene.command(kind),
    command: kind,
    ...(kind === 'cancel' ? { condition: byWhom(chain) } : {}),
  });
  const states = waitingStates(chain, step);
  const withdrawn = chain.draft.withdraw === true && states.includes('submitted');
  const from = stepId(step);
  return [
    ...(step.when === undefined ? [] : choiceEdges(step, entry(chain, index + 1))),
    { from, to: entry(chain, index + 1), kind: 'forward', label: scene.state(step.name), command: step.command },
    ...returnEdges(scene, step),
    ...(step.reject === true ? [early('reject', 'rejected')] : []),
    ...(withdrawn
      ? [{ from, to: 'draft', kind: 'withdraw', label: scene.command('withdraw'), command: 'withdraw' } as const]
      : []),
    ...(chain.cancel !== undefined && chain.cancel.in.some((state) => states.includes(state))
      ? [early('cancel', 'cancelled')]
      : []),
  ];
}

function choiceEdges(step: Step, otherwise: string): readonly EdgeSeed[] {
  if (step.when === undefined) return [];
  const condition = predicateText(step.when);
  const from = choiceId(step);
  const not = text(`selain ${condition.id}`, `unless ${condition.en}`);
  return [
    { from, to: stepId(step), kind: 'forward', label: text('Ya', 'Yes'), command: '', condition },
    { from, to: otherwise, kind: 'skip', label: text('Tidak', 'No'), command: '', condition: not },
  ];
}

function byWhom(chain: Chain): Text {
  const names = officeNames(chain.cancel?.by ?? []);
  return text(`oleh ${names.id}`, `by ${names.en}`);
}

/**
 * The process map of a chain. `words` names states and commands; a step's own label goes first, and what nobody names keeps its raw name.
 * @example chainDiagram(documents.rka.chain, documents.rka.view).nodes.map((it) => it.label.id)
 */
export function chainDiagram(chain: Chain, words?: Words): Diagram {
  const scene = sceneOf(chain, words);
  const cancelled = chain.cancel?.in.includes('draft') === true;
  const cancel = { kind: 'cancel', label: scene.command('cancel'), command: 'cancel' } as const;
  const seeds: readonly EdgeSeed[] = [
    { from: 'start', to: 'draft', kind: 'forward', label: text('', ''), command: '' },
    { from: 'draft', to: entry(chain, 0), kind: 'forward', label: scene.state('submitted'), command: 'submit' },
    ...(cancelled ? [{ ...cancel, from: 'draft', to: endId('cancelled'), condition: byWhom(chain) }] : []),
    ...chain.steps.flatMap((step, index) => stepEdges(scene, step, index)),
  ];
  return {
    id: chain.document,
    title: words?.name ?? text(chain.document, chain.document),
    nodes: nodesOf(scene),
    edges: seeds.map((seed) => ({ id: `${seed.from}-${seed.command || seed.kind}-${seed.to}`, ...seed })),
  };
}
