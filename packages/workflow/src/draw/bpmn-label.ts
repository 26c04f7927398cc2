// Where names stand that are written beside their shape or line.

import type { Element, Flow, Plan } from './bpmn-plan.ts';
import { labelSize, nowhere, type Box, type Point } from './bpmn-shape.ts';

/** Whether the name of an element stands beside it. */
export const outside = (element: Element): boolean => element.tag.endsWith('Event') || element.tag.endsWith('Gateway');

/** Where the name of an event or gateway stands: where no line leaves. */
export function sideOfName(plan: Plan, element: Element): 'above' | 'below' {
  if (!element.tag.endsWith('Gateway')) return 'below';
  const ways = plan.flows.filter((it) => it.from === element.id).map((it) => it.way);
  return ways.includes('below') && !ways.includes('above') ? 'above' : 'below';
}

/** The room that the name of an event or gateway needs; none for names inside. */
export function nameSize(plan: Plan, element: Element): { readonly width: number; readonly height: number } {
  return outside(element) && element.name !== ''
    ? labelSize(element.name, nameMost(plan, element))
    : { width: 0, height: 0 };
}

function nameMost(plan: Plan, element: Element): number {
  const onTask = plan.elements.some((it) => it.id === element.attachedTo && it.inner === undefined);
  return onTask ? 62 : 100;
}

/** Where the name of a flow stands: beside the line where it leaves its source. */
export function flowLabel(flow: Flow, route: readonly Point[]): Box {
  const [start, bend] = route;
  if (start === undefined || bend === undefined) return nowhere;
  const size = labelSize(flow.name, flow.way === 'above' ? 240 : 110);
  if (flow.way === 'right') return { x: start.x + 4, y: start.y - 3 - size.height, ...size };
  if (flow.way === 'above') return { x: start.x - 5 - size.width, y: bend.y - 2 - size.height, ...size };
  return { x: start.x + 5, y: start.y + 1, ...size };
}

/** Where the name of an event or gateway stands, given its own place. */
export function nameLabel(plan: Plan, element: Element, box: Box): Box {
  const size = nameSize(plan, element);
  const middle = box.x + box.width / 2;
  const centred = Math.round(middle - size.width / 2);
  if (sideOfName(plan, element) === 'above') return { x: centred, y: box.y - size.height - 4, ...size };
  const y = box.y + box.height + 3;
  if (element.tag === 'boundaryEvent') return { x: middle + 5, y: y - 2, ...size };
  const leaves = plan.flows.some((it) => it.from === element.id && it.way === 'below');
  return { x: leaves ? middle - size.width - 6 : centred, y, ...size };
}
