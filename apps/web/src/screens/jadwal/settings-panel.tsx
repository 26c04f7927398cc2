// Settings: the numbers that a region decides, with what holds by default, where that comes from, and what single OPD have of their own.
import { Badge, Button, Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { settingFault } from '@siklus/workflow';
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
import { useFigure } from './figure.ts';
import { typedOf, valueOf } from './typed.ts';
import { words } from './words.ts';

/** What is wished for one place; another place is another wish. */
interface Wish {
  readonly opd: string;
  readonly back: boolean;
  readonly typed: string;
}

type Decided = NonNullable<SettingView['region']>;

function standingOf({ region, opds }: SettingView, opd: string): Decided | undefined {
  return opd === '' ? region : opds.find((it) => it.opd === opd);
}

/** What holds at a place without a decree of its own. */
function beneath({ region, default: shipped }: SettingView, opd: string): string {
  return opd === '' ? shipped : (region?.value ?? shipped);
}

function wishFor(setting: SettingView, opd: string): Wish {
  const value = standingOf(setting, opd)?.value ?? beneath(setting, opd);
  return { opd, back: false, typed: typedOf(setting.unit, value) };
}

function SetDialog({ setting, close }: { setting: SettingView; close: () => void }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const figure = useFigure();
  const [wish, change] = useState(() => wishFor(setting, ''));
  const { opd, back, typed } = wish;
  const { type, name, unit } = setting;
  const value = valueOf(unit, typed);
  const fault = back ? undefined : settingFault(unit, value);
  return (
    <DecreeDialog
      title={t('setOf', { name: say(setting.label) })}
      close={close}
      last={setting.editions[opd] ?? 0}
      decree={fault === undefined ? { kind: 'setelan', type, name, opd, value: back ? null : value } : undefined}
    >
      <Text size="xs" c="dimmed">
        {t('cite', { cite: setting.cite })}
      </Text>
      <OpdSelect
        size="sm"
        label={t('opd')}
        value={opd === '' ? undefined : opd}
        choose={(it) => change(wishFor(setting, it ?? ''))}
      />
      {standingOf(setting, opd) !== undefined && (
        <SegmentedControl
          aria-label={t('value')}
          value={back ? 'back' : 'value'}
          onChange={(it) => change({ ...wish, back: it === 'back' })}
          data={[
            { value: 'value', label: t('value') },
            { value: 'back', label: t(opd === '' ? 'back' : 'backToRegion') },
          ]}
        />
      )}
      {back ? (
        <Text size="sm">{t('becomes', { value: figure(unit, beneath(setting, opd)) })}</Text>
      ) : (
        <TextInput
          label={t('value')}
          value={typed}
          maxLength={40}
          error={fault === undefined ? undefined : say(fault)}
          description={fault === undefined ? figure(unit, value) : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(event) => change({ ...wish, typed: event.currentTarget.value })}
          data-autofocus
        />
      )}
    </DecreeDialog>
  );
}

function Decreed({ standing }: { standing: Decided }) {
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

function SettingRow({ setting, change }: { setting: SettingView; change: (() => void) | undefined }) {
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
          aria-label={t('changeSetting', { name: say(setting.label) })}
          onClick={change}
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
  const [changing, change] = useState<SettingView>();
  if (settings.isPending) return <LoadingRows rows={4} height={60} />;
  if (settings.isError && settings.data === undefined)
    return <Failure error={settings.error} retry={settings.refetch} />;
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
              <SettingRow key={setting.name} setting={setting} change={may ? () => change(setting) : undefined} />
            ))}
          </Stack>
        </section>
      ))}
      {changing !== undefined && <SetDialog setting={changing} close={() => change(undefined)} />}
    </Stack>
  );
}
