// Another law of a type for the length of one test.

import { definitionOf, type AnyDefinition } from '@siklus/workflow';
import { onTestFinished } from 'vitest';

/** A definition as only tests may write it. */
type Open = { -readonly [K in keyof AnyDefinition]: AnyDefinition[K] };

/** Another law of a type, in force until the test is over; under a number of its own unless it is to be the same. */
export function amend(type: string, change: Partial<AnyDefinition>, law = definitionOf(type).law + 1): void {
  const definition = definitionOf(type) as Open;
  const before = { ...definition };
  onTestFinished(() => {
    // What the change brought goes too.
    for (const name of Object.keys(definition)) if (!(name in before)) Reflect.deleteProperty(definition, name);
    Object.assign(definition, before);
  });
  Object.assign(definition, change, { law });
}
