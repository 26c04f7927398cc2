// Who may do what in which state, as a reviewed table.
import { authorityTable, moneyText, type AnyDefinition, type AuthorityRow, type CheckedLaw } from '@siklus/workflow';
import { tableOf } from './section.ts';

const late = { '': '', closed: ', window closed', late: ', handed in late', admitted: ', late but admitted' };

const standingOf = (row: AuthorityRow): string =>
  `${row.state}${late[row.late]}${row.marks.length === 0 ? '' : `, stamped by ${row.marks.join(', ')}`}`;

const commandOf = ({ command, to }: AuthorityRow): string => (to === undefined ? command : `${command} ${to}`);

const officesOf = ({ offices }: AuthorityRow): string =>
  offices
    .map(({ office, acting, delegated }) => {
      const limits = [...(acting ? [] : ['not acting']), ...(delegated ? [] : ['not delegated'])];
      return limits.length === 0 ? office : `${office} (${limits.join(', ')})`;
    })
    .join(', ');

const caseOf = ({ facts }: AuthorityRow): string => {
  const { kind, amount, accounts, funds } = facts;
  const said = [kind, amount === 0n ? '' : `Rp ${moneyText(amount)}`, ...accounts, ...funds].filter((it) => it !== '');
  return said.length === 0 ? 'other' : said.join(' ');
};

/** The table of one definition. Where its steps have conditions, the first column is the case. */
export const authoritySection = (definition: AnyDefinition, law?: CheckedLaw): string => {
  const rows = authorityTable(definition, law);
  const several = new Set(rows.map((it) => it.facts)).size > 1;
  const lines = new Map<string, string[]>();
  for (const row of rows) {
    const key = `${several ? caseOf(row) : ''}|${standingOf(row)}`;
    const line = [...(several ? [caseOf(row)] : []), standingOf(row)];
    if (row.offices.length > 0) lines.set(`${key}|${commandOf(row)}`, [...line, commandOf(row), officesOf(row)]);
  }
  const standings = new Set(rows.map((it) => `${several ? `${caseOf(it)}|` : ''}${standingOf(it)}`));
  const given = [...standings].flatMap((standing) => {
    const mine = [...lines].filter(([key]) => key.startsWith(`${several ? '' : '|'}${standing}|`));
    return mine.length === 0 ? [[...standing.split('|'), '', '']] : mine.map(([, line]) => line);
  });
  return tableOf([...(several ? ['case'] : []), 'state', 'command', 'offices'], given);
};
