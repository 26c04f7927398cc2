// Why a draft came back: the reason, who gave it and when, above what is to be mended.
import { Alert, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import type { PaperView } from '../../shapes.ts';
import { defineWords, useLanguage, useWords } from '../language.ts';
import { useSession } from '../session.ts';
import { instantText } from '../time.ts';
import { lastReturn } from './last-return.ts';

const words = defineWords('came-back', {
  title: text('Dikembalikan untuk diperbaiki', 'Returned to be mended'),
  fallen: text('Kembali menjadi draf', 'Back as a draft'),
  by: text('{name}{office}, {at}', '{name}{office}, {at}'),
});

/** The notice above the editor of a returned draft. */
export function CameBack({ view }: { view: PaperView }) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const { region } = useSession();
  const back = lastReturn(view);
  if (back === undefined) return null;
  const office = back.officeTitle === undefined ? '' : ` (${say(back.officeTitle)})`;
  return (
    <Alert
      color="orange"
      mb="sm"
      icon={<IconArrowBackUp aria-hidden />}
      title={t(back.command === 'return' ? 'title' : 'fallen')}
    >
      <Text size="sm">{back.reason}</Text>
      <Text size="xs" c="dimmed">
        {t('by', { name: back.name, office, at: instantText(back.at, language, region.zone) })}
      </Text>
    </Alert>
  );
}
