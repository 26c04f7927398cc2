// A picker of which only an entry of its list counts; and one for several of them.
import { CloseButton, Group, Pill, Stack } from '@mantine/core';
import { text as pair } from '@siklus/workflow';
import { useState } from 'react';
import { defineWords, useWords } from '../language.ts';
import { PickerField, type PickerFieldProps } from './picker-field.tsx';
import { idOf, type Choice } from './picker.ts';

const words = defineWords('choice-field', {
  clear: pair('Kosongkan', 'Clear'),
  remove: pair('Hapus {name}', 'Remove {name}'),
});

type Rest = Omit<PickerFieldProps, 'text' | 'written' | 'typed' | 'taken'>;

const wordsOf = ({ code, name, sort = '' }: Choice): string =>
  [`${sort} ${code}`.trim(), name].filter(Boolean).join(' · ');

interface OneProps extends Rest {
  readonly value: Choice | undefined;
  readonly choose: (choice: Choice | undefined) => void;
  readonly clearable?: boolean;
}

/** One entry of a list. Text that is no entry stays in the field, marked, and nothing is chosen. */
export function ChoiceField({ value, choose, clearable = false, ...rest }: OneProps) {
  const t = useWords(words);
  const [unknown, keep] = useState('');
  const text = value === undefined ? unknown : wordsOf(value);
  const clear = (): void => {
    keep('');
    choose(undefined);
  };
  return (
    <PickerField
      {...rest}
      text={text}
      written={false}
      taken={({ text: typed, choice }) => {
        keep(choice === undefined ? typed : '');
        choose(choice);
      }}
      rightSectionPointerEvents="all"
      rightSection={
        clearable && text !== '' ? <CloseButton size="sm" aria-label={t('clear')} onClick={clear} /> : undefined
      }
    />
  );
}

interface ManyProps extends Rest {
  readonly values: readonly Choice[];
  readonly choose: (choices: readonly Choice[]) => void;
  /** Whether text that is no entry counts too. */
  readonly free?: boolean;
  /** Entries that no list has, shown as such. */
  readonly isUnknown?: (choice: Choice) => boolean;
}

/** Several entries, each to be taken away again. */
export function ChoicesField({ values, choose, free = false, isUnknown, required, ...rest }: ManyProps) {
  const t = useWords(words);
  const [text, keep] = useState('');
  const has = (choice: Choice): boolean => values.some((it) => idOf(it) === idOf(choice));
  const add = (choice: Choice): void => {
    keep('');
    if (!has(choice)) choose([...values, choice]);
  };
  return (
    <Stack gap={6}>
      <PickerField
        {...rest}
        required={required === true && values.length === 0}
        withAsterisk={required === true}
        text={text}
        written={false}
        typed={keep}
        taken={({ text: typed, choice }) => {
          const written = typed.trim();
          if (choice !== undefined) add(choice);
          else if (free && written !== '') add({ code: written, name: '' });
          else keep(typed);
        }}
      />
      {values.length > 0 && (
        <Group gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {values.map((it) => (
            <li key={idOf(it)}>
              <Pill
                withRemoveButton={rest.disabled !== true}
                {...(isUnknown?.(it) === true && { c: 'red' })}
                removeButtonProps={{
                  'aria-label': t('remove', { name: wordsOf(it) }),
                  tabIndex: 0,
                  'aria-hidden': false,
                }}
                onRemove={() => choose(values.filter((other) => other !== it))}
              >
                {wordsOf(it)}
              </Pill>
            </li>
          ))}
        </Group>
      )}
    </Stack>
  );
}
