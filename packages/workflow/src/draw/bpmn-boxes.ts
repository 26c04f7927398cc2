// The BPMN elements of one node of a process map, from left to right: an event, a gateway, a task, or tasks side by side between their gateways.

import { text, type Language } from '../engine/text.ts';
import type { DiagramNode } from './diagram.ts';
import { onward, xmlId, type Element, type Flow, type Plan, type Tag } from './bpmn-plan.ts';
import { daysText } from './step-rules.ts';

/** The elements of a node, the flows between them, and the elements at which flows of the map arrive and leave. */
export interface Boxes {
  readonly elements: readonly Element[];
  readonly flows: readonly Flow[];
  readonly enter: string;
  readonly leave: string;
}

/** Where and how a node is drawn; `inner` is the plan of what lies in it. */
export interface Place {
  readonly column: number;
  readonly language: Language;
  readonly inner?: Plan;
}

/** A bare element for a node, in the lane of its first office. */
export function bare(node: DiagramNode, tag: Tag, place: Place): Element {
  const row = node.offices[0] ?? '';
  const name = node.label[place.language];
  return { id: xmlId(tag, node.id), tag, name, row, column: place.column, documentation: [] };
}

function documented(node: DiagramNode, language: Language): readonly string[] {
  if (node.rules.length === 0) return [];
  const state = text(`Status: ${node.label.id}.`, `State: ${node.label.en}.`);
  return [state, ...node.rules].map((it) => it[language]);
}

function only(element: Element): Boxes {
  return { elements: [element], flows: [], enter: element.id, leave: element.id };
}

function sideBySide(node: DiagramNode, task: Element, place: Place): Boxes {
  const all = node.need === undefined || node.need >= node.offices.length;
  const quorum = text(`${node.need} dari ${node.offices.length}`, `${node.need} of ${node.offices.length}`);
  const gate = { ...bare(node, 'parallelGateway', place), name: '' };
  const fork: Element = { ...gate, id: xmlId('fork', node.id) };
  const tasks = node.offices.map((office): Element => ({
    ...task,
    id: xmlId('userTask', node.id, office),
    row: office,
    column: place.column + 1,
  }));
  const plain: Element = { ...gate, id: xmlId('join', node.id), column: place.column + 2 };
  const activation = quorum[place.language];
  const join: Element = all ? plain : { ...plain, tag: 'complexGateway', name: activation, activation };
  return {
    elements: [fork, ...tasks, join],
    flows: tasks.flatMap((it) => [onward(fork.id, it.id), onward(it.id, join.id)]),
    enter: fork.id,
    leave: join.id,
  };
}

/** The elements of a node. */
export function boxesOf(node: DiagramNode, place: Place): Boxes {
  if (node.kind === 'start') return only(bare(node, 'startEvent', place));
  if (node.kind === 'choice') return only(bare(node, 'exclusiveGateway', place));
  if (node.kind === 'end') {
    const end = bare(node, 'endEvent', place);
    return only(node.ending === 'early' ? { ...end, definition: 'terminate' } : end);
  }
  if (place.inner !== undefined) return only({ ...bare(node, 'subProcess', place), inner: place.inner });
  const task: Element = {
    ...bare(node, node.offices.length > 0 ? 'userTask' : 'task', place),
    name: (node.task ?? node.label)[place.language],
    documentation: documented(node, place.language),
    ...(node.within === undefined ? {} : { remark: `≤ ${daysText(node.within)[place.language]}` }),
  };
  return node.kind === 'parallel' ? sideBySide(node, task, place) : only(task);
}

/** The gateway at which a stamp parts from a return or a rejection. */
export function decisionAfter(node: DiagramNode, place: Place): Element {
  const asked = text('Diterima?', 'Accepted?')[place.language];
  const name = node.offices.length > 0 ? asked : '';
  return { ...bare(node, 'exclusiveGateway', place), id: xmlId('result', node.id), name };
}
