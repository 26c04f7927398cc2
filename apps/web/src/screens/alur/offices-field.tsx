// Choosing offices by their titles.
import { MultiSelect, Select, type MultiSelectProps } from '@mantine/core';
import { isOffice, offices, officeTitle, type Office } from '@siklus/workflow';
import { useLanguage } from '../../parts/language.ts';

/** The most offices that one step may ask. */
const MOST = 6;

function useTitles(only: readonly Office[] = offices): { value: Office; label: string }[] {
  const { say } = useLanguage();
  return only.map((office) => ({ value: office, label: say(officeTitle(office)) }));
}

type Rest = Omit<MultiSelectProps, 'value' | 'onChange' | 'data'>;

/** Several offices. */
export function OfficesField({
  value,
  choose,
  only,
  ...rest
}: { value: readonly Office[]; choose: (next: readonly Office[]) => void; only?: readonly Office[] } & Rest) {
  const data = useTitles(only);
  return (
    <MultiSelect
      size="xs"
      searchable
      hidePickedOptions
      maxValues={MOST}
      data={data}
      value={[...value]}
      onChange={(next) => choose(next.filter(isOffice))}
      {...rest}
    />
  );
}

/** One office. */
export function OfficeField({
  label,
  value,
  choose,
  only,
}: {
  label: string;
  value: Office | undefined;
  choose: (next: Office) => void;
  only?: readonly Office[];
}) {
  const data = useTitles(only);
  return (
    <Select
      size="xs"
      searchable
      allowDeselect={false}
      label={label}
      data={data}
      value={value ?? null}
      onChange={(next) => next !== null && isOffice(next) && choose(next)}
    />
  );
}
