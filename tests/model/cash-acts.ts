// What tests of a year of cash do with it: papers carried along their ways, UP filled, spent, proven and refilled, a TU played.
import type { Body } from '@siklus/workflow';
import { akun, decree, type Answer, type CashYear } from './cash-year.ts';

/** Where money goes in these tests, and for what. */
/** Where the provider of a contract is paid. */
export const account = { bank: 'BJB', rekening: '0012345678', npwp: '012345678901000' };

/** What an SPP under that contract says of its provider and the bill. */
export const provider = {
  ...account,
  penerima: 'CV Maju',
  nomorTagihan: 'INV-1',
  tanggalTagihan: '2026-02-01',
};

export const receiver = { keperluan: 'Kertas', penerima: 'Bendahara', bank: 'BJB', rekening: '0012345678' };
/** A row of a paper of cash, as an NPD, TBP or LS has it. */
export const row = (jumlah: string, id = 'n1') => ({ id, akun, uraian: 'Kertas', dana: '1.1', jumlah });

/** Throws with the refusals when an act was refused. */
export const done = (answer: Answer): void => {
  if (!answer.ok) throw new Error(answer.refusals.map((it) => `${it.code} ${it.rule ?? ''} ${it.text.en}`).join('\n'));
};
/** Why an act was refused: the rule, the stage that had too little, or the code; empty when it was not. */
export const whyNot = (answer: Answer): string =>
  answer.ok
    ? ''
    : (answer.refusals[0]?.rule ?? answer.refusals[0]?.figures?.['stage'] ?? answer.refusals[0]?.code ?? '');

const ways: Record<string, readonly string[]> = {
  spp: ['bendahara submit', 'ppk-skpd verify', 'pa approve'],
  tu: ['bendahara submit', 'ppkd allow', 'ppk-skpd verify', 'pa approve'],
  spm: ['ppk-skpd submit', 'pa issue'],
  sp2d: ['kuasa-bud submit', 'bud issue'],
  npd: ['pptk submit', 'kpa approve', 'bendahara validate'],
  tbp: ['bendahara submit', 'ppk-skpd issue'],
  lpj: ['bendahara submit', 'ppk-skpd verify', 'pa approve', 'ppkd ratify'],
  setoran: ['bendahara submit', 'ppk-skpd verify', 'kuasa-bud record'],
  kontrak: ['ppk submit', 'ppk-skpd check', 'pa sign'],
};

/** Takes an open paper along a way; answers with the first refusal, or the last paper. */
export const carry = (year: CashYear, id: string, way: string): Answer => {
  let answer: Answer = { ok: true, paper: year.get(id) };
  for (const act of ways[way] ?? []) {
    const [office = '', name = ''] = act.split(' ');
    answer = year.act(id, office as Parameters<CashYear['act']>[1], name); // offices of the ways above
    if (!answer.ok) return answer;
  }
  return answer;
};

/** Opens a paper and takes it along the way of its type. */
export const play = (year: CashYear, type: string, id: string, seed: Body, way = type): Answer => {
  const opened = year.open(type, id, seed);
  return opened.ok ? carry(year, id, way) : opened;
};

/** An approved SPP becomes an SP2D named `<id>-out`. */
export const payOut = (year: CashYear, id: string): void => {
  done(play(year, 'spm', `${id}-order`, { spp: id }));
  done(play(year, 'sp2d', `${id}-out`, { spm: `${id}-order` }));
};

/** Pays the UP of the decree to the treasurer. */
export const fill = (year: CashYear): void => {
  done(play(year, 'spp', 'up', { ...receiver, jenis: 'UP', bulan: 1, nilai: decree }));
  payOut(year, 'up');
};

/** Asks for cash and spends some of it: NPD `<id>`, TBP `<id>-paid`. */
export const spend = (
  year: CashYear,
  id: string,
  what: { asked: string; paid: string; sub?: 0 | 1; cash?: Body },
): Answer => {
  const { asked, paid, sub = 0, cash = {} } = what;
  const npd = { sumber: 'UP', dpa: `dpa-${sub + 1}`, bulan: 2, keperluan: 'Kertas', rincian: [row(asked)], ...cash };
  const opened = play(year, 'npd', id, npd);
  return opened.ok
    ? play(year, 'tbp', `${id}-paid`, {
        npd: id,
        penerima: 'Toko',
        nomorTagihan: 'K-1',
        tanggalTagihan: '2026-02-01',
        rincian: [row(paid)],
      })
    : opened;
};

/** An LPJ of UP over some proofs, ratified. */
export const prove = (year: CashYear, id: string, ...tbp: readonly string[]): void =>
  done(play(year, 'lpj', id, { jenis: 'UP', bulan: 2, tbp }));

const refill = (year: CashYear, id: string, lpj: string, jenis = 'GU'): void => {
  done(play(year, 'spp', id, { ...receiver, jenis, bulan: 3, lpj }));
  payOut(year, id);
};

/** Three months of UP with their refills, and a last account that refills nothing. */
export const playUp = (year: CashYear): void => {
  fill(year);
  for (const month of [1, 2, 3]) {
    done(spend(year, `a${month}`, { asked: '300000', paid: '240000' }));
    done(spend(year, `b${month}`, { asked: '200000', paid: '200000', sub: 1 }));
    prove(year, `lpj${month}`, `a${month}-paid`, `b${month}-paid`);
    refill(year, `gu${month}`, `lpj${month}`);
  }
  done(spend(year, 'last', { asked: '450000', paid: '410000' }));
  prove(year, 'lpj-last', 'last-paid');
  refill(year, 'nihil', 'lpj-last', 'GU-NIHIL');
};

/** A request for TU of 300,000. */
export const advance = {
  ...receiver,
  jenis: 'TU',
  dpa: 'dpa-1',
  spd: ['spd-1'],
  bulan: 5,
  rincian: [row('300000', 'b1')],
};
/** A TU of which 220,000 of 300,000 are spent and accounted for. */
export const playTu = (year: CashYear): void => {
  const plan = [{ id: 'r1', uraian: 'Rapat', jumlah: '300000' }];
  done(play(year, 'spp', 'tu', { ...advance, rincianTu: plan }, 'tu'));
  payOut(year, 'tu');
  done(spend(year, 'hall', { asked: '250000', paid: '220000', cash: { sumber: 'TU', sp2d: 'tu-out' } }));
  done(play(year, 'lpj', 'lpj-tu', { jenis: 'TU', bulan: 5, sp2d: 'tu-out', tbp: ['hall-paid'] }));
};
/** What is left of the TU, paid back. */
export const giveBack = (year: CashYear, amount: string): Body => ({
  asal: 'TU',
  sp2d: 'tu-out',
  alasan: 'Sisa TU',
  bukti: 'STS-1',
  tanggal: year.today(),
  rincian: [row(amount, 'b1')],
});
