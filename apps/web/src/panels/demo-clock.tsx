// The clock of a demonstration: which day it is there, and a button that goes on to the next working day.
import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { useMutation } from '@tanstack/react-query';
import { defineWords, useLanguage, useWords } from '../parts/language.ts';
import { refreshSession } from '../parts/refresh.ts';
import { useSession } from '../parts/session.ts';
import { dayText } from '../parts/time.ts';
import { client } from '../parts/trpc.ts';

const words = defineWords('demo-clock', {
  day: text('Peragaan, {day}', 'Demonstration, {day}'),
  next: text('Maju ke hari kerja berikutnya', 'Go on to the next working day'),
  failed: text(
    'Tanggal peragaan tidak berubah: server tidak menjawab. Coba lagi.',
    'The day of the demonstration did not change: the server gave no answer. Try again.',
  ),
});

/** Shows the day of the demonstration; nothing elsewhere. */
export function DemoClock() {
  const t = useWords(words);
  const { language } = useLanguage();
  const { demo, today } = useSession();
  const next = useMutation({
    mutationFn: () => client.demo.advance.mutate({ from: today }),
    onSuccess: refreshSession,
    onError: () => notifications.show({ color: 'red', message: t('failed') }),
  });
  if (!demo) return null;
  return (
    <Group gap={6} wrap="nowrap">
      <Text component="output" size="sm" fw={600} className="due-orange" style={{ whiteSpace: 'nowrap' }}>
        {t('day', { day: dayText(today, language, 'long') })}
      </Text>
      <Tooltip label={t('next')}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('next')}
          // Not disabled meanwhile, which would take the focus from whoever goes on day by day; the server moves one day per day shown.
          aria-busy={next.isPending}
          onClick={() => next.mutate()}
        >
          <IconPlayerTrackNext size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
