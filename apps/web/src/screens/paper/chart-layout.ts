// Where the states of a chain and its ways are drawn: states down a column, ways forward between them, ways back along the right, ways past
// a step that is not asked for along the left.
import type { ChartView } from '../../shapes.ts';

type Way = ChartView['edges'][number];

const lane = 22;
const top = 8;

/** Measures of the drawing in SVG units: narrow for a paper, wide where states also name who is waited for. */
export const measures = {
  narrow: { width: 150, height: 38, gap: 34 },
  wide: { width: 236, height: 46, gap: 40 },
} as const;

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

/** Lays out a chart: ways back and ways past a step get a lane each, the shortest nearest to the states, so that no two lie on each other. */
export function layOut(
  { nodes, edges }: Pick<ChartView, 'nodes' | 'edges'>,
  { width, height, gap }: (typeof measures)[keyof typeof measures] = measures.narrow,
): Drawing {
  const order = new Map(nodes.map((node, index) => [node.state, index]));
  const rank = (state: string): number => order.get(state) ?? 0;
  const y = (state: string): number => top + rank(state) * (height + gap);
  const span = (edge: Way): number => Math.abs(rank(edge.from) - rank(edge.to));
  const ways = edges.filter((edge) => edge.from !== edge.to);
  const back = ways.filter((edge) => edge.back).toSorted((a, b) => span(a) - span(b));
  const past = ways.filter((edge) => !edge.back && span(edge) > 1).toSorted((a, b) => span(a) - span(b));
  const left = 12 + (past.length === 0 ? 0 : 8 + past.length * lane);
  const right = left + width;
  // Ways that leave or reach the same state do so at heights of their own.
  const place = (list: readonly Way[], edge: Way, end: 'from' | 'to'): number =>
    list.filter((it) => it[end] === edge[end]).indexOf(edge);
  const around = (edge: Way): PlacedEdge => {
    const list = edge.back ? back : past;
    const side = edge.back ? 1 : -1;
    const wall = edge.back ? right : left;
    const x = wall + side * (16 + list.indexOf(edge) * lane);
    const [from, to] = edge.back
      ? [y(edge.from) + 9 + place(list, edge, 'from') * 6, y(edge.to) + height - 7 - place(list, edge, 'to') * 8]
      : [y(edge.from) + height - 9 - place(list, edge, 'from') * 6, y(edge.to) + 7 + place(list, edge, 'to') * 8];
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
    width: right + 16 + Math.max(back.length, 1) * lane,
    height: top * 2 + nodes.length * (height + gap) - gap,
    box: { width, height },
    nodes: nodes.map((node) => ({ node, x: left, y: y(node.state) })),
    edges: placed,
  };
}
