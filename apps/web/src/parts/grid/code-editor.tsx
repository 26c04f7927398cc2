// A code cell while it is edited: typing searches by number or words, the list below chooses.
import { Loader, Popover, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { text as pair } from '@siklus/workflow';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import { defineWords, useWords } from '../language.ts';
import { valueOf, type Choice } from './columns.ts';
import { wayOf, type CellEditorProps } from './editing.ts';
import classes from './grid.module.css';
import type { Way } from './use-grid.ts';

const words = defineWords('code-editor', {
  hint: pair('Ketik kode atau kata', 'Type a code or words'),
  none: pair('Tidak ada yang cocok dengan “{q}”', 'Nothing matches “{q}”'),
  choices: pair('Pilihan kode', 'Codes to choose from'),
  failed: pair('Pencarian gagal; kode dapat diketik langsung', 'The search failed; the code can be typed'),
});

const noChoices: readonly Choice[] = [];

/** Searches while typing; Enter or Tab takes the marked choice, Escape leaves the cell as it was. */
export function CodeEditor({ column, row, text, label, commit, cancel }: CellEditorProps) {
  const t = useWords(words);
  const list = useId();
  const [value, setValue] = useState(text ?? valueOf(row, column));
  const [touched, setTouched] = useState(text !== undefined);
  const [marked, setMarked] = useState(0);
  const [query] = useDebouncedValue(touched ? value.trim() : '', 150);
  const {
    data: choices = noChoices,
    isFetching,
    isError,
  } = useQuery({
    queryKey: ['choices', column.key, query, ...(column.live === true ? [list] : [])],
    queryFn: async () => (await column.search?.(query)) ?? noChoices,
    placeholderData: keepPreviousData,
    staleTime: column.live === true ? 0 : 300_000,
  });
  const chosen = choices[Math.min(marked, choices.length - 1)];

  const take = (choice: Choice, way: Way): void => commit(choice.code, way, column.fills?.(choice, row));
  const leave = (way: Way): void => {
    const exact = choices.find((it) => it.code === value.trim());
    if (exact !== undefined) take(exact, way);
    else commit(value, way);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const shift = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const way = wayOf(event, false);
    if (shift === 0 && way === undefined) return;
    event.preventDefault();
    if (way === undefined) {
      setTouched(true);
      setMarked((now) => Math.max(0, Math.min(now + shift, choices.length - 1)));
    } else if (way === 'cancel') cancel();
    else if (touched && chosen !== undefined && value.trim() !== '') take(chosen, way);
    else leave(way);
  };

  return (
    <Popover
      opened
      position="bottom-start"
      width={420}
      offset={2}
      shadow="md"
      trapFocus={false}
      withRoles={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Popover.Target>
        <input
          className={classes['input']}
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-autocomplete="list"
          aria-controls={list}
          aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen.code}`}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the cell had the focus, its editor takes it over
          autoFocus
          placeholder={t('hint')}
          value={value}
          onFocus={(event) => text === undefined && event.currentTarget.select()}
          onChange={(event) => {
            setValue(event.currentTarget.value);
            setTouched(true);
            setMarked(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => leave('blur')}
        />
      </Popover.Target>
      <Popover.Dropdown p={4}>
        {isFetching && <Loader size="xs" pos="absolute" right={8} top={8} />}
        {choices.length === 0 && !isFetching && (
          <Text size="sm" c="dimmed" p="xs">
            {isError ? t('failed') : query === '' ? t('hint') : t('none', { q: query })}
          </Text>
        )}
        <div id={list} role="listbox" aria-label={t('choices')} className={classes['choices']}>
          {choices.map((choice) => (
            <div
              key={choice.code}
              id={`${list}-${choice.code}`}
              role="option"
              tabIndex={-1}
              aria-selected={choice === chosen}
              className={classes['choice']}
              ref={choice === chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
              onPointerDown={(event) => {
                event.preventDefault();
                take(choice, 'stay');
              }}
            >
              <span className={classes['code']}>{choice.code}</span> {choice.name}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
