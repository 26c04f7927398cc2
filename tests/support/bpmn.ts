// Reads BPMN with the reference model of the standard and says what is wrong with it; an empty list is a sound map.

import { BpmnModdle } from 'bpmn-moddle';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the model gives back, as far as the checks look at it. */
interface Item {
  readonly $type: string;
  readonly id?: string;
  readonly rootElements?: readonly Item[];
  readonly flowElements?: readonly Item[];
  readonly artifacts?: readonly Item[];
  readonly participants?: readonly Item[];
  readonly laneSets?: readonly { readonly lanes: readonly Item[] }[];
  readonly flowNodeRef?: readonly Item[];
  readonly attachedToRef?: Item;
  readonly sourceRef?: Item;
  readonly targetRef?: Item;
  readonly diagrams?: readonly { readonly plane: { readonly planeElement: readonly Item[] } }[];
  readonly bpmnElement?: Item;
  readonly bounds?: Box;
  readonly waypoint?: readonly { readonly x: number; readonly y: number }[];
}

/** A map as read: its elements with those inside sub processes, and its shapes and edges. */
export interface Read {
  readonly warnings: readonly string[];
  readonly elements: readonly Item[];
  readonly drawn: readonly Item[];
}

const below = (item: Item): readonly Item[] =>
  [
    ...(item.flowElements ?? []),
    ...(item.artifacts ?? []),
    ...(item.participants ?? []),
    ...(item.laneSets ?? []).flatMap(({ lanes }) => lanes),
  ].flatMap((it) => [it, ...below(it)]);

/** Reads a map; throws when it is no BPMN at all. */
export async function readBpmn(xml: string): Promise<Read> {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const root = rootElement as Item; // the model answers with plain items; what is read of them is written down above
  return {
    warnings: warnings.map(({ message }) => message),
    elements: (root.rootElements ?? []).flatMap(below),
    drawn: (root.diagrams ?? []).flatMap(({ plane }) => plane.planeElement),
  };
}

const isLine = ({ $type }: Item): boolean => $type === 'bpmn:SequenceFlow' || $type === 'bpmn:Association';
const isRoom = ({ $type }: Item): boolean => ['bpmn:Participant', 'bpmn:Lane', 'bpmn:SubProcess'].includes($type);

/** Whether a point lies on the outline of a shape, to a pixel. */
function touches(item: Item, box: Box, point: { readonly x: number; readonly y: number }): boolean {
  const [x, y] = [Math.abs(point.x - box.x - box.width / 2), Math.abs(point.y - box.y - box.height / 2)];
  const [w, h] = [box.width / 2, box.height / 2];
  if (item.$type.endsWith('Gateway')) return Math.abs(x + y - w) <= 1;
  if (item.$type.endsWith('Event')) return Math.abs(Math.hypot(x, y) - w) <= 1;
  return (Math.abs(x - w) <= 1 && y <= h + 1) || (Math.abs(y - h) <= 1 && x <= w + 1);
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const within = (a: Box, b: Box): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

/** Whether a straight piece of a line runs through the inside of a shape. */
function crosses(
  box: Box,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): boolean {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return left < box.x + box.width - 1 && right > box.x + 1 && top < box.y + box.height - 1 && bottom > box.y + 1;
}

function lineFaults(line: Item, edge: Item | undefined, boxes: ReadonlyMap<string, Box>): readonly string[] {
  const points = edge?.waypoint ?? [];
  const [first, last] = [points[0], points.at(-1)];
  const ends = [
    { item: line.sourceRef, point: first },
    { item: line.targetRef, point: last },
  ];
  if (points.length < 2) return [`${line.id} has no way`];
  return ends.flatMap(({ item, point }) => {
    const box = boxes.get(item?.id ?? '');
    if (item === undefined || box === undefined) return [`${line.id} has an end that is not drawn`];
    return point !== undefined && touches(item, box, point) ? [] : [`${line.id} does not touch ${item.id}`];
  });
}

/** Everything that is wrong with a map, in words. */
export function bpmnFaults({ warnings, elements, drawn }: Read): readonly string[] {
  const known = new Set(elements.map(({ id }) => id));
  const of = new Map(drawn.map((it) => [it.bpmnElement?.id ?? '', it]));
  const boxes = new Map(
    drawn.flatMap((it) => (it.bounds === undefined ? [] : [[it.bpmnElement?.id ?? '', it.bounds]])),
  );
  const shapes = elements.filter((it) => !isLine(it));
  const lines = elements.filter(isLine);
  const lanes = elements.filter((it) => it.$type === 'bpmn:Lane');
  const solid = shapes.filter((it) => !isRoom(it) && it.attachedToRef === undefined);
  const boxOf = (item: Item): Box => boxes.get(item.id ?? '') ?? { x: 0, y: 0, width: 0, height: 0 };
  return [
    ...warnings,
    ...drawn.filter((it) => !known.has(it.bpmnElement?.id)).map((it) => `${it.id} draws nothing`),
    ...shapes.filter((it) => !(boxOf(it).width > 0)).map((it) => `${it.id} has no bounds`),
    ...solid.flatMap((a, index) =>
      solid
        .slice(index + 1)
        .filter((b) => overlap(boxOf(a), boxOf(b)))
        .map((b) => `${a.id} overlaps ${b.id}`),
    ),
    ...lanes.flatMap((lane) =>
      (lane.flowNodeRef ?? []).filter((it) => !within(boxOf(it), boxOf(lane))).map((it) => `${it.id} leaves its lane`),
    ),
    ...lines.flatMap((line) => lineFaults(line, of.get(line.id ?? ''), boxes)),
    ...lines.flatMap((line) => {
      const points = of.get(line.id ?? '')?.waypoint ?? [];
      return solid
        .filter((it) => points.slice(1).some((to, index) => crosses(boxOf(it), points[index] ?? to, to)))
        .filter((it) => it.id !== line.sourceRef?.id && it.id !== line.targetRef?.id)
        .map((it) => `${line.id} runs through ${it.id}`);
    }),
    ...elements
      .filter(({ $type }) => $type === 'bpmn:EndEvent')
      .filter((it) => lines.every((line) => line.targetRef?.id !== it.id))
      .map((it) => `nothing leads to ${it.id}`),
  ];
}
