// The board on a phone: a card for each OPD, its phases folded until they are asked for.
import { Stack, Text, Title } from '@mantine/core';
import { useLanguage, useWords } from '../../parts/language.ts';
import { shortTypeName } from '../../parts/type-name.ts';
import type { BoardRow, BoardView } from '../../shapes.ts';
import { CellOf, ShareOf, StagesOf } from './matrix.tsx';
import type { Phase } from './phase-keys.ts';
import { groupsOf, phaseNames, sumOf } from './phases.ts';
import { StateBar } from '../../parts/state-bar.tsx';
import { Due } from '../../parts/due.tsx';
import classes from './board.module.css';
import { words } from './words.ts';

function PhaseOf({
  row,
  phase,
  types,
  open,
}: {
  row: BoardRow;
  phase: Phase;
  types: readonly string[];
  open: boolean;
}) {
  const { say } = useLanguage();
  const cells = row.cells.filter((it) => types.includes(it.type));
  const { total, done, states, days } = sumOf(cells);
  const shown = cells.filter((it) => it.total > 0 || it.ended.length > 0);
  if (shown.length === 0) return null;
  return (
    <details open={open} className={classes['fold']}>
      <summary>
        <span className={classes['line']}>
          <Text span size="sm" fw={600}>
            {say(phaseNames[phase])}
          </Text>
          <span className={classes['line']}>
            {days !== undefined && <Due days={days} short />}
            <Text span size="xs" c="dimmed">
              {done}/{total}
            </Text>
          </span>
        </span>
        <StateBar states={states} total={total} />
      </summary>
      {shown.map(({ type }) => (
        <div key={type} className={classes['pair']}>
          <Text size="sm" pl="sm">
            {say(shortTypeName(type))}
          </Text>
          <CellOf row={row} type={type} />
        </div>
      ))}
    </details>
  );
}

/** The board on a phone; `own` is the region's own row. */
export function Cards({
  board,
  rows,
  unfolded,
}: {
  board: BoardView;
  rows: readonly BoardRow[];
  unfolded: readonly Phase[];
}) {
  const t = useWords(words);
  const groups = groupsOf(board.totals.map((it) => it.type));
  const own = board.own.cells.some((it) => it.total > 0) ? [board.own] : [];
  return (
    <Stack gap="sm">
      {[...own, ...rows].map((row) => (
        <section key={row.opd} className="surface" aria-label={row.opd === '' ? t('own') : row.name}>
          <Title order={3} px="sm" pt="xs">
            {row.opd === '' ? t('own') : row.name}
          </Title>
          <Text size="xs" c="dimmed" px="sm" pb={6}>
            {row.opd === '' ? row.name : row.opd} · <StagesOf row={row} />
          </Text>
          <div className={classes['share']}>
            <ShareOf row={row} />
          </div>
          {groups.map(({ phase, types }) => (
            <PhaseOf key={phase} row={row} phase={phase} types={types} open={unfolded.includes(phase)} />
          ))}
        </section>
      ))}
    </Stack>
  );
}
