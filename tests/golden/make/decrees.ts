// What administrators decree in the tour: chains with papers under each edition, windows, locks, settings, and some of it taken back.

import { chainJson, defineChain, definitionOf, lockAspects, type Chain, type Decree } from '@siklus/workflow';
import { standing } from '../support/law-now.ts';
import { command, climb, reject } from './climb.ts';
import { idOf, pays, shortOf, YEAR } from './budget.ts';
import type { Hand } from './hand.ts';
import { agency, work } from './masters.ts';
import { emoji, lines, named, quotes, turned } from './odd-words.ts';
import { make, order } from './payments.ts';

const opd = agency(1);

/** Gives a decree as the administrator. */
export function decree(hand: Hand, wish: Decree, reason = `Keputusan rapat ${quotes}`): Promise<void> {
  return hand.give('administrator', { kind: 'decree', decree: wish, reason });
}

/** Windows of the years of the tour: what is drafted then, and once more after a first edition. */
export async function windows(hand: Hand): Promise<void> {
  const whole = (year: number) => [{ opens: '2027-01-01', closes: `${year}-12-31` }];
  for (const type of ['dpa', 'kas']) await decree(hand, { kind: 'jadwal', type, year: YEAR, windows: whole(YEAR) });
  await decree(hand, { kind: 'jadwal', type: 'usulan', year: 2028, windows: [] }, lines);
  for (const type of ['usulan', 'renja', 'plafon', 'rka'])
    await decree(hand, { kind: 'jadwal', type, year: 2028, windows: whole(YEAR) });
}

/** The agency may ask for TU money several times before the first is accounted for: the tour leaves a request in every state. */
export async function manyAdvances(hand: Hand): Promise<void> {
  await decree(hand, { kind: 'setelan', type: 'spp', name: 'tu-unaccounted', opd, value: '9' }, turned);
}

/** Settings of the region and of one agency, one of them taken back, and every lock with one lifted. */
export async function settings(hand: Hand): Promise<void> {
  const set = (type: string, name: string, of: string, value: string | null): Promise<void> =>
    decree(hand, { kind: 'setelan', type, name, opd: of, value }, turned);
  await set('npd', 'tu-days', '', '45');
  await set('npd', 'tu-days', opd, '60');
  await set('pergeseran', 'dana-moves', agency(2), '1');
  await set('perubahan', 'max-per-year', '', '2');
  await set('usulan', 'berkas-minimum', agency(3), '1');
  await set('usulan', 'berkas-minimum', agency(3), null);
  for (const aspect of lockAspects) {
    const of = aspect === 'pagu' ? opd : agency(8);
    await decree(hand, { kind: 'kunci', aspect, year: 2028, opd: of, code: '', locked: true }, emoji);
  }
  const lock = { kind: 'kunci', aspect: 'akun', year: 2028, opd: '', code: '5.1.02.03' } as const;
  await decree(hand, { ...lock, locked: true });
  await decree(hand, { ...lock, locked: false });
}

/** The chain of contracts of the first agency: two of three weigh what is dear or built, others advise; it may be rejected and cancelled. */
const weighed = defineChain({
  document: 'kontrak',
  draft: { by: 'ppk', within: 5, withdraw: true },
  steps: [
    { name: 'checked', command: 'check', by: 'ppk-skpd', return: ['draft'], within: 2, advice: ['inspektorat', 'kpa'] },
    {
      name: 'weighed',
      command: 'weigh',
      label: { state: { id: 'Ditimbang “bersama”', en: 'Weighed' }, command: { id: 'Timbang', en: 'Weigh' } },
      of: ['kpa', 'perencana', 'bendahara'],
      need: 2,
      when: { some: [{ amount: { over: '15000000' } }, { account: ['5.1.02.03'] }] },
      return: ['draft', 'submitted'],
      within: 3,
      reject: true,
      revises: ['pekerjaan'],
    },
    {
      name: 'signed',
      command: 'sign',
      by: 'pa',
      return: ['draft', 'submitted', 'checked'],
      within: 2,
      delegable: false,
    },
  ],
  cancel: { by: ['ppk'], in: ['draft', 'submitted', 'checked'] },
});

/** A lawful contract of the first agency. */
export const contract = (serial: string) => ({
  nomor: `${serial}/SPK/2027`,
  pekerjaan: turned,
  penyedia: `CV ${quotes}`,
  bank: 'Bank “Daerah”',
  rekening: '009876543210',
  npwp: '01.234.567.8-901.000',
  tanggal: '2027-08-02',
  mulai: '2027-08-02',
  selesai: '2027-11-30',
  dpa: [idOf('dpa', shortOf(opd), '01')],
  rincian: [{ ...pays(3, 10, 'c1'), subKegiatan: work(1) }],
  termin: [
    { id: 't1', uraian: emoji, persen: '40', jumlah: '4000000.00' },
    { id: 't2', uraian: 'Pelunasan', persen: '60', jumlah: '6000000.00' },
  ],
});

/** Contracts under the chain that ships, then under a decreed one in every state; some move from one to the other. */
export async function contracts(hand: Hand): Promise<void> {
  const by = `ppk.${opd}`;
  const write = (about: string, state: string): Promise<string> =>
    make(hand, { type: 'kontrak', about, by, seed: contract(about) }, state);
  for (const state of ['draft', 'submitted', 'checked', 'signed']) await write(`lama-${state}`, state);
  for (const state of ['draft', 'submitted', 'checked']) await write(`pindah-${state}`, state);
  await toAndFro(hand, await write('bolak-balik', 'draft'));
  const { penyedia: penerima, bank, rekening, npwp } = contract('lama-signed');
  const bill = { nomorTagihan: 'INV “1”', tanggalTagihan: '2027-08-02' };
  const payee = { penerima, bank, rekening, npwp, ...bill };
  const spp = { jenis: 'LS', kontrak: idOf('kontrak', 'lama-signed'), dpa: idOf('dpa', shortOf(opd), '01'), ...payee };
  const seed = { ...spp, spd: [idOf('spd', shortOf(opd), '01')], rincian: [pays(3, 4)] };
  await order(hand, 'termin-1', seed, ['approved', 'issued', 'issued']);
  await order(hand, 'termin-2', { ...seed, nomorTagihan: 'INV “2”', rincian: [pays(3, 1)] }, ['submitted']);
  const chain = chainJson(weighed);
  await decree(hand, { kind: 'alur', type: 'kontrak', opd, chain });
  for (const state of ['draft', 'submitted', 'checked'])
    await move(hand, `kontrak-pindah-${state}`, state === 'checked');
  await write('draft', 'draft');
  await write('submitted', 'submitted');
  await command(hand, idOf('kontrak', 'submitted'), 'kpa', { name: 'advise', reason: lines });
  await climb(hand, await write('checked', 'checked'), 'checked', 1);
  await write('weighed', 'weighed');
  await write('signed', 'signed');
  await reject(hand, await write('rejected', 'draft'));
  await command(hand, await write('cancelled', 'checked'), 'ppk', { name: 'cancel', reason: emoji });
}

async function toAndFro(hand: Hand, id: string): Promise<void> {
  await command(hand, id, 'ppk', { name: 'revise', patch: { set: { penyedia: { from: `CV ${quotes}`, to: named } } } });
  await climb(hand, id, 'submitted');
  await command(hand, id, 'ppk', { name: 'withdraw' });
  await climb(hand, id, 'checked');
  await command(hand, id, 'pa', { name: 'return', to: 'draft', reason: lines });
  await climb(hand, id, 'submitted');
}

async function move(hand: Hand, about: string, back: boolean): Promise<void> {
  const id = idOf(about);
  const { paper } = await standing(hand.store, id);
  await hand.give('administrator', { kind: 'migrate', id, version: paper.version, back, reason: turned });
}

/** Renstra that were opened under the chain that ships go on under the one with advice; a chain that nobody uses is decreed and withdrawn. */
export async function chains(hand: Hand): Promise<void> {
  for (const n of [6, 7]) await move(hand, `renstra-lama-${n}`, true);
  const { chain }: { readonly chain: Chain } = definitionOf('spm');
  const json = chainJson({ ...chain, draft: { ...chain.draft, within: 3 } });
  await decree(hand, { kind: 'alur', type: 'spm', opd: agency(4), chain: json });
  await decree(hand, { kind: 'alur', type: 'spm', opd: agency(4), chain: null });
}
