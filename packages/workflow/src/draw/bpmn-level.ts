// Plans one level of a process map: which elements stand in which column, which flows join them, and the same again for what lies inside.

import { text, type Language } from '../engine/text.ts';
import { bare, boxesOf, decisionAfter, type Boxes } from './bpmn-boxes.ts';
import { onward, xmlId, type Element, type Flow, type Plan } from './bpmn-plan.ts';
import { childrenOf, type Diagram, type DiagramEdge, type DiagramNode } from './diagram.ts';

/** An edge as a level sees it: between two of its nodes, though it may begin or end deep inside them. */
interface LevelEdge {
  readonly edge: DiagramEdge;
  readonly from: string;
  readonly to: string;
  /** Leaves by an event on the border: it interrupts whatever goes on inside. */
  readonly interrupts: boolean;
}

function edgesOfLevel(diagram: Diagram, parent: string | undefined): readonly LevelEdge[] {
  const parents = new Map(diagram.nodes.map((node) => [node.id, node.parent]));
  const line = (id: string): readonly string[] => {
    const above = parents.get(id);
    return above === undefined ? [id] : [...line(above), id];
  };
  return diagram.edges.flatMap((edge) => {
    const [above, below] = [line(edge.from), line(edge.to)];
    const parting = above.findIndex((id, index) => id !== below[index]);
    const depth = Math.min(parting < 0 ? above.length - 1 : parting, below.length - 1);
    const [from, to] = [above[depth], below[depth]];
    if (from === undefined || to === undefined || parents.get(from) !== parent) return [];
    const early = edge.kind === 'cancel' || edge.kind === 'withdraw';
    return [{ edge, from, to, interrupts: early || childrenOf(diagram, from).length > 0 }];
  });
}

/** What is planned so far, from left to right. */
interface Draft {
  readonly column: number;
  readonly elements: readonly Element[];
  readonly flows: readonly Flow[];
  readonly boxes: ReadonlyMap<string, Boxes>;
  /** Border events by the id of their edge. */
  readonly events: ReadonlyMap<string, Element>;
}

interface Level {
  readonly diagram: Diagram;
  readonly language: Language;
  readonly parent: DiagramNode | undefined;
  readonly edges: readonly LevelEdge[];
}

const empty: Draft = { column: 0, elements: [], flows: [], boxes: new Map(), events: new Map() };

const forkId = (parent: DiagramNode): string => xmlId('fork', parent.id);

/** Branches side by side begin at a gateway of their own; other levels at their start node. */
function beginning(level: Level): Draft {
  const { parent, diagram, language } = level;
  if (parent?.kind !== 'parallel') return empty;
  const row = childrenOf(diagram, parent.id)[0]?.id ?? '';
  const plain = { ...bare(parent, 'startEvent', { column: 0, language }), name: '', row };
  const start: Element = { ...plain, id: xmlId('begin', parent.id) };
  const fork: Element = { ...plain, id: forkId(parent), tag: 'parallelGateway', column: 1 };
  return { ...empty, column: 2, elements: [start, fork], flows: [onward(start.id, fork.id)] };
}

const forAll = text('Berlaku bagi semua stempel langkah ini.', 'Ends all stamps of this step.');

function borderEvent(level: Level, host: Element, edge: DiagramEdge): Element {
  const beside = level.diagram.nodes.some((it) => it.id === edge.from && it.need !== undefined);
  return {
    id: xmlId('event', edge.id),
    tag: 'boundaryEvent',
    name: edge.label[level.language],
    row: host.row,
    column: host.column,
    documentation: [...(edge.condition === undefined ? [] : [edge.condition]), ...(beside ? [forAll] : [])].map(
      (it) => it[level.language],
    ),
    attachedTo: host.id,
    definition: edge.command.startsWith('jadwal.') ? 'timer' : 'message',
  };
}

/** Ends share the last column as far as their lanes allow. */
function columnFor(draft: Draft, node: DiagramNode): number {
  const last = draft.column - 1;
  const taken = draft.elements.filter((it) => it.column === last);
  const row = node.offices[0] ?? '';
  const fits = node.kind === 'end' && taken.every((it) => it.tag === 'endEvent' && it.row !== row);
  return fits && taken.length > 0 ? last : draft.column;
}

function withNode(level: Level, draft: Draft, node: DiagramNode): Draft {
  const { diagram, language, parent } = level;
  const branch = parent?.kind === 'parallel';
  const children = childrenOf(diagram, node.id);
  const column = columnFor(draft, node);
  const place = { language, column, ...(children.length === 0 ? {} : { inner: planOf(diagram, language, node) }) };
  const made = boxesOf(node, place);
  const elements = branch ? made.elements.map((it) => ({ ...it, row: node.id })) : made.elements;
  const next = Math.max(draft.column, ...elements.map((it) => it.column + 1));
  const leaving = level.edges.filter((it) => it.from === node.id);
  const parts = node.kind !== 'choice' && leaving.filter((it) => !it.interrupts).length > 1;
  const decision = parts ? [decisionAfter(node, { language, column: next })] : [];
  const host = elements.find((it) => it.tag === 'userTask' || it.tag === 'task' || it.tag === 'subProcess');
  const events = leaving.flatMap(({ edge, interrupts }) =>
    interrupts && host !== undefined ? [[edge.id, borderEvent(level, host, edge)] as const] : [],
  );
  return {
    column: branch ? draft.column : next + decision.length,
    elements: [...draft.elements, ...elements, ...decision, ...events.map(([, event]) => event)],
    flows: [
      ...draft.flows,
      ...made.flows,
      ...decision.map((it) => onward(made.leave, it.id)),
      ...(branch ? [onward(forkId(parent), made.enter)] : []),
    ],
    boxes: new Map([...draft.boxes, [node.id, { ...made, leave: decision[0]?.id ?? made.leave }]]),
    events: new Map([...draft.events, ...events]),
  };
}

function wayOf(kind: DiagramEdge['kind'], from: Element, to: Element): Flow['way'] {
  if (from.tag === 'boundaryEvent' || kind === 'reject' || kind === 'skip') return 'below';
  if (to.column <= from.column) return 'above';
  return to.column === from.column + 1 ? 'right' : 'below';
}

/** Whether a flow is the one that its gateway takes when no condition holds: a stamp, or a step that is not asked for. */
function byDefault({ edge }: LevelEdge, source: Element): boolean {
  if (source.tag !== 'exclusiveGateway') return false;
  return edge.kind === 'skip' || (edge.kind === 'forward' && edge.command !== '' && source.row !== '');
}

function flowOf(level: Level, draft: Draft, it: LevelEdge): readonly Flow[] {
  const { edge } = it;
  const byId = new Map(draft.elements.map((element) => [element.id, element]));
  const source = draft.events.get(edge.id) ?? byId.get(draft.boxes.get(it.from)?.leave ?? '');
  const target = byId.get(draft.boxes.get(it.to)?.enter ?? '');
  if (source === undefined || target === undefined) return [];
  const flow: Flow = {
    id: xmlId('flow', edge.id),
    from: source.id,
    to: target.id,
    name: source.tag === 'boundaryEvent' ? '' : edge.label[level.language],
    way: wayOf(edge.kind, source, target),
  };
  const conditional = source.tag === 'exclusiveGateway' && !byDefault(it, source);
  return [conditional ? { ...flow, condition: (edge.condition ?? edge.label)[level.language] } : flow];
}

/** Only one flow leaves an element to the right; others to the same neighbour go below. */
function parted(flows: readonly Flow[]): readonly Flow[] {
  return flows.map((flow, index) => {
    const taken =
      flow.way === 'right' && flows.slice(0, index).some((it) => it.from === flow.from && it.way === 'right');
    return taken ? { ...flow, way: 'below' } : flow;
  });
}

/** Plans the nodes that lie directly in a parent, or the top level of a diagram when none is given. */
export function planOf(diagram: Diagram, language: Language, parent?: DiagramNode): Plan {
  const level: Level = { diagram, language, parent, edges: edgesOfLevel(diagram, parent?.id) };
  const draft = childrenOf(diagram, parent?.id).reduce((made, node) => withNode(level, made, node), beginning(level));
  const flows = parted(level.edges.flatMap((it) => flowOf(level, draft, it)));
  const defaults = new Map(flows.filter((it) => it.condition === undefined).map((it) => [it.from, it.id]));
  const elements = draft.elements.map((it) => {
    const flow = defaults.get(it.id);
    return it.tag === 'exclusiveGateway' && flow !== undefined ? { ...it, byDefault: flow } : it;
  });
  return { elements, flows: [...draft.flows, ...flows] };
}
