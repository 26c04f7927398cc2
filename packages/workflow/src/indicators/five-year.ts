// Indicators of plans over five years: which goals nothing measures, and what an indicator still lacks.

import type { Finding } from '../engine/document.ts';
import { parseDecimal } from '../engine/money.ts';
import { isBlank } from '../engine/said.ts';
import { text, type Text } from '../engine/text.ts';
import type { FormulaName } from './formula.ts';

/** A goal or objective of a plan. */
export interface PlanGoal {
  readonly id: string;
  readonly uraian: string;
}

/** What a goal is measured by; `acuan` is the goal's row, targets are decimals of the first to the fifth year. */
export interface FiveYearTargets {
  readonly id: string;
  readonly acuan: string;
  readonly tolokUkur: string;
  readonly satuan: string;
  readonly rumus: FormulaName;
  readonly target1?: string | undefined;
  readonly target2?: string | undefined;
  readonly target3?: string | undefined;
  readonly target4?: string | undefined;
  readonly target5?: string | undefined;
}

/** The years 1..5 for which an indicator has no target; a low-is-good indicator may aim at zero, every other target is above it. */
export function yearsWithoutTarget(row: FiveYearTargets): readonly number[] {
  return [row.target1, row.target2, row.target3, row.target4, row.target5].flatMap((target, index) =>
    target === undefined || (row.rumus !== 'negatif' && parseDecimal(target) === 0n) ? [index + 1] : [],
  );
}

/** A finding for every goal of a list that no indicator measures; `list` is the name of the field that holds the goals. */
export function findUnmeasured(
  list: string,
  goals: readonly PlanGoal[],
  indicators: readonly FiveYearTargets[],
): readonly Finding[] {
  const measured = new Set(indicators.map((row) => row.acuan));
  return goals
    .filter((row) => !measured.has(row.id))
    .map((row) => ({
      at: `${list}/${row.id}`,
      text: text(`“${row.uraian}” belum mempunyai indikator.`, `“${row.uraian}” has no indicator yet.`),
    }));
}

/** A finding for every indicator that measures no goal of the plan, lacks measure or unit, or has not five targets. */
export function findIncomplete(goals: readonly PlanGoal[], indicators: readonly FiveYearTargets[]): readonly Finding[] {
  const known = new Set(goals.map((row) => row.id));
  return indicators.flatMap((row): Finding[] => {
    const years = yearsWithoutTarget(row).join(', ');
    const worded = !isBlank(row.tolokUkur) && !isBlank(row.satuan);
    if (known.has(row.acuan) && worded && years === '') return [];
    const [at, id, en] = !known.has(row.acuan)
      ? ['/acuan', 'tidak menunjuk tujuan atau sasaran yang ada', 'names no goal or objective that exists']
      : !worded
        ? ['', 'belum lengkap: isi tolok ukur dan satuan', 'is incomplete: give measure and unit']
        : ['', `belum mempunyai target tahun ke-${years}`, `has no target for year ${years}`];
    return [
      {
        at: `indikator/${row.id}${at}`,
        text: text(`Indikator “${row.tolokUkur}” ${id}.`, `Indicator “${row.tolokUkur}” ${en}.`),
        figures: { years },
      },
    ];
  });
}

const years = [1, 2, 3, 4, 5];
const yearFields = (field: string, id: string, en: string): Readonly<Record<string, Text>> =>
  Object.fromEntries(years.map((year) => [`${field}${year}`, text(`${id} tahun ${year}`, `${en} year ${year}`)]));

/** Labels of the years that a plan covers. */
export const periodFields: Readonly<Record<string, Text>> = {
  mulai: text('Tahun mulai', 'First year'),
  selesai: text('Tahun selesai', 'Last year'),
};

/** Labels of the indicators of a plan over five years. */
export const targetFields: Readonly<Record<string, Text>> = {
  indikator: text('Indikator', 'Indicators'),
  'indikator.acuan': text('Tujuan/sasaran', 'Goal or objective'),
  'indikator.tolokUkur': text('Tolok ukur', 'Measure'),
  'indikator.satuan': text('Satuan', 'Unit of measure'),
  'indikator.rumus': text('Rumus', 'Formula'),
  ...yearFields('indikator.target', 'Target', 'Target'),
};

/** Labels of the programmes of a plan over five years and their ceilings; each plan names the list itself. */
export const ceilingFields: Readonly<Record<string, Text>> = {
  'pagu.program': text('Kode program', 'Programme code'),
  'pagu.nama': text('Program', 'Programme'),
  ...yearFields('pagu.pagu', 'Pagu', 'Ceiling'),
};
