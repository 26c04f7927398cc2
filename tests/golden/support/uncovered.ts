// What of a database the proof does not cover, each with its reason. This list only shrinks: what the proof finds may not stand in it.

const accounts =
  'who may sign in is no act yet (issue 10): the journal knows persons by their id and nothing of their passwords';
const demonstration = 'only a demonstration has it, and it says nothing that an act leans on';
const refused = 'a refusal makes no entry, so nothing says what was asked and answered; its form is checked';

/** By table and column, `*` for all columns, or `row` for a row that is deleted; a class of rows after it where only that is meant. */
export const uncovered: Readonly<Record<string, string>> = {
  'auth_user.*': accounts,
  'auth_user row': accounts,
  'auth_account.*': accounts,
  'auth_account row': accounts,
  'auth_session.*': accounts,
  'auth_session row': accounts,
  'auth_secret.secret': accounts,
  'auth_secret row': accounts,
  'auth_verification.*': accounts,
  'auth_verification row': accounts,
  'demo_account.*': demonstration,
  'demo_account row': demonstration,
  'answer.fingerprint new':
    'an unsalted digest of the whole request: in the journal it would betray short words for ever, and no entry keeps all that it was made from',
  'answer.person refused': refused,
  'answer.key refused': refused,
  'answer.fingerprint refused': refused,
  'answer.seq refused': refused,
  'answer row refused': refused,
  'personal row in the log alone':
    'words that stand nowhere but in the log: that is how they are erased; verify tells how many',
  'master_list.changed':
    'says that the list has changed since the last entry and the next one will name it; until then verify tells that it is not proven',
};

/** Cells of which the table itself takes only one value. */
export const fixed: Readonly<Record<string, string>> = {
  'head.id': 'CHECK (id = 1)',
  'auth_secret.id': 'CHECK (id = 1)',
};

/** What became of one alteration: `what` is `table.column` or `table row`, `found` undefined where the table took none. */
export interface Outcome {
  readonly what: string;
  readonly rows: 'sealed' | 'new' | 'refused' | 'in the log alone';
  readonly found: boolean | undefined;
}

const namesOf = ({ what, rows }: Outcome): readonly string[] =>
  [what, what.replace(/\..*/, '.*')].flatMap((it) => [it, `${it} ${rows}`]);

/** What is wrong with outcomes: not found and not listed, listed and found, listed though nothing of it was tried. */
export function judge(outcomes: readonly Outcome[], listed = uncovered, only = fixed): readonly string[] {
  const used = new Set<string>();
  const faults = outcomes.flatMap((it) => {
    const list = it.found === undefined ? only : listed;
    const entry = namesOf(it).find((name) => Object.hasOwn(list, name));
    if (entry !== undefined) used.add(entry);
    const where = `${it.what} of ${it.rows} rows`;
    if (it.found === true && entry !== undefined) return [`${where} is found: take ${entry} from the list`];
    if (it.found === false && entry === undefined)
      return [`${where} is altered and not found: let verify find it, or list it with a reason`];
    return it.found === undefined && entry === undefined ? [`${where} could not be altered`] : [];
  });
  const unused = [...Object.keys(listed), ...Object.keys(only)].filter((it) => !used.has(it));
  return [...faults, ...unused.map((it) => `${it} is listed, and there is no such thing`)];
}
