// Undo and redo: what a value was before each change. Changes with the same mark in a row, such as letters typed in one field, are one.

/** A value with its past and what was undone. */
export interface Past<T> {
  readonly now: T;
  readonly before: readonly T[];
  readonly after: readonly T[];
  readonly mark: string | undefined;
}

/** What may happen to a value with a past. */
export type Turn<T> =
  | { readonly kind: 'change'; readonly to: (now: T) => T; readonly mark?: string | undefined }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'reset'; readonly to: T };

const MOST = 200;

/** A value that has not changed yet. */
export function begin<T>(now: T): Past<T> {
  return { now, before: [], after: [], mark: undefined };
}

/** The value after a turn; one that changes nothing is no turn. */
export function turn<T>(past: Past<T>, it: Turn<T>): Past<T> {
  const { now, before, after } = past;
  if (it.kind === 'reset') return begin(it.to);
  if (it.kind === 'change') {
    const next = it.to(now);
    if (next === now) return past;
    if (it.mark !== undefined && it.mark === past.mark) return { ...past, now: next, after: [] };
    return { now: next, before: [...before, now].slice(-MOST), after: [], mark: it.mark };
  }
  const [from, to] = it.kind === 'undo' ? [before, after] : [after, before];
  const last = from.at(-1);
  if (last === undefined) return past;
  const [rest, kept] = [from.slice(0, -1), [...to, now]];
  return it.kind === 'undo'
    ? { now: last, before: rest, after: kept, mark: undefined }
    : { now: last, before: kept, after: rest, mark: undefined };
}
