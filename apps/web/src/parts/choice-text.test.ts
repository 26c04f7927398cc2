import { expect, test } from 'vitest';
import { choiceText } from './choice-text.ts';

test('a choice is read as words, an office by its title, an acronym as it stands', () => {
  expect(['masyarakat', 'nilai-akhir', 'GU-NIHIL', 'sekda'].map((it) => choiceText(it).id)).toEqual([
    'Masyarakat',
    'Nilai akhir',
    'GU-NIHIL',
    'Sekretaris Daerah',
  ]);
});
