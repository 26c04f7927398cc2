// One picker in the app, so that what was typed is what is taken wherever entries come late.
import { expect, test } from 'vitest';
import { ownPickers, unused } from './exceptions.ts';
import { findPickers } from './pickers.ts';
import { readSources, report } from './sources.ts';

const at = (text: string, path = 'apps/web/src/screens/a.tsx') => report(findPickers([{ path, text }]));

test('entries that are searched for are offered by one picker', () => {
  const found = findPickers(readSources());
  expect(report(found.filter(({ path }) => !(path in ownPickers)))).toBe('');
  expect(
    unused(
      ownPickers,
      found.map(({ path }) => path),
    ),
  ).toEqual([]);
});

test.each([
  "import { Autocomplete } from '@mantine/core';",
  "import { TagsInput, Text } from '@mantine/core';",
  '<Select data={data} searchValue={typed} onSearchChange={setTyped} />',
  '<div role="listbox">',
  'const found = useQuery(trpc.codes.search.queryOptions({ q }));\n<Select\n  searchable\n  data={found.data} />',
  'const [q] = useDebouncedValue(typed, 200);\nconst found = useQuery({ queryFn: () => search(q) });',
])('a picker of its own is caught: %s', (text) => expect(at(text)).toContain('take parts/picker'));

test('a select of entries that are there at once is none, nor is the picker itself', () => {
  expect(at('<Select searchable data={offices} />')).toBe('');
  expect(at('<div role="listbox">', 'apps/web/src/parts/picker/picker.tsx')).toBe('');
});
