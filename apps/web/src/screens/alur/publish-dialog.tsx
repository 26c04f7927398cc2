// Publishing an edition: the changes in words, a reason, and then its number or every reason against it.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck } from '@tabler/icons-react';
import type { Chain, DocumentType } from '@siklus/workflow';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusals } from '../../panels/refusals.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/answers.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { ReasonField } from '../../parts/reason-field.tsx';
import { client, commandAgain, queryClient, trpc } from '../../parts/trpc.ts';
import { typeName } from '../../parts/type-name.ts';
import type { ExecuteAnswer } from '../../shapes.ts';
import { ChangesList } from './changes-list.tsx';
import type { Reading } from './reading.ts';
import { words } from './words.ts';

interface Props {
  readonly type: DocumentType;
  readonly opd: string;
  readonly placeName: string;
  /** The last edition of the type that whoever publishes has seen. */
  readonly last: number;
  readonly before: Chain;
  readonly after: Chain;
  /** What is published; `null` goes back to the edition beneath. */
  readonly json: object | null;
  readonly reading: Reading;
  readonly close: () => void;
  readonly done: (number: number) => void;
}

/** Reads again what a new edition changes. */
async function refresh(): Promise<void> {
  await queryClient.invalidateQueries(trpc.alur.pathFilter());
}

const isStale = (answer: ExecuteAnswer | undefined): boolean =>
  answer?.ok === false && answer.refusals.some((it) => it.code === 'stale-version');

/** The dialog; it stays open while something stands against the edition. */
export function PublishDialog(props: Props) {
  const { type, opd, placeName, last, before, after, json, reading, close, done } = props;
  const t = useWords(words);
  const { say } = useLanguage();
  const [reason, setReason] = useState('');
  // Made with the dialog, so that an answer that was lost may be asked for again; a refused reason gets a key of its own.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const publish = useMutation({
    mutationFn: () => client.alur.publish.mutate({ key, type, opd, chain: json, reason, last }),
    ...commandAgain,
    onSuccess: async (answer: ExecuteAnswer) => {
      if (!answer.ok) {
        setKey(crypto.randomUUID());
        if (isStale(answer)) await refresh();
        return;
      }
      await refresh();
      notifications.show({
        color: 'teal',
        icon: <IconCheck size={16} aria-hidden />,
        title: t('published', { n: answer.version }),
        message: t('publishedFor', { type: say(typeName(type)), place: placeName }),
      });
      done(answer.version);
    },
  });
  const title = { type: say(typeName(type)), place: placeName };
  return (
    <Dialog close={close} title={t(json === null ? 'backTitle' : 'publishTitle', title)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          publish.mutate();
        }}
      >
        <Stack gap="sm">
          <div>
            <Title order={3} size="sm" mb={4}>
              {t('changes')}
            </Title>
            <ChangesList before={before} after={after} reading={reading} />
          </div>
          <Text size="sm" c="dimmed">
            {t('publishFor')}
          </Text>
          <ReasonField
            label={t('reason')}
            description={t('reasonHint')}
            minRows={3}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {publish.data?.ok === false && <Refusals refusals={publish.data.refusals} />}
          {json !== null && isStale(publish.data) && <Text size="sm">{t('overtakenClose')}</Text>}
          {publish.isError && <Failure error={publish.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={publish.isPending}>
              {t('publish')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
