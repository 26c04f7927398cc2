// The frame around the editor of a draft: head, saving, clashes, what is missing, and the way to submit.
import { Alert, Anchor, Box, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconLock, IconSend } from '@tabler/icons-react';
import { text, type Body, type DocumentType } from '@siklus/workflow';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { LikelyDoubles } from '../../panels/likely-doubles.tsx';
import { RefusalLines, Refusals, type Shown } from '../../panels/refusals.tsx';
import type { PaperView } from '../../shapes.ts';
import { Failure, LoadingRows } from '../answers.tsx';
import { keyed, useExecute } from '../execute.ts';
import { goTo, useArrival } from '../go-to.ts';
import { defineWords, useLanguage, useWords } from '../language.ts';
import { PageHead } from '../page-head.tsx';
import { usePrinting } from '../printing.ts';
import { useSession } from '../session.ts';
import { StateBadge } from '../state-badge.tsx';
import { trpc } from '../trpc.ts';
import { Conflicts } from './conflicts.tsx';
import { CameBack } from './came-back.tsx';
import { Leftover } from './leftover.tsx';
import { SaveStatus } from './save-status.tsx';
import { storeAndCompare } from './store-and-compare.ts';
import { useDraft } from './use-draft.ts';

const words = defineWords('editor', {
  wrong: text('Dokumen ini bukan {type}.', 'This paper is no {type}.'),
  paper: text('Lihat dokumen, cap, dan riwayat', 'See the paper, its stamps and history'),
  locked: text('Hanya dapat dibaca', 'Read only'),
  moved: text(
    'Dokumen ini berstatus {state}. Isinya dapat diubah lagi bila dikembalikan kepada penyusun.',
    'This paper is {state}. It can be edited again when it is returned to its drafter.',
  ),
  toGo: text('{n} belum lengkap', '{n} to complete'),
  missing: text('Yang masih kurang sebelum diajukan', 'What is missing before it can be submitted'),
  complete: text('Lengkap: siap diajukan', 'Complete: ready to be submitted'),
  refused: text(
    'Perubahan terakhir ditolak; perbaiki, lalu tersimpan sendiri',
    'The last change was refused; correct it and it saves by itself',
  ),
  submit: text('Ajukan', 'Submit'),
  unsaved: text(
    'Belum diajukan: masih ada isian yang belum tersimpan. Lengkapi sel yang ditandai merah, atau coba simpan lagi.',
    'Not submitted: some entries are not saved. Complete the cells marked red, or try to save again.',
  ),
  done: text('{title} diajukan', '{title} submitted'),
});

/** What the inside of an editor works with. */
export interface EditorDraft {
  readonly view: PaperView;
  readonly body: Body;
  readonly readOnly: boolean;
  readonly edit: (change: (body: Body) => Body) => void;
  /** Sentences against fields, by path without its list: `<row id>/<field>`, `<row id>` or a field of the head. */
  readonly complaints: ReadonlyMap<string, string>;
}

interface EditorProps {
  readonly type: DocumentType;
  readonly schema: z.ZodObject;
  readonly children: (draft: EditorDraft) => ReactNode;
  /** How the paper stands on paper: a grid shows only as much as its frame. */
  readonly printed: (props: { readonly view: PaperView }) => ReactNode;
}

// What lies in the hand of the drafter; anything else (office, stage, window) closes the paper for editing.
const inHand = new Set<string>(['rule-broken', 'ceiling-exceeded', 'malformed', 'basis-missing']);

function OpenEditor({ view, schema, children, printed: Printed }: Omit<EditorProps, 'type'> & { view: PaperView }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { person } = useSession();
  const navigate = useNavigate();
  const { paper, commands, fields } = view;
  const draft = useDraft(paper, schema, person);
  const { queue, state, leftover } = draft;
  const execute = useExecute();
  const printing = usePrinting();
  useArrival();
  const [refused, setRefused] = useState<{ version: number; refusals: readonly Shown[] }>();
  const [unsaved, setUnsaved] = useState(false);

  const revise = commands.find((it) => it.command === 'revise');
  const submit = commands.find((it) => it.command === 'submit');
  const locked = revise?.allowed !== true && !(revise?.missing ?? []).every((it) => it.code === 'rule-broken');
  const missing = useMemo<readonly Shown[]>(
    () => (refused !== undefined && refused.version === state.version ? refused.refusals : (submit?.missing ?? [])),
    [refused, state.version, submit],
  );
  const mine = !locked && missing.every((it) => inHand.has(it.code));
  const complaints = useMemo(() => {
    const told = [...missing, ...state.refusals].filter((it) => it.at !== undefined);
    return new Map(told.map((it) => [(it.at ?? '').replace(/^[A-Za-z]+\//, ''), say(it.text)]));
  }, [missing, state.refusals, say]);

  const label = say(paper.stateLabel);
  const moved = text(t('moved', { state: label }), t('moved', { state: label }));
  const checklist = useRef<HTMLDivElement>(null);
  const doubles = useRef<HTMLDivElement>(null);
  const show = (place: HTMLDivElement | null): void => place?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  const showChecklist = (): void => show(checklist.current);

  const send = async (): Promise<void> => {
    setUnsaved(false);
    setRefused(undefined);
    const came = await storeAndCompare(view, queue.flush);
    if (came === 'unstored') return setUnsaved(true);
    if (came === 'doubles') return show(doubles.current);
    const { version } = queue.state();
    const [outcome] = await execute.mutateAsync([keyed({ id: paper.id, version, command: { name: 'submit' } })]);
    if (outcome?.answer.ok === false) {
      setRefused({ version, refusals: outcome.answer.refusals });
      return showChecklist();
    }
    notifications.show({
      color: 'teal',
      icon: <IconCheck size={16} aria-hidden />,
      message: t('done', { title: paper.title }),
    });
    await navigate({ to: '/dokumen/$id', params: { id: paper.id } });
  };

  return (
    <>
      <PageHead
        title={`${say(view.typeName)} · ${paper.opdName}`}
        actions={
          <>
            {!locked && <SaveStatus state={state} retry={() => void queue.flush()} />}
            {mine && missing.length > 0 && (
              <Button variant="subtle" color="orange" size="compact-sm" onClick={showChecklist}>
                {t('toGo', { n: missing.length })}
              </Button>
            )}
            {mine && (
              <Button
                leftSection={<IconSend size={16} aria-hidden />}
                loading={execute.isPending}
                onClick={() => void send()}
              >
                {t('submit')}
              </Button>
            )}
          </>
        }
      >
        <Group gap="xs">
          <StateBadge label={paper.stateLabel} state={paper.state} final={paper.final} size="sm" />
          <span>{paper.title}</span>
          <Anchor size="sm" renderRoot={(props) => <Link to="/dokumen/$id" params={{ id: paper.id }} {...props} />}>
            {t('paper')}
          </Anchor>
        </Group>
      </PageHead>
      <CameBack view={view} />
      {leftover !== undefined && !locked && (
        <Leftover unsent={leftover} takeUp={draft.takeUp} discard={draft.discard} />
      )}
      <Conflicts conflicts={state.conflicts} body={state.wanted} fields={fields} settle={queue.settle} />
      {locked && (
        <Alert color="gray" icon={<IconLock aria-hidden />} title={t('locked')} mb="sm">
          <RefusalLines
            refusals={(revise?.missing ?? []).map((it) => (it.code === 'wrong-state' ? { ...it, text: moved } : it))}
          />
        </Alert>
      )}
      {state.status === 'refused' && (
        <Box mb="sm">
          <Refusals title={t('refused')} refusals={state.refusals} go={goTo} />
        </Box>
      )}
      {unsaved && state.unsent > 0 && (
        <Alert color="orange" mb="sm" role="alert">
          {t('unsaved')}
        </Alert>
      )}
      {execute.isError && <Failure error={execute.error} />}
      <div className="no-print">
        {children({
          view,
          body: state.wanted,
          readOnly: locked || leftover !== undefined,
          edit: queue.edit,
          complaints,
        })}
      </div>
      {printing && <Printed view={{ ...view, paper: { ...paper, body: state.wanted } }} />}
      {!locked && paper.state === 'draft' && (
        <div ref={doubles}>
          <LikelyDoubles
            of={view.doubles === undefined ? [] : [{ id: paper.id, title: paper.title, doubles: view.doubles }]}
          />
        </div>
      )}
      {!locked && paper.state === 'draft' && (
        <Alert
          ref={checklist}
          mt="md"
          color={missing.length === 0 ? 'teal' : 'orange'}
          title={missing.length === 0 ? t('complete') : t('missing')}
          role="status"
          icon={missing.length === 0 ? <IconCheck aria-hidden /> : undefined}
        >
          {missing.length > 0 && <RefusalLines refusals={missing} go={goTo} />}
        </Alert>
      )}
    </>
  );
}

/** Reads a paper and opens its draft. */
export function Editor({ id, type, ...rest }: EditorProps & { id: string }) {
  const t = useWords(words);
  const paper = useQuery(trpc.document.get.queryOptions({ id }));
  if (paper.isPending) return <LoadingRows rows={12} height={30} />;
  if (paper.isError && paper.data === undefined) return <Failure error={paper.error} retry={paper.refetch} />;
  const view = paper.data;
  if (view.paper.type !== type) return <Text>{t('wrong', { type })}</Text>;
  return <OpenEditor key={id} view={view} {...rest} />;
}
