// The one picker of the app: an input with the list of what fits below it. Cells and forms give it their own input.
import { Loader, Popover, Text } from '@mantine/core';
import { text } from '@siklus/workflow';
import type { ReactNode } from 'react';
import { defineWords, useWords } from '../language.ts';
import { idOf, isCurrent, queryOf, type Choice } from './picker.ts';
import classes from './picker.module.css';
import { optionId, type OpenPicker } from './use-picker.ts';

const words = defineWords('picker', {
  hint: text('Ketik kode atau kata', 'Type a code or words'),
  none: text('Tidak ada yang cocok dengan “{q}”', 'Nothing matches “{q}”'),
  empty: text('Tidak ada pilihan', 'There is nothing to choose from'),
  choices: text('Pilihan', 'Choices'),
  failed: text('Pencarian gagal; kode dapat diketik langsung', 'The search failed; the code can be typed'),
});

interface Props {
  readonly picker: OpenPicker;
  readonly opened: boolean;
  /** An entry was pressed. */
  readonly pick: (choice: Choice) => void;
  /** The input, which takes `picker.input`. */
  readonly children: ReactNode;
  readonly width?: number | 'target';
}

function Options({ picker: { state, marked, pending, list }, pick }: Pick<Props, 'picker' | 'pick'>) {
  const t = useWords(words);
  const choices = state.answer?.choices ?? [];
  const q = queryOf(state);
  const why = state.failed === q && !isCurrent(state) ? t('failed') : q === '' ? t('empty') : t('none', { q });
  return (
    <>
      {pending && <Loader size="xs" pos="absolute" right={8} top={8} />}
      {choices.length === 0 && (
        <Text size="sm" c="dimmed" p="xs">
          {pending ? t('hint') : why}
        </Text>
      )}
      <div
        id={list}
        role="listbox"
        aria-label={t('choices')}
        aria-busy={pending}
        className={classes['choices']}
        data-old={!isCurrent(state)}
      >
        {choices.map((choice) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys of a listbox belong to its input
          <div
            key={idOf(choice)}
            id={optionId(list, choice)}
            role="option"
            tabIndex={-1}
            aria-selected={choice === marked}
            className={classes['choice']}
            ref={choice === marked ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            // The input keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(choice)}
          >
            {choice.sort} <span className={classes['code']}>{choice.code}</span> {choice.name}
          </div>
        ))}
      </div>
    </>
  );
}

/** The input of a picker with its list, which shows as marked what Enter and Tab would take. */
export function Picker({ picker, opened, pick, children, width = 420 }: Props) {
  return (
    <Popover
      opened={opened}
      position="bottom-start"
      width={width}
      offset={2}
      shadow="md"
      trapFocus={false}
      withRoles={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={4} maw="calc(100vw - 24px)">
        <Options picker={picker} pick={pick} />
      </Popover.Dropdown>
    </Popover>
  );
}
