// Who may do what in which state, as a table under review: a change of authority shows in the diff of authority.snap.md.
import { authorityTable, documents, documentTypes, type DocumentType } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { authoritySection } from './tables/authority.ts';
import { fileOf } from './tables/section.ts';

const about =
  'Written by `tests/model/authority.test.ts` from the law itself; reviewed like code. "Not acting" = refused to Plt and Plh, "not delegated" = refused to delegates.';

test('office x command x state is what was last agreed', async () => {
  const sections = documentTypes.map((type): [DocumentType, string] => [type, authoritySection(documents[type])]);
  await expect(fileOf('Who may do what', about, sections)).toMatchFileSnapshot('authority.snap.md');
});

test('a command that nobody may give in any state does not exist', () => {
  for (const type of documentTypes) {
    const given = new Set(
      authorityTable(documents[type])
        .filter((it) => it.offices.length > 0)
        .map((it) => it.command),
    );
    for (const { command } of documents[type].chain.steps)
      expect([type, command, given.has(command)]).toEqual([type, command, true]);
  }
});
