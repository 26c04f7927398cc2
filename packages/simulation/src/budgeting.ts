// The life of one sub kegiatan of one unit: RKA, DPA, cash plan, then month by month its payments and reports.

import { moneyText, Rka, rkaByAccount, type Body, type Refusal } from '@siklus/workflow';
import { officerOf } from './people.ts';
import { paymentLife } from './payment.ts';
import type { Part } from './act.ts';
import { carry, open } from './carry.ts';
import { chanceOf, rest, rowsOf, waitFor, type Card, type Stage } from './stage.ts';

/** How a year is played beyond what the database holds. */
export interface Script {
  /** Make cash plans for budgets that have none. */
  readonly makeCashPlans: boolean;
  /** Working days over which the OPD begin their RKA. */
  readonly spread: number;
  /** Play every type of paper, not only those from RKA to SP2D. */
  readonly whole: boolean;
  /** The OPD that is late with its RKA. */
  readonly late?: string | undefined;
}

const output = {
  id: 'keluaran1',
  tolokUkur: 'Jumlah dokumen atau layanan yang selesai',
  target: '12',
  satuan: 'Dokumen/Layanan',
};

function mendRka(card: Card, refusals: readonly Refusal[]) {
  if (refusals.some((it) => it.rule === 'output-given')) {
    card.body = { ...card.body, indikator: [output] };
    return { rows: { indikator: { add: [output] } } };
  }
  const [row] = rowsOf(card.body);
  const over = refusals.find((it) => it.code === 'ceiling-exceeded');
  if (over === undefined || row === undefined || row['wishedHarga'] === undefined) return undefined;
  return {
    rows: {
      rincian: { change: [{ id: String(row['id']), set: { harga: { from: row['wishedHarga'], to: row['harga'] } } }] },
    },
  };
}

/** Now and then a drafter asks for far more than the ceiling; the refusal is then mended back. */
function* overreach(stage: Stage, rka: Card): Part<void> {
  const [row] = rowsOf(rka.body);
  if (row === undefined || rka.state !== 'draft') return;
  const wished = moneyText(9_000_000_000_000_00n);
  const patch = {
    rows: { rincian: { change: [{ id: String(row['id']), set: { harga: { from: row['harga'], to: wished } } }] } },
  };
  const answer = yield {
    by: officerOf('pptk', rka.opd),
    deed: { kind: 'command', id: rka.id, version: rka.version, command: { name: 'revise', patch } },
  };
  if (!answer.ok) return;
  rka.version = answer.version;
  rka.body = {
    ...rka.body,
    rincian: rowsOf(rka.body).map((it, index) => (index === 0 ? { ...it, wishedHarga: wished } : it)),
  };
}

function monthlyPlan(stage: Stage, rka: Card): Body {
  const chance = chanceOf(stage, `kas/${rka.unit}/${String(rka.body['subKegiatan'])}`);
  const rows = rowsOf(rka.body).map(({ wishedHarga: _wished, ...row }) => row);
  const body = Rka.parse({ lokasi: '', mulai: 1, selesai: 12, indikator: [], ...rka.body, rincian: rows });
  const rincian = rkaByAccount(body).map(({ jumlah, ...row }, index) => {
    const weights = Array.from({ length: 12 }, (_, month) => 1 + chance.pick(4) + (month >= 4 && month <= 10 ? 2 : 0));
    const whole = BigInt(weights.reduce((total, weight) => total + weight, 0));
    const months = weights.map((weight) => ((jumlah * BigInt(weight)) / whole / 100_000_00n) * 100_000_00n);
    months[10] = (months[10] ?? 0n) + jumlah - months.reduce((total, month) => total + month, 0n);
    return {
      id: `k${index + 1}`,
      ...row,
      ...Object.fromEntries(months.map((month, at) => [`bulan${at + 1}`, moneyText(month)])),
    };
  });
  return { subKegiatan: rka.body['subKegiatan'], rincian };
}

/** Plays one RKA to the end of its year. */
export function* budgetLife(stage: Stage, rka: Card, script: Script): Part<void> {
  const subject = `${rka.unit}/${String(rka.body['subKegiatan'])}`;
  const chance = chanceOf(stage, subject);
  const before = stage.year - 1;
  yield* waitFor(stage, `${before}-08-18`);
  yield* rest(stage, chance.pick(script.spread) + (script.late === rka.opd ? 25 : 0));
  if (chance.happens(4)) yield* overreach(stage, rka);
  if (!(yield* carry(stage, rka, { mend: mendRka, returnsPercent: 12, pause: 3 }))) return;

  yield* waitFor(stage, `${before}-12-21`);
  yield* rest(stage, chance.pick(8));
  const common = { subject, opd: rka.opd, unit: rka.unit };
  const dpa = yield* open(stage, {
    ...common,
    type: 'dpa',
    office: 'ppk-skpd',
    seed: { subKegiatan: rka.body['subKegiatan'] },
  });
  if (dpa === undefined || !(yield* carry(stage, dpa, { returnsPercent: 4, pause: 2 }))) return;

  const planned = stage.cards.get(`kas/${subject}`);
  const kas =
    planned ??
    (script.makeCashPlans
      ? yield* open(stage, {
          ...common,
          type: 'kas',
          office: 'ppk-skpd',
          seed: { nama: rka.body['nama'], ...monthlyPlan(stage, rka) },
        })
      : undefined);
  if (kas === undefined || !(yield* carry(stage, kas, { returnsPercent: 4, pause: 1 }))) return;
  yield* paymentLife(stage, subject, kas, script.whole);
}
