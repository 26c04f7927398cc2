// Edits of an earlier visit that never reached the server, offered before anything else is edited.
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { defineWords, useLanguage, useWords } from '../language.ts';
import { useSession } from '../session.ts';
import { instantText } from '../time.ts';
import type { Unsent } from './memory.ts';
import { countEdits } from './patch-of.ts';

const words = defineWords('leftover', {
  title: text('Ada perubahan Anda yang belum tersimpan', 'Some of your changes were never saved'),
  what: text(
    '{n} perubahan dari {at} masih tersimpan di perangkat ini saja. Dokumen dapat diubah setelah Anda memilih.',
    '{n} changes of {at} are only on this device. The paper can be edited once you have chosen.',
  ),
  take: text('Lanjutkan perubahan itu', 'Take them up'),
  drop: text('Buang', 'Discard'),
});

/** Asks whether to go on with them. */
export function Leftover({ unsent, takeUp, discard }: { unsent: Unsent; takeUp: () => void; discard: () => void }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { region } = useSession();
  return (
    <Alert color="orange" icon={<IconHistory aria-hidden />} title={t('title')} role="alert" mb="sm">
      <Text size="sm">
        {t('what', { n: countEdits(unsent.patch), at: instantText(unsent.at, language, region.zone) })}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={takeUp}>
          {t('take')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={discard}>
          {t('drop')}
        </Button>
      </Group>
    </Alert>
  );
}
