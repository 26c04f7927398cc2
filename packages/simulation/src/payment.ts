// Execution: funds released by quarter, paid along the cash plan, reported month by month.

import { addDays, moneyText, type Body, type Refusal } from '@siklus/workflow';
import type { Life } from './play.ts';
import type { Part } from './act.ts';
import { carry, open, type Manner } from './carry.ts';
import { chanceOf, factsOfKind, rest, rowsOf, senOf, waitFor, type Card, type Stage } from './stage.ts';

const LAST = 12;

function plannedIn(kas: Card, month: number): bigint {
  return rowsOf(kas.body).reduce((total, row) => total + senOf(row, `bulan${month}`), 0n);
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

/** Payments and reports of one sub kegiatan through the year. */
export function* paymentLife(stage: Stage, papers: { dpa: Card; kas: Card }): Part<void> {
  const { dpa, kas } = papers;
  let paid = 0n;
  const whole = rowsOf(kas.body).reduce(
    (total, row) =>
      total + Array.from({ length: LAST }, (_, at) => senOf(row, `bulan${at + 1}`)).reduce((a, b) => a + b, 0n),
    0n,
  );
  for (let month = 1; month <= LAST; month += 1) {
    const planned = plannedIn(kas, month);
    if (planned === 0n) continue;
    const subject = `${dpa.unit}/${String(kas.body['subKegiatan'])}/${month}`;
    const chance = chanceOf(stage, subject);
    yield* waitFor(stage, `${stage.year}-${String(month).padStart(2, '0')}-${month === LAST ? '04' : '08'}`);
    yield* rest(stage, chance.pick(month === LAST ? 4 : 8));
    for (let tries = 0; (stage.released.get(kas.id)?.month ?? 0) < month && tries < 80; tries += 1)
      yield { until: addDays(stage.today, 1) };
    const spd = stage.released.get(kas.id)?.spd.get(month);
    if (spd === undefined) return;
    const share = chance.happens(12) ? BigInt(60 + chance.pick(40)) : 100n;
    const done = yield* payment(stage, { dpa, kas, spd, month, subject, share });
    if (!done) return;
    paid += (planned * share) / 100n;
    yield* report(stage, { dpa, kas, month, subject, physical: whole === 0n ? 0 : Number((paid * 100n) / whole) });
  }
}

function sppRows(kas: Card, month: number, share: bigint): readonly Body[] {
  return rowsOf(kas.body).flatMap((row, index) => {
    const amount = ((senOf(row, `bulan${month}`) * share) / 10_000n) * 100n;
    return amount > 0n
      ? [
          {
            id: `b${index + 1}`,
            akun: row['akun'],
            uraian: row['uraian'],
            dana: row['dana'],
            jumlah: moneyText(amount),
          },
        ]
      : [];
  });
}

function* payment(
  stage: Stage,
  what: { dpa: Card; kas: Card; spd: string; month: number; subject: string; share: bigint },
): Part<boolean> {
  const { dpa, kas, month, subject } = what;
  const chance = chanceOf(stage, `${subject}/bayar`);
  const common = { subject, opd: dpa.opd, unit: dpa.unit };
  const rows = sppRows(kas, month, what.share);
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
  const spp = yield* open(stage, { ...common, type: 'spp', office: 'bendahara', seed, facts: factsOfKind('LS') });
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
  const manner: Manner = { mend, returnsPercent: month === LAST ? 0 : 5, pause: month === LAST ? 0 : 1 };
  if (spp === undefined || !(yield* carry(stage, spp, manner))) return false;
  const spm = yield* open(stage, { ...common, type: 'spm', office: 'ppk-skpd', seed: { spp: spp.id } });
  if (spm === undefined || !(yield* carry(stage, spm, { returnsPercent: 2, pause: month === LAST ? 0 : 1 })))
    return false;
  const sp2d = yield* open(stage, { ...common, type: 'sp2d', office: 'kuasa-bud', seed: { spm: spm.id } });
  return sp2d !== undefined && (yield* carry(stage, sp2d, { returnsPercent: 1, pause: month === LAST ? 0 : 1 }));
}

function* report(
  stage: Stage,
  what: { dpa: Card; kas: Card; month: number; subject: string; physical: number },
): Part<void> {
  const { dpa, month, subject } = what;
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
  const paper = yield* open(stage, { type: 'realisasi', subject, opd: dpa.opd, unit: dpa.unit, office: 'pptk', seed });
  if (paper !== undefined) yield* carry(stage, paper, { returnsPercent: 4, pause: 1 });
}
