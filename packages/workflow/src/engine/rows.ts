// Rows of a paper against each other.

/** The rows whose key an earlier row has already, in their order. */
export function repeated<R>(rows: readonly R[], key: (row: R) => string): readonly R[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const twice = seen.has(key(row));
    seen.add(key(row));
    return twice;
  });
}
