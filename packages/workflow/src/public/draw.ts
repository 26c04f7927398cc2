// To draw: chains and cycles as diagrams, and diagrams as Mermaid, BPMN and XState JSON.

export { toBpmn, type BpmnOptions } from '../draw/bpmn.ts';
export { chainChart } from '../draw/chain-chart.ts';
export { chainDiagram } from '../draw/chain-diagram.ts';
export { cycleDiagram, cycleWords, type CycleWords } from '../draw/cycle-diagram.ts';
export {
  childrenOf,
  type Diagram,
  type DiagramEdge,
  type DiagramNode,
  type EdgeKind,
  type NodeKind,
} from '../draw/diagram.ts';
export { toMermaid } from '../draw/mermaid.ts';
export { draftRules, stepRules } from '../draw/step-rules.ts';
export { toJson } from '../draw/xstate-json.ts';
