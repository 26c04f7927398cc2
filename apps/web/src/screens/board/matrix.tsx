// OPD by document type under the phases of the year, with head and first column standing still; a folded phase is one column.
import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { stageName, type DocumentType } from '@siklus/workflow';
import { Fragment } from 'react';
import { useLanguage, useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import { dayText } from '../../parts/time.ts';
import { shortTypeName, typeName } from '../../parts/type-name.ts';
import type { BoardRow, BoardView } from '../../shapes.ts';
import { percentText } from '../../parts/percent-text.ts';
import { BoardCell } from './board-cell.tsx';
import classes from './board.module.css';
import { PhaseCell } from './phase-cell.tsx';
import type { Phase } from './phase-keys.ts';
import { columnName, groupsOf, phaseNames } from './phases.ts';
import { words } from './words.ts';
import { Short } from '../../parts/short.tsx';

/** A cell, or that there is nothing yet; types that a row never has stay blank. */
export function CellOf({ row, type }: { row: BoardRow; type: DocumentType }) {
  const cell = row.cells.find((it) => it.type === type);
  return cell === undefined ? <VisuallyHidden>–</VisuallyHidden> : <BoardCell row={row} cell={cell} />;
}

/** Where the cycle of a row stands; its inner stages in the title. */
export function StagesOf({ row }: { row: BoardRow }) {
  const { say } = useLanguage();
  const kind = row.opd === '' ? 'daerah' : 'opd';
  const outer = [...new Set(row.stages.map((it) => it.stage.split('.')[0] ?? ''))];
  return (
    <span title={row.stages.map((it) => say(it.label)).join(', ')}>
      {outer.map((stage) => say(stageName(kind, stage))).join(', ')}
    </span>
  );
}

// When papers of a type may be drafted; said under its name, dimmed while it is shut.
function Window({ step }: { step: BoardView['region']['schedule'][number] | undefined }) {
  const t = useWords(words);
  const { language } = useLanguage();
  if (step === undefined) return null;
  const [opens, closes] = [dayText(step.opens, language, 'short'), dayText(step.closes, language, 'short')];
  return (
    <Text
      size="xs"
      fw={step.state === 'now' ? 600 : 400}
      c={step.state === 'now' ? 'var(--mantine-color-text)' : 'dimmed'}
      title={t('window', { opens: step.opens, closes: step.closes })}
      lh={1.25}
    >
      {opens} – {closes}
    </Text>
  );
}

// Of several windows the one that is open, else the next one, else the last.
function windowOf(schedule: BoardView['region']['schedule'], type: string) {
  const mine = schedule.filter((it) => it.stage === type);
  return mine.find((it) => it.state === 'now') ?? mine.find((it) => it.state === 'next') ?? mine.at(-1);
}

/** How much of its budget an agency has spent; nothing where there is no budget. */
export function ShareOf({ row }: { row: BoardRow }) {
  const t = useWords(words);
  const { language } = useLanguage();
  if (row.persen === undefined) return null;
  return (
    <Text size="xs" fw={600}>
      {t('share', { n: percentText(row.persen, language) })}
    </Text>
  );
}

type Groups = ReturnType<typeof groupsOf>;

function RowOf({ row, groups, unfolded }: { row: BoardRow; groups: Groups; unfolded: readonly Phase[] }) {
  const t = useWords(words);
  const own = row.opd === '';
  return (
    <tr data-own={own}>
      <th scope="row">
        <Short size="sm" fw={600} title={row.name} lines={2}>
          {own ? t('own') : row.name}
        </Short>
        <Short size="xs" c="dimmed">
          {own ? row.name : row.opd}
        </Short>
        <Text size="xs" c="dimmed">
          <StagesOf row={row} />
        </Text>
        <ShareOf row={row} />
      </th>
      {groups.map(({ phase, types }) =>
        unfolded.includes(phase) ? (
          types.map((type) => (
            <td key={type}>
              <CellOf row={row} type={type} />
            </td>
          ))
        ) : (
          <td key={phase} data-folded>
            <PhaseCell row={row} phase={phase} />
          </td>
        ),
      )}
    </tr>
  );
}

function Total({ total }: { total: BoardView['totals'][number] }) {
  const t = useWords(words);
  return total.total === 0 ? (
    <Text size="xs" c="dimmed">
      {t('none')}
    </Text>
  ) : (
    <>
      <Money value={total.money} compact fw={650} size="sm" />
      <Text size="xs" c="dimmed">
        {t('done', { done: total.done, total: total.total })}
      </Text>
    </>
  );
}

interface Props {
  readonly board: BoardView;
  readonly rows: readonly BoardRow[];
  readonly unfolded: readonly Phase[];
  readonly toggle: (phase: Phase) => void;
}

function Head({ board, groups, unfolded, toggle }: Omit<Props, 'rows'> & { groups: Groups }) {
  const t = useWords(words);
  const { say } = useLanguage();
  return (
    <thead>
      <tr className={classes['phases']}>
        <th scope="col" rowSpan={2}>
          {t('opd')}
        </th>
        {groups.map(({ phase, types }) => {
          const open = unfolded.includes(phase);
          const Icon = open ? IconChevronDown : IconChevronRight;
          return (
            <th key={phase} scope="colgroup" colSpan={open ? types.length : 1}>
              <UnstyledButton
                className={classes['phase'] ?? ''}
                aria-expanded={open}
                title={t(open ? 'fold' : 'unfold', { phase: say(phaseNames[phase]) })}
                onClick={() => toggle(phase)}
              >
                <Icon size={14} aria-hidden />
                {say(phaseNames[phase])}
              </UnstyledButton>
            </th>
          );
        })}
      </tr>
      <tr className={classes['types']}>
        {groups.map(({ phase, types }) =>
          unfolded.includes(phase) ? (
            types.map((type) => (
              <th key={type} scope="col" title={say(typeName(type))}>
                {say(shortTypeName(type))}
                <Window step={windowOf(board.region.schedule, type)} />
              </th>
            ))
          ) : (
            <th key={phase} scope="col" className={classes['list']}>
              {types.map((type) => say(columnName(type))).join(', ')}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}

/** The matrix of the board; the region's own papers stand on top. */
export function Matrix({ board, rows, unfolded, toggle }: Props) {
  const t = useWords(words);
  const groups = groupsOf(board.totals.map((it) => it.type));
  return (
    <Scroller label={t('title')} className={`surface ${classes['scroller']}`}>
      <table className={classes['matrix']}>
        <caption>
          <VisuallyHidden>{t('legend')}</VisuallyHidden>
        </caption>
        <Head board={board} groups={groups} unfolded={unfolded} toggle={toggle} />
        <tbody>
          {board.own.cells.length > 0 && <RowOf row={board.own} groups={groups} unfolded={unfolded} />}
          {rows.map((row) => (
            <RowOf key={row.opd} row={row} groups={groups} unfolded={unfolded} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {groups.map(({ phase, types }) => (
              <Fragment key={phase}>
                {unfolded.includes(phase) ? (
                  board.totals
                    .filter((it) => types.includes(it.type))
                    .map((total) => (
                      <td key={total.type}>
                        <Total total={total} />
                      </td>
                    ))
                ) : (
                  <td data-folded>
                    <Text size="xs" c="dimmed">
                      {t('done', sumTotals(board.totals.filter((it) => types.includes(it.type))))}
                    </Text>
                  </td>
                )}
              </Fragment>
            ))}
          </tr>
        </tfoot>
      </table>
    </Scroller>
  );
}

function sumTotals(totals: BoardView['totals']): { done: number; total: number } {
  return {
    done: totals.reduce((sum, it) => sum + it.done, 0),
    total: totals.reduce((sum, it) => sum + it.total, 0),
  };
}
