// Figures that have moved since a paper was submitted: told before the last stamp, which then says that they were read.
import { Alert, List, Text } from '@mantine/core';
import { IconTrendingUp } from '@tabler/icons-react';
import { text, type Text as Pair } from '@siklus/workflow';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';

const words = defineWords('moved-figures', {
  title: text('Angka bergeser sejak dokumen diajukan', 'Figures have moved since the paper was submitted'),
  what: text(
    'Cap tetap memakai angka dalam dokumen. Kembalikan bila harus diisi kembali dari buku besar.',
    'The stamp stands on the figures in the paper. Return it to have them filled in from the ledger again.',
  ),
});

/** The list of them; nothing where there are none. */
export function MovedFigures({ moved }: { moved: readonly Pair[] }) {
  const t = useWords(words);
  const { say } = useLanguage();
  if (moved.length === 0) return null;
  return (
    <Alert color="orange" icon={<IconTrendingUp aria-hidden />} title={t('title')}>
      <List size="sm" spacing={2} mah={180} style={{ overflowY: 'auto' }} tabIndex={0} role="list">
        {moved.map((it, index) => (
          <List.Item key={index}>{say(it)}</List.Item>
        ))}
      </List>
      <Text size="xs" mt={6}>
        {t('what')}
      </Text>
    </Alert>
  );
}
