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

/** Files that tell a day or an instant as a machine writes it. */
export const machineDays: Exceptions = {
  'packages/api/src/proof/fold-clock.ts':
    'the stored instant of an entry beside the one that was expected, to be compared',
  'packages/api/src/proof/lawful.ts': 'the number of the law of today, which is no day',
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

const atOnce = 'read whole, once, and searched on the spot; nothing is taken from it but what was moved to';
const narrows = 'narrows a list that is read; nothing is chosen from it';

/** Files of the app that offer entries without the picker. */
export const ownPickers: Exceptions = {
  'apps/web/src/parts/opd-select.tsx': `the agencies of the region, ${atOnce}`,
  'apps/web/src/screens/paper/open/new-paper.tsx': `types and the units of one agency, ${atOnce}`,
  'apps/web/src/screens/paper/next/seeds.tsx': `the units of one agency, ${atOnce}`,
  'apps/web/src/screens/paper/history.tsx': `the fields that were changed, ${atOnce}`,
  'apps/web/src/panels/palette.tsx':
    'goes to papers and changes none; offers only what was found for just the words in it',
  'apps/web/src/screens/inbox/inbox-screen.tsx': narrows,
  'apps/web/src/screens/papers/papers-screen.tsx': narrows,
  'apps/web/src/screens/papers/use-states.ts': narrows,
  'apps/web/src/screens/renja/add-dialog.tsx': 'each hit has a button that says what it adds; no key takes the first',
};

/** The entries that no longer excuse anything: their file is gone or keeps the rule by now. */
export const unused = (exceptions: Exceptions, broken: readonly string[]): string[] =>
  Object.keys(exceptions).filter((path) => !broken.includes(path));
