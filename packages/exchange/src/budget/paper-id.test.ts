import { expect, test } from 'vitest';
import { paperIdOf } from './paper-id.ts';

test('an id follows from type, year and subject, and is a UUID of version 8', () => {
  const id = paperIdOf('rka', 2021, '1.01/1.01.02.2.01.01');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(paperIdOf('rka', 2021, '1.01/1.01.02.2.01.01')).toBe(id);
  expect(paperIdOf('kas', 2021, '1.01/1.01.02.2.01.01')).not.toBe(id);
});
