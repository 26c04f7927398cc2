// The table of a migration: each paper, where it stands, where it would stand and why, and what became of it.
import { Anchor, Box, Button, Checkbox, Group, ScrollArea, Table, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { officeNames } from '@siklus/workflow';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RefusalLines } from '../../panels/refusals.tsx';
import { Arrow } from '../../parts/arrow.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import type { AlurPaper, ExecuteAnswer } from '../../shapes.ts';
import { words } from './words.ts';

const PAGE = 100;

function Result({ paper, answer }: { paper: AlurPaper; answer: ExecuteAnswer | undefined }) {
  const t = useWords(words);
  if (answer === undefined) return null;
  if (!answer.ok) return <RefusalLines refusals={answer.refusals} paper={paper} />;
  return (
    <Group gap={4} wrap="nowrap" c="var(--mantine-color-teal-light-color)">
      <IconCheck size={15} aria-hidden />
      <Text size="sm" c="inherit">
        {t('movedOne')}
      </Text>
    </Group>
  );
}

function Now({ paper }: { paper: AlurPaper }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const edition = (number: number): string => (number === 0 ? t('shippedShort') : t('edition', { n: number }));
  return (
    <>
      <Text size="sm">{say(paper.stateLabel)}</Text>
      <Text size="xs" c="dimmed">
        {edition(paper.chain)} <Arrow /> {edition(paper.next)}
      </Text>
    </>
  );
}

function After({ paper }: { paper: AlurPaper }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const state = say(paper.targetLabel);
  return (
    <>
      <Text size="sm">{t(paper.back ? 'goesBack' : 'asItStands', { state })}</Text>
      {paper.why !== undefined && (
        <Text size="xs" c="dimmed">
          {say(paper.why)}
        </Text>
      )}
      {paper.dropped.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('droppedStamps', { who: say(officeNames(paper.dropped)) })}
        </Text>
      )}
    </>
  );
}

interface Props {
  readonly papers: readonly AlurPaper[];
  readonly answers: ReadonlyMap<string, ExecuteAnswer>;
  /** Absent where nothing can be chosen. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly movable: ReadonlySet<string>;
  readonly choose: (ids: readonly string[], on: boolean) => void;
}

/** The papers of a plan. */
export function PapersTable({ papers, answers, chosen, movable, choose }: Props) {
  const t = useWords(words);
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <ScrollArea type="auto" viewportProps={{ tabIndex: 0 }}>
        <Table className="surface" miw={{ base: 0, sm: 640 }} aria-label={t('tabPapers')}>
          <Table.Thead>
            <Table.Tr>
              {chosen !== undefined && <Table.Th w={36} />}
              <Table.Th>{t('paper')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('stands')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('becomes')}</Table.Th>
              {answers.size > 0 && <Table.Th visibleFrom="sm">{t('result')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {papers.slice(0, shown).map((paper) => (
              <Table.Tr key={paper.id}>
                {chosen !== undefined && (
                  <Table.Td>
                    <Checkbox
                      size="xs"
                      aria-label={t('choosePaper', { paper: paper.title })}
                      checked={chosen.has(paper.id)}
                      disabled={!movable.has(paper.id)}
                      onChange={(event) => choose([paper.id], event.currentTarget.checked)}
                    />
                  </Table.Td>
                )}
                <Table.Td>
                  <Anchor
                    size="sm"
                    renderRoot={(props) => <Link to="/dokumen/$id" params={{ id: paper.id }} {...props} />}
                  >
                    {paper.number ?? paper.title}
                  </Anchor>
                  <Text size="xs" c="dimmed">
                    {[paper.opdName, paper.year].filter((it) => it !== '').join(' · ')}
                  </Text>
                  <Box hiddenFrom="sm" mt={4}>
                    <Now paper={paper} />
                    <After paper={paper} />
                    <Result paper={paper} answer={answers.get(paper.id)} />
                  </Box>
                </Table.Td>
                <Table.Td visibleFrom="sm">
                  <Now paper={paper} />
                </Table.Td>
                <Table.Td visibleFrom="sm">
                  <After paper={paper} />
                </Table.Td>
                {answers.size > 0 && (
                  <Table.Td visibleFrom="sm">
                    <Result paper={paper} answer={answers.get(paper.id)} />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {papers.length > shown && (
        <Group justify="center" className="no-print">
          <Button size="xs" variant="default" onClick={() => setShown(shown + PAGE)}>
            {t('showMore', { n: Math.min(PAGE, papers.length - shown) })}
          </Button>
        </Group>
      )}
    </>
  );
}
