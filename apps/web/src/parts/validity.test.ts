import { expect, test } from 'vitest';
import { complaintOf } from './validity.ts';

test('a field that is empty or too short says so in both languages; anything else is left to the browser', () => {
  expect(complaintOf({ valueMissing: true, tooShort: false }, 5)).toEqual({
    id: 'Isian ini wajib.',
    en: 'This field is required.',
  });
  expect(complaintOf({ valueMissing: false, tooShort: true }, 5)?.id).toBe('Tulis paling sedikit 5 huruf.');
  expect(complaintOf({ valueMissing: false, tooShort: false }, 5)).toBeUndefined();
});
