// A value that remembers whether somebody looked at certain of its fields, so that what an answer hangs on need not be declared beside it.

/** The same fields, of which those in `names` tell when they are read; `none` stands in their place where it is given. Whoever reads all reads them too. */
export function looking<T extends object>(
  of: T,
  names: readonly string[],
  none?: unknown,
): { readonly at: T; readonly looked: () => boolean } {
  if (names.length === 0) return { at: of, looked: () => false };
  let looked = false;
  const at = { ...of };
  for (const name of names) {
    const value: unknown = none ?? Reflect.get(of, name);
    Object.defineProperty(at, name, {
      enumerable: true,
      get: () => {
        looked = true;
        return value;
      },
    });
  }
  return { at, looked: () => looked };
}
