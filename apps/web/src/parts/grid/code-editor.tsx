// A code cell while it is edited: typing searches by number or words, the list below offers.
import type { KeyboardEvent } from 'react';
import { exactOf, leftOf, takenOf, type Choice, type Taken } from '../picker/picker.ts';
import { Picker } from '../picker/picker.tsx';
import { usePicker } from '../picker/use-picker.ts';
import { readCell, valueOf } from './columns.ts';
import { wayOf, type CellEditorProps } from './editing.ts';
import classes from './grid.module.css';
import type { Way } from './use-grid.ts';

const nowhere = (): Promise<readonly Choice[]> => Promise.resolve([]);

/** Searches while typing; Enter or Tab takes what is marked or else what was typed, Escape leaves the cell as it was. */
export function CodeEditor({ column, row, text, label, commit, cancel }: CellEditorProps) {
  const picker = usePicker({
    search: column.search ?? nowhere,
    text: text ?? valueOf(row, column),
    touched: text !== undefined,
    inside: true,
  });
  const { state } = picker;

  const take = ({ text: taken, choice }: Taken, way: Way): void => {
    const code = readCell(column, taken);
    const name = typeof code === 'string' ? column.nameOf?.(code) : undefined;
    const known = choice ?? (name === undefined ? undefined : { code: taken, name });
    commit(taken, way, known === undefined ? undefined : column.fills?.(known, row));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const way = wayOf(event, false);
    if (picker.moves(event)) event.preventDefault();
    if (way === undefined) return;
    event.preventDefault();
    if (way === 'cancel') cancel();
    else if (state.touched || picker.marked !== undefined) take(takenOf(state), way);
    else take({ text: state.text, choice: exactOf(state) }, way);
  };

  return (
    <Picker picker={picker} opened pick={(choice) => take({ text: choice.code, choice }, 'stay')}>
      <input
        {...picker.input(true)}
        className={classes['input']}
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the cell had the focus, its editor takes it over
        autoFocus
        onFocus={(event) => text === undefined && event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onBlur={() => take(leftOf(state), 'blur')}
      />
    </Picker>
  );
}
