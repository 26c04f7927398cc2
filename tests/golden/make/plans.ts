// The plans of the tour in every state: proposals, five-year plans, the programme and ceiling of the next year, its RKA.

import { command, climb, reject } from './climb.ts';
import { dana, idOf, renjaOf, rkaOf, shortOf } from './budget.ts';
import { adopts, opens, type Hand, type Wanted } from './hand.ts';
import { agency, work } from './masters.ts';
import { blanks, emoji, lines, quotes, turned } from './odd-words.ts';

const NEXT = 2028;

const five = (name: string, valueOf: (index: number) => string) =>
  Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`${name}${index + 1}`, valueOf(index)]));

const measured = (id: string, acuan: string) => ({
  id,
  acuan,
  tolokUkur: quotes,
  satuan: 'Indeks',
  rumus: 'nilai-akhir',
  ...five('target', (index) => String(70 + index)),
});

const plan = (mulai: number) => ({
  mulai: String(mulai),
  selesai: String(mulai + 4),
  visi: lines,
  misi: [{ id: 'm1', uraian: emoji }],
  tujuan: [{ id: 't1', acuan: 'm1', uraian: turned }],
  sasaran: [{ id: 's1', acuan: 't1', uraian: 'Dokumen tepat waktu' }],
  indikator: [measured('i1', 't1'), measured('i2', 's1')],
  pagu: [{ id: 'g1', program: '8.01.02', nama: quotes, ...five('pagu', () => '900000000.00') }],
});

const agencyPlan = (rpjmd: string) => ({
  rpjmd,
  tujuan: [{ id: 't1', acuan: 's1', uraian: turned }],
  sasaran: [{ id: 's1', acuan: 't1', uraian: emoji }],
  indikator: [measured('i1', 't1'), measured('i2', 's1')],
  pagu: [{ id: 'g1', program: '8.01.02', nama: quotes, ...five('pagu', () => '800000000.00') }],
});

/** Opens a paper by the office that drafts it. */
export async function begin(hand: Hand, drafter: string, wanted: Wanted): Promise<string> {
  await hand.give(drafter, opens(wanted));
  return wanted.id;
}

/** Renstra under the chain that ships, before any other is decreed: of agencies of the demonstration, in the book of a past year. */
export async function oldRenstra(hand: Hand, opds: readonly string[]): Promise<void> {
  const region = { year: 2025, opd: '' };
  const rpjmd = await begin(hand, 'kepala-bappeda', {
    id: idOf('rpjmd', 2020),
    type: 'rpjmd',
    ...region,
    seed: plan(2020),
  });
  await climb(hand, rpjmd, 'enacted');
  const states = ['draft', 'submitted', 'verified', 'approved', 'enacted', 'submitted', 'verified'];
  for (const [index, opd] of opds.entries()) {
    const id = idOf('renstra', 'lama', index + 1);
    await begin(hand, `perencana.${opd}`, { id, type: 'renstra', year: 2025, opd, seed: agencyPlan(rpjmd) });
    await climb(hand, id, states[index] ?? 'draft');
  }
}

/** Plans of five years: the region's own, then those of agencies under the chain with advice. */
export async function fiveYearPlans(hand: Hand): Promise<void> {
  const states = ['enacted', 'draft', 'submitted', 'reviewed', 'endorsed', 'agreed', 'evaluated'];
  for (const [index, state] of states.entries()) {
    const first = 2030 + index * 5;
    const id = idOf('rpjmd', first);
    await begin(hand, 'kepala-bappeda', { id, type: 'rpjmd', year: NEXT, opd: '', seed: plan(first) });
    await climb(hand, id, state, 1);
  }
  for (const [index, state] of ['draft', 'submitted', 'verified', 'approved', 'enacted', 'submitted'].entries()) {
    const opd = agency(index + 1);
    const id = idOf('renstra', shortOf(opd));
    const seed = agencyPlan(idOf('rpjmd', 2030));
    await begin(hand, `perencana.${opd}`, { id, type: 'renstra', year: NEXT, opd, seed });
    await climb(hand, id, state);
    if (state === 'submitted') await command(hand, id, 'inspektorat', { name: 'advise', reason: turned });
  }
  // By one who also holds the office that comes next, for a while.
  await command(hand, idOf('renstra', '06'), { person: 'rangkap' }, { name: 'verify' });
}

const proposal = (jenis: string) => ({
  jenis,
  pengusul: quotes,
  ...(jenis === 'pokir' ? { fraksi: 'Fraksi “A”', reses: 'Reses II' } : {}),
  masalah: lines,
  gagasan: emoji,
  lokasi: turned,
  wilayah: '99.01.01.2001',
  volume: '12.5',
  satuan: 'meter',
  anggaran: '250000000.00',
  subKegiatan: work(1),
});

/** Proposals to the first agency, at every desk and at every end. */
export async function proposals(hand: Hand): Promise<void> {
  const opd = agency(1);
  const desks = [
    ['masyarakat', 'draft'],
    ['masyarakat', 'submitted'],
    ['masyarakat', 'village-checked'],
    ['musrenbang', 'district-checked'],
    ['pokir', 'council-checked'],
    ['masyarakat', 'planned'],
    ['musrenbang', 'assessed'],
    ['pokir', 'accepted'],
  ] as const;
  const made = async (about: string, jenis: string): Promise<string> => {
    const drafter = jenis === 'musrenbang' ? 'lurah' : 'pengusul';
    const id = idOf('usulan', about);
    return begin(hand, drafter, { id, type: 'usulan', year: NEXT, opd, seed: proposal(jenis) });
  };
  for (const [jenis, state] of desks) {
    const id = await made(state, jenis);
    if (state === 'village-checked') {
      // By the head of that village alone; everywhere else whoever holds the office for every area.
      await climb(hand, id, 'submitted');
      await command(hand, id, { person: 'lurah-2001' }, { name: 'check-village' });
    } else await climb(hand, id, state);
  }
  await reject(hand, await made('rejected', 'masyarakat'));
  const cancelled = await made('cancelled', 'pokir');
  await command(hand, cancelled, 'pengusul', { name: 'cancel', reason: `Tidak jadi.${blanks}` });
}

/** The programme and the ceiling of the next year, and the RKA of the agency that has come furthest. */
export async function nextYear(hand: Hand): Promise<void> {
  const plans = ['draft', 'submitted', 'verified', 'approved'];
  for (const [index, state] of plans.entries()) {
    const opd = agency(index + 1);
    const id = idOf('renja', 'depan', shortOf(opd));
    await begin(hand, `perencana.${opd}`, { id, type: 'renja', year: NEXT, opd, seed: renjaOf(opd, [work(1)]) });
    await climb(hand, id, state);
  }
  const works = [1, 2, 3, 4, 5, 6, 7].map(work);
  for (const [n, state] of [
    [5, 'draft'],
    [6, 'submitted'],
    [7, 'agreed'],
  ] as const) {
    const opd = agency(n);
    const common = { year: NEXT, opd };
    const renja = { ...common, id: idOf('renja', 'depan', shortOf(opd)), type: 'renja', seed: renjaOf(opd, works) };
    await hand.give('impor', adopts(renja, 'approved'));
    const id = idOf('plafon', 'depan', shortOf(opd));
    await begin(hand, 'tapd', { ...common, id, type: 'plafon', seed: {} });
    await climb(hand, id, state, 1);
  }
  const opd = agency(7);
  const states = ['draft', 'submitted', 'signed', 'reviewed', 'approved', 'reviewed', 'reviewed'];
  for (const [index, state] of states.entries()) {
    const id = idOf('rka', 'depan', index + 1);
    await begin(hand, `pptk.${opd}`, { id, type: 'rka', year: NEXT, opd, seed: rkaOf(work(index + 1)) });
    await climb(hand, id, state, 2);
  }
  await command(hand, idOf('rka', 'depan', 6), 'tapd', { name: 'return', to: 'submitted', reason: turned });
  await command(hand, idOf('rka', 'depan', 7), 'tapd', { name: 'return', to: 'draft', reason: lines });
}

/** A lawful RKPD. */
export const rkpd = {
  rancangan: 'rancangan akhir',
  tema: lines,
  konsultasiPublik: '2027-01-15',
  musrenbang: '2027-02-10',
  pendapatan: '900000000.00',
  pembiayaan: '300000000.00',
  prioritas: [{ id: 'p1', nama: quotes, sasaran: emoji }],
  pagu: [{ id: 'o1', opd: agency(1), nama: turned, pagu: '1000000000.00' }],
};

/** A lawful APBD. */
export const apbd = {
  jalur: 'perda',
  pendapatan: [{ id: 'p1', akun: '4.1.01', uraian: quotes, jumlah: '900000000.00' }],
  belanja: [{ id: 'b1', opd: agency(1), akun: '5.1.02', jumlah: '1000000000.00' }],
  pembiayaan: [{ id: 'm1', arah: 'terima', akun: '6.1.01', uraian: `SiLPA dana ${dana}`, jumlah: '100000000.00' }],
};
