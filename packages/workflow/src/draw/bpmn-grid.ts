// The grid of a plan, from left to right: columns of elements, and between them gutters in which lines run up and down. All figures are pixels.

import { rowsOf, type Element, type Flow, type Plan } from './bpmn-plan.ts';
import { labelSize, sizeOf } from './bpmn-shape.ts';

/** The size of an element as it will be drawn. */
export type Sizes = (element: Element) => { readonly width: number; readonly height: number };

/** Where everything stands from left to right, and on which track each bent line runs. */
export interface Grid {
  readonly width: number;
  /** The middle of an element. */
  readonly middle: (element: Element) => number;
  /** Where the upright part of a bent flow runs; `undefined` for straight ones. */
  readonly slot: (flow: Flow) => number | undefined;
  /** How far from the middle of its source a flow leaves upwards or downwards. */
  readonly exit: (flow: Flow) => number;
  /** The track of a flow in the row of its source, counted from the elements outwards. */
  readonly track: (flow: Flow) => number;
  /** How many tracks a row needs on one side. */
  readonly tracks: (row: string, way: Flow['way']) => number;
}

const slotGap = 12;
const edgeGap = 16;

/** The elements of a plan by their ids; throws a plain Error on an id that the plan does not have, since plans name only their own. */
export function finder(plan: Plan): (id: string) => Element {
  const byId = new Map(plan.elements.map((it) => [it.id, it]));
  return (id) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`no element ${id} in the plan`);
    return found;
  };
}

/** Flows that share an upright line: those that fan out of a fork, those that meet at one target from the same side. */
function slotKey(flow: Flow, from: Element, to: Element): string | undefined {
  if (flow.way !== 'right') return `${flow.way} ${flow.to}`;
  if (from.row === to.row) return undefined;
  return from.tag === 'parallelGateway' && to.tag === 'userTask' ? `from ${flow.from}` : `to ${flow.to}`;
}

/** How wide a column must be for an element and its name. */
function breadth(element: Element, size: Sizes): number {
  const { width } = size(element);
  if (width > 100 || element.name === '') return width;
  return Math.max(width, labelSize(element.name, 100).width);
}

/** Where a border event sits on its host, from the host's left edge: the events of a host share its lower edge. */
function seat(plan: Plan, event: Element, hostWidth: number): number {
  const events = plan.elements.filter((it) => it.attachedTo === event.attachedTo);
  return Math.round((hostWidth * (2 * events.indexOf(event) + 1)) / (2 * events.length)) - (events.length > 1 ? 0 : 20);
}

/** Spreads the flows that leave one element on one side: the one that goes furthest is the outermost. */
function spread(plan: Plan, flow: Flow, find: (id: string) => Element): number {
  const beside = plan.flows
    .filter((it) => it.from === flow.from && it.way === flow.way)
    .toSorted((a, b) => find(b.to).column - find(a.to).column);
  return beside.indexOf(flow) * 8 - (beside.length - 1) * 4;
}

/** Gives each span the innermost track on which it meets no other; short ones first. */
function assign(
  spans: readonly { readonly id: string; readonly from: number; readonly to: number }[],
): ReadonlyMap<string, number> {
  const shortFirst = spans.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const tracks: { from: number; to: number }[][] = [];
  const found = new Map<string, number>();
  for (const span of shortFirst) {
    const free = tracks.findIndex((track) => track.every((it) => it.to + 4 < span.from || it.from - 4 > span.to));
    const at = free < 0 ? tracks.length : free;
    (tracks[at] ??= []).push(span);
    found.set(span.id, at);
  }
  return found;
}

/** Lays a plan out from left to right, beginning at 0. */
export function gridOf(plan: Plan, size: Sizes): Grid {
  const find = finder(plan);
  const standing = plan.elements.filter((it) => it.attachedTo === undefined);
  const count = Math.max(0, ...standing.map((it) => it.column + 1));
  const keyOf = (flow: Flow): string | undefined => slotKey(flow, find(flow.from), find(flow.to));
  const columns = Array.from({ length: count }, (_, column) => {
    const arriving = plan.flows.filter((it) => find(it.to).column === column);
    const slots = [...new Set(arriving.map(keyOf).filter((it) => it !== undefined))];
    const named = arriving.filter((it) => it.way === 'right' && it.name !== '');
    const words = Math.max(0, ...named.map((it) => labelSize(it.name, 110).width + 8));
    const width = Math.max(0, ...standing.filter((it) => it.column === column).map((it) => breadth(it, size)));
    return { slots, width, gutter: Math.max(words, 20) + slots.length * slotGap + edgeGap };
  });
  const lefts = columns.map((_, index) =>
    columns.slice(0, index + 1).reduce((sum, it, at) => sum + it.gutter + (at < index ? it.width : 0), 0),
  );
  const width = columns.reduce((sum, it) => sum + it.gutter + it.width, 0) + 24;
  const middle = (element: Element): number => {
    if (element.attachedTo !== undefined) {
      const host = find(element.attachedTo);
      const wide = size(host).width;
      return middle(host) - wide / 2 + seat(plan, element, wide);
    }
    const wide = element.inner === undefined ? (columns[element.column]?.width ?? 0) : size(element).width;
    return (lefts[element.column] ?? 0) + wide / 2;
  };
  const slot = (flow: Flow): number | undefined => {
    const key = keyOf(flow);
    const column = find(flow.to).column;
    const at = key === undefined ? -1 : (columns[column]?.slots.indexOf(key) ?? -1);
    return at < 0 ? undefined : (lefts[column] ?? 0) - edgeGap - at * slotGap;
  };
  const exit = (flow: Flow): number => spread(plan, flow, find);
  const bent = (row: string, way: Flow['way']) =>
    plan.flows
      .filter((it) => it.way === way && way !== 'right' && find(it.from).row === row)
      .map((flow) => {
        const ends = [middle(find(flow.from)) + exit(flow), slot(flow) ?? 0];
        return { id: flow.id, from: Math.min(...ends), to: Math.max(...ends) };
      });
  const ways = ['above', 'below'] as const;
  const tracksOf = new Map<string, ReadonlyMap<string, number>>(
    rowsOf(plan).flatMap((row) => ways.map((way) => [`${row} ${way}`, assign(bent(row, way))] as const)),
  );
  return {
    width,
    middle,
    slot,
    exit,
    track: (flow) => tracksOf.get(`${find(flow.from).row} ${flow.way}`)?.get(flow.id) ?? 0,
    tracks: (row, way) => 1 + Math.max(-1, ...(tracksOf.get(`${row} ${way}`)?.values() ?? [])),
  };
}

/** The plain size of an element, or the size of what lies in it. */
export function sizesOf(inner: ReadonlyMap<string, { readonly width: number; readonly height: number }>): Sizes {
  return (element) => inner.get(element.id) ?? sizeOf(element.tag);
}
