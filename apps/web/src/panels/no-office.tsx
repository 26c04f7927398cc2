// Who holds no office today reads nothing but this: whose account it is, why nothing opens, and who can help.
import { Box, Button, Group } from '@mantine/core';
import { IconLogout, IconRefresh, IconUserOff } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { Empty } from '../parts/answers.tsx';
import { defineWords, useWords } from '../parts/language.ts';
import { signOut, useSession, useSessionQuery } from '../parts/session.ts';

const words = defineWords('no-office', {
  title: text('Tidak ada jabatan hari ini', 'No office today'),
  why: text(
    '{name} tidak memegang jabatan hari ini, jadi tidak ada yang dapat dibuka.',
    '{name} holds no office today, so there is nothing to open.',
  ),
  help: text(
    'Yang dapat membantu: administrator yang mencatat penugasan di daerah Anda.',
    'Who can help: the administrator who records assignments in your region.',
  ),
  again: text('Periksa lagi', 'Check again'),
  out: text('Keluar', 'Sign out'),
});

/** The whole screen of somebody without an office. */
export function NoOffice() {
  const t = useWords(words);
  const { name } = useSession();
  const { refetch } = useSessionQuery();
  return (
    <Box component="main" id="isi">
      <Empty title={t('title')} icon={<IconUserOff aria-hidden />}>
        <p>{t('why', { name })}</p>
        <p>{t('help')}</p>
        <Group justify="center" gap="xs">
          <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => void refetch()}>
            {t('again')}
          </Button>
          <Button leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
            {t('out')}
          </Button>
        </Group>
      </Empty>
    </Box>
  );
}
