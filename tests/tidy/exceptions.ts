// Where a rule is knowingly not kept, and why. An entry that excuses nothing any more must go; a test says so.

/** Path -> reason, per rule. */
export type Exceptions = Record<string, string>;

/** Files over 250 lines. */
export const longFiles: Exceptions = {};

/** Files that turn something named like money into a number. */
export const numbersNearMoney: Exceptions = {
  'packages/workflow/src/documents/realisasi/index.ts':
    'physical progress in hundredths of a percent, parsed like money and never above 10,000',
};

/** The entries that no longer excuse anything: their file is gone or keeps the rule by now. */
export const unused = (exceptions: Exceptions, broken: readonly string[]): string[] =>
  Object.keys(exceptions).filter((path) => !broken.includes(path));
