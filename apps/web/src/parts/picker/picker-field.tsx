// A picker in a form: a labelled field that offers what fits, and says of what it holds whether it is known.
import { TextInput, type TextInputProps } from '@mantine/core';
import { text as pair } from '@siklus/workflow';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { defineWords, useWords } from '../language.ts';
import { Picker } from './picker.tsx';
import { exactOf, isCurrent, leftOf, takenOf, type Choice, type Taken } from './picker.ts';
import { usePicker, type Search } from './use-picker.ts';

const words = defineWords('picker-field', {
  unknown: pair('Tidak dikenal: “{text}”', 'Unknown: “{text}”'),
});

type Shown = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'onKeyDown' | 'onFocus' | 'onBlur' | 'ref'>;

/** What a field of a form gives a picker. */
export interface PickerFieldProps extends Shown {
  readonly search: Search;
  /** What stands in the field. */
  readonly text: string;
  /** Whether that text is a code of the list, to be looked up as it stands; else it is the name of a choice that was made. */
  readonly written: boolean;
  readonly typed?: (text: string) => void;
  /** What was taken: by a key, by the pointer, by leaving, or by an answer that knows what was left in the field. */
  readonly taken: (taken: Taken) => void;
}

/** A labelled picker. Typed text that the list does not have stays, and is marked. */
export function PickerField({ search, text, written, typed, taken, ...shown }: PickerFieldProps) {
  const t = useWords(words);
  const [opened, open] = useState(false);
  const [inside, enter] = useState(false);
  const [last, keep] = useState<string | undefined>(text);
  const picker = usePicker({ search, text, touched: written && text !== '', inside });
  const { state, given } = picker;
  if (text !== last) {
    keep(text);
    if (text !== state.text) given(text, written && text !== '');
  }
  const exact = state.touched ? exactOf(state) : undefined;
  const unknown = state.touched && !inside && state.text.trim() !== '' && isCurrent(state) && exact === undefined;
  // What was left in the field before its answer came is what it names.
  const late = !inside && !written ? exact : undefined;
  const give = (it: Taken): void => {
    // Whatever was typed to find an entry, the field then says what was made of it, be it what it said before.
    if (it.choice !== undefined && !written) keep(undefined);
    taken(it);
  };
  const take = useRef(give);
  useEffect(() => {
    take.current = give;
  });
  useEffect(() => {
    if (late !== undefined) take.current({ text: late.code, choice: late });
  }, [late]);

  const pick = (choice: Choice): void => {
    open(false);
    give({ text: choice.code, choice });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (picker.moves(event)) {
      event.preventDefault();
      open(true);
    } else if (event.key === 'Escape' && opened) open(false);
    else if (event.key === 'Tab' || (event.key === 'Enter' && opened)) {
      if (event.key === 'Enter') event.preventDefault();
      open(false);
      if (state.touched || picker.marked !== undefined) give(takenOf(state));
    }
  };
  const input = picker.input(opened);
  const note = exact !== undefined && written && exact.name !== '' ? exact.name : shown.description;
  return (
    <Picker picker={picker} opened={opened && shown.disabled !== true} pick={pick} width="target">
      <TextInput
        {...shown}
        {...input}
        description={note}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={shown.error ?? (unknown ? t('unknown', { text: state.text.trim() }) : undefined)}
        data-mantine-stop-propagation={opened || undefined}
        onChange={(event) => {
          open(true);
          input.onChange(event);
          typed?.(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onClick={() => open(true)}
        onFocus={(event) => {
          enter(true);
          open(true);
          event.currentTarget.select();
        }}
        onBlur={() => {
          enter(false);
          open(false);
          if (state.touched) give(leftOf(state));
        }}
      />
    </Picker>
  );
}
