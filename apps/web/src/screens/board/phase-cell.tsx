// A folded phase of one OPD: how many of its papers are done, how far the others are, and how long there is.
import { Text, VisuallyHidden } from '@mantine/core';
import { Due } from '../../parts/due.tsx';
import { useLanguage, useWords } from '../../parts/language.ts';
import { StateBar } from '../../parts/state-bar.tsx';
import type { BoardRow } from '../../shapes.ts';
import type { Phase } from './phase-keys.ts';
import { phaseNames, phaseOf, sumOf } from './phases.ts';
import classes from './board.module.css';
import { words } from './words.ts';

/** The sum of a phase. */
export function PhaseCell({ row, phase }: { row: BoardRow; phase: Phase }) {
  const t = useWords(words);
  const { say } = useLanguage();
  const { total, done, states, days } = sumOf(row.cells.filter((it) => phaseOf(it.type) === phase));
  if (total === 0)
    return (
      <Text span size="xs" c="dimmed" className={classes['nothing'] ?? ''}>
        {t('none')}
      </Text>
    );
  return (
    <div className={classes['folded']}>
      <VisuallyHidden>
        {row.name}, {say(phaseNames[phase])}:
      </VisuallyHidden>
      <Text span size="xs" c="dimmed">
        {done}/{total}
      </Text>
      <StateBar states={states} total={total} />
      {days !== undefined && <Due days={days} short />}
    </div>
  );
}
