// What a change of budget starts from: the DPAs and cash plans in force, all of them and nothing older, month by month.

import type { BasisPaper, Finding } from '../engine/document.ts';
import { rupiah, sum, type Sen } from '../engine/money.ts';
import { text } from '../engine/text.ts';
import type { BudgetInForce, ChangeBody, KasPlan } from './change-paper.ts';

/** A paper that a change may start from, or a change, with its body read at need. */
export type Read<B> = Omit<BasisPaper<unknown>, 'body'> & { readonly body: B };

/** What stands beside a change: every DPA and cash plan in force of the OPD, and every change ratified before. */
export interface Standing {
  readonly edition: number;
  readonly dpa: readonly Read<BudgetInForce>[];
  readonly kas: readonly Read<KasPlan>[];
  readonly changes: readonly Read<ChangeBody>[];
}

interface Work {
  readonly unit: string;
  readonly subKegiatan: string;
}

const workOf = ({ unit, subKegiatan }: Work): string => `${unit}/${subKegiatan}`;
const workOn = ({ unit, body }: Read<{ subKegiatan: string }>): string => `${unit}/${body.subKegiatan}`;

/** The papers that a change names. */
export function named<B>(papers: readonly Read<B>[], ids: readonly string[]): readonly Read<B>[] {
  return papers.filter(({ id }) => ids.includes(id));
}

/** Whether a change has lines of a sub kegiatan of a unit, changed or not. */
export function holdsWork({ sebelum, sesudah }: ChangeBody, work: Work): boolean {
  return [...sebelum, ...sesudah].some((row) => workOf(row) === workOf(work));
}

function moves({ sebelum, sesudah, rencana }: ChangeBody, work: string, withPlan: boolean): boolean {
  const lines = (rows: ChangeBody['sebelum']): string =>
    rows
      .filter((row) => workOf(row) === work)
      .map(({ akun, dana, uraian, jumlah }) => [akun, dana, uraian, jumlah].join('|'))
      .toSorted((a, b) => (a < b ? -1 : 1))
      .join('\n');
  if (lines(sebelum) !== lines(sesudah)) return true;
  return withPlan && rencana.some((row) => workOf(row) === work && row.sebelum !== row.sesudah);
}

/** Whether a change ratified since a paper was made moved its sub kegiatan: the paper then awaits its next edition. */
export function changedSince(
  paper: Read<{ subKegiatan: string }>,
  changes: readonly Read<ChangeBody>[],
  field: 'dpa' | 'kas',
): boolean {
  return changes.some((it) => it.edition >= paper.edition && moves(it.body, workOn(paper), field === 'kas'));
}

function standsElsewhere(
  body: ChangeBody,
  { edition, dpa, kas, changes }: Standing,
  field: 'dpa' | 'kas',
): readonly Finding[] {
  const word = field === 'dpa' ? 'DPA' : 'kas';
  const papers: readonly Read<{ subKegiatan: string }>[] = field === 'dpa' ? dpa : kas;
  const unknown = body[field].filter((id) => !papers.some((it) => it.id === id));
  const gone = unknown.map((id) => ({
    at: field,
    text: text(
      `${word} ${id} tidak ada atau sudah digantikan; sebut yang berlaku.`,
      `${word} ${id} does not exist or has been replaced; name the one in force.`,
    ),
  }));
  const mine = named(papers, body[field]);
  const stale = mine.flatMap((it): Finding[] => {
    if (changedSince(it, changes, field))
      return [
        {
          at: field,
          text: text(
            `${word} ${it.body.subKegiatan} sudah diubah; sahkan dahulu ${word} edisi berikutnya.`,
            `The ${word} of ${it.body.subKegiatan} has been changed; ratify its next edition first.`,
          ),
        },
      ];
    if (it.edition <= edition) return [];
    return [
      {
        at: field,
        text: text(
          `${word} ${it.body.subKegiatan} berasal dari edisi ${it.edition}, dokumen ini dari edisi ${edition}; batalkan dan buka yang baru.`,
          `The ${word} of ${it.body.subKegiatan} is of edition ${it.edition}, this paper of edition ${edition}; cancel it and open a new one.`,
        ),
        figures: { berlaku: String(it.edition), dokumen: String(edition) },
      },
    ];
  });
  const touched = new Set([...body.sebelum, ...body.sesudah].map(workOf));
  const left = papers
    .filter((it) => touched.has(workOn(it)) && !mine.some((other) => workOn(other) === workOn(it)))
    .map((it) => ({
      at: field,
      text: text(
        `${word} ${it.body.subKegiatan} berlaku tetapi tidak disebut; tambahkan.`,
        `The ${word} of ${it.body.subKegiatan} is in force but not named; add it.`,
      ),
    }));
  return [...gone, ...stale, ...left];
}

const keyOf = (parts: readonly (string | number)[]): string => parts.join('|');

function byKey<T>(rows: readonly T[], key: (row: T) => string, amount: (row: T) => Sen): Map<string, Sen> {
  const found = new Map<string, Sen>();
  for (const row of rows) found.set(key(row), (found.get(key(row)) ?? 0n) + amount(row));
  return found;
}

function differs(stated: Map<string, Sen>, held: Map<string, Sen>, at: string): readonly Finding[] {
  return [...new Set([...stated.keys(), ...held.keys()])].flatMap((key): Finding[] => {
    const [mine, theirs] = [stated.get(key) ?? 0n, held.get(key) ?? 0n];
    if (mine === theirs) return [];
    const [, subKegiatan, akun, dana, bulan] = key.split('|');
    const month = bulan === undefined ? ['', ''] : [` bulan ${bulan}`, `, month ${bulan}`];
    return [
      {
        at,
        text: text(
          `${subKegiatan} · ${akun} · dana ${dana}${month[0]}: sebelum ${rupiah(mine)}, yang berlaku ${rupiah(theirs)}; ambil ulang dari dokumen yang berlaku.`,
          `${subKegiatan} · ${akun} · dana ${dana}${month[1]}: before ${rupiah(mine)}, in force ${rupiah(theirs)}; take it anew from the papers in force.`,
        ),
        figures: { sebelum: rupiah(mine), berlaku: rupiah(theirs) },
      },
    ];
  });
}

/**
 * The side before is not what is in force: a paper that was replaced or changed since, one that is left out, or other money than it holds. Money of
 * a sub kegiatan without a cash plan stands in month 0.
 */
export function startsElsewhere(body: ChangeBody, standing: Standing): readonly Finding[] {
  const wrong = [...standsElsewhere(body, standing, 'dpa'), ...standsElsewhere(body, standing, 'kas')];
  if (wrong.length > 0) return wrong;
  const plans = named(standing.kas, body.kas);
  const planned = new Set(plans.map(workOn));
  const lines = named(standing.dpa, body.dpa).flatMap(({ unit, body: dpa }) =>
    dpa.rincian.map((row) => ({ ...row, unit, subKegiatan: dpa.subKegiatan })),
  );
  const months = [
    ...lines.filter((row) => !planned.has(workOf(row))).map((row) => ({ ...row, bulan: 0 })),
    ...plans.flatMap(({ unit, body: kas }) =>
      kas.rincian.flatMap((row) =>
        row.months.map((jumlah, index) => ({ ...row, unit, subKegiatan: kas.subKegiatan, bulan: index + 1, jumlah })),
      ),
    ),
  ];
  const line = (row: (typeof lines)[number] | ChangeBody['sebelum'][number]): string =>
    keyOf([row.unit, row.subKegiatan, row.akun, row.dana]);
  const month = (row: (typeof months)[number] | ChangeBody['rencana'][number]): string =>
    keyOf([row.unit, row.subKegiatan, row.akun, row.dana, row.bulan]);
  return [
    ...differs(
      byKey(body.sebelum, line, (row) => row.jumlah),
      byKey(lines, line, (row) => row.jumlah),
      'sebelum',
    ),
    ...differs(
      byKey(body.rencana, month, (row) => row.sebelum),
      byKey(months, month, (row) => row.jumlah),
      'rencana',
    ),
  ];
}

/** A sub kegiatan that has a cash plan, or gets one, keeps money outside its months; no cash plan could then be made of it. */
export function monthsMissing(body: ChangeBody, plans: readonly Read<KasPlan>[]): readonly Finding[] {
  const after = body.rencana.filter((row) => row.sesudah > 0n);
  const planned = new Set([...named(plans, body.kas).map(workOn), ...after.filter((row) => row.bulan > 0).map(workOf)]);
  return after
    .filter((row) => row.bulan === 0 && planned.has(workOf(row)))
    .map((row) => ({
      at: `rencana/${row.id}/bulan`,
      text: text(
        `${row.subKegiatan} · ${row.akun}: ${rupiah(row.sesudah)} belum berbulan, padahal sub kegiatan ini memiliki rencana kas; isi bulannya.`,
        `${row.subKegiatan} · ${row.akun}: ${rupiah(row.sesudah)} has no month although the sub kegiatan has a cash plan; give its month.`,
      ),
      figures: { jumlah: rupiah(sum([row.sesudah])) },
    }));
}

/** The change that a DPA or cash plan names, when none moved the sub kegiatan after it; otherwise what is wrong with naming it. */
export function changeNamed(
  id: string,
  work: Work,
  changes: readonly Read<ChangeBody>[],
): { readonly change: ChangeBody } | { readonly findings: readonly Finding[] } {
  const wrong = (idText: string, en: string) => ({ findings: [{ at: 'perubahan', text: text(idText, en) }] });
  const change = changes.find((it) => it.id === id);
  if (change === undefined)
    return wrong(
      'Pergeseran atau perubahan yang disebut tidak ada.',
      'The shift or revision that it names does not exist.',
    );
  if (!holdsWork(change.body, work))
    return wrong(
      `Perubahan yang disebut tidak memuat sub kegiatan ${work.subKegiatan}; sebut perubahan yang memuatnya.`,
      `The change it names does not hold sub kegiatan ${work.subKegiatan}; name one that does.`,
    );
  // A change may carry a sub kegiatan along as it is; only one that moves it makes papers of a next edition.
  const [last] = changes
    .filter((it) => moves(it.body, workOf(work), true))
    .toSorted((one, other) => other.edition - one.edition);
  return last === undefined || last.id === id
    ? { change: change.body }
    : wrong(
        `Perubahan terakhir atas sub kegiatan ${work.subKegiatan} adalah ${last.number ?? last.id}; sebut yang itu.`,
        `The last change of sub kegiatan ${work.subKegiatan} is ${last.number ?? last.id}; name that one.`,
      );
}
