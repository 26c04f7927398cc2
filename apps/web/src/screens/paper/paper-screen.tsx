// Dokumen: the paper, where it stands, what may be done with it, and everything that was done.
import { Button, Grid, Group, Paper, SimpleGrid, Tabs, Text } from '@mantine/core';
import { IconEdit, IconHistory, IconListDetails, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LikelyDoubles } from '../../panels/likely-doubles.tsx';
import { Failure, LoadingRows } from '../../parts/answers.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useSession } from '../../parts/session.ts';
import { StateBadge } from '../../parts/state-badge.tsx';
import { instantText } from '../../parts/time.ts';
import { trpc } from '../../parts/trpc.ts';
import { wordsOf } from '../../parts/words-of.ts';
import type { PaperView } from '../../shapes.ts';
import { ChangeScreen } from '../change/change-screen.tsx';
import { isChange } from '../change/in-force.ts';
import { Bases } from './bases.tsx';
import { Chart } from './chart.tsx';
import { CommandBar } from './command-bar.tsx';
import { Contents } from './contents.tsx';
import { BodyEditor } from './edit/body-editor.tsx';
import { editableOf } from './edit/editable.ts';
import { editorOf } from './edit/editor-of.ts';
import { History } from './history.tsx';
import { OpenNext } from './next/open-next.tsx';
import { Warnings } from './standing.tsx';
import { Trail } from './trail.tsx';
import type { panes } from './panes.ts';
import { words } from './words.ts';

interface Props {
  readonly id: string;
  readonly pane: (typeof panes)[number];
  /** The field whose history is shown. */
  readonly field: string | undefined;
  readonly show: (next: { lihat?: (typeof panes)[number] | undefined; kolom?: string | undefined }) => void;
}

function EditButton({ view, edit }: { view: PaperView; edit: () => void }) {
  const t = useWords(words);
  const { id, opd, body } = view.paper;
  const icon = <IconEdit size={16} aria-hidden />;
  const editor = editorOf(view);
  if (editor === undefined) return null;
  if (editor === '/realisasi') {
    const month = typeof body['bulan'] === 'number' ? body['bulan'] : undefined;
    return (
      <Button
        leftSection={icon}
        renderRoot={(props) => <Link to={editor} search={{ opd, month, q: wordsOf(body['subKegiatan']) }} {...props} />}
      >
        {t('report')}
      </Button>
    );
  }
  if (editor !== '/dokumen/$id') {
    return (
      <Button leftSection={icon} renderRoot={(props) => <Link to={editor} params={{ id }} {...props} />}>
        {t('editor')}
      </Button>
    );
  }
  return (
    <Button leftSection={icon} onClick={edit}>
      {t(view.standing.revises === undefined ? 'edit' : 'deskEdit')}
    </Button>
  );
}

function Head({ view, edit }: { view: PaperView; edit: () => void }) {
  const t = useWords(words);
  const { say, language } = useLanguage();
  const { region } = useSession();
  const { paper } = view;
  return (
    <PageHead
      title={paper.title}
      actions={
        <>
          <Button
            variant="default"
            visibleFrom="sm"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
          <EditButton view={view} edit={edit} />
        </>
      }
    >
      <Group gap="xs">
        <Text span size="sm" fw={650} c="var(--mantine-color-text)">
          {say(view.typeName)}
        </Text>
        {paper.number !== undefined && (
          // Numbers of papers are long and have no spaces.
          <Text span size="sm" style={{ overflowWrap: 'anywhere' }}>
            {paper.number}
          </Text>
        )}
        {view.standing.editionName !== undefined && (
          <Text span size="sm">
            {say(view.standing.editionName)}
          </Text>
        )}
        <StateBadge label={paper.stateLabel} state={paper.state} final={paper.final} />
        {paper.money !== '0.00' && <Money value={paper.money} size="sm" fw={650} c="var(--mantine-color-text)" />}
      </Group>
      {paper.opd === '' ? region.name : paper.opdName}
      {paper.unit !== paper.opd && ` · ${t('unit')} ${view.names[paper.unit] ?? paper.unit}`} ·{' '}
      {t('version', { n: paper.version })} ·{' '}
      {view.standing.chainEdition > 0 && `${t('chainEdition', { n: view.standing.chainEdition })} · `}{' '}
      {t('opened', { at: instantText(paper.openedAt, language, region.zone) })}
    </PageHead>
  );
}

/** One paper. */
export function PaperScreen({ id, pane, field, show }: Props) {
  const t = useWords(words);
  const paper = useQuery(trpc.document.get.queryOptions({ id }));
  if (paper.isPending) return <LoadingRows rows={14} height={26} />;
  if (paper.data === undefined) return <Failure error={paper.error} retry={paper.refetch} />;
  const view = paper.data;
  const { revises } = view.standing;
  const { type } = view.paper;
  if (pane === 'ubah' && revises === undefined && isChange(type)) return <ChangeScreen id={id} type={type} />;
  if (pane === 'ubah' && editableOf(type, revises) !== undefined)
    return <BodyEditor id={id} type={type} revises={revises} />;
  return (
    <>
      <Bases view={view} />
      <Warnings view={view} />
      <LikelyDoubles of={view.doubles === undefined ? [] : [{ id, title: view.paper.title, doubles: view.doubles }]} />
      <Head view={view} edit={() => show({ lihat: 'ubah' })} />
      <Paper className="surface no-print" p="sm" mb="sm">
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <CommandBar view={view} />
          <OpenNext view={view} />
        </SimpleGrid>
      </Paper>
      <Tabs
        value={pane === 'riwayat' ? 'riwayat' : 'isi'}
        onChange={(next) => show({ lihat: next === 'riwayat' ? 'riwayat' : undefined, kolom: undefined })}
        keepMounted={false}
      >
        <Tabs.List mb="sm" className="no-print">
          <Tabs.Tab value="isi" leftSection={<IconListDetails size={16} aria-hidden />}>
            {t('body')}
          </Tabs.Tab>
          <Tabs.Tab value="riwayat" leftSection={<IconHistory size={16} aria-hidden />}>
            {t('history')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="isi">
          <Contents view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="riwayat">
          <History view={view} field={field} choose={(kolom) => show({ kolom })} />
        </Tabs.Panel>
      </Tabs>
      <Paper className="surface" p="sm" mt="md">
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Chart chart={view.chart} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Trail trail={view.trail} />
          </Grid.Col>
        </Grid>
      </Paper>
    </>
  );
}
