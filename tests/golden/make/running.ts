// The running year of the tour: DPA, cash plans, funds and reports in every state, evaluations, and changes of the budget.

import { paperOf } from '@siklus/store';
import { moneyText, parseMoney, type Body, type Patch } from '@siklus/workflow';
import { command, climb } from './climb.ts';
import { idOf, rows, shortOf, YEAR } from './budget.ts';
import type { Hand } from './hand.ts';
import { agency, work } from './masters.ts';
import { emoji, lines, quotes, turned } from './odd-words.ts';
import { begin } from './plans.ts';

/** DPA and cash plans of the second agency, each sub kegiatan in another state; SPD of the last quarter of the first. */
export async function budgets(hand: Hand): Promise<void> {
  const opd = agency(2);
  for (const [index, state] of ['draft', 'submitted', 'verified', 'agreed'].entries()) {
    const id = idOf('dpa', 'jalan', state);
    const seed = { subKegiatan: work(index + 2) };
    await begin(hand, `ppk-skpd.${opd}`, { id, type: 'dpa', year: YEAR, opd, seed });
    await climb(hand, id, state);
  }
  for (const [index, state] of ['draft', 'submitted', 'validated', 'endorsed'].entries()) {
    const id = idOf('kas', 'jalan', state);
    const seed = { subKegiatan: work(index + 6) };
    await begin(hand, `ppk-skpd.${opd}`, { id, type: 'kas', year: YEAR, opd, seed });
    await climb(hand, id, state);
  }
  for (const [month, state] of [
    [10, 'issued'],
    [11, 'submitted'],
    [12, 'draft'],
  ] as const) {
    const [of, id] = [agency(1), idOf('spd', month)];
    const seed = { mulai: month, selesai: month, kas: [idOf('kas', shortOf(of), '01')] };
    await begin(hand, 'kuasa-bud', { id, type: 'spd', year: YEAR, opd: of, seed });
    await climb(hand, id, state);
  }
}

/** Monthly reports of the first agency, and evaluations of a quarter of four others. */
export async function monitoring(hand: Hand): Promise<void> {
  const opd = agency(1);
  for (const [index, state] of ['accepted', 'verified', 'submitted', 'draft'].entries()) {
    const id = idOf('realisasi', index + 1);
    const seed = {
      dpa: idOf('dpa', shortOf(opd), '01'),
      bulan: index + 1,
      fisik: `${index + 1}2.50`,
      satuan: 'Dokumen',
      kendala: lines,
      tindakLanjut: quotes,
    };
    await begin(hand, `pptk.${opd}`, { id, type: 'realisasi', year: YEAR, opd, seed });
    await climb(hand, id, state);
  }
  for (const [index, state] of ['draft', 'submitted', 'signed', 'evaluated'].entries()) {
    const of = agency(index + 3);
    const id = idOf('evaluasi', shortOf(of));
    await begin(hand, `perencana.${of}`, { id, type: 'evaluasi', year: YEAR, opd: of, seed: { triwulan: 1 } });
    const filled = { targetRenstra: { to: '60' }, triwulan1: { to: '3' } };
    const patch = {
      set: { faktorPendorong: { from: '', to: emoji } },
      rows: { rincian: { change: [{ id: 'e1', set: filled }] } },
    };
    await command(hand, id, 'perencana', { name: 'revise', patch });
    await climb(hand, id, state);
  }
}

const sides = ['sesudah', 'rencana'] as const;

/** Changes a line of a change and its plan of November by whole millions. */
function moved(body: Body, millions: Readonly<Record<string, bigint>>): Patch {
  const changes = (list: (typeof sides)[number], field: string) => {
    const some = body[list] as readonly Record<string, unknown>[]; // lists of a stored body hold rows
    return some.flatMap((row) => {
      const delta = millions[String(row['akun'])];
      if (delta === undefined || (list === 'rencana' && row['bulan'] !== 11)) return [];
      const to = moneyText(parseMoney(String(row[field])) + delta * 1_000_000_00n);
      return [{ id: String(row['id']), set: { [field]: { from: row[field], to } } }];
    });
  };
  return {
    rows: { sesudah: { change: changes('sesudah', 'jumlah') }, rencana: { change: changes('rencana', 'sesudah') } },
  };
}

async function changeTo(
  hand: Hand,
  what: { type: 'pergeseran' | 'perubahan'; by: 'ppk-skpd' | 'perencana'; n: number; state: string },
): Promise<void> {
  const { type, by, n, state } = what;
  const opd = agency(n);
  const id = idOf(type, state);
  const own = (paper: string): string => idOf(paper, shortOf(opd), '01');
  const seed = { alasan: turned, dpa: [own('dpa')], kas: [own('kas')] };
  await begin(hand, `${by}.${opd}`, { id, type, year: YEAR, opd, seed });
  const row = await hand.store.read.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const [paper, , course] = rows;
  const shift: Readonly<Record<string, bigint>> =
    type === 'pergeseran' ? { [paper.akun]: -1n, [course.akun]: 1n } : { [paper.akun]: 2n };
  await command(hand, id, by, { name: 'revise', patch: moved(paperOf({ ...row }).body, shift) });
  await climb(hand, id, state, 1);
}

/** A shift and a revision in every state, each at an agency of its own; the shift of the seventh is ratified and its DPA drawn up anew. */
export async function changes(hand: Hand): Promise<void> {
  for (const [index, state] of ['draft', 'submitted', 'signed', 'checked', 'agreed', 'ratified'].entries())
    await changeTo(hand, { type: 'pergeseran', by: 'ppk-skpd', n: index + 2, state });
  for (const [n, state] of [
    [2, 'draft'],
    [3, 'submitted'],
    [4, 'signed'],
    [5, 'reviewed'],
    [6, 'agreed'],
    [8, 'evaluated'],
  ] as const)
    await changeTo(hand, { type: 'perubahan', by: 'perencana', n, state });
  const opd = agency(7);
  const seed = { subKegiatan: work(1), perubahan: idOf('pergeseran', 'ratified') };
  const anew = { year: YEAR, opd, seed };
  await begin(hand, `ppk-skpd.${opd}`, { id: idOf('dpa', 'ubah'), type: 'dpa', ...anew });
  await climb(hand, idOf('dpa', 'ubah'), 'ratified');
  await begin(hand, `ppk-skpd.${opd}`, { id: idOf('kas', 'ubah'), type: 'kas', ...anew });
  await climb(hand, idOf('kas', 'ubah'), 'validated');
}
