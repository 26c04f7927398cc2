// The codes that a condition names, of any level: found in their list, or typed as they are and marked where the list lacks them.
import { searchCodes, useCodes, type CodeList } from '../../parts/code-names.ts';
import { ChoicesField } from '../../parts/picker/choice-field.tsx';
import type { Search } from '../../parts/picker/use-picker.ts';

interface Props {
  readonly kind: Extract<CodeList, 'akun' | 'sumber-dana'>;
  readonly label: string;
  readonly values: readonly string[];
  readonly choose: (codes: string[]) => void;
}

const searches: Readonly<Record<Props['kind'], Search>> = {
  akun: (query) => searchCodes('akun', query),
  'sumber-dana': (query) => searchCodes('sumber-dana', query),
};

const nothing: Readonly<Record<string, string>> = {};

/** Several codes of one list. */
export function CodesField({ kind, label, values, choose }: Props) {
  const { nameOf, isKnown } = useCodes(kind, values, nothing);
  return (
    <ChoicesField
      size="xs"
      aria-label={label}
      placeholder={label}
      free
      search={searches[kind]}
      values={values.map((code) => ({ code, name: nameOf(code) ?? '' }))}
      isUnknown={({ code }) => isKnown(code) === false}
      choose={(next) => choose(next.map((it) => it.code))}
    />
  );
}
