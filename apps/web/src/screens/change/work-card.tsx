// One sub kegiatan of a change: its lines, and its cash plan for who wants to see it.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCalendarMonth, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../parts/answers.tsx';
import type { EditorDraft } from '../../parts/draft/editor.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { monthName } from '../../parts/time.ts';
import { withoutWork } from './edit.ts';
import { loadInForce } from './in-force.ts';
import { isPlanned, type Work } from './work.ts';
import { WorkLines } from './work-lines.tsx';
import { WorkPlan } from './work-plan.tsx';
import { words } from './words.ts';

interface Props {
  readonly draft: EditorDraft;
  readonly work: Work;
  readonly from: number;
}

/** The card. */
export function WorkCard({ draft, work, from }: Props) {
  const t = useWords(words);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const { view, body, edit, readOnly } = draft;
  const { unit, subKegiatan } = work;
  const { year, opd } = view.paper;
  const remove = useMutation({
    mutationFn: () => loadInForce({ year, opd }, work),
    onSuccess: ({ papers }) => edit((it) => withoutWork(it, work, papers)),
  });
  const planned = isPlanned(body, work);
  const name = view.names[subKegiatan];
  return (
    <section aria-label={subKegiatan}>
      <Group justify="space-between" mt="md" mb={6}>
        <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
          {subKegiatan} {name}
          {unit !== opd && (
            <Text span size="sm" c="dimmed" fw={400}>
              {' '}
              · {view.names[unit] ?? unit}
            </Text>
          )}
        </Title>
        {!readOnly && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconX size={14} aria-hidden />}
            aria-label={t('remove', { work: subKegiatan })}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('removeShort')}
          </Button>
        )}
      </Group>
      {remove.isError && <Failure error={remove.error} />}
      <WorkLines draft={draft} work={work} from={from} />
      <Stack gap="xs" mt="xs" align="stretch">
        {planned ? (
          <Group gap="xs">
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconCalendarMonth size={14} aria-hidden />}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {t('plan')}
            </Button>
            <Text size="xs" c="dimmed">
              {t('planHow', { month: monthName(from, language) })}
            </Text>
          </Group>
        ) : (
          <Text size="xs" c="dimmed">
            {t('unplanned')}
          </Text>
        )}
        {planned && open && <WorkPlan draft={draft} work={work} />}
      </Stack>
    </section>
  );
}
