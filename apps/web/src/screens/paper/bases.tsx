// The chain of papers from plafon to SP2D: what this one stands on, itself, and what stands on it.
import { Badge, Group, Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useLanguage, useWords } from '../../parts/language.ts';
import { shortTypeName } from '../../parts/type-name.ts';
import type { PaperRow, PaperView } from '../../shapes.ts';
import classes from './bases.module.css';
import { chainOf, type Step } from './chain-of.ts';
import { words } from './words.ts';
import { Short } from '../../parts/short.tsx';

const mostInMenu = 40;

function Single({ paper }: { paper: PaperRow }) {
  const { say } = useLanguage();
  return (
    <Link
      to="/dokumen/$id"
      params={{ id: paper.id }}
      className={classes['chip'] ?? ''}
      data-final={paper.final}
      title={paper.number ?? paper.title}
    >
      <b>{say(shortTypeName(paper.type))}</b>
      <span className={classes['state']}>{say(paper.stateLabel)}</span>
    </Link>
  );
}

function Several({ type, papers }: Step) {
  const t = useWords(words);
  const { say } = useLanguage();
  const [first] = papers;
  return (
    <Menu shadow="md" width={380} position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes['chip'] ?? ''} data-final={papers.every((it) => it.final)}>
          <b>{say(shortTypeName(type))}</b>
          <span className={classes['state']}>× {papers.length}</span>
          <IconChevronDown size={12} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {papers.slice(0, mostInMenu).map((paper) => (
          <Menu.Item
            key={paper.id}
            renderRoot={(props) => <Link to="/dokumen/$id" params={{ id: paper.id }} {...props} />}
          >
            <Short size="sm">{paper.title}</Short>
            <Short size="xs" c="dimmed">
              {[paper.number, say(paper.stateLabel)].filter(Boolean).join(' · ')}
            </Short>
          </Menu.Item>
        ))}
        {papers.length > mostInMenu && first !== undefined && (
          <Menu.Item renderRoot={(props) => <Link to="/dokumen" search={{ type, opd: first.opd }} {...props} />}>
            {t('more', { n: papers.length - mostInMenu })}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function StepChip({ step }: { step: Step }) {
  const [only] = step.papers;
  return step.papers.length === 1 && only !== undefined ? <Single paper={only} /> : <Several {...step} />;
}

/** The breadcrumb of papers. */
export function Bases({ view }: { view: PaperView }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const before = chainOf(view.above, view.paper);
  const after = chainOf(view.below, view.paper);
  if (before.length + after.length === 0) return null;
  const arrow = <IconChevronRight size={14} aria-hidden className={classes['arrow']} />;
  return (
    <Group component="nav" gap={4} mb="xs" aria-label={t('bases')} className={classes['chain'] ?? ''}>
      {before.map((step) => (
        <Fragment key={step.type}>
          <StepChip step={step} />
          {arrow}
        </Fragment>
      ))}
      <Badge size="lg" radius="sm" tt="none" aria-current="page" style={{ flexShrink: 0 }}>
        {say(shortTypeName(view.paper.type))}
      </Badge>
      {after.map((step) => (
        <Fragment key={step.type}>
          {arrow}
          <StepChip step={step} />
        </Fragment>
      ))}
    </Group>
  );
}
