// A building work under contract: recorded early in the year, paid in terms as the money is released.

import { addDays, moneyText, type Body } from '@siklus/workflow';
import type { Part } from './act.ts';
import { carry, open } from './carry.ts';
import { pay } from './order.ts';
import { inForce } from './payment.ts';
import { chanceOf, rest, rowsOf, senOf, waitFor, type Card, type Stage } from './stage.ts';
import { wayOf } from './ways.ts';

const WAIT = 60;
const terms = [
  { day: '06-18', percent: 30n, name: 'Termin 1' },
  { day: '09-18', percent: 40n, name: 'Termin 2' },
  { day: '12-02', percent: 30n, name: 'Termin 3, serah terima' },
] as const;

function wholeYear(row: Body, months = 12): bigint {
  return Array.from({ length: months }, (_, at) => senOf(row, `bulan${at + 1}`)).reduce((a, b) => a + b, 0n);
}

/** The account and the tax number of one of nine providers. */
function accountOf(provider: number): Body {
  return { bank: 'Bank Daerah', rekening: `00123456${provider}0`, npwp: `01234567${provider}901000` };
}

function contractBody(stage: Stage, what: { dpa: Card; kas: Card; row: Body; value: bigint }): Body {
  const { dpa, kas, row, value } = what;
  const first = terms.slice(0, -1).map((it) => ((value * it.percent) / 100n / 100n) * 100n);
  const last = value - first.reduce((a, b) => a + b, 0n);
  const serial = chanceOf(stage, `kontrak/${dpa.id}`).pick(900) + 100;
  return {
    nomor: `${serial}/SPK-${String(kas.body['subKegiatan'])}/${stage.year}`,
    pekerjaan: typeof kas.body['nama'] === 'string' ? kas.body['nama'] : 'Pekerjaan konstruksi',
    penyedia: `CV Karya Tirta ${serial % 9}`,
    ...accountOf(serial % 9),
    tanggal: stage.today,
    mulai: stage.today,
    selesai: `${stage.year}-11-30`,
    dpa: [dpa.id],
    rincian: [
      {
        id: 'c1',
        subKegiatan: kas.body['subKegiatan'],
        akun: row['akun'],
        uraian: row['uraian'],
        dana: row['dana'],
        jumlah: moneyText(value),
      },
    ],
    termin: [...first, last].map((jumlah, index) => ({
      id: `t${index + 1}`,
      uraian: terms[index]?.name,
      persen: String(terms[index]?.percent),
      jumlah: moneyText(jumlah),
    })),
  };
}

/** Plays the contract of a sub kegiatan that has works, and its payments; others have none. In autumn it is concluded in the second call only. */
export function* contractLife(stage: Stage, subject: string, inAutumn: boolean): Part<void> {
  const chance = chanceOf(stage, `kontrak/${subject}`);
  yield* waitFor(stage, `${stage.year}-${inAutumn ? '10-01' : '02-02'}`);
  yield* rest(stage, chance.pick(inAutumn ? 4 : 25));
  let budget = inForce(stage, subject);
  for (let tries = 0; budget === undefined && tries < WAIT; tries += 1) {
    yield { until: addDays(stage.today, 1) };
    budget = inForce(stage, subject);
  }
  const row = budget === undefined ? undefined : rowsOf(budget.kas.body).find((it) => wayOf(it, 1) === 'contract');
  if (budget === undefined || row === undefined) return;
  const { dpa, kas } = budget;
  const value = ((wholeYear(row) * 96n) / 100n / 100n) * 100n;
  const common = { subject, opd: dpa.opd, unit: dpa.unit };
  const seed = contractBody(stage, { dpa, kas, row, value });
  const kontrak = yield* open(stage, { ...common, type: 'kontrak', office: 'ppk', seed });
  if (kontrak === undefined || !(yield* carry(stage, kontrak, { returnsPercent: 10, pause: 2 }))) return;
  yield* payTerms(stage, { subject, kontrak, row, value });
}

function* payTerms(stage: Stage, what: { subject: string; kontrak: Card; row: Body; value: bigint }): Part<void> {
  const { subject, kontrak, row, value } = what;
  let [paid, percent] = [0n, 0n];
  for (const [index, term] of terms.entries()) {
    percent += term.percent;
    yield* waitFor(stage, `${stage.year}-${term.day}`);
    yield* rest(stage, chanceOf(stage, `termin/${subject}/${index}`).pick(4));
    const budget = inForce(stage, subject);
    const released = budget === undefined ? undefined : stage.released.get(budget.kas.id);
    if (budget === undefined || released === undefined) continue;
    const due = index === terms.length - 1 ? value : ((value * percent) / 100n / 100n) * 100n;
    const there = wholeYear(row, released.month);
    const amount = (due < there ? due : there) - paid;
    if (amount <= 0n) continue;
    const seed = {
      dpa: budget.dpa.id,
      spd: [...new Set(released.spd.values())],
      kontrak: kontrak.id,
      bulan: Number(stage.today.slice(5, 7)),
      nomorTagihan: `INV-${subject}-${index + 1}`,
      tanggalTagihan: stage.today,
      keperluan: `${term.name} ${String(kontrak.body['pekerjaan'])}`,
      rincian: [{ id: 'b1', akun: row['akun'], uraian: row['uraian'], dana: row['dana'], jumlah: moneyText(amount) }],
    };
    const common = { subject: `${subject}/termin${index + 1}`, opd: kontrak.opd, unit: kontrak.unit };
    if ((yield* pay(stage, { ...common, seed })) !== undefined) paid += amount;
  }
}
