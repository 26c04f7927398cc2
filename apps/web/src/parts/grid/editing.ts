// What both cell editors share: what they are given, and which key leads out of them.
import type { Row } from '@siklus/workflow';
import type { KeyboardEvent } from 'react';
import type { GridColumn } from './columns.ts';
import type { GridControl, Way } from './use-grid.ts';

/** What an editor is given: the cell, what it starts with, and how it ends. */
export interface CellEditorProps {
  readonly column: GridColumn;
  readonly row: Row;
  /** The letter that opened the editor and replaces the value; undefined to go on with the value. */
  readonly text: string | undefined;
  readonly label: string;
  readonly commit: GridControl['commit'];
  readonly cancel: () => void;
}

/** The way out that a key asks for. */
export function wayOf(event: KeyboardEvent, replacing: boolean): Way | 'cancel' | undefined {
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down';
  if (event.key === 'Tab') return event.shiftKey ? 'back' : 'next';
  if (event.key === 'Escape') return 'cancel';
  if (replacing && event.key === 'ArrowDown') return 'down';
  return replacing && event.key === 'ArrowUp' ? 'up' : undefined;
}
