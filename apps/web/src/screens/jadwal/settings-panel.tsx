// Settings: the numbers that a region decides, with what holds by default, where that comes from, and what single OPD have of their own.
import { Badge, Button, Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { parseMoney, rupiah, settingFault } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { OpdSelect } from '../../parts/opd-select.tsx';
import { useSession } from '../../parts/session.ts';
import { instantText } from '../../parts/time.ts';
import { trpc } from '../../parts/trpc.ts';
import type { SettingView } from '../../shapes.ts';
import { DecreeDialog } from './decree-dialog.tsx';
import { words } from './words.ts';

function useFigure(): (unit: SettingView['unit'], value: string) => string {
  const t = useWords(words);
  return (unit, value) => {
    if (settingFault(unit, value) !== undefined) return value;
    if (unit === 'rupiah') return rupiah(parseMoney(value));
    if (unit === 'percent') return `${value.replace('.', ',')} %`;
    if (unit === 'days') return t('days', { n: value });
    return unit === 'day-of-month' ? t('dayOfMonth', { n: value }) : value;
  };
}

function SetDialog({ setting, opd: given, close }: { setting: SettingView; opd: string; close: () => void }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const [opd, setOpd] = useState(given);
  const standing = opd === '' ? setting.region : setting.opds.find((it) => it.opd === opd);
  const [value, setValue] = useState(standing?.value ?? setting.region?.value ?? setting.default);
  const [back, setBack] = useState('value');
  const fault = back === 'value' ? settingFault(setting.unit, value) : undefined;
  const { type, name } = setting;
  return (
    <DecreeDialog
      title={t('setOf', { name: say(setting.label) })}
      close={close}
      last={setting.editions[opd] ?? 0}
      decree={
        fault === undefined ? { kind: 'setelan', type, name, opd, value: back === 'value' ? value : null } : undefined
      }
    >
      <Text size="xs" c="dimmed">
        {t('cite', { cite: setting.cite })}
      </Text>
      <OpdSelect size="sm" label={t('opd')} value={opd === '' ? undefined : opd} choose={(it) => setOpd(it ?? '')} />
      {standing !== undefined && (
        <SegmentedControl
          aria-label={t('value')}
          value={back}
          onChange={setBack}
          data={[
            { value: 'value', label: t('value') },
            { value: 'back', label: t('back') },
          ]}
        />
      )}
      {back === 'value' && (
        <TextInput
          label={t('value')}
          value={value}
          maxLength={40}
          error={fault === undefined ? undefined : say(fault)}
          onChange={(event) => setValue(event.currentTarget.value.trim())}
          data-autofocus
        />
      )}
    </DecreeDialog>
  );
}

type Standing = SettingView['opds'][number] | NonNullable<SettingView['region']>;

function Decreed({ standing }: { standing: Standing }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const { region } = useSession();
  const { edition, name, at, reason } = standing;
  return (
    <Text size="xs" c="dimmed">
      {t('decreed', { n: edition, name, at: instantText(at, language, region.zone), reason })}
    </Text>
  );
}

function SettingRow({ setting, change }: { setting: SettingView; change: ((opd: string) => void) | undefined }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const figure = useFigure();
  const { unit, region, opds } = setting;
  return (
    <Group component="li" justify="space-between" align="flex-start" gap="sm" p="sm" className="surface" wrap="nowrap">
      <div style={{ minWidth: 0 }}>
        <Text size="sm" fw={600}>
          {say(setting.label)}
        </Text>
        <Group gap={6}>
          <Text size="sm">
            {t('inForce')}: <b>{figure(unit, region?.value ?? setting.default)}</b>
          </Text>
          {region === undefined ? (
            <Badge size="xs" variant="outline" color="gray" tt="none">
              {t('byDefault')}
            </Badge>
          ) : (
            <Text size="xs" c="dimmed">
              {t('byDefault')}: {figure(unit, setting.default)}
            </Text>
          )}
        </Group>
        {region !== undefined && <Decreed standing={region} />}
        {opds.map((it) => (
          <div key={it.opd}>
            <Text size="sm">
              {t('perOpd')}: {it.opdName} · <b>{figure(unit, it.value)}</b>
            </Text>
            <Decreed standing={it} />
          </div>
        ))}
        <Text size="xs" c="dimmed">
          {t('cite', { cite: setting.cite })}
        </Text>
      </div>
      {change !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('setOf', { name: say(setting.label) })}
          onClick={() => change('')}
        >
          {t('change')}
        </Button>
      )}
    </Group>
  );
}

/** The settings of the region. */
export function SettingsPanel({ may }: { may: boolean }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const settings = useQuery(trpc.jadwal.settings.queryOptions());
  const [changing, change] = useState<{ setting: SettingView; opd: string }>();
  if (settings.isPending) return <LoadingRows rows={4} height={60} />;
  if (settings.isError) return <Failure error={settings.error} retry={settings.refetch} />;
  if (settings.data.length === 0) return <Empty title={t('noSettings')} icon={<IconAdjustments aria-hidden />} />;
  return (
    <Stack gap="md">
      {[...Map.groupBy(settings.data, (it) => it.type)].map(([type, some]) => (
        <section key={type}>
          <Title order={2} size="h3" mb={6}>
            {say(some[0]?.typeName ?? { id: type, en: type })}
          </Title>
          <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {some.map((setting) => (
              <SettingRow
                key={setting.name}
                setting={setting}
                change={may ? (opd) => change({ setting, opd }) : undefined}
              />
            ))}
          </Stack>
        </section>
      ))}
      {changing !== undefined && <SetDialog {...changing} close={() => change(undefined)} />}
    </Stack>
  );
}
