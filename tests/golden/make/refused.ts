// What the tour asks for and is refused, so that the answers of every kind of refusal are kept; and what is asked twice.

import type { Deed } from '@siklus/api';
import type { Command } from '@siklus/workflow';
import { idOf, pays, rkaOf, YEAR } from './budget.ts';
import { standing } from '../support/law-now.ts';
import { commands, opens, type Hand } from './hand.ts';
import { agency, work } from './masters.ts';
import { emoji, quotes } from './odd-words.ts';

const opd = agency(1);

/** Asks for what the law refuses, each for another reason; throws where the answer is another one. */
export async function refusals(hand: Hand): Promise<void> {
  const refused = async (code: string, person: string, deed: Deed): Promise<void> => {
    const answer = await hand.ask(person, deed);
    const got = answer.ok ? 'done' : answer.refusals[0]?.code;
    if (got !== code) throw new Error(`${code} expected, ${got}: ${person} ${JSON.stringify(answer)}`);
  };
  const asks = async (code: string, person: string, id: string, wish: Command, by = 0): Promise<void> => {
    const { paper } = await standing(hand.store, id);
    await refused(code, person, commands(id, paper.version + by, wish));
  };
  const back = { name: 'return', to: 'draft' };
  const spp = (state: string): string =>
    idOf('spp', { draft: 'ls-1', submitted: 'ls-2', verified: 'ls-3' }[state] ?? '');
  await refused('not-found', 'pengusul', commands('golden-tidak-ada', 1, { name: 'submit' }));
  await asks('unknown-command', `bendahara.${opd}`, spp('draft'), { name: 'terbang' });
  await asks('stale-version', `bendahara.${opd}`, spp('draft'), { name: 'submit' }, 7);
  await asks('wrong-state', `pa.${opd}`, spp('draft'), { name: 'approve' });
  await asks('not-your-office', `pptk.${opd}`, spp('verified'), { name: 'approve' });
  await asks('second-stamp', 'rangkap', idOf('renstra', '06'), { name: 'approve' });
  await asks('acting-official', 'plt-kepala-daerah', idOf('renstra', '04'), { name: 'enact' });
  await asks('reason-required', `ppk-skpd.${opd}`, spp('submitted'), { ...back, reason: ' x ' });
  await asks('malformed', `bendahara.${opd}`, spp('draft'), {
    name: 'revise',
    patch: { set: { bulan: { from: 8, to: 13 } } },
  });
  const stale = { set: { keperluan: { from: quotes, to: 'lain' } } };
  await asks('conflict', `bendahara.${opd}`, spp('draft'), { name: 'revise', patch: stale });
  const shut = { set: { gagasan: { from: emoji, to: 'Jembatan' } } };
  await asks('field-closed', 'camat', idOf('usulan', 'village-checked'), { name: 'revise', patch: shut });
  await asks('rule-broken', `pptk.${opd}`, idOf('npd', 'kosong'), { name: 'submit' });
  await asks('ceiling-exceeded', `bendahara.${opd}`, idOf('spp', 'mahal'), { name: 'submit' });
  const rka = { id: idOf('rka', 'ditolak'), type: 'rka', year: 2028, opd: agency(5), seed: rkaOf(work(1)) };
  await refused('basis-missing', `pptk.${agency(5)}`, opens(rka));
  await refused('stage-closed', `bendahara.${opd}`, opens({ ...rka, type: 'setoran', opd, seed: {} }));
  const plafon = { id: idOf('plafon', 'ditolak'), type: 'plafon', year: 2028, opd: agency(7), seed: {} };
  await refused('already-open', 'tapd', opens(plafon));
  await refused('window-closed', 'tapd', opens({ ...plafon, year: YEAR, opd: agency(2) }));
  await asks('own-draft', 'utusan-kpa', idOf('npd', 'sendiri'), { name: 'approve' });
  await asks('delegated-official', 'utusan-pa', idOf('kontrak', 'weighed'), { name: 'sign' });
  const pagu = { rows: { rincian: { change: [{ id: 'r1', set: { pagu: { from: '480000000.00', to: '1.00' } } }] } } };
  await asks('locked', `perencana.${opd}`, idOf('renja', 'depan', '01'), { name: 'revise', patch: pagu });
}

/** Drafts that can only be refused: one without money, one that asks for too much. */
export async function drafts(hand: Hand): Promise<void> {
  const dpa = idOf('dpa', '01', '01');
  const npd = { sumber: 'UP', dpa, subKegiatan: work(1), bulan: 8, keperluan: 'Kosong' };
  await hand.give(`pptk.${opd}`, opens({ id: idOf('npd', 'kosong'), type: 'npd', year: YEAR, opd, seed: npd }));
  const pay = {
    jenis: 'LS',
    dpa,
    spd: [idOf('spd', '01', '01')],
    bulan: 8,
    keperluan: 'Mahal',
    rincian: [pays(0, 999_999)],
  };
  const spp = { ...pay, penerima: 'CV', bank: 'BJB', rekening: '0012345678' };
  await hand.give(`bendahara.${opd}`, opens({ id: idOf('spp', 'mahal'), type: 'spp', year: YEAR, opd, seed: spp }));
}

/** Asks the same under the same key twice, and something else under it. */
export async function asksAgain(hand: Hand): Promise<void> {
  const id = idOf('usulan', 'dua-kali');
  const deed = opens({ id, type: 'usulan', year: 2028, opd, seed: { wilayah: '99.01.01.2001' } });
  const [first, again] = [await hand.ask('pengusul', deed, 'kunci'), await hand.ask('pengusul', deed, 'kunci')];
  if (!first.ok || JSON.stringify(first) !== JSON.stringify(again)) throw new Error(JSON.stringify([first, again]));
  const other = await hand.ask('pengusul', commands(id, 1, { name: 'submit' }), 'kunci');
  if (other.ok || other.refusals[0]?.code !== 'key-reused') throw new Error(JSON.stringify(other));
}
