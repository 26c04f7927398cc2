// What a screen shows when it has nothing to show: still coming, went wrong, or truly empty.
import { Alert, Button, Center, Code, Group, Skeleton, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconAlertTriangle, IconInbox, IconLock, IconRefresh } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import type { ReactNode } from 'react';
import { defineWords, useWords } from './language.ts';
import { errorCode } from './trpc.ts';

const words = defineWords('answers', {
  failed: text('Data tidak dapat dimuat.', 'The data could not be loaded.'),
  unreachable: text(
    'Server tidak terjangkau. Periksa jaringan, lalu coba lagi.',
    'The server cannot be reached. Check the network and try again.',
  ),
  missing: text(
    'Yang dicari tidak ada, atau tidak boleh Anda lihat.',
    'What you look for does not exist, or is not for you to see.',
  ),
  closed: text('Bukan untuk Anda baca', 'Not yours to read'),
  forbidden: text(
    'Ini bukan untuk jabatan yang Anda pegang hari ini. Yang dapat membantu: pejabat OPD yang memiliki dokumen ini, atau administrator yang mencatat jabatan.',
    'This is not for the offices that you hold today. Who can help: the officers of the agency whose paper it is, or the administrator who records offices.',
  ),
  busy: text(
    'Terlalu banyak permintaan. Tunggu sebentar, lalu coba lagi.',
    'Too many requests. Wait a moment and try again.',
  ),
  defect: text(
    'Terjadi kesalahan di server. Sebutkan acuan ini kepada pengelola sistem:',
    'Something went wrong on the server. Give this reference to the operators:',
  ),
  retry: text('Coba lagi', 'Try again'),
  loading: text('Memuat', 'Loading'),
});

/** Grey rows where a table will stand. */
export function LoadingRows({ rows = 8, height = 22 }: { rows?: number; height?: number }) {
  const t = useWords(words);
  return (
    <Stack gap="xs" component="output" aria-label={t('loading')} p="sm">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} width={`${100 - (index % 4) * 6}%`} />
      ))}
    </Stack>
  );
}

/** Why something could not be read, its reference, and another try. */
export function Failure({ error, retry }: { error: unknown; retry?: () => unknown }) {
  const t = useWords(words);
  const code = errorCode(error);
  const reference = code === 'INTERNAL_SERVER_ERROR' && error instanceof Error ? error.message : undefined;
  const closed = code === 'FORBIDDEN';
  const known = { NOT_FOUND: t('missing'), FORBIDDEN: t('forbidden'), TOO_MANY_REQUESTS: t('busy') };
  const sentence =
    code === undefined
      ? t('unreachable')
      : code in known
        ? known[code as keyof typeof known] // just looked up
        : reference === undefined
          ? `${t('failed')} (${code})`
          : t('defect');
  return (
    <Alert
      color={closed ? 'gray' : 'red'}
      icon={closed ? <IconLock aria-hidden /> : <IconAlertTriangle aria-hidden />}
      title={t(closed ? 'closed' : 'failed')}
      m="sm"
      role="alert"
    >
      <Group justify="space-between" align="flex-end" gap="sm">
        <Text size="sm">
          {sentence} {reference !== undefined && <Code>{reference}</Code>}
        </Text>
        {retry !== undefined && code !== 'NOT_FOUND' && !closed && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={() => retry()}
          >
            {t('retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** An empty list: why, and what to do next. */
export function Empty({
  title,
  children,
  icon = <IconInbox aria-hidden />,
}: {
  title: string;
  children?: ReactNode;
  icon?: ReactNode;
}) {
  return (
    <Center py={48} px="md">
      <Stack align="center" gap="xs" maw={460} ta="center">
        <ThemeIcon variant="light" size={48} radius="xl" color="gray">
          {icon}
        </ThemeIcon>
        <Text fw={600}>{title}</Text>
        {children !== undefined && (
          <Text size="sm" c="dimmed" component="div">
            {children}
          </Text>
        )}
      </Stack>
    </Center>
  );
}
