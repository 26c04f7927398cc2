// The field inside a cell while it is edited.
import { useState, type KeyboardEvent } from 'react';
import { CodeEditor } from './code-editor.tsx';
import { copyCell } from './columns.ts';
import { wayOf, type CellEditorProps } from './editing.ts';
import classes from './grid.module.css';

function PlainEditor({ column, row, text, label, commit, cancel }: CellEditorProps) {
  const [value, setValue] = useState(text ?? copyCell(column, row));
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const way = wayOf(event, text !== undefined);
    if (way === undefined) return;
    event.preventDefault();
    if (way === 'cancel') cancel();
    else commit(value, way);
  };
  return (
    <input
      className={classes['input']}
      data-numeric={column.kind !== 'text'}
      aria-label={label}
      inputMode={column.kind === 'text' ? 'text' : 'decimal'}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the cell had the focus, its editor takes it over
      autoFocus
      value={value}
      onFocus={(event) => text === undefined && event.currentTarget.select()}
      onChange={(event) => setValue(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => commit(value, 'blur')}
    />
  );
}

/** The editor that fits the kind of the column. */
export function CellEditor(props: CellEditorProps) {
  return props.column.kind === 'code' ? <CodeEditor {...props} /> : <PlainEditor {...props} />;
}
