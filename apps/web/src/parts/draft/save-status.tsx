// Where the edits are: stored, on their way, or still only here.
import { Badge, Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconCloudUp, IconPencil } from '@tabler/icons-react';
import { text } from '@siklus/workflow';
import { defineWords, useWords } from '../language.ts';
import type { SaveState, SaveStatus as Status } from './autosave.ts';

const words = defineWords('save-status', {
  saved: text('Tersimpan', 'Saved'),
  waiting: text('Belum tersimpan', 'Not saved yet'),
  saving: text('Menyimpan …', 'Saving …'),
  offline: text('Belum tersimpan: server tidak terjangkau', 'Not saved: the server is out of reach'),
  busy: text(
    'Belum tersimpan: terlalu banyak permintaan, dikirim lagi sebentar lagi',
    'Not saved: too many requests, sent again in a moment',
  ),
  refused: text('Belum tersimpan: ditolak', 'Not saved: refused'),
  conflict: text('Belum tersimpan: diubah orang lain', 'Not saved: changed by somebody else'),
  held: text('{n} isian belum lengkap, belum dikirim', '{n} entries incomplete, not sent yet'),
  retry: text('Coba lagi', 'Try again'),
});

const looks = {
  saved: ['teal', IconCheck],
  waiting: ['gray', IconPencil],
  saving: ['nila', IconCloudUp],
  offline: ['orange', IconCloudOff],
  busy: ['orange', IconCloudUp],
  refused: ['red', IconAlertTriangle],
  conflict: ['red', IconAlertTriangle],
} as const satisfies Record<Status, readonly [string, typeof IconCheck]>;

/** The state of saving in words, and another try where one helps. */
export function SaveStatus({
  state,
  retry,
}: {
  state: Pick<SaveState, 'status' | 'held' | 'unsent'>;
  retry: () => void;
}) {
  const t = useWords(words);
  const { status, held } = state;
  const onlyHeld = status === 'waiting' && held > 0;
  const [color, Icon] = looks[onlyHeld ? 'refused' : status];
  return (
    <Group gap="xs" wrap="nowrap">
      <Badge
        role="status"
        data-save={status}
        variant="light"
        color={onlyHeld ? 'orange' : color}
        radius="sm"
        size="lg"
        tt="none"
        fw={600}
        leftSection={<Icon size={14} aria-hidden />}
      >
        {onlyHeld ? t('held', { n: held }) : t(status)}
      </Badge>
      {(status === 'offline' || status === 'busy' || status === 'refused') && (
        <Button size="compact-sm" variant="default" onClick={retry}>
          {t('retry')}
        </Button>
      )}
    </Group>
  );
}
