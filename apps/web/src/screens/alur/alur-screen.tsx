// Alur of one type: for the region or one OPD, the chain with its editor, its editions, and the open papers to be moved.
import { Badge, Button, Group, Tabs, Text } from '@mantine/core';
import { IconArrowBackUp, IconFiles, IconHistory, IconPrinter, IconRoute } from '@tabler/icons-react';
import type { ChainJson, DocumentType } from '@siklus/workflow';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure, LoadingRows } from '../../parts/answers.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { OpdSelect } from '../../parts/opd-select.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { trpc } from '../../parts/trpc.ts';
import { typeName } from '../../parts/type-name.ts';
import type { AlurView } from '../../shapes.ts';
import classes from './alur.module.css';
import { ChainEditor } from './chain-editor.tsx';
import { draftOf, sketchOf } from './draft.ts';
import { Editions } from './editions.tsx';
import { OpenPapers } from './open-papers.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { readingOf } from './reading.ts';
import { panes } from './panes.ts';
import { words } from './words.ts';

/** One of them. */
export type Pane = (typeof panes)[number];

interface Props {
  readonly type: DocumentType;
  readonly opd: string | undefined;
  readonly pane: Pane;
  readonly show: (next: { opd?: string | undefined; lihat?: Pane | undefined }) => void;
}

function Standing({ view }: { view: AlurView }) {
  const t = useWords(words);
  const { number, from } = view;
  const label = from === 'shipped' ? t('shipped') : t(from === 'opd' ? 'fromOpd' : 'fromRegion', { n: number });
  return (
    <Text size="sm" component="span">
      {t('inForce')}: <b>{label}</b>
    </Text>
  );
}

/** Goes back to what would be in force without the edition of this place. */
function BackTo({ view, placeName, done }: { view: AlurView; placeName: string; done: (number: number) => void }) {
  const t = useWords(words);
  // What is withdrawn is what was seen when the dialog opened; an edition that came since is for the server to refuse.
  const [asked, ask] = useState<AlurView>();
  const { type, opd, from } = view;
  if (!view.mayPublish || from !== (opd === '' ? 'region' : 'opd')) return null;
  const beneath = sketchOf(draftOf((asked ?? view).beneath));
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => ask(view)}>
        {t(opd === '' ? 'backToShipped' : 'backTo')}
      </Button>
      {asked !== undefined && (
        <PublishDialog
          type={type}
          opd={opd}
          placeName={placeName}
          last={asked.last}
          before={sketchOf(draftOf(asked.chain))}
          after={beneath}
          json={null}
          reading={readingOf(type, beneath)}
          close={() => ask(undefined)}
          done={(number) => {
            ask(undefined);
            done(number);
          }}
        />
      )}
    </>
  );
}

interface PanesProps extends Pick<Props, 'pane' | 'show'> {
  readonly view: AlurView;
  readonly placeName: string;
  /** The last edition published from this screen. */
  readonly own: number;
  readonly published: (number: number) => void;
}

function Panes({ view, placeName, own, published, pane, show }: PanesProps) {
  const t = useWords(words);
  const { type, opd } = view;
  const [start, setStart] = useState<{ chain: ChainJson; count: number }>();
  return (
    <Tabs value={pane} onChange={(next) => show({ lihat: panes.find((it) => it === next && it !== 'alur') })}>
      <Tabs.List mb="sm" className="no-print">
        <Tabs.Tab value="alur" leftSection={<IconRoute size={16} aria-hidden />}>
          {t('tabChain')}
        </Tabs.Tab>
        <Tabs.Tab value="edisi" leftSection={<IconHistory size={16} aria-hidden />}>
          {t('tabEditions')}
        </Tabs.Tab>
        <Tabs.Tab
          value="dokumen"
          leftSection={<IconFiles size={16} aria-hidden />}
          rightSection={
            view.behind === 0 ? undefined : (
              <Badge size="sm" color="orange" variant="light">
                {view.behind}
              </Badge>
            )
          }
        >
          {t('tabPapers')}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="alur">
        <ChainEditor
          // Only what its person chose begins an editor anew: a view that was read again must not take the work away.
          key={start?.count ?? 0}
          view={view}
          placeName={placeName}
          start={start?.chain}
          own={own}
          shown={pane === 'alur'}
          published={published}
        />
      </Tabs.Panel>
      <Tabs.Panel value="edisi">
        <Editions
          view={view}
          takeUp={
            view.mayPublish
              ? (chain) => {
                  setStart({ chain, count: (start?.count ?? 0) + 1 });
                  show({ lihat: undefined });
                }
              : undefined
          }
        />
      </Tabs.Panel>
      <Tabs.Panel value="dokumen">
        {pane === 'dokumen' && <OpenPapers type={type} opd={opd} mayMove={view.mayPublish} />}
      </Tabs.Panel>
    </Tabs>
  );
}

/** One type. */
export function AlurScreen(props: Props) {
  // Editions are numbered within their type, so nothing of one type is kept for the next.
  return <TypeScreen key={props.type} {...props} />;
}

function TypeScreen({ type, opd = '', pane, show }: Props) {
  const t = useWords(words);
  const { say } = useLanguage();
  const [own, setOwn] = useState(0);
  const published = (number: number): void => {
    setOwn(number);
    show({ lihat: 'dokumen' });
  };
  const alur = useQuery({ ...trpc.alur.get.queryOptions({ type, opd }), placeholderData: keepPreviousData });
  if (alur.isPending) return <LoadingRows rows={14} height={26} />;
  if (alur.data === undefined) return <Failure error={alur.error} retry={alur.refetch} />;
  const view = alur.data;
  const placeName = view.opd === '' ? t('placeRegion') : view.opdName;
  return (
    <>
      <PageHead
        title={`${t('tabChain')} ${say(typeName(type))}`}
        actions={
          <>
            <BackTo view={view} placeName={placeName} done={published} />
            <Button
              variant="default"
              visibleFrom="sm"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          </>
        }
      >
        <Group gap="xs" mt={6}>
          {view.scope === 'opd' && (
            <OpdSelect
              className="no-print"
              w={{ base: '100%', xs: 320 }}
              aria-label={t('place')}
              placeholder={t('placeRegion')}
              value={opd === '' ? undefined : opd}
              choose={(next) => show({ opd: next })}
            />
          )}
          <Text
            size="sm"
            component="span"
            c="var(--mantine-color-text)"
            className={view.scope === 'opd' ? classes['printed'] : undefined}
          >
            {placeName}
          </Text>
          <Standing view={view} />
        </Group>
      </PageHead>
      <Panes key={view.opd} view={view} placeName={placeName} own={own} published={published} pane={pane} show={show} />
    </>
  );
}
