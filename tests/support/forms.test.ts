// Every form that a document type has is shown by one of the types that stand for the rest.
import { documentTypes } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { fieldsOf, type Field } from '../../apps/web/src/parts/fields.ts';
import { forms, unshown } from './forms.ts';

test('every document type has a form, and fields, that one of the named types shows', () => {
  const missing = documentTypes.map((type) => [type, ...unshown(fieldsOf(type), forms)]).filter((it) => it.length > 1);
  expect(missing).toEqual([]);
});

test('a form that nobody stands for is noticed, and so are a wrong stand-in and a new kind of field', () => {
  const kas = fieldsOf('kas');
  const without = forms.filter(({ type }) => type !== 'kas');
  expect(unshown(kas, without)).toEqual(['months']);
  expect(unshown(kas, [...without, { form: 'months', type: 'dpa' }])).toEqual(['months']);
  const attached = { ...kas[0], kind: 'attachment', columns: [] } as unknown as Field; // a kind that no schema has yet
  expect(unshown([...kas, attached], forms)).toEqual(['attachment']);
});
