// One chain: its steps as a list that can be edited, and beside it the verdict, the drawing and what changes.
import { Box, Button, Grid, Group, Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { text, type ChainJson } from '@siklus/workflow';
import { Fragment, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../parts/language.ts';
import { Scroller } from '../../parts/scroller.tsx';
import type { AlurView } from '../../shapes.ts';
import { Chart } from '../paper/chart.tsx';
import classes from './alur.module.css';
import { ChangesList } from './changes-list.tsx';
import { draftOf, jsonOf, sketchOf, type Draft } from './draft.ts';
import { addStep, changeStep, moveStep, removeStep } from './edits.ts';
import { EditorBar } from './editor-bar.tsx';
import { CancelCard, DraftCard } from './ends.tsx';
import { Overtaken } from './overtaken.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { chartOfChain, readingOf } from './reading.ts';
import { StepCard, type StepActions } from './step-card.tsx';
import { useLeaving } from './use-leaving.ts';
import { useEditing } from './use-past.ts';
import { useReorder } from './use-reorder.ts';
import { useSeen } from './use-seen.ts';
import { useVerdict } from './use-verdict.ts';
import type { Fault, Place } from './verdict.ts';
import { VerdictPanel } from './verdict-panel.tsx';
import { words } from './words.ts';

interface Props {
  readonly view: AlurView;
  readonly placeName: string;
  /** An earlier edition to begin with; otherwise the editor begins with the chain in force. */
  readonly start: ChainJson | undefined;
  /** The last edition published from this screen. */
  readonly own: number;
  /** Whether the editor is in sight. */
  readonly shown: boolean;
  readonly published: (number: number) => void;
}

const reveal = (place: Place): void => {
  requestAnimationFrame(() => document.querySelector(`#langkah-${place}`)?.scrollIntoView({ block: 'center' }));
};

/** The editor of a chain; only read by those who may not publish. */
export function ChainEditor({ view, placeName, start, own, shown: inSight, published }: Props) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { type, mayPublish } = view;
  const within = useRef<HTMLDivElement>(null);
  const editing = useEditing(draftOf(start ?? view.chain), { active: inSight && mayPublish, within });
  const { draft, change, undo, redo } = editing;
  const { began, last, overtaken, see } = useSeen(view, own);
  const [chosen, setChosen] = useState(start !== undefined);
  if (!chosen && undo === undefined && redo === undefined && began.last !== view.last) {
    // Where nothing was written there is nothing to lose: the editor goes with what is in force.
    see();
    editing.takeUp(draftOf(view.chain));
  }
  const [opened, setOpened] = useState<string>();
  const [told, setTold] = useState('');
  const [shown, setShown] = useState<Fault>();
  const [publishing, setPublishing] = useState(false);
  const json = jsonOf(draft);
  const sketch = sketchOf(draft);
  const before = sketchOf(draftOf(view.chain));
  const reading = readingOf(type, sketch);
  const verdict = useVerdict(type, json, view.filled);
  const changed = JSON.stringify(json) !== JSON.stringify(jsonOf(draftOf(view.chain)));
  const { faults } = verdict;
  const lit = faults.find((it) => it === shown) ?? faults.find((it) => it.acts.length > 0);
  const unsaved = changed && undo !== undefined;
  useLeaving(unsaved);

  const nameOf = (key: string, of: Draft = draft): string => {
    const step = of.steps.find((it) => it.key === key);
    return step === undefined ? '' : say(reading.states[step.name] ?? text(step.name, step.name));
  };
  const move = (key: string, to: number): void => {
    const place = Math.max(0, Math.min(draft.steps.length - 1, to));
    change((now) => moveStep(now, key, place));
    setTold(t('movedStep', { step: nameOf(key), n: place + 1, all: draft.steps.length }));
  };
  const { list, dragging } = useReorder(move, mayPublish);
  const actions: StepActions = {
    move,
    change: (key, it, mark) => change((now) => changeStep(now, key, it), mark),
    remove: (key) => {
      change((now) => removeStep(now, key));
      setTold(t('removedStep', { step: nameOf(key) }));
    },
    toggle: (key) => setOpened((now) => (now === key ? undefined : key)),
  };
  const add = (at: number): void => {
    const key = crypto.randomUUID();
    const { newState, newCommand } = words.pairs;
    change((now) => addStep(now, at, key, { state: newState, command: newCommand }));
    setOpened(key);
    reveal(at);
  };
  const goTo = (place: Place): void => {
    if (typeof place === 'number') setOpened(draft.steps[place]?.key);
    reveal(place);
  };
  const at = (place: Place): readonly Fault[] => faults.filter((it) => it.place === place);
  const wrong = faults.flatMap((it) => (typeof it.place === 'number' ? (draft.steps[it.place]?.name ?? []) : []));
  const obstacle = !changed
    ? t('publishNothing')
    : overtaken
      ? t('overtakenFirst')
      : faults.length > 0
        ? t('publishFaults', { n: faults.length })
        : verdict.walking
          ? t('judging')
          : verdict.unproved === undefined
            ? undefined
            : say(verdict.unproved);

  return (
    <div ref={within}>
      {overtaken && !publishing && (
        <Overtaken
          view={view}
          since={began.chain}
          goOn={see}
          restart={() => {
            see();
            change(() => draftOf(view.chain));
          }}
        />
      )}
      <EditorBar
        view={view}
        json={json}
        obstacle={obstacle}
        changed={changed}
        undo={undo}
        redo={redo}
        restart={() => change(() => draftOf(view.chain))}
        take={(chain) => change(() => draftOf(chain))}
        publish={() => setPublishing(true)}
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <section aria-label={t('stepList')}>
            <Title order={2} size="h3">
              {t('stepList')}
            </Title>
            {mayPublish && (
              <Text size="xs" c="dimmed" mb={6} className="no-print">
                {t('stepListHint')}
              </Text>
            )}
            <Box mb={8}>
              <DraftCard
                draft={draft}
                sketch={sketch}
                reading={reading}
                faults={at('draft')}
                change={mayPublish ? change : undefined}
              />
            </Box>
            <ol className={classes['steps']} ref={list}>
              {draft.steps.map((step, index) => {
                const law = sketch.steps[index];
                if (law === undefined) return null;
                return (
                  <Fragment key={step.key}>
                    {dragging?.over === index && <li className={classes['gap']} aria-hidden />}
                    <StepCard
                      draft={draft}
                      step={step}
                      sketch={law}
                      index={index}
                      reading={reading}
                      faults={at(index)}
                      opened={opened === step.key}
                      actions={mayPublish ? actions : undefined}
                    />
                  </Fragment>
                );
              })}
              {dragging?.over === draft.steps.length && <li className={classes['gap']} aria-hidden />}
            </ol>
            {mayPublish && (
              <Group gap="xs" my={8} className="no-print">
                <Button
                  size="xs"
                  variant="light"
                  leftSection={<IconPlus size={14} aria-hidden />}
                  onClick={() => add(Math.max(0, draft.steps.length - 1))}
                >
                  {t('addStep')}
                </Button>
              </Group>
            )}
            <Box mt={8}>
              <CancelCard
                draft={draft}
                reading={reading}
                faults={at('cancel')}
                change={mayPublish ? change : undefined}
              />
            </Box>
          </section>
          <VisuallyHidden aria-live="polite">{told}</VisuallyHidden>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Scroller label={t('beside')} className={classes['side']}>
            {mayPublish && <VerdictPanel verdict={verdict} reading={reading} shown={lit} show={setShown} goTo={goTo} />}
            {changed && (
              <Paper className="surface" p="sm">
                <Title order={2} size="h3" mb={4}>
                  {t('changes')}
                </Title>
                <ChangesList before={before} after={sketch} reading={reading} />
              </Paper>
            )}
            <Paper className="surface" p="sm">
              <Chart chart={chartOfChain(sketch, reading)} size="wide" lit={lit?.acts ?? []} wrong={wrong} />
            </Paper>
          </Scroller>
        </Grid.Col>
      </Grid>
      {publishing && (
        <PublishDialog
          type={type}
          opd={view.opd}
          placeName={placeName}
          last={last}
          before={before}
          after={sketch}
          json={json}
          reading={reading}
          close={() => setPublishing(false)}
          done={(number) => {
            setPublishing(false);
            setChosen(false);
            editing.takeUp(draft);
            published(number);
          }}
        />
      )}
    </div>
  );
}
