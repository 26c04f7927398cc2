// The indicators of an evaluation are those of its Renja, and what an earlier evaluation said of them still stands.

import type { Finding, Rule } from '../../engine/document.ts';
import { parseDecimal } from '../../engine/money.ts';
import { text } from '../../engine/text.ts';
import type { Renja } from '../renja/schema.ts';
import { quarters, reportedIn, type Evaluasi, type EvaluasiRow } from './schema.ts';

/** What an evaluation stands on: the approved Renja, and the evaluations of the quarters before. */
export type EvaluasiBasis = { renja: Renja; evaluasi: Evaluasi };

/** A rule of the evaluation. */
export type EvaluasiRule = Rule<Evaluasi, EvaluasiBasis, 'revise' | 'submit' | 'evaluate'>;

type Measured = Pick<EvaluasiRow, 'subKegiatan' | 'indikator' | 'satuan'>;

const nameOf = ({ subKegiatan, indikator, satuan }: Measured): string =>
  [subKegiatan, indikator.trim(), satuan.trim()].join('|');

const same = (one: string | undefined, other: string | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && parseDecimal(one) === parseDecimal(other));

function targetsIn({ rincian, indikator }: Renja, targets: Map<string, string[]>): void {
  const works = new Map(rincian.map((row) => [row.id, row.subKegiatan]));
  for (const { rincian: row, tolokUkur, satuan, target } of indikator) {
    const name = nameOf({ subKegiatan: works.get(row) ?? '', indikator: tolokUkur, satuan });
    targets.set(name, [...(targets.get(name) ?? []), ...(target === undefined ? [] : [target])]);
  }
}

/** Every indicator is one of its sub kegiatan in the Renja, with the target that the Renja has; an unknown sub kegiatan is another rule's matter. */
export const asInRenja: EvaluasiRule['check'] = ({ body, basis }) => {
  const targets = new Map<string, string[]>();
  for (const it of basis.renja) targetsIn(it.body, targets);
  const known = new Set(basis.renja.flatMap((it) => it.body.rincian.map((row) => row.subKegiatan)));
  return body.rincian.flatMap((row): Finding[] => {
    const { id, subKegiatan, indikator, satuan, targetRenja } = row;
    const planned = targets.get(nameOf(row));
    if (planned === undefined)
      return known.has(subKegiatan)
        ? [
            {
              at: `rincian/${id}/indikator`,
              text: text(
                `Indikator “${indikator}” (${satuan}) tidak ada pada ${subKegiatan} dalam Renja yang disetujui; tulis indikator dan satuan seperti dalam Renja.`,
                `Indicator “${indikator}” (${satuan}) is not in ${subKegiatan} of the approved Renja; write indicator and unit as in the Renja.`,
              ),
            },
          ]
        : [];
    if (targetRenja === undefined || planned.length === 0 || planned.some((it) => same(it, targetRenja))) return [];
    const wanted = [...new Set(planned)].join(' / ');
    return [
      {
        at: `rincian/${id}/targetRenja`,
        text: text(
          `Target indikator “${indikator}” tertulis ${targetRenja}, dalam Renja ${wanted}; tulis target seperti dalam Renja.`,
          `The target of “${indikator}” is given as ${targetRenja}, the Renja has ${wanted}; write the target as in the Renja.`,
        ),
        figures: { tertulis: targetRenja, renja: wanted },
      },
    ];
  });
};

// An indicator that stands more than once, for two fund sources say, is told apart by its order.
function byName(rows: readonly EvaluasiRow[]): ReadonlyMap<string, EvaluasiRow> {
  const counts = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const count = (counts.get(nameOf(row)) ?? 0) + 1;
      counts.set(nameOf(row), count);
      return [`${count}|${nameOf(row)}`, row];
    }),
  );
}

/** What the evaluation of an earlier quarter said of that quarter is said here as well; a correction belongs in the quarter that is evaluated now. */
export const earlierQuartersStand: EvaluasiRule['check'] = ({ body, basis }) => {
  const mine = byName(body.rincian);
  return quarters
    .filter((quarter) => quarter < body.triwulan)
    .flatMap((quarter) => {
      const earlier = basis.evaluasi.find((it) => it.body.triwulan === quarter)?.body;
      if (earlier === undefined) return [];
      const theirs = byName(earlier.rincian);
      return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((key): Finding[] => {
        const [row, before] = [mine.get(key), theirs.get(key)];
        const [now, then] = [row, before].map((it) => (it === undefined ? undefined : reportedIn(it, quarter)));
        const of = row ?? before;
        if (of === undefined || same(now, then)) return [];
        return [
          {
            at: row === undefined ? 'rincian' : `rincian/${row.id}/triwulan${quarter}`,
            text: text(
              `Indikator “${of.indikator}” triwulan ${quarter}: tertulis ${now ?? '-'}, hasil evaluasi triwulan itu ${then ?? '-'}; kembalikan angkanya dan catat koreksi pada triwulan ${body.triwulan}.`,
              `Indicator “${of.indikator}”, quarter ${quarter}: given as ${now ?? '-'}, evaluated as ${then ?? '-'}; put that back and report a correction in quarter ${body.triwulan}.`,
            ),
            figures: { tertulis: now ?? '-', evaluasi: then ?? '-' },
          },
        ];
      });
    });
};
