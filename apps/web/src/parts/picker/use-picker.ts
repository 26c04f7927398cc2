// A picker on screen: its state, the search behind it, and what makes its input a combobox.
import { useEffect, useId, useReducer, type ChangeEvent, type KeyboardEvent } from 'react';
import { idOf, isCurrent, markedOf, openPicker, queryOf, step, type Choice, type PickerState } from './picker.ts';

/** Finds entries by number or words. It is asked anew when it is another function, so it must keep its identity. */
export type Search = (query: string) => Promise<readonly Choice[]>;

/** What a picker begins with. */
interface Beginning {
  readonly search: Search;
  readonly text: string;
  /** Whether the text is searched for; else the whole list is offered until something is typed. */
  readonly touched: boolean;
  /** Whether somebody is in the field; text that was written and left is looked up all the same. */
  readonly inside: boolean;
}

/** A picker in the hand of its field. */
export interface OpenPicker {
  readonly state: PickerState;
  readonly marked: Choice | undefined;
  readonly pending: boolean;
  readonly list: string;
  /** The field was given another text from outside. */
  readonly given: (text: string, touched: boolean) => void;
  /** Moves by an arrow key; false for any other key. */
  readonly moves: (event: KeyboardEvent) => boolean;
  /** What makes an input the field of this picker. */
  readonly input: (opened: boolean) => {
    readonly role: 'combobox';
    readonly autoComplete: 'off';
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-controls': string;
    readonly 'aria-expanded': boolean;
    readonly 'aria-activedescendant': string | undefined;
    readonly value: string;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  };
}

/** The id of an entry in the page. */
export const optionId = (list: string, choice: Choice): string => `${list}-${idOf(choice)}`;

/** Keeps a picker; the search waits until typing pauses. */
export function usePicker({ search, text, touched, inside }: Beginning): OpenPicker {
  const list = useId();
  const [state, send] = useReducer(step, undefined, () => openPicker(text, touched));
  const query = queryOf(state);
  const marked = markedOf(state);
  const asking = inside || (state.touched && query !== '');
  useEffect(() => {
    if (!asking) return undefined;
    const ask = (): void =>
      void search(query).then(
        (choices) => send({ kind: 'answered', query, choices }),
        () => send({ kind: 'failed', query }),
      );
    const timer = setTimeout(ask, query === '' ? 0 : 150);
    return () => clearTimeout(timer);
  }, [asking, query, search]);
  return {
    state,
    marked,
    pending: asking && !isCurrent(state) && state.failed !== query,
    list,
    given: (next, looked) => send({ kind: 'given', text: next, touched: looked }),
    moves: ({ key }) => {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
      send({ kind: 'moved', by: key === 'ArrowDown' ? 1 : -1 });
      return true;
    },
    input: (opened) => ({
      role: 'combobox',
      autoComplete: 'off',
      'aria-autocomplete': 'list',
      'aria-controls': list,
      'aria-expanded': opened,
      'aria-activedescendant': marked === undefined ? undefined : optionId(list, marked),
      value: state.text,
      onChange: (event) => send({ kind: 'typed', text: event.currentTarget.value }),
    }),
  };
}
