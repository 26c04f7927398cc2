// What narrows a list above it: words to search for, and the type of document.
import { Select, TextInput, type TextInputProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { text, type DocumentType } from '@siklus/workflow';
import { defineWords, useLanguage, useWords } from './language.ts';
import { allTypes, isType, typeName } from './type-name.ts';

const words = defineWords('filter-fields', {
  type: text('Jenis', 'Type'),
  anyType: text('Semua jenis', 'All types'),
});

type SearchProps = { readonly label: string; readonly value: string; readonly search: (words: string) => void } & Omit<
  TextInputProps,
  'label' | 'value' | 'onChange'
>;

/** A field to search in; what it searches stands in it until something is typed. */
export function SearchField({ label, value, search, ...rest }: SearchProps) {
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={value}
      onChange={(event) => search(event.currentTarget.value)}
      {...rest}
    />
  );
}

interface TypeProps {
  readonly value: DocumentType | undefined;
  readonly choose: (type: DocumentType | undefined) => void;
}

/** One type of document, or all of them. */
export function TypeSelect({ value, choose }: TypeProps) {
  const t = useWords(words);
  const { say } = useLanguage();
  return (
    <Select
      size="xs"
      w={160}
      clearable
      aria-label={t('type')}
      placeholder={t('anyType')}
      data={allTypes.map((type) => ({ value: type, label: say(typeName(type)) }))}
      value={value ?? null}
      onChange={(next) => choose(next !== null && isType(next) ? next : undefined)}
    />
  );
}
