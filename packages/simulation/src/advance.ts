// An advance (TU) for a training: asked for with a plan, spent against NPD and TBP, accounted for, the remainder paid back.

import { moneyText } from '@siklus/workflow';
import type { Part } from './act.ts';
import { carry, open } from './carry.ts';
import { buyFor } from './cash.ts';
import { pay } from './order.ts';
import { funded } from './payment.ts';
import { depositLife } from './setoran.ts';
import { factsOfKind, senOf, waitFor, type Stage } from './stage.ts';
import { advanceMonths, plannedRows, wayOf } from './ways.ts';

/** Plays the advances of a sub kegiatan that has trainings; others have none. */
export function* advanceLife(stage: Stage, subject: string): Part<void> {
  for (const month of advanceMonths) {
    yield* waitFor(stage, `${stage.year}-${String(month).padStart(2, '0')}-05`);
    yield* advance(stage, subject, month);
  }
}

function* advance(stage: Stage, subject: string, month: number): Part<void> {
  const kas = stage.cards.get(`kas/${subject}`);
  const mine = (row: Parameters<typeof wayOf>[0]): boolean => wayOf(row, month) === 'advance';
  if (kas === undefined || plannedRows(kas, month, 100n, mine).length === 0) return;
  const budget = yield* funded(stage, subject, month);
  if (budget === undefined) return;
  const rows = plannedRows(budget.kas, month, 100n, mine);
  const { dpa, spd } = budget;
  const subKegiatan = budget.kas.body['subKegiatan'];
  const seed = {
    jenis: 'TU',
    dpa: dpa.id,
    spd: [spd],
    bulan: month,
    keperluan: 'Penyelenggaraan pelatihan',
    penerima: 'Bendahara Pengeluaran',
    bank: 'Bank Daerah',
    rekening: '0098765432',
    rincian: rows,
    rincianTu: rows.map((row, index) => ({ id: `u${index + 1}`, uraian: row['uraian'], jumlah: row['jumlah'] })),
  };
  const place = { opd: dpa.opd, unit: dpa.unit };
  const sp2d = yield* pay(stage, { subject: `${subject}/TU/${month}`, ...place, seed });
  if (sp2d === undefined) return;
  const source = { sumber: 'TU', dpa: dpa.id, sp2d: sp2d.id, subKegiatan, bulan: month };
  const asked = { ...source, keperluan: 'Honor dan bahan pelatihan', rincian: rows };
  const bought = yield* buyFor(stage, { subject: `${subject}/TU/${month}`, dpa, seed: asked, kind: 'TU', spare: true });
  if (bought === undefined) return;
  const proof = { jenis: 'TU', bulan: month, sp2d: sp2d.id, tbp: [bought.tbp.id], keterangan: 'Pelatihan selesai' };
  const common = { subject: `${subject}/TU/${month}`, ...place, facts: factsOfKind('TU') };
  const lpj = yield* open(stage, { ...common, type: 'lpj', office: 'bendahara', seed: proof });
  if (lpj !== undefined) yield* carry(stage, lpj, { returnsPercent: 5, pause: 1 });
  const rest = rows.map((row, index) => {
    const spent = bought.rows[index];
    return { ...row, jumlah: moneyText(senOf(row, 'jumlah') - (spent === undefined ? 0n : senOf(spent, 'jumlah'))) };
  });
  const back = { asal: 'TU', sp2d: sp2d.id, subKegiatan, alasan: 'Sisa tambahan uang', rincian: rest };
  yield* depositLife(stage, { subject: `${subject}/TU/${month}`, ...place, seed: back });
}
