// Who may give which command in which state of a document type, for its page: the table of the checker with its cases put together.
import {
  authorityTable,
  officeTitle,
  rupiah,
  type AnyDefinition,
  type AuthorityRow,
  type Facts,
} from '@siklus/workflow';

interface Answer {
  readonly state: string;
  readonly command: string;
  readonly offices: string;
  readonly when: string;
}

const caseText = ({ kind, accounts, funds, amount }: Facts): string =>
  [
    ...(kind === '' ? [] : [`kind ${kind}`]),
    ...(accounts.length === 0 ? [] : [`account ${accounts.join(', ')}`]),
    ...(funds.length === 0 ? [] : [`fund ${funds.join(', ')}`]),
    ...(amount === 0n ? [] : [`amount ${rupiah(amount)}`]),
  ].join(', ') || 'otherwise';

const lateText = { '': '', closed: ' (window closed)', late: ' (handed in late)', admitted: ' (late, admitted)' };

const officeText = ({ office, acting, delegated }: AuthorityRow['offices'][number]): string => {
  const limits = [...(acting ? [] : ['no Plt, Plh']), ...(delegated ? [] : ['no delegation'])];
  return `${officeTitle(office).id}${limits.length === 0 ? '' : ` (${limits.join(', ')})`}`;
};

const answerOf = (row: AuthorityRow): Answer => ({
  state: `${row.state}${lateText[row.late]}`,
  command: row.to === undefined ? row.command : `${row.command} ${row.to}`,
  offices: row.offices.map(officeText).join(', '),
  when: caseText(row.facts),
});

/** The rows state x command x offices of a definition; `when` is '' where the answer is the same in every case of its conditions. */
export const authorityRows = (definition: AnyDefinition): readonly Answer[] => {
  const rows = authorityTable(definition).filter((it) => it.offices.length > 0 && it.marks.length === 0);
  const cases = new Set(rows.map((it) => caseText(it.facts)));
  const merged = new Map<string, Answer & { cases: Set<string> }>();
  for (const answer of rows.map(answerOf)) {
    const key = [answer.state, answer.command, answer.offices].join('|');
    const known = merged.get(key) ?? { ...answer, cases: new Set<string>() };
    known.cases.add(answer.when);
    merged.set(key, known);
  }
  return [...merged.values()].map(({ cases: mine, ...answer }) => ({
    ...answer,
    when: mine.size === cases.size ? '' : [...mine].join('; '),
  }));
};
