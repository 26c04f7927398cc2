import { expect, test } from 'vitest';
import { predicateText } from './predicate.ts';

test('a condition names kinds in words: an office by its title, any other kind as the paper has it', () => {
  expect(predicateText({ kind: ['ppkd', 'sekda'] }).id).toBe('jenis PPKD / Sekretaris Daerah');
  expect(predicateText({ kind: ['LS', 'TU'] })).toEqual({ id: 'jenis LS / TU', en: 'kind LS / TU' });
});
