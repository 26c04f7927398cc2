// The chain of papers from plafon to SP2D: what this one stands on, itself, and what stands on it.
import { Badge, Group } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { documentTypes, type DocumentType } from '@siklus/workflow';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useLanguage, useWords } from '../../parts/language.ts';
import { shortTypeName } from '../../parts/type-name.ts';
import type { PaperRow, PaperView } from '../../shapes.ts';
import classes from './bases.module.css';
import { words } from './words.ts';

const fewest = 3;

/** Papers by type, in the order of the year. */
export function byType(papers: readonly PaperRow[]): readonly { readonly type: DocumentType; readonly papers: readonly PaperRow[] }[] {
  return documentTypes.map((type) => ({ type, papers: papers.filter((it) => it.type === type) })).filter((it) => it.papers.length > 0);
}

function Chip({ paper, label }: { paper: PaperRow; label: string }) {
  const { say } = useLanguage();
  const words = `${label} · ${paper.number ?? paper.title} · ${say(paper.stateLabel)}`;
  return (
    <Link to="/dokumen/$id" params={{ id: paper.id }} className={classes['chip'] ?? ''} data-final={paper.final} title={words} aria-label={words}>
      <b>{label}</b>
      <span className={classes['name']}>{paper.number ?? paper.title}</span>
      <span className={classes['state']}>{say(paper.stateLabel)}</span>
    </Link>
  );
}

function Step({ type, papers, around }: { type: DocumentType; papers: readonly PaperRow[]; around: PaperRow }) {
  const t = useWords(words);
  const { say } = useLanguage();
  return (
    <>
      {papers.slice(0, fewest).map((paper) => (
        <Chip key={paper.id} paper={paper} label={say(shortTypeName(type))} />
      ))}
      {papers.length > fewest && (
        <Link to="/dokumen" search={{ type, opd: around.opd }} className={classes['chip'] ?? ''}>
          <b>{say(shortTypeName(type))}</b> {t('more', { n: papers.length - fewest })}
        </Link>
      )}
    </>
  );
}

/** The breadcrumb of papers. */
export function Bases({ view }: { view: PaperView }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const before = byType(view.above);
  const after = byType(view.below);
  if (before.length + after.length === 0) return null;
  const arrow = <IconChevronRight size={16} aria-hidden className={classes['arrow']} />;
  return (
    <Group component="nav" gap={6} mb="sm" aria-label={t('bases')} className={classes['chain'] ?? ''}>
      {before.map((step) => (
        <Fragment key={step.type}>
          <Step {...step} around={view.paper} />
          {arrow}
        </Fragment>
      ))}
      <Badge size="lg" radius="sm" tt="none" aria-current="page">
        {say(shortTypeName(view.paper.type))}
      </Badge>
      {after.map((step) => (
        <Fragment key={step.type}>
          {arrow}
          <Step {...step} around={view.paper} />
        </Fragment>
      ))}
    </Group>
  );
}
