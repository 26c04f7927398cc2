// What a proof finds: things that are not as the journal gives them, each with its kind, what is stored and what should be.

/** One difference: its kind (a table, or what of the journal), where it is, what is stored and what the journal gives. */
export interface Difference {
  readonly kind: string;
  readonly where: string;
  readonly stored: string;
  readonly proven: string;
}

/** What may differ: a cell, a text put together, or nothing. */
type Found = string | number | bigint | null | undefined;

/** Collects differences: all are counted, the first of each kind are kept. */
export interface Findings {
  readonly add: (kind: string, where: string, stored: Found, proven: Found) => void;
  /** Adds a difference unless two texts are the same. */
  readonly same: (kind: string, where: string, stored: Found, proven: Found) => void;
  readonly kept: readonly Difference[];
  readonly counts: ReadonlyMap<string, number>;
}

/** How many differences of a kind are told one by one. */
const TOLD = 50;

function told(value: Found): string {
  const words = value === undefined || value === null ? '-' : String(value);
  return words.length > 400 ? `${words.slice(0, 400)}…` : words;
}

/** Findings with nothing in them. */
export function startFindings(): Findings {
  const kept: Difference[] = [];
  const counts = new Map<string, number>();
  const add: Findings['add'] = (kind, where, stored, proven) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= TOLD) kept.push({ kind, where, stored: told(stored), proven: told(proven) });
  };
  return {
    add,
    same: (kind, where, stored, proven) => {
      if (stored !== proven) add(kind, where, stored, proven);
    },
    kept,
    counts,
  };
}
