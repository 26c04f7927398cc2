// What came of opening a paper: why it was refused, and where only the schedule stands in the way, the offer to hand it in late.
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconClockPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Refusals } from '../../../panels/refusals.tsx';
import { useWords } from '../../../parts/language.ts';
import type { ExecuteAnswer } from '../../../shapes.ts';
import { words } from './words.ts';

/** The answer; `late` opens the paper as a late one. */
export function OpeningAnswer({
  answer,
  pending,
  late,
}: {
  answer: ExecuteAnswer | undefined;
  pending: boolean;
  late: (reason: string) => void;
}) {
  const t = useWords(words);
  const [reason, setReason] = useState('');
  if (answer === undefined || answer.ok) return null;
  const onlyClosed = answer.refusals.every((it) => it.code === 'window-closed');
  return (
    <Stack gap="sm">
      <Refusals refusals={answer.refusals} />
      {onlyClosed && (
        <>
          <Text size="sm">{t('lateWhy')}</Text>
          <Textarea
            label={t('reason')}
            description={t('reasonHint')}
            maxLength={2000}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group>
            <Button
              variant="light"
              leftSection={<IconClockPlus size={16} aria-hidden />}
              disabled={reason.trim().length < 5}
              loading={pending}
              onClick={() => late(reason.trim())}
            >
              {t('late')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
