// What a screen reads from its address. Plain functions: the address of every screen is read before any of them is loaded.

/** Reads one value; what does not fit is as if it were not there. */
type Reader<T> = (given: unknown) => T | undefined;

/** One of some words. */
export const oneOf =
  <const T extends string>(all: readonly T[]): Reader<T> =>
  (given) =>
    all.find((it) => it === given);

/** Words of one letter and more, up to a length. */
export const wordsOf =
  (most: number): Reader<string> =>
  (given) =>
    typeof given === 'string' && given !== '' && given.length <= most ? given : undefined;

/** A whole number between two, which are among them. */
export const wholeFrom =
  (least: number, most: number): Reader<number> =>
  (given) => {
    const value = typeof given === 'string' && given !== '' ? Number(given) : given;
    return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
  };

/** What is so, or is not said: only `true` leaves a trace in an address. */
export const flag: Reader<boolean> = (given) => (given === true || given === 'true' ? true : undefined);

/** Several of what a reader reads, up to a number; all of them have to fit. One alone stands in the address as a text. */
export const listOf =
  <T>(read: Reader<T>, most: number): Reader<T[]> =>
  (given) => {
    const all = typeof given === 'string' ? [given] : given;
    if (!Array.isArray(all) || all.length > most) return undefined;
    const values = all.flatMap((it) => read(it) ?? []);
    return values.length === all.length ? values : undefined;
  };

type Shape = Readonly<Record<string, Reader<unknown>>>;
type Read<S extends Shape> = { [K in keyof S]?: Exclude<ReturnType<S[K]>, undefined> | undefined };

/** Reads an address: the keys of a shape, nothing else. */
export const searchOf =
  <S extends Shape>(shape: S) =>
  (search: Record<string, unknown>): Read<S> =>
    // The keys and readers of the shape make the type.
    Object.fromEntries(
      Object.entries(shape).flatMap(([key, read]) => {
        const value = read(search[key]);
        return value === undefined ? [] : [[key, value]];
      }),
    ) as Read<S>;
