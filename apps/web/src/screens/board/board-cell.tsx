// One cell of the board: where most papers stand, how many are done, how much money, how long there is.
import { Text, VisuallyHidden } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { Due } from '../../parts/due.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { Money } from '../../parts/money.tsx';
import { useYear } from '../../parts/session.ts';
import { StateBar } from '../../parts/state-bar.tsx';
import { queryClient, trpc } from '../../parts/trpc.ts';
import { shortTypeName } from '../../parts/type-name.ts';
import type { BoardCell as Cell, BoardRow } from '../../shapes.ts';
import { doneOf, dominantOf } from './arrange.ts';
import classes from './board.module.css';
import { words } from './words.ts';
import { Short } from '../../parts/short.tsx';

function useOpenOnly(): (event: MouseEvent, row: BoardRow, cell: Cell) => void {
  const navigate = useNavigate();
  const year = useYear();
  return (event, { opd }, cell) => {
    if (cell.total !== 1 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void queryClient
      .fetchQuery(trpc.document.list.queryOptions({ year, type: cell.type, ...(opd !== '' && { opd }), limit: 1 }))
      .then(({ rows }) => {
        const only = rows[0];
        return only === undefined ? undefined : navigate({ to: '/dokumen/$id', params: { id: only.id } });
      });
  };
}

/** A cell as a link to its papers, or to the paper itself when there is only one. */
export function BoardCell({ row, cell }: { row: BoardRow; cell: Cell }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const openOnly = useOpenOnly();
  const dominant = dominantOf(cell);
  const ended = cell.ended.map((it) => t('ended', { n: it.count, state: say(it.label).toLowerCase() })).join(', ');
  if (dominant === undefined) {
    return (
      <Text span size="xs" c="dimmed" className={classes['nothing'] ?? ''}>
        {ended === '' ? t('none') : ended}
      </Text>
    );
  }
  const done = doneOf(cell);
  return (
    <Link
      to="/dokumen"
      search={{ opd: row.opd === '' ? undefined : row.opd, type: cell.type }}
      className={classes['cell'] ?? ''}
      preload={false}
      onClick={(event) => openOnly(event, row, cell)}
    >
      <VisuallyHidden>
        {row.name}, {say(shortTypeName(cell.type))}:
      </VisuallyHidden>
      <Short size="xs" fw={600}>
        {say(dominant.label)}
      </Short>
      <StateBar states={cell.states} total={cell.total} />
      <span className={classes['line']}>
        <Money value={cell.money} compact size="xs" />
        <Text span size="xs" c="dimmed">
          {done}/{cell.total}
        </Text>
        {cell.workingDaysLeft !== undefined && <Due days={cell.workingDaysLeft} short due={cell.due} />}
      </span>
      {ended !== '' && (
        <Short size="xs" c="dimmed">
          {ended}
        </Short>
      )}
    </Link>
  );
}
