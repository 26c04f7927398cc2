// What a chain changes from another, in words.
import { List, Text } from '@mantine/core';
import { diffChains, type Chain } from '@siklus/workflow';
import { useLanguage, useWords } from '../../parts/language.ts';
import type { Reading } from './reading.ts';
import { words } from './words.ts';

/** One sentence per change; says so when nothing changes. */
export function ChangesList({ before, after, reading }: { before: Chain; after: Chain; reading: Reading }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const changes = diffChains(before, after, reading);
  if (changes.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('changesNone')}
      </Text>
    );
  return (
    <List size="sm" spacing={4} withPadding>
      {changes.map((change) => (
        <List.Item key={change.en}>{say(change)}</List.Item>
      ))}
    </List>
  );
}
