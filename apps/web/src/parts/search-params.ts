// Filters in the address, as plain text: a code such as 5.1 must never be read as the number it looks like.

/** Reads an address into text values; a key that stands several times becomes a list. */
export function parseSearch(search: string): Record<string, string | string[]> {
  const params = new URLSearchParams(search);
  const values: Record<string, string | string[]> = {};
  for (const key of new Set(params.keys())) {
    const all = params.getAll(key);
    values[key] = all.length > 1 ? all : (all[0] ?? '');
  }
  return values;
}

/** Writes values into an address; nothing, empty text and `false` leave no trace. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const it of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof it === 'string' && it !== '') params.append(key, it);
      else if (typeof it === 'number' || it === true) params.append(key, `${it}`);
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
