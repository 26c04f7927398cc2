// The report of one sub kegiatan for one month: typed on a phone as well as at a desk.
import { Alert, Anchor, Button, Group, SimpleGrid, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RefusalLines, Refusals } from '../../panels/refusals.tsx';
import { goTo } from '../../parts/go-to.ts';
import { Failure, LoadingRows } from '../../parts/answers.tsx';
import { draftersIn, holdsOne, useDrafters } from '../../parts/drafters.ts';
import { useLanguage, useWords } from '../../parts/language.ts';
import { useSession } from '../../parts/session.ts';
import { StateBadge } from '../../parts/state-badge.tsx';
import { trpc } from '../../parts/trpc.ts';
import type { CommandView, MonitoringRow, PaperView } from '../../shapes.ts';
import { percentText } from '../../parts/percent-text.ts';
import { entryFaults, entryOf, falls, mayWait, type EntryField } from './entry.ts';
import { reportingKeys, useReport } from './use-report.ts';
import { words } from './words.ts';

interface FormProps {
  readonly row: MonitoringRow;
  readonly month: number;
  readonly report: PaperView['paper'] | undefined;
  readonly readOnly: boolean;
  readonly future: boolean;
}

function Form({ row, month, report, readOnly, future }: FormProps) {
  const t = useWords(words);
  const { language, say } = useLanguage();
  const [entry, setEntry] = useState(() => entryOf(report?.body, row.lastPhysical));
  const [shown, setShown] = useState(false);
  const reporting = useReport(row, month);
  const faults = entryFaults(entry, row.lastPhysical);
  const refusals = reporting.data?.ok === false ? reporting.data.refusals : [];
  const errorOf = (field: EntryField): string | undefined => {
    const fault = faults[field];
    const told = refusals.find((it) => it.at === field);
    if (fault !== undefined && (shown || (fault === 'badNumber' ? entry[field].trim() !== '' : fault === 'over')))
      return t(fault);
    return told === undefined ? undefined : say(told.text);
  };
  const given = (field: EntryField) => ({
    name: field,
    'data-field': field,
    label: t(field),
    error: errorOf(field),
    readOnly,
    value: entry[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setEntry((now) => ({ ...now, [field]: value }));
    },
  });
  const give = (send: boolean): void => {
    setShown(true);
    const stops = send ? Object.keys(faults).length > 0 : Object.values(faults).some((it) => !mayWait.has(it));
    if (stops) return;
    reporting.mutate(
      { entry, report, send, keys: reportingKeys() },
      {
        onSuccess: (answer) => {
          if (answer.ok)
            notifications.show({
              color: 'teal',
              icon: <IconCheck size={16} aria-hidden />,
              message: send ? t('reported') : t('saved'),
            });
        },
      },
    );
  };
  return (
    <Stack gap="sm">
      <TextInput
        {...given('fisik')}
        inputMode="decimal"
        description={t('fisikHint', { n: percentText(row.lastPhysical ?? '0', language) })}
        rightSection={<span aria-hidden>%</span>}
      />
      {(falls(entry, row.lastPhysical) || entry.alasanTurun !== '') && (
        <Textarea
          {...given('alasanTurun')}
          description={t('alasanTurunHint', { n: percentText(row.lastPhysical ?? '0', language) })}
          maxLength={2000}
          autosize
          minRows={2}
        />
      )}
      <SimpleGrid cols={2} spacing="sm">
        <TextInput {...given('keluaran')} inputMode="decimal" />
        <TextInput {...given('satuan')} maxLength={60} />
      </SimpleGrid>
      <Textarea {...given('kendala')} description={t('kendalaHint')} maxLength={2000} autosize minRows={2} />
      <Textarea {...given('tindakLanjut')} description={t('tindakLanjutHint')} maxLength={2000} autosize minRows={2} />
      {refusals.length > 0 && <Refusals refusals={refusals} go={goTo} />}
      {reporting.isError && <Failure error={reporting.error} />}
      {future && !readOnly && (
        <Text size="sm" c="dimmed">
          {t('future')}
        </Text>
      )}
      {!readOnly && (
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            loading={reporting.isPending && !reporting.variables.send}
            onClick={() => give(false)}
          >
            {t('save')}
          </Button>
          <Button loading={reporting.isPending && reporting.variables.send} onClick={() => give(true)}>
            {t('report')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Locked({ revise, state }: { revise: CommandView | undefined; state: string }) {
  const t = useWords(words);
  const others = (revise?.missing ?? []).filter((it) => it.code !== 'wrong-state');
  return (
    <Alert color="gray" icon={<IconLock aria-hidden />} title={t('locked', { state })}>
      {others.length > 0 && <RefusalLines refusals={others} />}
    </Alert>
  );
}

/** The form of a row: of its report, or of one that is not opened yet. */
export function ReportForm({ row, month }: { row: MonitoringRow; month: number }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { today, holdings } = useSession();
  const drafters = useDrafters();
  const { report: found, dpa } = row;
  const paper = useQuery({ ...trpc.document.get.queryOptions({ id: found?.id ?? '' }), enabled: found !== undefined });
  const future = today < `${dpa.year}-${String(month).padStart(2, '0')}-01`;
  if (found === undefined) {
    if (drafters === undefined) return <LoadingRows rows={5} height={40} />;
    if (!holdsOne(holdings, draftersIn(drafters, 'realisasi', dpa.opd), dpa.opd))
      return <Alert color="gray" icon={<IconLock aria-hidden />} title={t('notMine')} />;
    return <Form row={row} month={month} report={undefined} readOnly={false} future={future} />;
  }
  if (paper.data === undefined)
    return paper.isError ? <Failure error={paper.error} retry={paper.refetch} /> : <LoadingRows rows={5} height={40} />;
  const { paper: report, commands } = paper.data;
  const revise = commands.find((it) => it.command === 'revise');
  const readOnly = revise?.allowed !== true;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <StateBadge label={report.stateLabel} state={report.state} final={report.final} />
        <Anchor size="sm" renderRoot={(props) => <Link to="/dokumen/$id" params={{ id: report.id }} {...props} />}>
          {t('paper')}
        </Anchor>
      </Group>
      {readOnly && <Locked revise={revise} state={say(report.stateLabel)} />}
      <Form
        key={`${report.id}/${report.version}`}
        row={row}
        month={month}
        report={report}
        readOnly={readOnly}
        future={future}
      />
    </Stack>
  );
}
