// What a process map becomes in BPMN before anything has a place: elements with a row and a column, and flows with the side on which they leave.

/** The BPMN elements that maps use. */
export type Tag =
  | 'startEvent'
  | 'endEvent'
  | 'task'
  | 'userTask'
  | 'subProcess'
  | 'exclusiveGateway'
  | 'parallelGateway'
  | 'complexGateway'
  | 'boundaryEvent';

/** One flow node. Boundary events sit on the bottom edge of the element that they are attached to. */
export interface Element {
  readonly id: string;
  readonly tag: Tag;
  readonly name: string;
  /** The office whose lane it lies in, or any word that keeps branches apart. */
  readonly row: string;
  readonly column: number;
  readonly documentation: readonly string[];
  readonly attachedTo?: string;
  /** What an event listens to, or `terminate` at an early end. */
  readonly definition?: 'message' | 'timer' | 'terminate';
  /** The flow of a gateway that is taken when no condition holds. */
  readonly byDefault?: string;
  /** A short text drawn above the element. */
  readonly remark?: string;
  /** When a complex gateway lets go. */
  readonly activation?: string;
  readonly inner?: Plan;
}

/** One sequence flow; `way` says on which side of its source it leaves. */
export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly condition?: string;
  readonly way: 'right' | 'above' | 'below';
}

/** One level of a process: its elements, its flows. */
export interface Plan {
  readonly elements: readonly Element[];
  readonly flows: readonly Flow[];
}

/** The rows of a plan from top to bottom, each once. */
export function rowsOf(plan: Plan): readonly string[] {
  return [...new Set(plan.elements.map((it) => it.row))];
}

/** A plain flow to the next column. */
export function onward(from: string, to: string): Flow {
  return { id: xmlId('flow', from, to), from, to, name: '', way: 'right' };
}

/** An id of XML: the same for the same words, different for different ones. */
export function xmlId(...parts: readonly string[]): string {
  return parts.join('_').replaceAll(/[^A-Za-z0-9_.-]/g, (sign) => `.${sign.codePointAt(0)}.`);
}
