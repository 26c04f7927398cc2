// A process map as a neutral value: what BPMN, Mermaid and other writers draw. Made from the running definitions, never by hand.

import type { Office } from '../engine/office.ts';
import type { Text } from '../engine/text.ts';

/** What a node is: where it begins, where something waits, where a condition parts the way, where branches run side by side, where it ends. */
export type NodeKind = 'start' | 'waiting' | 'choice' | 'parallel' | 'end';

/** One node of a {@link Diagram}. */
export interface DiagramNode {
  /** Unique in the diagram, the same for the same definition: letters, digits, `-`, `_` and `.`. */
  readonly id: string;
  readonly kind: NodeKind;
  /** The states of the machine that this node stands for; none for starts and choices. More than one where conditional steps are skipped. */
  readonly states: readonly string[];
  /** How the state reads; for a choice, what is asked. */
  readonly label: Text;
  /** What the offices do here, such as "Verifikasi"; absent where nobody acts. */
  readonly task?: Text;
  /** Who acts: the first names the lane; a `parallel` node has one lane per office. */
  readonly offices: readonly Office[];
  /** How many of the offices must stamp; absent outside `parallel` steps. */
  readonly need?: number;
  /** Working days that the node may take. */
  readonly within?: number;
  /** The rules of the stamp, one sentence each. */
  readonly rules: readonly Text[];
  /** The node in which this one lies, in hierarchical charts. */
  readonly parent?: string;
  /** How it ends: by its last stamp, or before. */
  readonly ending?: 'complete' | 'early';
}

/** What an edge means for the paper. */
export type EdgeKind = 'forward' | 'return' | 'reject' | 'cancel' | 'withdraw' | 'skip';

/** One edge of a {@link Diagram}. */
export interface DiagramEdge {
  /** Unique in the diagram and stable. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly label: Text;
  /** The event or command that takes it; '' where nobody has to act. */
  readonly command: string;
  /** When it is taken, in words. */
  readonly condition?: Text;
}

/** A process map. Nodes come in reading order; edges in the order of their sources. */
export interface Diagram {
  /** Letters, digits, `-` and `_`. */
  readonly id: string;
  readonly title: Text;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/** The nodes that lie directly in a node, or at the top when none is named; in reading order. */
export function childrenOf(diagram: Diagram, parent?: string): readonly DiagramNode[] {
  return diagram.nodes.filter((node) => node.parent === parent);
}
