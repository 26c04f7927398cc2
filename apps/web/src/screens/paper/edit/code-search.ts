// Where the codes of a field come from, told by its name: a master list, the agencies, or the rows of another list of the same paper.
import type { Body, Row } from '@siklus/workflow';
import type { Field } from '../../../parts/fields.ts';
import { searchCodes, type CodeList } from '../../../parts/code-names.ts';
import type { Choice } from '../../../parts/grid/columns.ts';
import { client } from '../../../parts/trpc.ts';

const lists: Readonly<Record<string, CodeList>> = {
  akun: 'akun',
  dana: 'sumber-dana',
  subKegiatan: 'nomenklatur',
  kegiatan: 'nomenklatur',
  program: 'nomenklatur',
};

const has = (choice: Choice, query: string): boolean =>
  `${choice.code} ${choice.name}`.toLowerCase().includes(query.toLowerCase());

async function searchUnits(kind: 'opd' | 'unit', query: string): Promise<readonly Choice[]> {
  const units = await client.codes.units.query({});
  const choices = new Map(
    units.map((it): [string, string] => (kind === 'opd' ? [it.opd, it.opdName] : [it.unit, it.name])),
  );
  return [...choices].map(([code, name]) => ({ code, name })).filter((it) => has(it, query));
}

/** How the codes of a field are found; undefined where no list of them is known. */
export function searchOf(field: Field): ((query: string) => Promise<readonly Choice[]>) | undefined {
  const list = lists[field.name];
  if (list !== undefined) return (query) => searchCodes(list, query);
  if (field.name === 'opd' || field.name === 'unit') {
    const kind = field.name;
    return (query) => searchUnits(kind, query);
  }
  if (field.kind !== 'choice') return undefined;
  return (query) => Promise.resolve(field.options.map((code) => ({ code, name: '' })).filter((it) => has(it, query)));
}

const told = (row: Row): string => {
  const word = ['uraian', 'nama', 'tolokUkur', 'subKegiatan']
    .map((key) => row[key])
    .find((it) => typeof it === 'string');
  return typeof word === 'string' ? word : '';
};

/** The rows of the other lists of a body, which a field that names a row may choose from. */
export function rowChoices(body: Body, list: string): readonly Choice[] {
  return Object.entries(body).flatMap(
    ([name, rows]) =>
      name === list || !Array.isArray(rows)
        ? []
        : (rows as Row[]).flatMap((row) => (typeof row === 'object' ? [{ code: row.id, name: told(row) }] : [])), // lists of a body hold rows or bare ids
  );
}
