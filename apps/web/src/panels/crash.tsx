// When a screen breaks or does not exist: a sentence, a reference, a way on.
import { Alert, Button, Center, Code, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { defineWords, useWords } from '../parts/language.ts';

const words = defineWords('crash', {
  broke: text('Layar ini gagal ditampilkan', 'This screen could not be shown'),
  safe: text(
    'Yang sudah tersimpan tetap aman. Muat ulang layar; bila terulang, sebutkan acuan ini kepada pengelola sistem.',
    'What was saved is safe. Reload the screen; if it happens again, give this reference to the operators.',
  ),
  reload: text('Muat ulang', 'Reload'),
  home: text('Ke Papan Siklus', 'To the cycle board'),
  missing: text('Halaman tidak ditemukan', 'Page not found'),
  missingWhy: text(
    'Alamat ini tidak ada. Mungkin tautannya terpotong.',
    'This address does not exist. The link may have been cut off.',
  ),
});

/** Shown instead of a screen that threw. */
export function Crash({ error, reset }: ErrorComponentProps) {
  const t = useWords(words);
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('broke')} m="md" role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('safe')}</Text>
        <Code>{error instanceof Error ? error.message : String(error)}</Code>
        <Group>
          <Button size="xs" onClick={reset}>
            {t('reload')}
          </Button>
          <Button size="xs" variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
            {t('home')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** Shown for an address that no route answers. */
export function NotFound() {
  const t = useWords(words);
  return (
    <Center mih={300}>
      <Stack align="center" gap="xs">
        <Title order={1}>{t('missing')}</Title>
        <Text c="dimmed">{t('missingWhy')}</Text>
        <Button mt="sm" renderRoot={(props) => <Link to="/" {...props} />}>
          {t('home')}
        </Button>
      </Stack>
    </Center>
  );
}
