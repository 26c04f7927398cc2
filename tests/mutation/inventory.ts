// What the proof by mutants has reached, as reviewed files: how many mutants of each operator were made and killed on each type, and who survived.
// `-u` writes what grew. What fell it does not write: whoever means that edits the file by hand and says why.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import type { Verdict } from './proof.ts';

/** How many were made and killed of one operator on one type. */
export type Cell = { readonly made: number; readonly killed: number };
/** Operator -> type -> its cell, and who survived where others were killed; where all live there is nobody to tell apart. */
export type Inventory = {
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
  readonly survivors: ReadonlySet<string>;
};

const none: Cell = { made: 0, killed: 0 };

const someKilled = (cells: Inventory['cells'], { operator, type }: Verdict): boolean =>
  (cells.get(operator)?.get(type)?.killed ?? 0) > 0;

/** The inventory that verdicts make. */
export const inventoryOf = (verdicts: readonly Verdict[]): Inventory => {
  const cells = new Map<string, Map<string, Cell>>();
  for (const { operator, type, killer } of verdicts) {
    const row = cells.get(operator) ?? new Map<string, Cell>();
    const { made, killed } = row.get(type) ?? none;
    cells.set(operator, row.set(type, { made: made + 1, killed: killed + (killer === undefined ? 0 : 1) }));
  }
  const alive = verdicts.filter((it) => it.killer === undefined && someKilled(cells, it));
  return { cells, survivors: new Set(alive.map((it) => it.name)) };
};

const shown = ({ made, killed }: Cell): string =>
  made === 0 ? '' : killed === made ? String(made) : `${killed}/${made}`;

const read = (cell: string): Cell => {
  const [killed = '', made = killed] = cell.split('/');
  return { made: Number(made), killed: Number(killed) };
};

/** An inventory as a file. */
export const inventoryText = (section: string, { cells, survivors }: Inventory): string => {
  const types = [...new Set([...cells.values()].flatMap((row) => [...row.keys()]))];
  const row = (list: readonly string[]): string => `| ${list.join(' | ')} |`;
  const rows = [...cells].map(([operator, by]) => row([operator, ...types.map((type) => shown(by.get(type) ?? none))]));
  const names = [...survivors].map((name) => `- \`${name}\``);
  return `${[
    `# Mutants: ${section}`,
    'Written by `vitest run --project mutation -u`, which writes what grew and refuses what fell. A number is how many were made and\n' +
      'killed of one operator on one type; `1/2` is killed of made; nothing stands where a type has no room for the fault.',
    [row(['operator', ...types]), row(['---', ...types.map(() => '---')]), ...rows].join('\n'),
    '## Survivors beside killed ones',
    names.length === 0 ? 'None.' : names.join('\n'),
  ].join('\n\n')}\n`;
};

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((it) => it.trim());

/** What a file of {@link inventoryText} says. */
export const readInventory = (text: string): Inventory => {
  const [head = '', , ...lines] = text.split('\n').filter((line) => line.startsWith('|'));
  const [, ...types] = cellsOf(head);
  const rows = lines.map((line): [string, Map<string, Cell>] => {
    const [operator = '', ...counts] = cellsOf(line);
    const filled = types.flatMap((type, at): [string, Cell][] => {
      const count = counts[at] ?? '';
      return count === '' ? [] : [[type, read(count)]];
    });
    return [operator, new Map(filled)];
  });
  return {
    cells: new Map(rows),
    survivors: new Set([...text.matchAll(/^- `(.+)`$/gm)].map(([, name = '']) => name)),
  };
};

/** What fell since an inventory was written: operators gone, fewer mutants, lower shares, and who lives that was killed. */
export const fallsSince = (before: Inventory, verdicts: readonly Verdict[]): readonly string[] => {
  const now = inventoryOf(verdicts);
  const inCells = [...before.cells].flatMap(([operator, row]) => {
    const mine = now.cells.get(operator);
    if (mine === undefined) return [`operator gone: ${operator}`];
    return [...row].flatMap(([type, was]) => {
      const is = mine.get(type) ?? none;
      const at = `${operator}, ${type}: ${is.killed}/${is.made}, was ${was.killed}/${was.made}`;
      if (is.made < was.made) return [`fewer made of ${at}`];
      return is.killed * was.made < was.killed * is.made ? [`fewer killed of ${at}`] : [];
    });
  });
  const alive = verdicts.filter(
    (it) => it.killer === undefined && !before.survivors.has(it.name) && someKilled(before.cells, it),
  );
  return [...inCells, ...alive.map(({ name }) => `was killed, now lives: ${name}`)];
};

/** Holds verdicts against the reviewed file of their section, and the file against them. */
export const expectInventory = async (section: string, verdicts: readonly Verdict[]): Promise<void> => {
  const file = resolve(import.meta.dirname, 'inventory', `${section}.md`);
  const before = existsSync(file) ? readInventory(readFileSync(file, 'utf8')) : inventoryOf([]);
  expect(fallsSince(before, verdicts)).toEqual([]);
  await expect(inventoryText(section, inventoryOf(verdicts))).toMatchFileSnapshot(file);
};
