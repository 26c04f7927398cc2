// The figures that a paper asks for, read from the ledger at this point of the log.

import {
  figuresAsked,
  looksAtFigures,
  moneyText,
  type AnyDefinition,
  type Figure,
  type FigureAsked,
  type Figures,
  type Paper,
} from '@siklus/workflow';
import { findProgress, readRollUp, type Work } from '@siklus/store';

/** Whose figures are read. */
export interface FiguresOf {
  readonly year: number;
  readonly opd: string;
  readonly unit: string;
}

/** A figure of the roll-up; what the roll-up does not know has passed no stage. */
export function moneyFigure(amount: bigint | undefined, upTo: number): Figure {
  return { value: moneyText(amount ?? 0n), month: upTo };
}

/** Progress as it is on record, hundredths of a percent being written like sen. */
export function progressFigure({ month, physical }: { month: number; physical: number }): Figure {
  return { value: moneyText(BigInt(physical)), month };
}

function* loadFigure({ measure, at, upTo }: FigureAsked, { year, opd, unit }: FiguresOf): Work<Figures[string]> {
  if (measure !== undefined) {
    const amounts = yield* readRollUp(measure, { year, opd, upTo });
    return Object.fromEntries(at.map((code) => [code, moneyFigure(amounts.get(code), upTo)]));
  }
  const found: [string, Figure][] = [];
  for (const subKegiatan of at) {
    const last = yield* findProgress({ year, opd, unit, subKegiatan, upTo });
    if (last !== undefined) found.push([subKegiatan, progressFigure(last)]);
  }
  return Object.fromEntries(found);
}

/** Reads all that is asked for; undefined where nothing is. */
export function* loadFigures(asked: readonly FigureAsked[], of: FiguresOf): Work<Figures | undefined> {
  if (asked.length === 0) return undefined;
  const figures: Record<string, Figures[string]> = {};
  for (const it of asked) figures[it.name] = yield* loadFigure(it, of);
  return figures;
}

/** The figures of a paper where one of some commands looks at them; undefined elsewhere. */
export function* figuresFor(
  definition: AnyDefinition,
  paper: Paper,
  commands: readonly string[],
): Work<Figures | undefined> {
  const looks = commands.some((command) => looksAtFigures(definition, paper, command));
  return looks ? yield* loadFigures(figuresAsked(definition, paper.body), paper) : undefined;
}
