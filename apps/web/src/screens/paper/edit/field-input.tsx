// One single field of a paper as an input that fits what it holds.
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { choiceText } from '../../../parts/choice-text.ts';
import { isPercent, type Field } from '../../../parts/fields.ts';
import { plainNumber, readDecimal, readMoney } from '../../../parts/grid/numbers.ts';
import { useLanguage, useWords } from '../../../parts/language.ts';
import { PickerField } from '../../../parts/picker/picker-field.tsx';
import type { Search } from '../../../parts/picker/use-picker.ts';
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
  const plain = field.kind === 'money' ? readMoney : readDecimal;
  const read = (text: string): string | undefined => plain(isPercent(field) ? text.replace(/\s*%\s*$/, '') : text);
  return (
    <TextInput
      label={say(field.label)}
      data-field={field.name}
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

function CodeInput({ field, value, set, disabled, error, search }: Props & { search: Search }) {
  const { say } = useLanguage();
  const keep = (next: string): void => set(next.trim() === '' && field.optional ? undefined : next.trim());
  return (
    <PickerField
      label={say(field.label)}
      data-field={field.name}
      disabled={disabled}
      error={error}
      required={!field.optional}
      search={search}
      text={textOf(value)}
      written
      typed={keep}
      taken={({ text }) => keep(text)}
    />
  );
}

/** The input of a field. */
export function FieldInput(props: Props) {
  const { field, value, set, disabled, error } = props;
  const t = useWords(words);
  const { say, language } = useLanguage();
  const shared = {
    label: say(field.label),
    disabled,
    error,
    required: !field.optional,
    'data-field': field.name,
  };
  if (field.kind === 'money' || field.kind === 'decimal' || field.kind === 'integer') return <NumberInput {...props} />;
  const search = field.kind === 'code' ? searchOf(field) : undefined;
  if (search !== undefined) return <CodeInput {...props} search={search} />;
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
