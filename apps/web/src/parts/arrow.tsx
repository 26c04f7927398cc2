// An arrow between two words, drawn: the font of the app has none.
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { defineWords, useWords } from './language.ts';

const words = defineWords('arrow', { next: text('lalu', 'then') });

/** Leads from the words before it to those after it. */
export function Arrow() {
  const t = useWords(words);
  return <IconArrowNarrowRight size="1.2em" style={{ verticalAlign: '-0.25em' }} role="img" aria-label={t('next')} />;
}
