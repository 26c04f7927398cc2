// The cash of an OPD: UP at the start of the year, paid out against NPD and TBP, accounted for by LPJ, refilled by GU, given back at the end.

import { addDays, moneyText, type Body } from '@siklus/workflow';
import type { Part } from './act.ts';
import { carry, open } from './carry.ts';
import { pay } from './order.ts';
import { funded } from './payment.ts';
import { depositLife } from './setoran.ts';
import { chanceOf, factsOfKind, rest, senOf, waitFor, type Card, type Stage } from './stage.ts';
import { plannedRows, sumOf, wayOf } from './ways.ts';

const LAST = 12;
const receiver = { penerima: 'Bendahara Pengeluaran', bank: 'Bank Daerah', rekening: '0098765432' };

/** Working days between stamps: none in the last month, which ends with the year. */
const pauseIn = (month: number): number => (month === LAST ? 0 : 1);

/** The cash of an OPD while its year is played. */
interface Purse {
  readonly opd: string;
  left: bigint;
  /** Issued payments that no LPJ has accounted for so far. */
  proofs: Card[];
}

/** Asks for the UP until the OPD has a budget; whether it was paid. */
function* fill(stage: Stage, opd: string, amount: bigint): Part<boolean> {
  yield* waitFor(stage, `${stage.year}-01-14`);
  yield* rest(stage, chanceOf(stage, `up/${opd}`).pick(5));
  const running = (): boolean =>
    [...stage.cards.values()].some((it) => it.type === 'kas' && it.opd === opd && it.state === 'ratified');
  while (!running()) {
    if (stage.today > `${stage.year}-06-30`) return false;
    yield { until: addDays(stage.today, 3) };
  }
  const seed = { jenis: 'UP', spd: [], bulan: 1, keperluan: 'Uang persediaan', ...receiver, nilai: moneyText(amount) };
  return (yield* pay(stage, { subject: `${opd}/UP`, opd, unit: opd, seed })) !== undefined;
}

/** Small purchases of one sub kegiatan in one month: the NPD that asks for cash, and the TBP that proves what was paid. */
function* buy(stage: Stage, purse: Purse, subject: string, month: number): Part<void> {
  const budget = yield* funded(stage, subject, month);
  if (budget === undefined) return;
  const { dpa, kas } = budget;
  const rows = plannedRows(kas, month, 95n, (row) => wayOf(row, month) === 'cash');
  const total = sumOf(rows);
  if (total === 0n || total > purse.left) return;
  const seed = {
    sumber: 'UP',
    dpa: dpa.id,
    subKegiatan: kas.body['subKegiatan'],
    bulan: month,
    keperluan: `Belanja kecil bulan ${month}`,
    rincian: rows,
  };
  const proof = yield* buyFor(stage, {
    subject: `${subject}/${month}`,
    dpa,
    seed,
    kind: 'UP',
    spare: month % 3 === 0,
    pause: pauseIn(month),
  });
  if (proof === undefined) return;
  purse.left -= proof.paid;
  purse.proofs.push(proof.tbp);
}

/** An NPD and its TBP; nothing where one of them did not come through. With `spare` a twentieth is not spent. */
export function* buyFor(
  stage: Stage,
  what: { subject: string; dpa: Card; seed: Body; kind: 'UP' | 'TU'; spare: boolean; pause?: number },
): Part<{ tbp: Card; paid: bigint; rows: readonly Body[] } | undefined> {
  const { subject, dpa, seed, kind, pause = 1 } = what;
  const common = { subject, opd: dpa.opd, unit: dpa.unit, facts: factsOfKind(kind) };
  const npd = yield* open(stage, { ...common, type: 'npd', office: 'pptk', seed });
  if (npd === undefined || !(yield* carry(stage, npd, { returnsPercent: 5, pause }))) return undefined;
  const asked = seed['rincian'] as readonly Body[]; // rows of the caller
  const rows = asked.map((row) => {
    const amount = senOf(row, 'jumlah');
    return { ...row, jumlah: moneyText(what.spare ? ((amount * 95n) / 10_000n) * 100n : amount) };
  });
  const tax = (sumOf(rows) / 10_000n) * 100n;
  const code = chanceOf(stage, `billing/${npd.id}`);
  const kodeBilling = `${code.pick(900_000) + 100_000}${code.pick(900_000_000) + 100_000_000}`;
  const potongan = tax > 0n ? [{ id: 'x1', jenis: 'PPh 22', kodeBilling, jumlah: moneyText(tax) }] : [];
  const bill = { nomorTagihan: `K-${npd.id}`, tanggalTagihan: stage.today };
  const proof = { npd: npd.id, penerima: 'Toko dan penyedia setempat', ...bill, rincian: rows, potongan };
  const tbp = yield* open(stage, { ...common, type: 'tbp', office: 'bendahara', seed: proof });
  if (tbp === undefined || !(yield* carry(stage, tbp, { returnsPercent: 5, pause }))) return undefined;
  return { tbp, paid: sumOf(rows), rows };
}

/** Accounts for what was paid and has the cash refilled; at the end of the year it is accounted for without a refill. */
function* refill(stage: Stage, purse: Purse, month: number): Part<void> {
  if (purse.proofs.length === 0) return;
  const { opd } = purse;
  const before = purse.proofs;
  const subject = `${opd}/${month}`;
  const seed = { jenis: 'UP', bulan: month, tbp: before.map((it) => it.id), keterangan: `Belanja bulan ${month}` };
  const common = { subject, opd, unit: opd };
  const lpj = yield* open(stage, { ...common, type: 'lpj', office: 'bendahara', seed, facts: factsOfKind('UP') });
  if (lpj === undefined || !(yield* carry(stage, lpj, { returnsPercent: 8, pause: pauseIn(month) }))) return;
  purse.proofs = [];
  const jenis = month === LAST ? 'GU-NIHIL' : 'GU';
  const asking = {
    jenis,
    spd: [],
    lpj: lpj.id,
    bulan: month,
    keperluan: `Penggantian uang bulan ${month}`,
    ...receiver,
  };
  const sp2d = yield* pay(stage, { ...common, subject: `${opd}/GU/${month}`, seed: asking, pause: pauseIn(month) });
  if (sp2d === undefined || jenis === 'GU-NIHIL') return;
  const filled = before.reduce((total, it) => total + sumOf(it.body['rincian'] as readonly Body[]), 0n); // as opened
  purse.left += filled;
}

/** Plays the cash of an OPD through the year. */
export function* cashLife(stage: Stage, opd: string, up: bigint): Part<void> {
  if (!(yield* fill(stage, opd, up))) return;
  const purse: Purse = { opd, left: up, proofs: [] };
  for (let month = 1; month <= LAST; month += 1) {
    yield* waitFor(stage, `${stage.year}-${String(month).padStart(2, '0')}-${month === LAST ? '01' : '10'}`);
    const subjects = [...stage.cards].flatMap(([key, card]) =>
      card.type === 'kas' && card.opd === opd ? [key.slice('kas/'.length)] : [],
    );
    for (const subject of subjects) yield* buy(stage, purse, subject, month);
    yield* refill(stage, purse, month);
  }
  const seed = { asal: 'UP', alasan: 'Sisa uang persediaan akhir tahun', nilai: moneyText(purse.left), rincian: [] };
  if (purse.left > 0n) yield* depositLife(stage, { subject: `${opd}/UP`, opd, unit: opd, seed });
}
