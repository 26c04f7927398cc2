// Gives every element, line and label of a plan its place: rows from top to bottom, columns from left to right, lines in the free space between.

import { flowLabel, nameLabel, nameSize, outside, sideOfName } from './bpmn-label.ts';
import { finder, gridOf, sizesOf, type Grid, type Sizes } from './bpmn-grid.ts';
import { rowsOf, type Element, type Flow, type Plan } from './bpmn-plan.ts';
import { level, nowhere, upright, type Box, type Point } from './bpmn-shape.ts';

/** A row of a layout; a lane where the rows are offices. */
export interface Row {
  readonly key: string;
  readonly y: number;
  readonly height: number;
}

/** A plan with a place for everything, by id; what lies inside sub processes is included. All figures are pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
  readonly boxes: ReadonlyMap<string, Box>;
  readonly remarks: ReadonlyMap<string, Box>;
  readonly routes: ReadonlyMap<string, readonly Point[]>;
  /** Labels of events, gateways and flows. */
  readonly labels: ReadonlyMap<string, Box>;
}

const remarkHeight = 26;
const aboveGap = 20;
const belowGap = 14;

interface Sketch {
  readonly plan: Plan;
  readonly grid: Grid;
  readonly size: Sizes;
}

interface Band extends Row {
  readonly middle: number;
  /** How far the elements and what is written there reach above the middle. */
  readonly rise: number;
  /** And how far below it. */
  readonly depth: number;
}

/** How far an element reaches above and below the middle of its row, with what is written there. */
function extent(sketch: Sketch, element: Element): { readonly up: number; readonly down: number } {
  const half = sketch.size(element).height / 2;
  const name = nameSize(sketch.plan, element).height;
  const above = sideOfName(sketch.plan, element) === 'above';
  const remark = element.remark === undefined ? 0 : remarkHeight + 8;
  const guests = sketch.plan.elements.filter((it) => it.attachedTo === element.id);
  const border = Math.max(0, ...guests.map((it) => 20 + nameSize(sketch.plan, it).height));
  const named = name === 0 ? 0 : name + 6;
  return { up: half + Math.max(remark, above ? named : 0), down: half + Math.max(border, above ? 16 : named) };
}

/** Rows from top to bottom, each as high as its elements, their labels and the lines that run through it need. */
function bandsOf(sketch: Sketch, top: number): readonly Band[] {
  const { plan, grid } = sketch;
  return rowsOf(plan).reduce<readonly Band[]>((made, key) => {
    const last = made.at(-1);
    const y = last === undefined ? top : last.y + last.height;
    const standing = plan.elements.filter((it) => it.row === key && it.attachedTo === undefined);
    const extents = standing.map((it) => extent(sketch, it));
    const rise = Math.max(40, ...extents.map((it) => it.up));
    const depth = Math.max(40, ...extents.map((it) => it.down));
    const above = 12 + grid.tracks(key, 'above') * aboveGap;
    const below = 12 + grid.tracks(key, 'below') * belowGap;
    const height = Math.max(150, above + rise + depth + below);
    const slack = Math.floor((height - above - rise - depth - below) / 2);
    return [...made, { key, y, height, rise, depth, middle: y + above + rise + slack }];
  }, []);
}

function boxesOf(sketch: Sketch, middleOf: (element: Element) => number): ReadonlyMap<string, Box> {
  const { plan, grid, size } = sketch;
  const find = finder(plan);
  return new Map(
    plan.elements.map((element) => {
      const { width, height } = size(element);
      const host = element.attachedTo === undefined ? undefined : find(element.attachedTo);
      const y = middleOf(element) + (host === undefined ? 0 : size(host).height / 2);
      return [element.id, { x: Math.round(grid.middle(element) - width / 2), y: y - height / 2, width, height }];
    }),
  );
}

interface Placed extends Sketch {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly bandOf: (element: Element) => Band;
}

function routeOf({ plan, grid, boxes, bandOf }: Placed, flow: Flow): readonly Point[] {
  const find = finder(plan);
  const [from, to] = [find(flow.from), find(flow.to)];
  const [source, target] = [boxes.get(from.id) ?? nowhere, boxes.get(to.id) ?? nowhere];
  const slot = grid.slot(flow);
  if (flow.way === 'right' || slot === undefined) {
    const [start, end] = [level(from.tag, source, 1, 0), level(to.tag, target, -1, 0)];
    return slot === undefined ? [start, end] : [start, { x: slot, y: start.y }, { x: slot, y: end.y }, end];
  }
  const up = flow.way === 'above';
  const band = bandOf(from);
  const start = upright(from.tag, source, up ? -1 : 1, grid.exit(flow));
  const track = up
    ? band.middle - band.rise - 6 - grid.track(flow) * aboveGap
    : band.middle + band.depth + 8 + grid.track(flow) * belowGap;
  const end = level(to.tag, target, -1, up ? -12 : 12);
  return [start, { x: start.x, y: track }, { x: slot, y: track }, { x: slot, y: end.y }, end];
}

function shifted<It extends Point>(it: It, by: Point): It {
  return { ...it, x: it.x + by.x, y: it.y + by.y };
}

/** Lays out a plan and everything in it, beginning at 0, 0; `top` leaves room for a title. */
export function layoutOf(plan: Plan, top = 0): Layout {
  const inner = new Map(
    plan.elements.flatMap((it) => (it.inner === undefined ? [] : [[it.id, layoutOf(it.inner, 24)] as const])),
  );
  const size = sizesOf(inner);
  const sketch: Sketch = { plan, size, grid: gridOf(plan, size) };
  const bands = bandsOf(sketch, top);
  const bandOf = (element: Element): Band =>
    bands.find((it) => it.key === element.row) ?? { key: '', y: 0, height: 0, middle: 0, rise: 0, depth: 0 };
  const boxes = boxesOf(sketch, (element) => bandOf(element).middle);
  const placed: Placed = { ...sketch, boxes, bandOf };
  const routes = new Map(plan.flows.map((flow) => [flow.id, routeOf(placed, flow)]));
  const named = plan.elements.filter((it) => outside(it) && it.name !== '');
  const remarks = plan.elements.flatMap((it) => {
    const box = boxes.get(it.id);
    if (it.remark === undefined || box === undefined) return [];
    return [[it.id, { ...box, y: box.y - remarkHeight - 8, height: remarkHeight }] as const];
  });
  const labels = [
    ...named.map((it) => [it.id, nameLabel(plan, it, boxes.get(it.id) ?? nowhere)] as const),
    ...plan.flows.filter((it) => it.name !== '').map((it) => [it.id, flowLabel(it, routes.get(it.id) ?? [])] as const),
  ];
  const insides = [...inner].map(([id, layout]) => ({ layout, by: boxes.get(id) ?? nowhere }));
  const merged = <It>(
    own: Iterable<readonly [string, It]>,
    of: (layout: Layout, by: Point) => Iterable<readonly [string, It]>,
  ) => new Map([...own, ...insides.flatMap(({ layout, by }) => [...of(layout, by)])]);
  const moved = (map: ReadonlyMap<string, Box>, by: Point) =>
    [...map].map(([id, box]) => [id, shifted(box, by)] as const);
  const last = bands.at(-1);
  return {
    width: sketch.grid.width,
    height: (last === undefined ? top : last.y + last.height) + (top > 0 ? 16 : 0),
    rows: bands.map(({ key, y, height }) => ({ key, y, height })),
    boxes: merged(boxes, (layout, by) => moved(layout.boxes, by)),
    remarks: merged(remarks, (layout, by) => moved(layout.remarks, by)),
    labels: merged(labels, (layout, by) => moved(layout.labels, by)),
    routes: merged(routes, (layout, by) =>
      [...layout.routes].map(([id, route]) => [id, route.map((it) => shifted(it, by))] as const),
    ),
  };
}
