// The names of codes below a list: said once, so that each row is one line.
import type { Row } from '@siklus/workflow';
import type { Field } from '../../../parts/fields.ts';

/** Columns whose rows say in words what their code means. */
const said = new Set(['uraian', 'nama']);

/** Fund sources are named even so: no row says what they are. */
const unsaid = 'dana';

/** The codes of some rows with their names, in the order in which they come; none twice. */
export function namesOf(
  columns: readonly Field[],
  rows: readonly Row[],
  names: Readonly<Record<string, string>>,
): readonly (readonly [code: string, name: string])[] {
  const codes = columns.filter((it) => it.kind === 'code');
  const named = columns.some((it) => said.has(it.name)) ? codes.filter((it) => it.name === unsaid) : codes;
  const found = rows.flatMap((row) => named.map((it) => row[it.name])).filter((it) => typeof it === 'string');
  return [...new Set(found)].flatMap((code) => {
    const name = names[code];
    return name === undefined ? [] : [[code, name] as const];
  });
}
