// Pergeseran and perubahan: sub kegiatan are chosen, what stands before comes by itself, amounts after are typed, balance and authority are in sight.
import { Alert, Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { ChangeBody } from '@siklus/workflow';
import { useMutation } from '@tanstack/react-query';
import { Failure } from '../../parts/answers.tsx';
import { Editor, type EditorDraft } from '../../parts/draft/editor.tsx';
import { textOf } from '../../parts/draft/patch-of.ts';
import { useWords } from '../../parts/language.ts';
import { useSession } from '../../parts/session.ts';
import { BodyView } from '../paper/body/body-view.tsx';
import { AddWork } from './add-work.tsx';
import { AuthorityPanel } from './authority-panel.tsx';
import { renewed } from './edit.ts';
import { loadInForce, type ChangeType } from './in-force.ts';
import { keyOf, worksOf } from './work.ts';
import { WorkCard } from './work-card.tsx';
import { words } from './words.ts';

/** Money that comes is planned from this month on; of another year from January on. */
function useFirstMonth(year: number): number {
  const { today } = useSession();
  return today.startsWith(`${year}-`) ? Number.parseInt(today.slice(5, 7), 10) : 1;
}

/** Says that what stands before is not in force any more, and takes it anew. */
function Stale({ draft, from }: { draft: EditorDraft; from: number }) {
  const t = useWords(words);
  const { view, body, edit } = draft;
  const { year, opd } = view.paper;
  const renew = useMutation({
    mutationFn: () => Promise.all(worksOf(body).map((work) => loadInForce({ year, opd }, work))),
    onSuccess: (found) =>
      edit((it) =>
        found.reduce(
          (next, { force, papers }) => (force === undefined ? next : renewed(next, force, papers, from)),
          it,
        ),
      ),
  });
  const submit = view.commands.find((it) => it.command === 'submit');
  if (!(submit?.missing ?? []).some((it) => it.rule === 'starts-in-force')) return null;
  return (
    <Alert color="orange" mb="sm" role="alert">
      <Group justify="space-between">
        <Text size="sm">{t('stale')}</Text>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          loading={renew.isPending}
          onClick={() => renew.mutate()}
        >
          {t('renew')}
        </Button>
      </Group>
      {renew.isError && <Failure error={renew.error} />}
    </Alert>
  );
}

function Inside({ draft, type }: { draft: EditorDraft; type: ChangeType }) {
  const t = useWords(words);
  const { body, readOnly, complaints, edit, view } = draft;
  const from = useFirstMonth(view.paper.year);
  const works = worksOf(body);
  return (
    <>
      {!readOnly && <Stale draft={draft} from={from} />}
      <Paper className="surface" p="sm" mb="sm">
        <Stack gap="sm">
          <Textarea
            label={t('reason')}
            description={t('reasonHint')}
            required
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2000}
            disabled={readOnly}
            error={complaints.get('alasan')}
            value={textOf(body, 'alasan')}
            onChange={(event) => {
              const alasan = event.currentTarget.value;
              edit((it) => ({ ...it, alasan }));
            }}
          />
          {!readOnly && <AddWork draft={draft} />}
        </Stack>
      </Paper>
      <AuthorityPanel type={type} draft={draft} />
      {works.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {t('empty')}
        </Text>
      )}
      {works.map((work) => (
        <WorkCard key={keyOf(work)} draft={draft} work={work} from={from} />
      ))}
    </>
  );
}

/** The editor of one change of budget. */
export function ChangeScreen({ id, type }: { id: string; type: ChangeType }) {
  return (
    <Editor id={id} type={type} schema={ChangeBody} printed={BodyView}>
      {(draft) => <Inside draft={draft} type={type} />}
    </Editor>
  );
}
