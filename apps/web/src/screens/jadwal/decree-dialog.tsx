// A decree is asked for in a dialog: what it is about, its reason, and what stands in the way.
import { Button, Group, Stack } from '@mantine/core';
import type { Decree } from '@siklus/workflow';
import { useState, type ReactNode } from 'react';
import { Refusals } from '../../panels/refusals.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/answers.tsx';
import { useWords } from '../../parts/language.ts';
import { ReasonField } from '../../parts/reason-field.tsx';
import { useDecree } from './use-decree.ts';
import { words } from './words.ts';

interface Props {
  readonly title: string;
  /** What is to be decreed; nothing while the form is not complete. */
  readonly decree: Decree | undefined;
  /** The edition that the dialog was opened on; 0 when nothing was decreed yet. */
  readonly last: number;
  readonly close: () => void;
  readonly label?: string;
  readonly children?: ReactNode;
}

/** The dialog; it closes once the decree is in force. */
export function DecreeDialog({ title, decree, last, close, label, children }: Props) {
  const t = useWords(words);
  const [reason, setReason] = useState('');
  const give = useDecree();
  return (
    <Dialog close={close} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (decree !== undefined)
            give.mutate(
              { decree, reason: reason.trim(), last, key: crypto.randomUUID() },
              { onSuccess: (answer) => answer.ok && close() },
            );
        }}
      >
        <Stack gap="sm">
          {children}
          <ReasonField
            label={t('reason')}
            description={t('reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {give.data?.ok === false && <Refusals refusals={give.data.refusals} />}
          {give.isError && <Failure error={give.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={give.isPending} disabled={decree === undefined}>
              {label ?? t('decree')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
