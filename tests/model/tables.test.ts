// The law of every type in three more tables under review: what moves, what is refused, and when anything may happen at all.
import { documents, documentTypes, type AnyDefinition, type DocumentType } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import { gatesSection } from './tables/gates.ts';
import { moneySection } from './tables/money.ts';
import { rulesSection } from './tables/rules.ts';
import { fileOf } from './tables/section.ts';

const written =
  'Written by `tests/model/tables.test.ts` from the law itself and the given bodies of `tests/support/given.ts`; reviewed like code.';

const all = (section: (type: DocumentType, definition: AnyDefinition) => string) =>
  documentTypes.map((type): [DocumentType, string] => [type, section(type, documents[type])]);

describe('what was last agreed', () => {
  test('on the money of every stamp and return', async () =>
    expect(fileOf('What each stamp moves', written, all(moneySection))).toMatchFileSnapshot('money.snap.md'));

  test('on every rule, with a broken paper that it refuses', async () =>
    expect(fileOf('What is refused', written, all(rulesSection))).toMatchFileSnapshot('rules.snap.md'));

  test('on stages, bases and deadlines', async () =>
    expect(fileOf('When it may be done', written, all(gatesSection))).toMatchFileSnapshot('gates.snap.md'));
});

test('the given body of every type is lawful: no rule refuses it, and it comes to its end', () => {
  for (const type of documentTypes) {
    const { chain } = documents[type];
    expect(rulesSection(type, documents[type])).not.toContain('| nothing |');
    expect(moneySection(type, documents[type])).toContain(`${type}.${chain.steps.at(-1)?.name}`);
  }
});

test('every rule refuses some broken paper', () => {
  const idle = all(rulesSection).flatMap(([type, table]) =>
    table
      .split('\n')
      .filter((row) => row.endsWith('| none |'))
      .map((row) => `${type} ${row}`),
  );
  expect(idle).toEqual([]);
});
