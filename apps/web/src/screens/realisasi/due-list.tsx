// What has to be reported for a month: one entry per sub kegiatan, with how far it is and whether the report is in.
import { Badge, Button, Center, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { parseMoney, percent } from '@siklus/workflow';
import { useLanguage, useWords } from '../../parts/language.ts';
import { StateBadge } from '../../parts/state-badge.tsx';
import type { MonitoringRow } from '../../shapes.ts';
import { percentText } from '../../parts/percent-text.ts';
import classes from './realisasi.module.css';
import { words } from './words.ts';
import { Short } from '../../parts/short.tsx';

function Entry({ row, chosen, choose }: { row: MonitoringRow; chosen: boolean; choose: () => void }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const paid = percent(parseMoney(row.paid), parseMoney(row.anggaran));
  return (
    <UnstyledButton className={classes['entry']} aria-current={chosen} onClick={choose}>
      <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <Short size="sm" fw={600} lines={2}>
          {row.name}
        </Short>
        {row.report === undefined ? (
          <Badge
            color="orange"
            variant="light"
            radius="sm"
            tt="none"
            leftSection={<IconPencil size={12} aria-hidden />}
            style={{ flexShrink: 0 }}
          >
            {t('notYet')}
          </Badge>
        ) : (
          <StateBadge label={row.report.stateLabel} state={row.report.state} final={row.report.final} />
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {row.subKegiatan} · {row.dpa.opdName}
      </Text>
      <Group gap="md" mt={2}>
        <Text size="xs">
          {row.lastPhysical === undefined
            ? t('noPhysical')
            : t('physicalNow', { n: percentText(row.lastPhysical, language) })}
        </Text>
        <Text size="xs">{t('paid', { n: percentText(paid ?? '0', language) })}</Text>
      </Group>
    </UnstyledButton>
  );
}

interface Props {
  readonly rows: readonly MonitoringRow[];
  readonly total: number;
  readonly chosen: string | undefined;
  readonly choose: (dpa: string) => void;
  readonly more: (() => void) | undefined;
  readonly loadingMore: boolean;
}

/** The list; choosing an entry opens its form. */
export function DueList({ rows, total, chosen, choose, more, loadingMore }: Props) {
  const t = useWords(words);
  return (
    <Stack gap={0} component="section" aria-label={t('list')} className="surface" style={{ overflow: 'hidden' }}>
      {rows.map((row) => (
        <Entry key={row.dpa.id} row={row} chosen={row.dpa.id === chosen} choose={() => choose(row.dpa.id)} />
      ))}
      <Center p="xs">
        <Group>
          <Text size="xs" c="dimmed" role="status">
            {t('count', { shown: rows.length, total })}
          </Text>
          {more !== undefined && (
            <Button size="compact-sm" variant="default" loading={loadingMore} onClick={more}>
              {t('more')}
            </Button>
          )}
        </Group>
      </Center>
    </Stack>
  );
}
