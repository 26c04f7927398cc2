// Which codes in the rows of a list the master lists have, each field asked of its own list.
import type { Row } from '@siklus/workflow';
import { useCallback } from 'react';
import { useCodes, type CodeList, type Codes } from '../../../parts/code-names.ts';
import { textOf } from '../../../parts/draft/patch-of.ts';
import type { Field } from '../../../parts/fields.ts';
import { lists } from './code-search.ts';

interface Known {
  readonly nameOf: (code: string) => string | undefined;
  readonly isKnown: (field: string, code: string) => boolean | undefined;
}

/** Looks up the codes in the open columns of a list; those that are only shown were looked up by the server. */
export function useKnown(
  field: Field,
  columns: readonly string[],
  rows: readonly Row[],
  names: Readonly<Record<string, string>>,
): Known {
  const codesOf = (list: CodeList): readonly string[] => {
    const keys = field.columns.map((it) => it.name).filter((it) => columns.includes(it) && lists[it] === list);
    return rows.flatMap((row) => keys.map((key) => textOf(row, key)));
  };
  const akun = useCodes('akun', codesOf('akun'), names);
  const dana = useCodes('sumber-dana', codesOf('sumber-dana'), names);
  const nomenklatur = useCodes('nomenklatur', codesOf('nomenklatur'), names);
  const nameOf = useCallback(
    (code: string) => akun.nameOf(code) ?? dana.nameOf(code) ?? nomenklatur.nameOf(code),
    [akun, dana, nomenklatur],
  );
  const isKnown = useCallback(
    (name: string, code: string) => {
      const codes: Readonly<Record<CodeList, Codes>> = { akun, 'sumber-dana': dana, nomenklatur };
      const list = lists[name];
      return list === undefined ? undefined : codes[list].isKnown(code);
    },
    [akun, dana, nomenklatur],
  );
  return { nameOf, isKnown };
}
