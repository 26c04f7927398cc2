import { text } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { layOut, measures } from './chart-layout.ts';

const node = (state: string) => ({
  state,
  label: text(state, state),
  final: false,
  present: false,
  passed: false,
  waitsFor: [],
});
const edge = (from: string, to: string, back = false) => ({
  from,
  to,
  back,
  command: back ? 'return' : 'go',
  label: text('go', 'go'),
});

test('states stand under each other and no two ways back share a lane', () => {
  const nodes = ['draft', 'submitted', 'verified', 'approved'].map(node);
  const edges = [
    edge('draft', 'submitted'),
    edge('submitted', 'verified'),
    edge('verified', 'approved'),
    edge('submitted', 'draft', true),
    edge('verified', 'submitted', true),
    edge('verified', 'draft', true),
  ];
  const drawing = layOut({ nodes, edges });
  expect(drawing.nodes.map((it) => it.y)).toEqual(drawing.nodes.map((it) => it.y).toSorted((a, b) => a - b));
  const lanes = drawing.edges.filter((it) => it.edge.back).map((it) => it.at.x);
  expect(new Set(lanes).size).toBe(lanes.length);
  expect(Math.max(...lanes)).toBeLessThan(drawing.width);
});

test('a way from a state to itself is not drawn', () => {
  expect(layOut({ nodes: [node('draft')], edges: [edge('draft', 'draft')] }).edges).toEqual([]);
});

test('a way past a step that is not asked for runs along the other side, and every state makes room for it', () => {
  const nodes = ['draft', 'submitted', 'verified', 'approved'].map(node);
  const straight = [edge('draft', 'submitted'), edge('submitted', 'verified'), edge('verified', 'approved')];
  const plain = layOut({ nodes, edges: straight });
  const drawing = layOut({ nodes, edges: [...straight, edge('submitted', 'approved')] });
  const past = drawing.edges.filter((it) => !it.straight);
  expect(past.map((it) => it.edge.to)).toEqual(['approved']);
  const left = drawing.nodes[0]?.x ?? 0;
  expect(left).toBeGreaterThan(plain.nodes[0]?.x ?? 0);
  expect(past[0]?.at.x).toBeLessThan(left);
});

test('in a wide drawing ways back to the same state share a lane, and those to different states do not', () => {
  const nodes = ['draft', 'submitted', 'verified', 'approved'].map(node);
  const edges = [
    edge('submitted', 'draft', true),
    edge('verified', 'draft', true),
    edge('verified', 'submitted', true),
    edge('approved', 'draft', true),
  ];
  const lanes = Map.groupBy(layOut({ nodes, edges }, measures.wide).edges, (it) => it.at.x);
  expect(lanes.size).toBe(2);
  for (const ways of lanes.values()) expect(new Set(ways.map((it) => it.edge.to)).size).toBe(1);
});

test('many ways back share lanes even in a narrow drawing, and stay within it', () => {
  const nodes = ['draft', 'submitted', 'verified', 'agreed', 'approved'].map(node);
  const back = nodes.flatMap((from, at) => nodes.slice(0, at).map((to) => edge(from.state, to.state, true)));
  const lanes = layOut({ nodes, edges: back }).edges.map((it) => it.at.x);
  expect(new Set(lanes).size).toBe(4);
});

test('states are as wide as the longest name needs', () => {
  const long = { ...node('checked'), label: text('Diperiksa Sekretariat DPRD', 'Checked') };
  expect(layOut({ nodes: [node('draft'), long], edges: [] }).box.width).toBeGreaterThan(measures.narrow.width);
  expect(layOut({ nodes: [node('draft')], edges: [] }).box.width).toBe(measures.narrow.width);
});
