// Where a rule is knowingly not kept, and why. An entry that excuses nothing any more must go; a test says so.

/** Path -> reason, per rule. */
export type Exceptions = Record<string, string>;

/** Files over 250 lines. */
export const longFiles: Exceptions = {};

/** Files that turn something named like money into a number. */
export const numbersNearMoney: Exceptions = {
  'packages/workflow/src/documents/realisasi/schema.ts':
    'physical progress in hundredths of a percent, parsed like money and never above 10,000',
};

/** Files that read the clock of the machine. */
export const machineClocks: Exceptions = {
  'apps/server/src/machine-clock.ts': 'the port: here papers get their time, which is watched',
  'apps/server/src/server.ts': 'the port: here sessions and the log get their time',
  'apps/server/src/main.ts': 'the instant of a migration, before there is a server with its port',
  'apps/server/src/accounts.ts': 'accounts are dated as the sign-in library dates them, by the machine',
  'apps/server/src/chain-walk.test.ts': 'keeps a thread busy for a while and measures that',
  'apps/cli/src/main.ts': 'the port of the command line',
  'tests/api/health.test.ts': 'counts on from the clock of the machine, by which sessions end',
  'tests/api/limits.test.ts': 'counts on from the clock of the machine, by which sessions end',
  'tests/api/session.test.ts': 'sessions keep the clock of the machine, which the sign-in library reads by itself',
  'tests/e2e/alur.test.ts': 'sets the clock of a browser ahead of itself',
};

/** The entries that no longer excuse anything: their file is gone or keeps the rule by now. */
export const unused = (exceptions: Exceptions, broken: readonly string[]): string[] =>
  Object.keys(exceptions).filter((path) => !broken.includes(path));
