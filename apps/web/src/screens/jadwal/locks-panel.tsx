// Locks: what is closed, for whom, by whom and why; the administrator sets and lifts them.
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { aspectName, lockAspects, type LockAspect } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { OpdSelect } from '../../parts/opd-select.tsx';
import { useSession } from '../../parts/session.ts';
import { instantText } from '../../parts/time.ts';
import { trpc } from '../../parts/trpc.ts';
import type { LockView } from '../../shapes.ts';
import { DecreeDialog } from './decree-dialog.tsx';
import { words } from './words.ts';

function NewLock({ year, locks, close }: { year: number; locks: readonly LockView[]; close: () => void }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const [aspect, setAspect] = useState<LockAspect>('rincian');
  const [opd, setOpd] = useState<string>();
  const [code, setCode] = useState('');
  // What comes to be decreed while the dialog is open was not seen by whoever fills it in.
  const [seen] = useState(locks);
  const before = seen.find((it) => it.aspect === aspect && it.opd === (opd ?? '') && it.code === code.trim());
  return (
    <DecreeDialog
      title={t('newLock')}
      close={close}
      last={before?.edition ?? 0}
      label={t('newLock')}
      decree={{ kind: 'kunci', aspect, year, opd: opd ?? '', code: code.trim(), locked: true }}
    >
      <Select
        label={t('aspect')}
        data={lockAspects.map((it) => ({ value: it, label: say(aspectName(it)) }))}
        value={aspect}
        allowDeselect={false}
        onChange={(value) => setAspect(lockAspects.find((it) => it === value) ?? aspect)}
        data-autofocus
      />
      <OpdSelect size="sm" label={t('opd')} value={opd} choose={setOpd} />
      <TextInput
        label={t('code')}
        description={t('codeHint')}
        maxLength={40}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </DecreeDialog>
  );
}

function useLockName(): (lock: LockView) => string {
  const t = useWords(words);
  const { say } = useLanguage();
  return (lock) =>
    `${say(lock.label)} · ${lock.opd === '' ? t('allOpd') : lock.opdName} · ${lock.code === '' ? t('allCodes') : lock.code}`;
}

function LockRow({ lock, lift }: { lock: LockView; lift: (() => void) | undefined }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { region } = useSession();
  const nameOf = useLockName();
  return (
    <Group component="li" wrap="nowrap" gap="sm" align="flex-start" p="sm" className="surface">
      <IconLock size={18} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" fw={600}>
          {nameOf(lock)}
        </Text>
        <Text size="sm">{lock.reason}</Text>
        <Text size="xs" c="dimmed">
          {t('lockedBy', { name: lock.name, at: instantText(lock.at, language, region.zone) })}
        </Text>
      </div>
      {lift !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconLockOpen size={14} aria-hidden />}
          aria-label={t('liftOf', { name: nameOf(lock) })}
          onClick={lift}
        >
          {t('lift')}
        </Button>
      )}
    </Group>
  );
}

/** The locks of a year. */
export function LocksPanel({ year, may }: { year: number; may: boolean }) {
  const t = useWords(words);
  const nameOf = useLockName();
  const locks = useQuery(trpc.jadwal.locks.queryOptions({ year }));
  const [setting, set] = useState(false);
  const [lifting, lift] = useState<LockView>();
  const standing = locks.data?.filter((it) => it.locked) ?? [];
  return (
    <Stack gap="sm">
      {may && (
        <Group>
          <Button
            leftSection={<IconLock size={16} aria-hidden />}
            disabled={locks.data === undefined}
            onClick={() => set(true)}
          >
            {t('newLock')}
          </Button>
        </Group>
      )}
      {locks.isPending && <LoadingRows rows={3} height={50} />}
      {locks.isError && <Failure error={locks.error} retry={locks.refetch} />}
      {locks.data !== undefined && standing.length === 0 && (
        <Empty title={t('noLocks')} icon={<IconLockOpen aria-hidden />}>
          {t('noLocksWhy')}
        </Empty>
      )}
      {standing.length > 0 && (
        <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
          {standing.map((lock) => (
            <LockRow
              key={`${lock.aspect}/${lock.opd}/${lock.code}`}
              lock={lock}
              lift={may ? () => lift(lock) : undefined}
            />
          ))}
        </Stack>
      )}
      {setting && <NewLock year={year} locks={locks.data ?? []} close={() => set(false)} />}
      {lifting !== undefined && (
        <DecreeDialog
          title={t('liftOf', { name: nameOf(lifting) })}
          label={t('lift')}
          close={() => lift(undefined)}
          last={lifting.edition}
          decree={{
            kind: 'kunci',
            aspect: lifting.aspect,
            year,
            opd: lifting.opd,
            code: lifting.code,
            locked: false,
          }}
        />
      )}
    </Stack>
  );
}
