// The quarterly evaluation of an agency's Renja: what each indicator reached, what helped and hindered.

import { changing, setting, act, drafterOf, type Edit, type Part } from './act.ts';
import { carry, open, type Manner } from './carry.ts';
import { chanceOf, look, rest, rowsOf, waitFor, type Card, type Stage } from './stage.ts';

const opens = ['04-08', '07-08', '10-08', '02-09'] as const;

/** What the planner fills in for a quarter. */
function filled(card: Card, quarter: number, percent: number): Edit {
  const wishes = new Map(
    rowsOf(card.body).map((row) => {
      const target = Number(row['targetRenja'] ?? 0);
      const reached = Math.floor((target * percent) / 400);
      return [
        String(row['id']),
        { targetRenstra: String(target * 5), [`triwulan${quarter}`]: String(reached) },
      ] as const;
    }),
  );
  return {
    ...changing(card, 'rincian', wishes),
    ...setting(card, {
      faktorPendorong: 'Pengadaan dimulai lebih awal',
      faktorPenghambat: percent < 90 ? 'Cuaca dan kelengkapan berkas penyedia' : '',
      tindakLanjutTriwulan: percent < 90 ? 'Percepatan pekerjaan dan pendampingan penyedia' : '',
    }),
  };
}

/** Plays the four evaluations of an agency; a late agency hands the last one in weeks later. */
export function* evaluationLife(stage: Stage, opd: string, late: boolean): Part<void> {
  for (const [index, day] of opens.entries()) {
    const quarter = index + 1;
    const chance = chanceOf(stage, `evaluasi/${opd}/${quarter}`);
    const from = quarter === 4 ? `${stage.year + 1}-${late ? day : '01-12'}` : `${stage.year}-${day}`;
    yield* waitFor(stage, from);
    yield* rest(stage, chance.pick(6));
    const common = { type: 'evaluasi', subject: `${opd}/${quarter}`, opd, unit: opd, office: 'perencana' } as const;
    const paper = yield* open(stage, { ...common, seed: { triwulan: quarter } });
    if (paper === undefined) continue;
    yield* look(paper);
    const patch = filled(paper, quarter, 75 + chance.pick(30));
    yield* act(paper, drafterOf(stage, paper), { name: 'revise', patch });
    const desk: Manner['desk'] = (card) => setting(card, { catatanBappeda: 'Capaian sejalan dengan target triwulan.' });
    yield* carry(stage, paper, { returnsPercent: 10, pause: 2, desk });
  }
}
