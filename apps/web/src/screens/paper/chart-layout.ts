// Where the states of a chain and its ways are drawn: states down a column, ways forward between them, ways back along the right, ways past
// a step that is not asked for along the left.
import type { Text } from '@siklus/workflow';
import type { ChartView } from '../../shapes.ts';

type Way = ChartView['edges'][number];

const lane = 22;
const top = 8;

/** Measures of a drawing in SVG units; `shared`: ways to the same state run in one lane. */
export interface Measure {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly shared: boolean;
}

// About what a letter of a state takes in these units, and what stands beside its name.
const letter = 7;
const beside = 30;

/** More ways back than this crowd the states of a narrow drawing out, unless they share lanes. */
const MOST_LANES = 4;

/** Narrow for a paper, wide for a chain by itself, whose states also name who is waited for. */
export const measures = {
  narrow: { width: 150, height: 38, gap: 34, shared: false },
  wide: { width: 236, height: 54, gap: 40, shared: true },
} as const satisfies Record<string, Measure>;

/** A state in its place. */
export interface PlacedNode {
  readonly node: ChartView['nodes'][number];
  readonly x: number;
  readonly y: number;
}

/** A way in its place; `label` stands at `at`. */
export interface PlacedEdge {
  readonly edge: Way;
  readonly path: string;
  readonly at: { readonly x: number; readonly y: number };
  /** Whether it goes straight down to the next state. */
  readonly straight: boolean;
}

/** The whole drawing. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly box: { readonly width: number; readonly height: number };
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Ways in lanes, the shortest nearest to the states; each in one of its own, or all to the same state in one. */
function lanesOf(ways: readonly Way[], span: (way: Way) => number, shared: boolean): readonly (readonly Way[])[] {
  if (!shared) return ways.toSorted((a, b) => span(a) - span(b)).map((it) => [it]);
  const longest = (lane: readonly Way[]): number => Math.max(...lane.map(span));
  return [...Map.groupBy(ways, (it) => it.to).values()].toSorted((a, b) => longest(a) - longest(b));
}

const longest = ({ id, en }: Text): number => Math.max(id.length, en.length);

/** Lays out a chart: ways back and ways past a step run in lanes beside the states, so that none lies on another unless they share a lane. */
export function layOut(
  { nodes, edges }: Pick<ChartView, 'nodes' | 'edges'>,
  measure: Measure = measures.narrow,
): Drawing {
  const { height, gap } = measure;
  const width = Math.max(measure.width, ...nodes.map((node) => longest(node.label) * letter + beside));
  const order = new Map(nodes.map((node, index) => [node.state, index]));
  const rank = (state: string): number => order.get(state) ?? 0;
  const y = (state: string): number => top + rank(state) * (height + gap);
  const span = (edge: Way): number => Math.abs(rank(edge.from) - rank(edge.to));
  const ways = edges.filter((edge) => edge.from !== edge.to);
  const shared = measure.shared || ways.filter((edge) => edge.back).length > MOST_LANES;
  const lanes = {
    back: lanesOf(
      ways.filter((edge) => edge.back),
      span,
      shared,
    ),
    past: lanesOf(
      ways.filter((edge) => !edge.back && span(edge) > 1),
      span,
      shared,
    ),
  };
  const left = 12 + (lanes.past.length === 0 ? 0 : 8 + lanes.past.length * lane);
  const right = left + width;
  // Lanes that leave or reach the same state do so at heights of their own.
  const place = (side: 'back' | 'past', edge: Way, end: 'from' | 'to'): number =>
    lanes[side].filter((it) => it.some((way) => way[end] === edge[end])).findIndex((it) => it.includes(edge));
  const around = (edge: Way): PlacedEdge => {
    const which = edge.back ? 'back' : 'past';
    const side = edge.back ? 1 : -1;
    const wall = edge.back ? right : left;
    const x = wall + side * (16 + lanes[which].findIndex((it) => it.includes(edge)) * lane);
    const [leaves, comes] = [place(which, edge, 'from') * 6, place(which, edge, 'to') * 8];
    const [from, to] = edge.back
      ? [y(edge.from) + 9 + leaves, y(edge.to) + height - 7 - comes]
      : [y(edge.from) + height - 9 - leaves, y(edge.to) + 7 + comes];
    const turn = edge.back ? -7 : 7;
    const path = `M${wall} ${from}H${x - side * 7}Q${x} ${from} ${x} ${from + turn}V${to - turn}Q${x} ${to} ${x - side * 7} ${to}H${wall + side * 6}`;
    return { edge, path, at: { x, y: (from + to) / 2 }, straight: false };
  };
  const placed = ways.map((edge): PlacedEdge => {
    if (edge.back || span(edge) > 1) return around(edge);
    const [from, to] = [y(edge.from) + height, y(edge.to)];
    const middle = left + width / 2;
    return { edge, path: `M${middle} ${from}V${to - 5}`, at: { x: middle + 8, y: (from + to) / 2 }, straight: true };
  });
  return {
    width: right + 16 + Math.max(lanes.back.length, 1) * lane,
    height: top * 2 + nodes.length * (height + gap) - gap,
    box: { width, height },
    nodes: nodes.map((node) => ({ node, x: left, y: y(node.state) })),
    edges: placed,
  };
}
