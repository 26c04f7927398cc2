// Who may do what in which state, as a table under review: a change of authority shows in the diff of authority.snap.md.
import {
  decide,
  documents,
  documentTypes,
  offices,
  statesOf,
  type DocumentType,
  type Office,
  type Paper,
} from '@siklus/workflow';
import { expect, test } from 'vitest';
import { around, person } from '../support/given.ts';
import { bare, modelOf, walk } from './walk.ts';

// One paper per state and set of marks, drafted by p1 and stamped by others.
const standings = (type: DocumentType): readonly Paper[] => {
  const found = new Map<string, Paper>();
  for (const { paper } of walk(modelOf(documents[type])).values())
    found.set(`${paper.state}|${[...paper.marks].toSorted().join(',')}`, paper);
  const order = statesOf(documents[type].chain);
  return [...found.values()].toSorted(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) ||
      a.marks.length - b.marks.length ||
      (a.marks.join() < b.marks.join() ? -1 : 1),
  );
};

const mayGive = (
  type: DocumentType,
  paper: Paper,
  office: Office,
  command: string,
  kind: 'definitif' | 'plt',
): boolean => {
  const [name = '', to] = command.split(' ');
  const asked = {
    name,
    ...(to === undefined ? {} : { to, reason: 'perlu perbaikan' }),
    ...(name === 'revise' ? { patch: {} } : {}),
  };
  return decide(
    bare(documents[type]),
    paper,
    asked,
    around(person('somebody', [office], kind), { stages: documents[type].opensIn }),
  ).ok;
};

const cell = (type: DocumentType, paper: Paper, command: string): string =>
  offices
    .filter((office) => mayGive(type, paper, office, command, 'definitif'))
    .map((office) => (mayGive(type, paper, office, command, 'plt') ? office : `${office} (not acting)`))
    .join(', ');

const tableOf = (type: DocumentType): string => {
  const { chain } = documents[type];
  const commands = [
    'revise',
    'submit',
    ...new Set(chain.steps.map((it) => it.command)),
    ...statesOf(chain).map((it) => `return ${it}`),
  ];
  const rows = standings(type).flatMap((paper) => {
    const standing = paper.marks.length === 0 ? paper.state : `${paper.state}, stamped by ${paper.marks.join(', ')}`;
    const given = commands.map((command) => [command, cell(type, paper, command)]).filter(([, who]) => who !== '');
    return given.length === 0
      ? [`| ${standing} | | |`]
      : given.map(([command, who]) => `| ${standing} | ${command} | ${who} |`);
  });
  return [`## ${type}`, '', '| state | command | offices |', '| --- | --- | --- |', ...rows].join('\n');
};

test('office x command x state is what was last agreed', async () => {
  const head =
    '# Who may do what\n\nWritten by `tests/model/authority.test.ts` from the law itself; reviewed like code. "Not acting" = refused to Plt and Plh.';
  await expect(`${[head, ...documentTypes.map(tableOf)].join('\n\n')}\n`).toMatchFileSnapshot('authority.snap.md');
});

test('a command that nobody may give in any state does not exist', () => {
  for (const type of documentTypes) {
    const table = tableOf(type);
    for (const { command } of documents[type].chain.steps) expect(table).toContain(`| ${command} |`);
  }
});
