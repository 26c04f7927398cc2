// The plans of the region and its agencies: the RPJMD and RKPD that Bappeda drafts, and the Renstra of each agency.

import { ancestorAt, moneyText, parseMoney, type Body } from '@siklus/workflow';
import { setting, act, drafterOf, type Part } from './act.ts';
import { carry, open, type Manner } from './carry.ts';
import type { OpdPlan } from './planning.ts';
import { chanceOf, look, rest, waitFor, type Card, type Stage } from './stage.ts';

const manner: Manner = { returnsPercent: 0, pause: 2 };

const fiveTimes = (name: string, valueOf: (index: number) => string): Body =>
  Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`${name}${index + 1}`, valueOf(index)]));

function indicator(id: string, acuan: string, tolokUkur: string): Body {
  const targets = fiveTimes('target', (index) => String(70 + index * 2));
  return { id, acuan, tolokUkur, satuan: 'Indeks', rumus: 'nilai-akhir', ...targets };
}

/** Ceilings of five years for each programme of some agencies, a share in percent of twice their yearly wishes. */
function programmes(plans: readonly OpdPlan[], percent: bigint): readonly Body[] {
  const totals = new Map<string, bigint>();
  for (const wish of plans.flatMap((plan) => plan.wishes)) {
    const program = ancestorAt('program', wish.subKegiatan, 3) ?? wish.subKegiatan;
    totals.set(program, (totals.get(program) ?? 0n) + parseMoney(wish.pagu));
  }
  return [...totals].map(([program, total], index) => ({
    id: `g${index + 1}`,
    program,
    nama: `Program ${program}`,
    ...fiveTimes('pagu', () => moneyText((total * 2n * percent) / 100n)),
  }));
}

const missions = [
  ['Meningkatkan mutu layanan dasar', 'Layanan dasar merata', 'Mutu pendidikan dan kesehatan meningkat'],
  ['Memperkuat konektivitas dan lingkungan', 'Wilayah terhubung dan lestari', 'Jalan mantap dan sungai bersih'],
  ['Mewujudkan tata kelola yang tepercaya', 'Pemerintahan melayani', 'Layanan publik cepat dan terbuka'],
] as const;

function rpjmdBody(plans: readonly OpdPlan[], first: number): Body {
  const rows = missions.map(([misi, tujuan, sasaran], index) => ({ misi, tujuan, sasaran, at: index + 1 }));
  return {
    mulai: String(first),
    selesai: String(first + 4),
    visi: 'Daerah yang maju, terhubung, dan melayani',
    misi: rows.map((it) => ({ id: `m${it.at}`, uraian: it.misi })),
    tujuan: rows.map((it) => ({ id: `t${it.at}`, acuan: `m${it.at}`, uraian: it.tujuan })),
    sasaran: rows.map((it) => ({ id: `s${it.at}`, acuan: `t${it.at}`, uraian: it.sasaran })),
    indikator: rows.flatMap((it) => [
      indicator(`it${it.at}`, `t${it.at}`, `Indeks ${it.tujuan.toLowerCase()}`),
      indicator(`is${it.at}`, `s${it.at}`, `Indeks ${it.sasaran.toLowerCase()}`),
    ]),
    pagu: programmes(plans, 130n),
  };
}

/** The RPJMD of five years; other years' papers find it under `rpjmd/<first year>`. */
export function* rpjmdLife(
  stage: Stage,
  plans: readonly OpdPlan[],
  period: { first: number; from: string },
): Part<void> {
  yield* waitFor(stage, period.from);
  const subject = String(period.first);
  const common = { type: 'rpjmd', subject, opd: '', unit: '', office: 'kepala-bappeda' } as const;
  const paper = yield* open(stage, { ...common, seed: rpjmdBody(plans, period.first) });
  if (paper !== undefined) yield* carry(stage, paper, manner);
}

/** The Renstra of an agency, on the RPJMD in force. */
export function* renstraLife(
  stage: Stage,
  plan: OpdPlan,
  { rpjmd, from, spread }: { rpjmd: () => Card | undefined; from: string; spread: number },
): Part<void> {
  const chance = chanceOf(stage, `renstra/${plan.opd}`);
  yield* waitFor(stage, from);
  yield* rest(stage, chance.pick(spread));
  while (rpjmd()?.state !== 'enacted') {
    if (stage.today > `${stage.year - 1}-11-30`) return;
    yield* rest(stage, 2);
  }
  const seed = {
    rpjmd: rpjmd()?.id,
    tujuan: [{ id: 't1', acuan: `s${chance.pick(missions.length) + 1}`, uraian: 'Layanan perangkat daerah meningkat' }],
    sasaran: [{ id: 's1', acuan: 't1', uraian: 'Keluaran sub kegiatan tercapai tepat waktu' }],
    indikator: [
      indicator('i1', 't1', 'Indeks kepuasan layanan'),
      indicator('i2', 's1', 'Persentase keluaran yang tercapai'),
    ],
    pagu: programmes([plan], 90n),
  };
  const common = { type: 'renstra', subject: plan.opd, opd: plan.opd, unit: plan.opd, office: 'perencana' } as const;
  const paper = yield* open(stage, { ...common, seed });
  if (paper !== undefined) yield* carry(stage, paper, manner);
}

function rkpdBody(plans: readonly OpdPlan[], names: ReadonlyMap<string, string>): Body {
  const pagu = plans.map((plan, index) => ({
    id: `o${index + 1}`,
    opd: plan.opd,
    nama: names.get(plan.opd) ?? plan.opd,
    pagu: moneyText(plan.wishes.reduce((total, wish) => total + parseMoney(wish.pagu), 0n)),
  }));
  const total = pagu.reduce((whole, row) => whole + parseMoney(row.pagu), 0n);
  return {
    rancangan: 'rancangan awal',
    tema: 'Pemerataan layanan dasar dan konektivitas wilayah',
    pendapatan: moneyText((total * 97n) / 100n),
    pembiayaan: moneyText((total * 5n) / 100n),
    prioritas: missions.map(([nama, , sasaran], index) => ({ id: `p${index + 1}`, nama, sasaran })),
    pagu,
  };
}

/** The RKPD of the year: an early draft, heard in public, deliberated, made final and enacted. */
export function* rkpdLife(stage: Stage, plans: readonly OpdPlan[], names: ReadonlyMap<string, string>): Part<void> {
  const before = stage.year - 1;
  yield* waitFor(stage, `${before}-01-19`);
  const common = { type: 'rkpd', subject: 'rkpd', opd: '', unit: '', office: 'kepala-bappeda' } as const;
  const paper = yield* open(stage, { ...common, seed: rkpdBody(plans, names) });
  if (paper === undefined) return;
  for (const [day, wish] of [
    [`${before}-02-24`, { rancangan: 'rancangan', konsultasiPublik: `${before}-02-20` }],
    [`${before}-04-20`, { rancangan: 'rancangan akhir', musrenbang: `${before}-04-15` }],
  ] as const) {
    yield* waitFor(stage, day);
    yield* look(paper);
    yield* act(paper, drafterOf(stage, paper), { name: 'revise', patch: setting(paper, wish) });
  }
  yield* waitFor(stage, `${before}-05-12`);
  yield* carry(stage, paper, manner);
}
