// Proposals of citizens, villages and council members: each goes from desk to desk, some to another agency, some no further.

import { moneyText, parseMoney, type Body, type Office } from '@siklus/workflow';
import { rowsOf, chanceOf, factsOfKind, rest, waitFor, type Card, type Stage } from './stage.ts';
import { setting, type Edit, type Part } from './act.ts';
import { carry, open, type Manner } from './carry.ts';
import type { OpdPlan, Wish } from './planning.ts';

/** A proposal: who asks for what at which agency, and which agency and sub kegiatan it belongs to. */
export interface Proposal {
  readonly subject: string;
  readonly kind: 'masyarakat' | 'musrenbang' | 'pokir';
  readonly to: string;
  readonly home: string;
  readonly wish: Wish;
  readonly area: string;
}

const kinds = ['masyarakat', 'musrenbang', 'pokir'] as const;
const voices: Readonly<Record<Proposal['kind'], string>> = {
  masyarakat: 'Kelompok warga',
  musrenbang: 'Pemerintah Desa',
  pokir: 'Anggota DPRD daerah pemilihan',
};

/** Makes the proposals of a year from what agencies wish: `each` for every agency, of the three kinds in turn, some at the wrong agency. */
export function proposalsFor(plans: readonly OpdPlan[], region: string, each: number): readonly Proposal[] {
  return plans.flatMap((plan, at) => {
    // Nobody proposes salaries and stationery: works of the programmes that serve the agency itself are left out.
    const wishes = plan.wishes.filter((it) => it.subKegiatan.split('.')[2] !== '01');
    return Array.from({ length: each }, (_, index): Proposal | undefined => {
      const wish = wishes[index % Math.max(1, wishes.length)];
      if (wish === undefined) return undefined;
      const serial = at * each + index;
      const astray = serial % 7 === 3 ? plans[(at + 1) % plans.length]?.opd : undefined;
      const district = String((serial % 6) + 1).padStart(2, '0');
      return {
        subject: `${plan.opd}/${index + 1}`,
        kind: kinds[serial % kinds.length] ?? 'masyarakat',
        to: astray ?? plan.opd,
        home: plan.opd,
        wish,
        area: `${region}.${district}.${2001 + (serial % 5)}`,
      };
    }).filter((it) => it !== undefined);
  });
}

function seedOf(stage: Stage, proposal: Proposal): Body {
  const { kind, wish, area } = proposal;
  const chance = chanceOf(stage, `usulan/${proposal.subject}/isi`);
  const village = area.split('.').at(-1);
  return {
    jenis: kind,
    pengusul: `${voices[kind]} ${village}`,
    ...(kind === 'pokir' ? { fraksi: 'Fraksi Persatuan', reses: `Reses I tahun ${stage.year - 1}` } : {}),
    masalah: `Warga desa ${village} belum terlayani: ${wish.nama.toLowerCase()}.`,
    gagasan: wish.nama,
    tujuan: 'Layanan dapat dinikmati warga setempat tahun depan.',
    lokasi: wish.lokasi,
    wilayah: area,
    lintang: `-6.${600_000 + chance.pick(300_000)}`,
    bujur: `106.${600_000 + chance.pick(300_000)}`,
    volume: String(1 + chance.pick(9)),
    satuan: 'Paket',
    anggaran: moneyText((parseMoney(wish.pagu) / 20n / 100_000_00n + 1n) * 100_000_00n),
    berkas: [{ id: 'b1', jenis: 'Proposal', nama: 'Surat usulan dan foto lokasi' }],
  };
}

/** A desk recommends what is asked for, now and then less of it; the planner of Bappeda names the sub kegiatan. */
function recommendation(card: Card, proposal: Proposal, office: Office): Edit {
  const { body } = card;
  const less = office === 'camat' && rowsOf(body, 'rekomendasi').length % 2 === 1;
  const asked = parseMoney(String(body['anggaran']));
  const anggaran = less ? moneyText(((asked * 9n) / 10n / 100n) * 100n) : body['anggaran'];
  const row = {
    id: `meja-${office}`,
    meja: office,
    volume: body['volume'],
    anggaran,
    catatan: less ? 'Layak, biaya dirasionalkan.' : 'Layak dan sesuai kebutuhan wilayah.',
  };
  const old = rowsOf(body, 'rekomendasi').find((it) => it['meja'] === office);
  const home = office === 'mitra-bappeda' ? { subKegiatan: proposal.wish.subKegiatan } : {};
  const remove =
    old === undefined ? {} : { remove: [{ id: String(old['id']), from: { ...old, id: String(old['id']) } }] };
  return {
    ...setting(card, { anggaran, ...home }),
    rows: { rekomendasi: { ...remove, add: [{ ...row, id: `${row.id}-${card.version}` }] } },
  };
}

/** Plays one proposal to its end. */
export function* proposalLife(stage: Stage, proposal: Proposal, period: { from: string; spread: number }): Part<void> {
  const chance = chanceOf(stage, `usulan/${proposal.subject}`);
  yield* waitFor(stage, period.from);
  yield* rest(stage, chance.pick(period.spread));
  const rerouting = chance.happens(50) ? 'planned' : 'assessed';
  const wanted = {
    type: 'usulan',
    subject: proposal.subject,
    opd: proposal.to,
    unit: proposal.to,
    office: proposal.kind === 'musrenbang' ? 'lurah' : 'pengusul',
    seed: seedOf(stage, proposal),
    facts: factsOfKind(proposal.kind),
  } as const;
  const manner: Manner = {
    returnsPercent: 15,
    pause: 3,
    mayEnd: true,
    mend: (card) => clean(card),
    desk: (card, _step, office) => recommendation(card, proposal, office),
    instead: (card, step) =>
      step.name === rerouting && card.opd !== proposal.home
        ? { name: 'reroute', to: proposal.home, reason: 'Pekerjaan ini kewenangan perangkat daerah lain.' }
        : undefined,
  };
  const paper = yield* open(stage, wanted);
  if (paper !== undefined) yield* carry(stage, paper, manner);
}

/** What desks wrote is taken off before a proposal that came back is handed in again. */
function clean(card: Card): Edit {
  const rows = rowsOf(card.body, 'rekomendasi');
  if (rows.length === 0) return undefined;
  card.body = { ...card.body, rekomendasi: [] };
  const remove = rows.map((row) => ({ id: String(row['id']), from: { ...row, id: String(row['id']) } }));
  return { rows: { rekomendasi: { remove } } };
}
