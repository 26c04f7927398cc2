// Open papers under another edition than the one in force: where each would stand, choosing, and moving them.
import { Alert, Button, Checkbox, Group, Progress, Stack, Switch, Text } from '@mantine/core';
import { IconArrowRight, IconRefresh } from '@tabler/icons-react';
import type { DocumentType } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty, Failure, LoadingRows } from '../../parts/answers.tsx';
import { useWords } from '../../parts/language.ts';
import { ReasonField } from '../../parts/reason-field.tsx';
import { trpc } from '../../parts/trpc.ts';
import type { AlurPaper } from '../../shapes.ts';
import { PapersTable } from './papers-table.tsx';
import { useMigration, type Run } from './use-migration.ts';
import { words } from './words.ts';

function RunStatus({ run, stop }: { run: Run; stop: () => void }) {
  const t = useWords(words);
  const answers = [...run.answers.values()];
  const done = answers.filter((it) => it.ok).length;
  const label = t('progress', { done: answers.length, all: run.all });
  return (
    <Stack gap={6} role="status">
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {label} · {t('moved', { done, refused: answers.length - done })}
        </Text>
        {run.running && (
          <Button size="compact-xs" variant="default" onClick={stop}>
            {t('stop')}
          </Button>
        )}
      </Group>
      <Progress value={run.all === 0 ? 100 : (answers.length / run.all) * 100} aria-label={label} />
      {run.fault !== undefined && <Failure error={run.fault} />}
    </Stack>
  );
}

/** The open papers of a type, of the region or one OPD. */
export function OpenPapers({ type, opd, mayMove }: { type: DocumentType; opd: string; mayMove: boolean }) {
  const t = useWords(words);
  const plan = useQuery(trpc.alur.plan.queryOptions({ type, opd }));
  const { run, start, stop } = useMigration();
  const [withBack, setWithBack] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  // Those that were moved are no longer in the plan; they stay in sight until the next run.
  const [asked, setAsked] = useState<readonly AlurPaper[]>([]);
  if (plan.isPending) return <LoadingRows rows={8} height={30} />;
  if (plan.data === undefined) return <Failure error={plan.error} retry={plan.refetch} />;
  const { papers, more, settled } = plan.data;
  const backs = papers.filter((it) => it.back).length;
  const movable = papers.filter((it) => withBack || !it.back);
  const chosen = movable.filter((it) => !left.has(it.id));
  const planned = new Set(papers.map((it) => it.id));
  const rows = [...papers, ...asked.filter((it) => !planned.has(it.id))];
  const choose = (ids: readonly string[], on: boolean): void =>
    setLeft((now) => new Set(on ? [...now].filter((it) => !ids.includes(it)) : [...now, ...ids]));
  const go = async (): Promise<void> => {
    setAsked(chosen);
    await start(
      chosen.map(({ id, version, back }) => ({ id, version, back })),
      reason,
    );
  };
  if (rows.length === 0) return <Empty title={t('papersNone')}>{t('papersNoneWhy', { n: settled })}</Empty>;
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {t('papersLead', { moves: papers.length - backs, backs, settled })}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          className="no-print"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={() => {
            setAsked([]);
            void plan.refetch();
          }}
        >
          {t('planAgain')}
        </Button>
      </Group>
      {more > 0 && <Alert color="gray">{t('papersMore', { n: more })}</Alert>}
      {!mayMove && (
        <Text size="sm" c="dimmed">
          {t('onlyAdministrator')}
        </Text>
      )}
      {mayMove && (papers.length > 0 || run?.running === true) && (
        <form
          className="no-print"
          onSubmit={(event) => {
            event.preventDefault();
            void go();
          }}
        >
          <Stack gap="xs">
            <Group gap="lg">
              <Checkbox
                size="xs"
                label={t('chooseAll')}
                checked={chosen.length > 0 && chosen.length === movable.length}
                indeterminate={chosen.length > 0 && chosen.length < movable.length}
                onChange={(event) =>
                  choose(
                    movable.map((it) => it.id),
                    event.currentTarget.checked,
                  )
                }
              />
              {backs > 0 && (
                <Switch
                  size="xs"
                  label={t('withBack')}
                  checked={withBack}
                  onChange={(event) => setWithBack(event.currentTarget.checked)}
                />
              )}
            </Group>
            <ReasonField
              size="xs"
              label={t('reason')}
              description={t('reasonHint')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group>
              <Button
                type="submit"
                disabled={chosen.length === 0}
                loading={run?.running === true}
                leftSection={<IconArrowRight size={16} aria-hidden />}
              >
                {t('move', { n: chosen.length })}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
      {run !== undefined && <RunStatus run={run} stop={stop} />}
      <PapersTable
        papers={rows}
        answers={run?.answers ?? new Map()}
        chosen={mayMove ? new Set(chosen.map((it) => it.id)) : undefined}
        movable={new Set(movable.map((it) => it.id))}
        choose={choose}
      />
    </Stack>
  );
}
