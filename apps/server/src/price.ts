// What calls cost whoever makes them, in units: what is looked at is cheap, a command dear, the walk of a chain dearest.

/** A call as it stands in a request. */
export interface Call {
  readonly path: string;
  readonly input: unknown;
}

const QUERY = 1;
const COMMAND = 10;
/** Each further command that stands in the same call: bulk stamps share a request, and take turns in the store. */
const FURTHER = 1;

/** Calls that cost otherwise than their kind. */
const dear: Readonly<Record<string, number>> = {
  'changes.stream': 5,
  'document.history': 3,
  'alur.plan': 5,
  'alur.publish': 150,
};

/** How many commands a call gives. */
function commandsIn({ input }: Call): number {
  const items = typeof input === 'object' && input !== null && 'items' in input ? input.items : undefined;
  return Array.isArray(items) ? Math.max(1, items.length) : 1;
}

/** How many commands calls give together; queries give none. */
export function commandsOf(kind: 'query' | 'mutation', calls: readonly Call[]): number {
  return kind === 'query' ? 0 : calls.reduce((count, call) => count + commandsIn(call), 0);
}

/** What calls cost together. */
export function priceOf(kind: 'query' | 'mutation', calls: readonly Call[]): number {
  return calls.reduce((price, call) => {
    const one = dear[call.path] ?? (kind === 'query' ? QUERY : COMMAND);
    return price + one + (kind === 'query' ? 0 : (commandsIn(call) - 1) * FURTHER);
  }, 0);
}
