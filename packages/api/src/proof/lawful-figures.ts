// The figures that an act read, beside those that the entries before it give; and the body that they fill in.

import { canonical, figuresAsked, looksAtFigures, upToDate, withFigures } from '@siklus/workflow';
import type { AnyDefinition, FigureAsked, Figures, Measure } from '@siklus/workflow';
import { moneyFigure, progressFigure, type FiguresOf } from '../figures.ts';
import type { Step } from './fold-paper.ts';
import type { Folded } from './folded.ts';

function rollUp({ tables }: Folded, measure: Measure, of: FiguresOf, upTo: number): ReadonlyMap<string, bigint> {
  const amounts = new Map<string, bigint>();
  for (const row of tables.tree.values()) {
    if (row['year'] !== of.year || row['opd'] !== of.opd || Number(row['month']) > upTo) continue;
    const code = String(row['sub_kegiatan']);
    const cell = row[measure];
    amounts.set(code, (amounts.get(code) ?? 0n) + (typeof cell === 'bigint' ? cell : 0n));
  }
  return amounts;
}

function lastProgress({ tables }: Folded, { year, opd, unit }: FiguresOf, code: string, upTo: number) {
  for (let month = upTo; month >= 1; month -= 1) {
    const row = tables.progress.get(JSON.stringify([year, opd, unit, code, month]));
    if (row !== undefined) return progressFigure({ month, physical: Number(row['physical']) });
  }
  return undefined;
}

function figureOf(now: Folded, { measure, at, upTo }: FigureAsked, of: FiguresOf): Figures[string] {
  const amounts = measure === undefined ? undefined : rollUp(now, measure, of, upTo);
  return Object.fromEntries(
    at.flatMap((code) => {
      const figure = amounts === undefined ? lastProgress(now, of, code, upTo) : moneyFigure(amounts.get(code), upTo);
      return figure === undefined ? [] : [[code, figure] as const];
    }),
  );
}

/** What an act had to read, as the entries before it give it; undefined where it had to read nothing. */
function figuresDue(now: Folded, step: Step, definition: AnyDefinition): Figures | undefined {
  const { entry, paper } = step;
  const before = step.before === undefined ? undefined : upToDate(definition, step.before);
  const looks =
    before === undefined || (entry.command !== undefined && looksAtFigures(definition, before, entry.command.name));
  const asked = looks ? figuresAsked(definition, (before ?? paper).body) : [];
  if (asked.length === 0) return undefined;
  return Object.fromEntries(asked.map((it) => [it.name, figureOf(now, it, before ?? paper)]));
}

/** What an entry says of figures beside what is due, part by part; nothing for types that read none. */
export function compareFigures(
  now: Folded,
  step: Step,
  definition: AnyDefinition,
): readonly (readonly [what: string, said: string | undefined, due: string | undefined])[] {
  if (definition.figures === undefined) return [];
  const { entry, paper } = step;
  const fills = step.before === undefined || entry.command?.name === 'submit';
  const before = step.before === undefined ? paper : upToDate(definition, step.before);
  return [
    [' figures', canonical(entry.figures), canonical(figuresDue(now, step, definition))],
    ...(fills
      ? [[' filled in', canonical(paper.body), canonical(withFigures(definition, before.body, entry.figures))] as const]
      : []),
  ];
}
