// The names without the law are the names of the law.
import { expect, test } from 'vitest';
import { definitionOf, documentTypes } from './index.ts';
import { documentNames } from './names.ts';

test('every type of the register has its name, in the order of the register', () => {
  expect(Object.entries(documentNames)).toEqual(documentTypes.map((type) => [type, definitionOf(type).view.name]));
});
