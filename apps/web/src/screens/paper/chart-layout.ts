// Where the states of a chain and its ways are drawn: states down a column, ways forward between them, ways past a state along its left, ways back along its right.
import type { ChartView } from '../../shapes.ts';

/** Measures of the drawing in SVG units. */
export const measure = { width: 150, height: 38, gap: 34, left: 12, top: 8, lane: 22 } as const;

/** A state in its place. */
export interface PlacedNode {
  readonly node: ChartView['nodes'][number];
  readonly x: number;
  readonly y: number;
}

/** A way in its place; `label` stands at `at`. */
export interface PlacedEdge {
  readonly edge: ChartView['edges'][number];
  readonly path: string;
  readonly at: { readonly x: number; readonly y: number };
}

/** The whole drawing. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Lays out a chart: back ways get a lane each, the shortest nearest to the states, so that no two lie on each other. */
export function layOut({ nodes, edges }: Pick<ChartView, 'nodes' | 'edges'>): Drawing {
  const { width, height, gap, top, lane } = measure;
  const order = new Map(nodes.map((node, index) => [node.state, index]));
  const past = edges.filter((edge) => !edge.back && (order.get(edge.to) ?? 0) - (order.get(edge.from) ?? 0) > 1);
  const left = measure.left + (past.length === 0 ? 0 : 8 + past.length * lane);
  const y = (state: string): number => top + (order.get(state) ?? 0) * (height + gap);
  const right = left + width;
  const span = (edge: ChartView['edges'][number]): number =>
    Math.abs((order.get(edge.from) ?? 0) - (order.get(edge.to) ?? 0));
  const back = edges.filter((edge) => edge.back).toSorted((a, b) => span(a) - span(b));
  const ways = edges.filter((edge) => edge.from !== edge.to);
  const placed = ways.map((edge): PlacedEdge => {
    if (past.includes(edge)) {
      const index = past.indexOf(edge);
      const x = left - 12 - index * lane;
      const [from, to] = [y(edge.from) + height - 8, y(edge.to) + 8 + (index % 3) * 8];
      return {
        edge,
        path: `M${left} ${from}H${x + 7}Q${x} ${from} ${x} ${from + 7}V${to - 7}Q${x} ${to} ${x + 7} ${to}H${left - 6}`,
        at: { x, y: (from + to) / 2 },
      };
    }
    if (!edge.back) {
      const [from, to] = [y(edge.from) + height, y(edge.to)];
      return {
        edge,
        path: `M${left + width / 2} ${from}V${to - 5}`,
        at: { x: left + width / 2 + 8, y: (from + to) / 2 },
      };
    }
    const index = back.indexOf(edge);
    const x = right + 16 + index * lane;
    // Ways that leave or reach the same state do so at heights of their own.
    const place = (end: 'from' | 'to'): number => back.filter((it) => it[end] === edge[end]).indexOf(edge);
    const [from, to] = [y(edge.from) + 9 + place('from') * 6, y(edge.to) + height - 7 - place('to') * 8];
    return {
      edge,
      path: `M${right} ${from}H${x - 7}Q${x} ${from} ${x} ${from - 7}V${to + 7}Q${x} ${to} ${x - 7} ${to}H${right + 6}`,
      at: { x, y: (from + to) / 2 },
    };
  });
  return {
    width: right + 16 + Math.max(back.length, 1) * lane,
    height: top * 2 + nodes.length * (height + gap) - gap,
    nodes: nodes.map((node) => ({ node, x: left, y: y(node.state) })),
    edges: placed,
  };
}
