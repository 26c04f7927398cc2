// The proof by mutants: how many of each operator are killed and by what, and which survive with a reason.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What became of one mutant. */
export type Verdict = {
  readonly name: string;
  readonly operator: string;
  /** The document type, or the cycle, that the fault was made in. */
  readonly type: string;
  readonly killer: string | undefined;
};

/** Survivors that are argued for, by section of survivors.md: name -> why. */
export const argued = (section: string): ReadonlyMap<string, string> => {
  const text = readFileSync(resolve(import.meta.dirname, 'survivors.md'), 'utf8');
  const part = text.split(/^## /m).find((it) => it.startsWith(section)) ?? '';
  const rows = [...part.matchAll(/^\| `([^`]+)`\s+\| (.+) \|$/gm)];
  return new Map(rows.map(([, name = '', why = '']) => [name, why.trim()]));
};

/** One line for each operator: killed of all, and by whom. */
export const reportOf = (verdicts: readonly Verdict[]): string => {
  const operators = [...new Set(verdicts.map((it) => it.operator))];
  const killed = verdicts.filter((it) => it.killer !== undefined).length;
  const lines = operators.map((operator) => {
    const mine = verdicts.filter((it) => it.operator === operator);
    const counts = new Map<string, number>();
    for (const { killer = 'survives' } of mine) counts.set(killer, (counts.get(killer) ?? 0) + 1);
    const alive = counts.get('survives') ?? 0;
    return `${mine.length - alive}/${mine.length} ${operator} (${[...counts].map(([by, count]) => `${by} ${count}`).join(', ')})`;
  });
  return [`${killed}/${verdicts.length} killed`, ...lines].join('\n');
};

/** The share of mutants that were killed, 0..1. */
export const shareOf = (verdicts: readonly Verdict[]): number =>
  verdicts.filter((it) => it.killer !== undefined).length / verdicts.length;

/** Names of survivors that nobody argues for, and of argued ones that are dead or no more. */
export const unsettled = (verdicts: readonly Verdict[], reasons: ReadonlyMap<string, string>): readonly string[] => {
  const alive = new Set(verdicts.filter((it) => it.killer === undefined).map((it) => it.name));
  return [
    ...[...alive].filter((it) => !reasons.has(it)).map((it) => `survives without a reason: ${it}`),
    ...[...reasons.keys()].filter((it) => !alive.has(it)).map((it) => `is argued for, but dead: ${it}`),
  ];
};
