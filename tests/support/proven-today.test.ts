// Which types have their turn in a browser.
import { documentTypes, type DocumentType } from '@siklus/workflow';
import { expect, test } from 'vitest';
import { standIns } from './forms.ts';
import { drawnBy, plantsOn, provenOn, touchedBy } from './proven-today.ts';

const touched = (...changed: readonly string[]) => touchedBy(changed, documentTypes);

test('the folder of a type and a screen of its own touch that type', () => {
  expect(touched('packages/workflow/src/documents/spd/rules.ts')).toEqual(['spd']);
  expect(touched('apps/web/src/screens/rka/rka-lines.tsx', 'README.md')).toEqual(['rka']);
  // The folder of SPD is not that of a type whose name begins alike.
  expect(touched('packages/workflow/src/documents/sp2d/rules.ts')).toEqual(['sp2d']);
});

test('a screen of several types touches those that stand for the rest, a test touches nobody', () => {
  expect(touched('apps/web/src/screens/paper/edit/body-editor.tsx').toSorted()).toEqual(standIns.toSorted());
  expect(touched('apps/web/src/parts/grid/grid.test.tsx', 'packages/workflow/src/documents/spd/spd.test.ts')).toEqual(
    [],
  );
});

test('a quarter of the rest is drawn by the commit: the same one always gives the same, and in time all have their turn', () => {
  expect(provenOn({ commit: 'a', changed: undefined }, documentTypes).size).toBe(documentTypes.length);
  const drawn = (commit: string) => provenOn({ commit, changed: [] }, documentTypes);
  expect(drawn('a')).toEqual(drawn('a'));
  expect(drawn('a')).not.toEqual(drawn('b'));
  expect(drawn('').size).toBe(documentTypes.length / 4);
  const all = new Set<DocumentType>();
  for (let commit = 0; commit < 40; commit += 1) for (const type of drawn(`commit ${commit}`)) all.add(type);
  expect(all.size).toBe(documentTypes.length);
});

test('of any names one in so many is drawn by the commit', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  expect(drawnBy('x', names, 2)).toHaveLength(3);
  expect(drawnBy('x', names, 1).toSorted()).toEqual(names);
  const seen = new Set(Array.from({ length: 40 }, (_, commit) => drawnBy(`${commit}`, names, 2)).flat());
  expect(seen.size).toBe(names.length);
});

test('what was changed comes on top of those that are drawn', () => {
  const changed = ['packages/workflow/src/documents/spd/rules.ts', 'packages/workflow/src/documents/kas/view.ts'];
  const types = provenOn({ commit: 'a', changed }, documentTypes);
  expect([...types]).toEqual(expect.arrayContaining(['spd', 'kas']));
  expect(types.size).toBe(2 + Math.ceil((documentTypes.length - 2) / 4));
});

test('faults are planted where the law or what judges it changed, or nobody knows what did', () => {
  const plants = (...changed: readonly string[]): boolean => plantsOn({ changed });
  expect(plantsOn({ changed: undefined })).toBe(true);
  expect(plants('packages/workflow/src/engine/decide.ts')).toBe(true);
  expect(plants('README.md', 'tests/model/rules.snap.md')).toBe(true);
  expect(plants('apps/web/src/main.tsx', 'packages/workflow/src/engine/decide.test.ts')).toBe(false);
});
