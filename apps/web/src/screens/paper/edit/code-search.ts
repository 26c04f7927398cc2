// Where the codes of a field come from, told by its name: a master list, the agencies, or the rows of another list of the same paper.
import type { Body, Row } from '@siklus/workflow';
import type { Field } from '../../../parts/fields.ts';
import { searchCodes, type CodeList } from '../../../parts/code-names.ts';
import { searchIn, type Choice } from '../../../parts/picker/picker.ts';
import type { Search } from '../../../parts/picker/use-picker.ts';
import { queryClient, trpc } from '../../../parts/trpc.ts';

/** The master list of a field, by its name. */
export const lists: Readonly<Record<string, CodeList>> = {
  akun: 'akun',
  dana: 'sumber-dana',
  subKegiatan: 'nomenklatur',
  kegiatan: 'nomenklatur',
  program: 'nomenklatur',
};

async function searchUnits(kind: 'opd' | 'unit', query: string): Promise<readonly Choice[]> {
  const units = await queryClient.fetchQuery({ ...trpc.codes.units.queryOptions({}), staleTime: 300_000 });
  const choices = new Map(
    units.map((it): [string, string] => (kind === 'opd' ? [it.opd, it.opdName] : [it.unit, it.name])),
  );
  return searchIn([...choices].map(([code, name]) => ({ code, name })))(query);
}

// A field asks by one function for as long as the app runs: a picker asks anew when it gets another.
const searches = new Map<string, Search>([
  ...Object.entries(lists).map(([name, list]): [string, Search] => [name, (query) => searchCodes(list, query)]),
  ...(['opd', 'unit'] as const).map((kind): [string, Search] => [kind, (query) => searchUnits(kind, query)]),
]);

/** How the codes of a field are found; undefined where no list of them is known. */
export function searchOf(field: Field): Search | undefined {
  const search = searches.get(field.name);
  if (search !== undefined || field.kind !== 'choice') return search;
  return searchIn(field.options.map((code) => ({ code, name: '' })));
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
