// How many papers stand in each state, as one segmented bar: grey drafted, indigo on the way, teal final.
import { VisuallyHidden } from '@mantine/core';
import { useLanguage } from './language.ts';
import type { BoardCell } from '../shapes.ts';
import classes from './state-bar.module.css';

/** The segmented bar of a cell; its words are read out, so it does not rest on colour. */
export function StateBar({ states, total }: Pick<BoardCell, 'states' | 'total'>) {
  const { say } = useLanguage();
  const shown = states.filter((it) => it.count > 0);
  const label = shown.map((it) => `${say(it.label)}: ${it.count}`).join(', ');
  return (
    <span className={classes['bar']} title={label}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {shown.map((it) => (
        <span
          key={`${it.state} ${it.label.id}`}
          className={classes['segment']}
          data-kind={it.final ? 'final' : it.state === 'draft' ? 'draft' : 'way'}
          style={{
            flexGrow: it.count / Math.max(total, 1),
            opacity:
              it.final || it.state === 'draft' ? 1 : 0.45 + 0.5 * (states.indexOf(it) / Math.max(states.length - 1, 1)),
          }}
        />
      ))}
    </span>
  );
}
