// The first paper of an OPD's year has nothing to stand on, so it is opened from the list.
import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { text } from '@siklus/workflow';
import { useState } from 'react';
import { Refusals } from '../../panels/refusals.tsx';
import { Failure } from '../../parts/answers.tsx';
import { defineWords, useWords } from '../../parts/language.ts';
import { identified, useOpenPaper } from '../../parts/open-paper.ts';
import { useYear } from '../../parts/session.ts';
import type { SessionView } from '../../shapes.ts';

const words = defineWords('new-renja', {
  title: text('Buka Renja tahun {year}', 'Open the Renja of {year}'),
  why: text(
    'Satu Renja untuk tiap OPD dan tahun. Plafon, RKA, dan seterusnya dibuka dari dokumen dasarnya.',
    'One Renja for each agency and year. Ceilings, RKA and the rest are opened from the paper they stand on.',
  ),
  opd: text('OPD', 'Agency'),
  open: text('Buka', 'Open'),
  cancel: text('Batal', 'Cancel'),
});

/** Asks for which of the planner's OPD, then opens it. */
export function NewRenja({ plans, close }: { plans: SessionView['holdings']; close: () => void }) {
  const t = useWords(words);
  const year = useYear();
  const open = useOpenPaper();
  const [opd, setOpd] = useState(plans[0]?.opd ?? '');
  return (
    <Modal opened onClose={close} title={<Text fw={650}>{t('title', { year })}</Text>}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('why')}
        </Text>
        <Radio.Group label={t('opd')} value={opd} onChange={setOpd}>
          <Stack gap={6} mt={4}>
            {plans.map((it) => (
              <Radio key={it.opd} value={it.opd ?? ''} label={it.opdName ?? it.opd ?? ''} />
            ))}
          </Stack>
        </Radio.Group>
        {open.data?.ok === false && <Refusals refusals={open.data.refusals} />}
        {open.isError && <Failure error={open.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button
            loading={open.isPending}
            onClick={() => open.mutate(identified({ type: 'renja', year, opd, unit: opd, seed: {} }))}
          >
            {t('open')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
