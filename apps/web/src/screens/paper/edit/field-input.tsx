// One single field of a paper as an input that fits what it holds.
import { Autocomplete, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { choiceText } from '../../../parts/choice-text.ts';
import type { Field } from '../../../parts/fields.ts';
import { plainNumber, readDecimal, readMoney } from '../../../parts/grid/numbers.ts';
import { useLanguage, useWords } from '../../../parts/language.ts';
import { monthName } from '../../../parts/time.ts';
import { words } from '../words.ts';
import { searchOf } from './code-search.ts';

interface Props {
  readonly field: Field;
  readonly value: unknown;
  /** Is given the stored form of the value; `undefined` takes an optional field away. */
  readonly set: (value: unknown) => void;
  readonly disabled: boolean;
  readonly error?: string | undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

function NumberInput({ field, value, set, disabled, error }: Props) {
  const { say } = useLanguage();
  const [typed, type] = useState<string>();
  const read = field.kind === 'money' ? readMoney : readDecimal;
  return (
    <TextInput
      label={say(field.label)}
      disabled={disabled}
      error={error}
      required={!field.optional}
      inputMode="decimal"
      value={typed ?? plainNumber(textOf(value))}
      onChange={(event) => {
        const next = event.currentTarget.value;
        type(next);
        if (field.kind === 'integer')
          set(/^\d{1,9}$/.test(next.trim()) ? Number.parseInt(next, 10) : next.trim() || undefined);
        else set(next.trim() === '' ? undefined : (read(next) ?? next));
      }}
      onBlur={() => type(undefined)}
    />
  );
}

function CodeInput({ field, value, set, disabled, error }: Props) {
  const { say } = useLanguage();
  const search = searchOf(field);
  const now = textOf(value);
  const [query] = useDebouncedValue(now, 200);
  const found = useQuery({
    queryKey: ['choices', field.name, query],
    queryFn: async () => (await search?.(query)) ?? [],
    enabled: search !== undefined && !disabled,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
  const names = new Map((found.data ?? []).map((it) => [it.code, it.name]));
  return (
    <Autocomplete
      label={say(field.label)}
      disabled={disabled}
      error={error}
      required={!field.optional}
      description={names.get(now)}
      data={[...names.keys()]}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span>
          <b>{option.value}</b> {names.get(option.value)}
        </span>
      )}
      value={now}
      onChange={(next) => set(next.trim() === '' && field.optional ? undefined : next.trim())}
    />
  );
}

/** The input of a field. */
export function FieldInput(props: Props) {
  const { field, value, set, disabled, error } = props;
  const t = useWords(words);
  const { say, language } = useLanguage();
  const shared = { label: say(field.label), disabled, error, required: !field.optional };
  if (field.kind === 'money' || field.kind === 'decimal' || field.kind === 'integer') return <NumberInput {...props} />;
  if (field.kind === 'code') return <CodeInput {...props} />;
  if (field.kind === 'month' || field.kind === 'choice') {
    const choices =
      field.kind === 'choice'
        ? field.options.map((it) => ({ value: it, label: say(choiceText(it)) }))
        : Array.from({ length: 12 }, (_, index) => ({ value: `${index + 1}`, label: monthName(index + 1, language) }));
    const open = field.optional || value === undefined || value === '';
    return (
      <NativeSelect
        {...shared}
        data={[...(open ? [{ value: '', label: t('notSet') }] : []), ...choices]}
        value={textOf(value)}
        onChange={(event) => {
          const next = event.currentTarget.value;
          set(next === '' ? undefined : field.kind === 'month' ? Number.parseInt(next, 10) : next);
        }}
      />
    );
  }
  const typed = (next: string): void => set(next === '' && field.optional ? undefined : next);
  if (field.kind === 'day')
    return (
      <TextInput {...shared} type="date" value={textOf(value)} onChange={(event) => typed(event.currentTarget.value)} />
    );
  const long = (field.max ?? 0) > 300;
  return long ? (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={12}
      maxLength={field.max ?? 500}
      value={textOf(value)}
      onChange={(event) => typed(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      {...shared}
      maxLength={field.max ?? 500}
      value={textOf(value)}
      onChange={(event) => typed(event.currentTarget.value)}
    />
  );
}
