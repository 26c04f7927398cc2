// Execution: funds released by quarter, paid along the cash plan, reported month by month.

import { addDays, moneyText, type Refusal } from '@siklus/workflow';
import { setting, type Part } from './act.ts';
import { carry, open, type Manner } from './carry.ts';
import { pay } from './order.ts';
import type { Life } from './play.ts';
import { giveBackLife } from './setoran.ts';
import { chanceOf, rest, rowsOf, senOf, waitFor, type Card, type Stage } from './stage.ts';
import { plannedRows, wayOf } from './ways.ts';

const LAST = 12;

function plannedIn(kas: Card, month: number): bigint {
  return rowsOf(kas.body).reduce((total, row) => total + senOf(row, `bulan${month}`), 0n);
}

/** The papers of a budget that a payment stands on. */
export interface Budget {
  readonly dpa: Card;
  readonly kas: Card;
}

/** The papers of a budget that are in force; nothing while a changed one is under way. */
export function inForce(stage: Stage, subject: string): Budget | undefined {
  const [dpa, kas] = [stage.cards.get(`dpa/${subject}`), stage.cards.get(`kas/${subject}`)];
  return dpa?.state === 'ratified' && kas?.state === 'ratified' ? { dpa, kas } : undefined;
}

/** Waits until a budget is in force and its money of a month released, eighty days at most; the budget and the SPD. */
export function* funded(stage: Stage, subject: string, month: number): Part<(Budget & { spd: string }) | undefined> {
  for (let tries = 0; tries < 80 && stage.today <= `${stage.year}-12-31`; tries += 1) {
    const budget = inForce(stage, subject);
    const released = budget === undefined ? undefined : stage.released.get(budget.kas.id);
    if (budget !== undefined && (released?.month ?? 0) >= month) {
      const spd = released?.spd.get(month);
      return spd === undefined ? undefined : { ...budget, spd };
    }
    yield { until: addDays(stage.today, 1) };
  }
  return undefined;
}

/** The life of the treasury towards one OPD: early each month an SPD to the end of the quarter for every cash plan that is not funded so far. */
export function* fundingLife(stage: Stage, opd: string): Life {
  for (let month = 1; month <= LAST; month += 1) {
    yield* waitFor(stage, `${stage.year}-${String(month).padStart(2, '0')}-${month === 1 ? '18' : '02'}`);
    const end = Math.ceil(month / 3) * 3;
    const plans = [...stage.cards.values()].filter(
      (card) => card.type === 'kas' && card.opd === opd && card.state === 'ratified',
    );
    const starts = new Map<number, Card[]>();
    for (const plan of plans) {
      const from = (stage.released.get(plan.id)?.month ?? 0) + 1;
      if (from > end) continue;
      let funded = false;
      for (let at = from; at <= end; at += 1) funded ||= plannedIn(plan, at) > 0n;
      if (funded) starts.set(from, [...(starts.get(from) ?? []), plan]);
      else stage.released.set(plan.id, { month: end, spd: stage.released.get(plan.id)?.spd ?? new Map() });
    }
    for (const [from, some] of [...starts].toSorted(([a], [b]) => a - b)) {
      const seed = { mulai: from, selesai: end, kas: some.map((it) => it.id) };
      const spd = yield* open(stage, {
        type: 'spd',
        subject: `${opd}/${month}/${from}`,
        opd,
        unit: opd,
        office: 'kuasa-bud',
        seed,
      });
      if (spd === undefined || !(yield* carry(stage, spd, { returnsPercent: 3, pause: 0 }))) continue;
      for (const plan of some) {
        const known = stage.released.get(plan.id)?.spd ?? new Map<number, string>();
        for (let at = from; at <= end; at += 1) known.set(at, spd.id);
        stage.released.set(plan.id, { month: end, spd: known });
      }
    }
  }
}

/** Payments and reports of one sub kegiatan through the year; in a whole year what is paid in other ways is left to other lives. */
export function* paymentLife(stage: Stage, subject: string, kas: Card, whole: boolean): Part<void> {
  let paid = 0n;
  const total = rowsOf(kas.body).reduce(
    (sum, row) =>
      sum + Array.from({ length: LAST }, (_, at) => senOf(row, `bulan${at + 1}`)).reduce((a, b) => a + b, 0n),
    0n,
  );
  for (let month = 1; month <= LAST; month += 1) {
    const planned = plannedIn(stage.cards.get(`kas/${subject}`) ?? kas, month);
    if (planned === 0n) continue;
    const about = `${subject}/${month}`;
    const chance = chanceOf(stage, about);
    yield* waitFor(stage, `${stage.year}-${String(month).padStart(2, '0')}-${month === LAST ? '04' : '08'}`);
    yield* rest(stage, chance.pick(month === LAST ? 4 : 8));
    const budget = yield* funded(stage, subject, month);
    if (budget === undefined) {
      if (whole) continue;
      return;
    }
    const share = chance.happens(12) ? BigInt(60 + chance.pick(40)) : 100n;
    if (!(yield* payment(stage, { ...budget, month, subject: about, share, whole })) && !whole) return;
    paid += (planned * share) / 100n;
    const physical = total === 0n ? 0 : Number((paid * 100n) / total);
    yield* report(stage, { dpa: budget.dpa, month, subject: about, physical, whole });
  }
}

interface Payment extends Budget {
  readonly spd: string;
  readonly month: number;
  readonly subject: string;
  readonly share: bigint;
  readonly whole: boolean;
}

function* payment(stage: Stage, what: Payment): Part<boolean> {
  const { dpa, kas, month, subject, whole } = what;
  const chance = chanceOf(stage, `${subject}/bayar`);
  const rows = plannedRows(kas, month, what.share, (row) => !whole || wayOf(row, month) === 'direct');
  if (whole && rows.length === 0) return true;
  const greedy = chance.happens(2);
  const asked = rows.map((row, index) =>
    greedy && index === 0 ? { ...row, jumlah: moneyText(9_000_000_000_000_00n) } : row,
  );
  const seed = {
    dpa: dpa.id,
    spd: [what.spd],
    bulan: month,
    keperluan: `Pembayaran bulan ${month}`,
    penerima: 'Penyedia sesuai kontrak',
    bank: 'Bank Daerah',
    rekening: `00${chance.pick(90_000_000) + 10_000_000}`,
    rincian: asked,
  };
  const mend = (_card: Card, refusals: readonly Refusal[]) =>
    refusals.some((it) => it.code === 'ceiling-exceeded')
      ? {
          rows: {
            rincian: {
              change: [
                {
                  id: String(rows[0]?.['id']),
                  set: { jumlah: { from: asked[0]?.['jumlah'], to: rows[0]?.['jumlah'] } },
                },
              ],
            },
          },
        }
      : undefined;
  const last = month === LAST;
  const sp2d = yield* pay(stage, {
    subject,
    opd: dpa.opd,
    unit: dpa.unit,
    seed,
    mend,
    pause: last ? 0 : 1,
    returns: [last ? 0 : 5, 2, 1],
  });
  if (sp2d !== undefined && whole && (month === 3 || (last && stage.odd.size > 0)) && chance.happens(20))
    yield* giveBackLife(stage, { sp2d, rows, subKegiatan: String(kas.body['subKegiatan']) });
  return sp2d !== undefined;
}

/** What the desks of the monitoring write on a report. */
const notes: NonNullable<Manner['desk']> = (card, step) => {
  const field = step.name === 'verified' ? 'catatanVerifikator' : 'catatanKabag';
  const to = step.name === 'verified' ? 'Angka fisik sesuai foto dan berita acara.' : 'Pertahankan laju pelaksanaan.';
  return { set: { [field]: { from: card.body[field], to } } };
};

const sayWhyItFell: NonNullable<Manner['mend']> = (card, refusals) =>
  refusals.some((it) => it.rule === 'fall-has-reason')
    ? setting(card, { alasanTurun: 'Volume bulan lalu dikoreksi sesuai hasil pengukuran bersama.' })
    : undefined;

function* report(
  stage: Stage,
  what: { dpa: Card; month: number; subject: string; physical: number; whole: boolean },
): Part<void> {
  const { dpa, month, subject, whole } = what;
  const chance = chanceOf(stage, `${subject}/lapor`);
  const physical = Math.min(100, Math.max(0, what.physical + chance.pick(11) - 6));
  const late = physical < what.physical - 3;
  const seed = {
    dpa: dpa.id,
    bulan: month,
    fisik: String(physical),
    keluaran: String(Math.floor((physical * 12) / 100)),
    satuan: 'Dokumen/Layanan',
    kendala: late ? 'Pekerjaan tertunda menunggu kelengkapan penyedia.' : '',
    tindakLanjut: late ? 'Penyedia disurati; jadwal disusun ulang bulan depan.' : '',
  };
  // The last month is reported once it is over.
  if (whole && month === LAST) yield* waitFor(stage, `${stage.year + 1}-01-12`);
  const paper = yield* open(stage, { type: 'realisasi', subject, opd: dpa.opd, unit: dpa.unit, office: 'pptk', seed });
  const desk = whole && chance.happens(25) ? { desk: notes } : {};
  if (paper !== undefined) yield* carry(stage, paper, { mend: sayWhyItFell, returnsPercent: 4, pause: 1, ...desk });
}
