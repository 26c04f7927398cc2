// Payments of the first agency: cash (UP, NPD, TBP, LPJ, GU), advances (TU), direct payments (LS) and what is paid back, each in every state.

import { command, climb } from './climb.ts';
import { idOf, pays, shortOf, YEAR } from './budget.ts';
import type { Hand } from './hand.ts';
import { agency, work } from './masters.ts';
import { emoji, lines, named, quotes, turned } from './odd-words.ts';
import { begin } from './plans.ts';

const opd = agency(1);
const short = shortOf(opd);
const [dpa, spd] = [idOf('dpa', short, '01'), idOf('spd', short, '01')];
const receiver = { penerima: named, bank: 'Bank “Daerah”', rekening: '009876543210' };
const bulan = 8;

/** Opens a paper of the agency by an office of its own, or by a person or office of the region, and carries it to a state. */
export async function make(
  hand: Hand,
  what: { type: string; about: string; by: string; seed: Record<string, unknown> },
  state: string,
): Promise<string> {
  const { type, about, by, seed } = what;
  const id = idOf(type, about);
  await begin(hand, by, { id, type, year: YEAR, opd, seed });
  await climb(hand, id, state);
  return id;
}

const drafters = { spp: `bendahara.${opd}`, spm: `ppk-skpd.${opd}`, sp2d: 'kuasa-bud' } as const;

/** An SPP with the papers above it, as far as the states given; the id of the last one. */
export async function order(
  hand: Hand,
  about: string,
  seed: Record<string, unknown>,
  [spp, spm, sp2d]: readonly [string, string?, string?],
): Promise<string> {
  const whole = { spd: [], bulan, keperluan: `${about} ${emoji}`, ...receiver, ...seed };
  const first = await make(hand, { type: 'spp', about, by: drafters.spp, seed: whole }, spp);
  if (spm === undefined) return first;
  const second = await make(hand, { type: 'spm', about, by: drafters.spm, seed: { spp: first } }, spm);
  if (sp2d === undefined) return second;
  return make(hand, { type: 'sp2d', about, by: drafters.sp2d, seed: { spm: second } }, sp2d);
}

const paid = ['approved', 'issued', 'issued'] as const;
const ls = (amount: number) => ({ jenis: 'LS', dpa, spd: [spd], rincian: [pays(1, amount)] });

/** Direct payments, and three deposits on one of them with a fourth of the UP. */
export async function direct(hand: Hand): Promise<void> {
  const states: readonly (readonly [string, readonly [string, string?, string?]])[] = [
    ['ls-1', ['draft']],
    ['ls-2', ['submitted']],
    ['ls-3', ['verified']],
    ['ls-4', ['approved']],
    ['ls-5', ['approved', 'draft']],
    ['ls-6', ['approved', 'submitted']],
    ['ls-7', ['approved', 'issued']],
    ['ls-8', ['approved', 'issued', 'draft']],
    ['ls-9', ['approved', 'issued', 'submitted']],
    ['ls-10', paid],
  ];
  for (const [about, reached] of states) await order(hand, about, ls(3), reached);
  await command(hand, await order(hand, 'kembali', ls(2), ['verified']), 'pa', {
    name: 'return',
    to: 'draft',
    reason: lines,
  });
  const proof = { alasan: lines, bukti: quotes, tanggal: '2027-08-05' };
  for (const [index, state] of ['draft', 'submitted', 'verified', 'recorded'].entries()) {
    const half = { ...pays(1, 0), jumlah: '250000.00' };
    const bukti = `${quotes} ${index}`;
    const seed = { asal: 'LS', sp2d: idOf('sp2d', 'ls-10'), subKegiatan: work(1), ...proof, bukti, rincian: [half] };
    await make(hand, { type: 'setoran', about: `ls-${index}`, by: drafters.spp, seed }, state);
  }
  const seed = { asal: 'UP', ...proof, nilai: '1000000.00' };
  await make(hand, { type: 'setoran', about: 'up', by: drafters.spp, seed }, 'recorded');
}

const asked = (sumber: string, line: 0 | 2, more: object = {}) => ({
  sumber,
  dpa,
  subKegiatan: work(1),
  bulan,
  keperluan: `Belanja ${sumber} ${quotes}`,
  rincian: [pays(line, 2, 'n1')],
  ...more,
});

async function spend(hand: Hand, about: string, npd: object, state: string): Promise<string> {
  const from = await make(hand, { type: 'npd', about, by: `pptk.${opd}`, seed: { ...npd } }, 'validated');
  const seed = { npd: from, penerima: named, nomorTagihan: `K-${about}`, tanggalTagihan: '2027-08-02' };
  return make(hand, { type: 'tbp', about, by: drafters.spp, seed }, state);
}

/** UP cash: filled, asked for, paid out, accounted for, refilled. */
export async function cash(hand: Hand): Promise<void> {
  await order(hand, 'up', { jenis: 'UP', nilai: '60000000.00' }, paid);
  for (const state of ['draft', 'submitted', 'approved', 'validated'])
    await make(hand, { type: 'npd', about: state, by: `pptk.${opd}`, seed: asked('UP', 0) }, state);
  for (const state of ['draft', 'submitted', 'issued']) await spend(hand, `bukti-${state}`, asked('UP', 0), state);
  const account = async (about: string, state: string): Promise<string> => {
    const tbp = [await spend(hand, `lpj-${about}`, asked('UP', 0), 'issued')];
    const seed = { jenis: 'UP', bulan, tbp, keterangan: lines };
    return make(hand, { type: 'lpj', about, by: drafters.spp, seed }, state);
  };
  for (const state of ['draft', 'submitted', 'verified', 'approved', 'ratified']) await account(state, state);
  const back = await account('kembali', 'approved');
  await command(hand, back, 'ppkd', { name: 'return', to: 'draft', reason: turned });
  await order(hand, 'gu', { jenis: 'GU', lpj: await account('gu', 'ratified') }, paid);
  await order(hand, 'gu-jalan', { jenis: 'GU', lpj: await account('gu-jalan', 'ratified') }, ['submitted']);
  await order(hand, 'gu-nihil', { jenis: 'GU-NIHIL', lpj: await account('nihil', 'ratified') }, ['approved', 'issued']);
}

const advance = (month: number) => ({
  jenis: 'TU',
  dpa,
  spd: [spd],
  bulan: month,
  rincian: [pays(2, 10)],
  rincianTu: [{ id: 'u1', uraian: turned, jumlah: '10000000.00' }],
});

/** TU money: asked for in every state, paid, spent, accounted for, the rest paid back. */
export async function advances(hand: Hand): Promise<void> {
  for (const [index, state] of ['draft', 'submitted', 'allowed', 'verified'].entries())
    await order(hand, `tu-${index + 1}`, advance(index + 1), [state]);
  const sp2d = await order(hand, 'tu-8', advance(8), paid);
  const own = { sp2d };
  await make(hand, { type: 'npd', about: 'tu', by: `pptk.${opd}`, seed: asked('TU', 2, own) }, 'submitted');
  const tbp = [await spend(hand, 'tu-8', asked('TU', 2, own), 'issued')];
  const seed = { jenis: 'TU', bulan, sp2d, tbp, keterangan: quotes };
  await make(hand, { type: 'lpj', about: 'tu', by: drafters.spp, seed }, 'submitted');
  const back = { asal: 'TU', sp2d, subKegiatan: work(1), alasan: emoji, bukti: 'STS “9”', tanggal: '2027-08-05' };
  const rest = { ...back, rincian: [pays(2, 1)] };
  await make(hand, { type: 'setoran', about: 'tu', by: drafters.spp, seed: rest }, 'recorded');
}

/** Stamps under every kind of holding: an acting PA and PPK, a delegated KPA, a treasurer who has left since. */
export async function otherHands(hand: Hand): Promise<void> {
  const whole = { bulan, keperluan: 'Pejabat lain', ...receiver, ...ls(1) };
  const spp = await make(hand, { type: 'spp', about: 'pejabat', by: 'mantan-bendahara', seed: whole }, 'submitted');
  await command(hand, spp, { person: 'plh-ppk' }, { name: 'verify', note: turned, decree: 'SP 1/2027' });
  await command(hand, spp, { person: 'plt-pa' }, { name: 'approve', note: lines });
  const npd = await make(hand, { type: 'npd', about: 'utusan', by: `pptk.${opd}`, seed: asked('UP', 0) }, 'submitted');
  await command(hand, npd, { person: 'utusan-kpa' }, { name: 'approve', note: quotes });
  // Drafted by one who could also approve it.
  await make(hand, { type: 'npd', about: 'sendiri', by: 'utusan-kpa', seed: asked('UP', 0) }, 'draft');
  await command(hand, idOf('npd', 'sendiri'), { person: 'utusan-kpa' }, { name: 'submit' });
}
