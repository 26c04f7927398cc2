// The phases of the cycle, under which the board gathers its many types.
import { definitionOf, text, type DocumentType, type Text } from '@siklus/workflow';
import { shortTypeName } from '../../parts/type-name.ts';
import type { BoardCell, BoardView } from '../../shapes.ts';
import { phases, type Phase } from './phase-keys.ts';

// The longest word of the board may be broken; no other column is as wide.
const breakable = (words: string): string => words.replace('anggungjawab', 'anggung\u00ADjawab');

/** How phases read. */
export const phaseNames: Readonly<Record<Phase, Text>> = {
  rencana: text('Perencanaan', 'Planning'),
  anggaran: text('Penganggaran', 'Budgeting'),
  dana: text('Pencairan dana', 'Payments'),
  bendahara: text('Kontrak dan bendahara', 'Contracts and treasurers'),
  ubah: text('Perubahan', 'Change'),
  monev: text(breakable('Monev dan pertanggungjawaban'), 'Monitoring and accountability'),
};

const known: Readonly<Record<string, Phase>> = {
  usulan: 'rencana',
  rpjmd: 'rencana',
  renstra: 'rencana',
  rkpd: 'rencana',
  renja: 'rencana',
  plafon: 'anggaran',
  rka: 'anggaran',
  apbd: 'anggaran',
  dpa: 'anggaran',
  kas: 'dana',
  spd: 'dana',
  spp: 'dana',
  spm: 'dana',
  sp2d: 'dana',
  kontrak: 'bendahara',
  npd: 'bendahara',
  tbp: 'bendahara',
  lpj: 'bendahara',
  setoran: 'bendahara',
  pergeseran: 'ubah',
  perubahan: 'ubah',
  realisasi: 'monev',
  evaluasi: 'monev',
  pertanggungjawaban: 'monev',
};

const byStage: Readonly<Record<string, Phase>> = {
  planning: 'rencana',
  rkpd: 'rencana',
  budgeting: 'anggaran',
  kuaPpas: 'anggaran',
  rapbd: 'anggaran',
  evaluation: 'anggaran',
  apbd: 'anggaran',
  running: 'dana',
  execution: 'dana',
  accountability: 'monev',
  closed: 'monev',
};

const stagePhase = (stage: string): Phase | undefined => byStage[stage.split('.')[0] ?? ''];

/** The name of a type at the head of a folded column. */
export function columnName(type: DocumentType): Text {
  const { id, en } = shortTypeName(type);
  return text(breakable(id), breakable(en));
}

/** The phase of a type; one that nobody has put anywhere stands where its papers are opened. */
export function phaseOf(type: DocumentType): Phase {
  const { opensEdition, opensIn } = definitionOf(type);
  return known[type] ?? (opensEdition === undefined ? (stagePhase(opensIn[0] ?? '') ?? 'monev') : 'ubah');
}

/** The phases that have types, each with its types in the order of the year. */
export function groupsOf(
  types: readonly DocumentType[],
): readonly { readonly phase: Phase; readonly types: readonly DocumentType[] }[] {
  const grouped = Map.groupBy(types, phaseOf);
  return phases.flatMap((phase) => {
    const mine = grouped.get(phase);
    return mine === undefined ? [] : [{ phase, types: mine }];
  });
}

/** The phases that are unfolded when nobody has chosen: all of them while they fit, else the one in which the region stands. */
export function unfoldedOf(chosen: readonly Phase[] | undefined, board: BoardView): readonly Phase[] {
  if (chosen !== undefined) return chosen;
  if (board.totals.length <= 10) return phases;
  const now = stagePhase(board.region.stages[0] ?? '') ?? 'rencana';
  return [now];
}

/** Several cells as one: how many papers are drafted, on their way and final, and the nearest deadline. */
export function sumOf(cells: readonly BoardCell[]): {
  readonly total: number;
  readonly done: number;
  readonly states: BoardCell['states'];
  readonly days: number | undefined;
} {
  const states = cells.flatMap((cell) => cell.states);
  const count = (some: BoardCell['states']): number => some.reduce((sum, it) => sum + it.count, 0);
  const done = count(states.filter((it) => it.final));
  const drafts = count(states.filter((it) => !it.final && it.state === 'draft'));
  const total = count(states);
  const days = cells.flatMap((cell) => (cell.workingDaysLeft === undefined ? [] : [cell.workingDaysLeft]));
  const part = (state: string, label: Text, n: number, final = false): BoardCell['states'][number] => ({
    state,
    label,
    count: n,
    final,
  });
  return {
    total,
    done,
    states: [
      part('draft', text('Disusun', 'Draft'), drafts),
      part('way', text('Dalam proses', 'Under way'), total - drafts - done),
      part('final', text('Final', 'Final'), done, true),
    ],
    days: days.length === 0 ? undefined : Math.min(...days),
  };
}
