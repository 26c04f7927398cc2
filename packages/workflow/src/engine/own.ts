// Tables that are asked for names which somebody else chose.

/** What a table holds under a name. What every object inherits (`constructor`, `toString`) is in no table. */
export function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** A table of all that is in some tables, the last one first; it inherits nothing, so any name may be looked up in it. */
export function tableOf<T>(...tables: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, ...tables); // an object without a prototype has no type of its own
}
