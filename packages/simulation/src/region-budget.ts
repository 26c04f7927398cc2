// The APBD of the region before the year, and the account of the year after it.

import {
  ancestorAt,
  moneyText,
  parseMoney,
  rkaByAccount,
  Rka,
  type Body,
  type Office,
  type Step,
} from '@siklus/workflow';
import type { Store } from '@siklus/store';
import { changing, setting, type Edit, type Part } from './act.ts';
import { carry, open, type Manner } from './carry.ts';
import type { OpdPlan } from './planning.ts';
import { factsOfKind, rest, rowsOf, waitFor, type Card, type Stage } from './stage.ts';

/** What each agency is going to spend by jenis, from the costing of its wishes. */
function spending(plans: readonly OpdPlan[]): readonly { opd: string; akun: string; jumlah: bigint }[] {
  const totals = new Map<string, { opd: string; akun: string; jumlah: bigint }>();
  for (const plan of plans)
    for (const wish of plan.wishes) {
      const common = {
        subKegiatan: wish.subKegiatan,
        nama: wish.nama,
        lokasi: '',
        mulai: 1,
        selesai: 12,
        indikator: [],
      };
      for (const row of rkaByAccount(Rka.parse({ ...common, rincian: wish.rincian }))) {
        const akun = ancestorAt('akun', row.akun, 3) ?? row.akun;
        const known = totals.get(`${plan.opd}/${akun}`) ?? { opd: plan.opd, akun, jumlah: 0n };
        totals.set(`${plan.opd}/${akun}`, { ...known, jumlah: known.jumlah + row.jumlah });
      }
    }
  return [...totals.values()];
}

function apbdBody(plans: readonly OpdPlan[]): Body {
  const rows = spending(plans);
  const total = rows.reduce((whole, row) => whole + row.jumlah, 0n);
  const [own, financing] = [(total * 18n) / 100n, (total * 4n) / 100n];
  return {
    jalur: 'perda',
    pendapatan: [
      { id: 'p1', akun: '4.1.01', uraian: 'Pajak daerah', jumlah: moneyText(own) },
      { id: 'p2', akun: '4.2.01', uraian: 'Transfer pemerintah pusat', jumlah: moneyText(total - own - financing) },
    ],
    belanja: rows.map((row, index) => ({ id: `b${index + 1}`, ...row, jumlah: moneyText(row.jumlah) })),
    pembiayaan: [
      { id: 'f1', arah: 'terima', akun: '6.1.01', uraian: 'Sisa lebih tahun lalu', jumlah: moneyText(financing) },
    ],
  };
}

function atApbdDesk(stage: Stage, card: Card, step: Step): Edit {
  if (step.name === 'evaluated') {
    const butir = 'Pastikan belanja wajib pendidikan dan kesehatan memenuhi ketentuan.';
    const known = rowsOf(card.body, 'koreksi').length > 0;
    return known ? undefined : { rows: { koreksi: { add: [{ id: 'k1', butir, tindak: '' }] } } };
  }
  if (step.name === 'corrected')
    return changing(card, 'koreksi', new Map([['k1', { tindak: 'Porsi dihitung ulang dan telah terpenuhi.' }]]));
  return step.name === 'enacted'
    ? setting(card, { nomorPerda: `${stage.year % 10}/${stage.year - 1}`, tanggalPerda: stage.today })
    : undefined;
}

/** The APBD of a year; one that is rejected is followed by another. */
export function* apbdLife(stage: Stage, plans: readonly OpdPlan[]): Part<void> {
  const before = stage.year - 1;
  yield* waitFor(stage, `${before}-09-14`);
  const manner: Manner = { returnsPercent: 0, pause: 2, desk: (card, step) => atApbdDesk(stage, card, step) };
  for (const attempt of [1, 2]) {
    if (attempt === 2) yield* waitFor(stage, `${before}-11-02`);
    const paper = yield* open(stage, {
      type: 'apbd',
      subject: `apbd/${attempt}`,
      opd: '',
      unit: '',
      office: 'ppkd',
      seed: apbdBody(plans),
      facts: factsOfKind('perda'),
    });
    if (paper === undefined) return;
    yield* carry(stage, paper, { ...manner, mayEnd: attempt === 1 });
    if (paper.state !== 'rejected') return;
  }
}

/** What was realised in a year by jenis, in sen. */
async function realisedIn(store: Store, year: number): Promise<ReadonlyMap<string, bigint>> {
  const rows = await store.read
    .selectFrom('account')
    .select(['akun', 'balance'])
    .where('year', '=', year)
    .where('stage', '=', 'realised')
    .execute();
  const totals = new Map<string, bigint>();
  for (const { akun, balance } of rows) {
    const jenis = ancestorAt('akun', akun, 3) ?? akun;
    totals.set(jenis, (totals.get(jenis) ?? 0n) + balance);
  }
  return totals;
}

function atAuditDesk(stage: Stage, card: Card, office: Office): Edit {
  if (office === 'bpk') {
    const add = [
      {
        id: 'a1',
        temuan: 'Bukti perjalanan dinas dua kegiatan terlambat dilampirkan.',
        rekomendasi: 'Lengkapi bukti dan perkuat verifikasi di PPK-SKPD.',
        tindakLanjut: '',
      },
    ];
    const fresh = rowsOf(card.body, 'temuan').length === 0 ? { rows: { temuan: { add } } } : {};
    return { ...setting(card, { opini: 'Wajar Tanpa Pengecualian' }), ...fresh };
  }
  if (office === 'bpkad')
    return changing(
      card,
      'temuan',
      new Map([['a1', { tindakLanjut: 'Bukti telah lengkap; daftar uji SPP diperbarui.' }]]),
    );
  return office === 'sekda'
    ? setting(card, { nomorPerda: `3/${stage.year + 1}`, tanggalPerda: stage.today })
    : undefined;
}

/** The account of a year: what the accounts hold by jenis, audited, answered, agreed and enacted. */
export function* accountLife(stage: Stage): Part<void> {
  yield* waitFor(stage, `${stage.year + 1}-03-15`);
  yield* rest(stage, 1);
  let realised: ReadonlyMap<string, bigint> = new Map();
  yield {
    read: async (store) => {
      realised = await realisedIn(store, stage.year);
    },
  };
  const apbd = [...stage.cards.values()].find((it) => it.type === 'apbd' && it.state === 'enacted');
  const budget = new Map<string, bigint>();
  for (const row of rowsOf(apbd?.body ?? {}, 'belanja'))
    budget.set(String(row['akun']), (budget.get(String(row['akun'])) ?? 0n) + parseMoney(String(row['jumlah'])));
  const income = rowsOf(apbd?.body ?? {}, 'pendapatan').map((row) => ({
    akun: String(row['akun']),
    uraian: String(row['uraian']),
    anggaran: parseMoney(String(row['jumlah'])),
    realisasi: (parseMoney(String(row['jumlah'])) * 101n) / 100n,
  }));
  const accounts = [...new Set([...budget.keys(), ...realised.keys()])].toSorted();
  const spent = accounts.map((akun) => ({
    akun,
    uraian: `Belanja ${akun}`,
    anggaran: budget.get(akun) ?? 0n,
    realisasi: realised.get(akun) ?? 0n,
  }));
  const rincian = [...income, ...spent].map((row, index) => ({
    id: `l${index + 1}`,
    ...row,
    anggaran: moneyText(row.anggaran),
    realisasi: moneyText(row.realisasi),
  }));
  const common = { type: 'pertanggungjawaban', subject: 'daerah', opd: '', unit: '', office: 'ppkd' } as const;
  const paper = yield* open(stage, { ...common, seed: { rincian } });
  const desk: Manner['desk'] = (card, _step, office) => atAuditDesk(stage, card, office);
  if (paper !== undefined) yield* carry(stage, paper, { returnsPercent: 0, pause: 3, desk });
}
