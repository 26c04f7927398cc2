// A year of cash: UP is filled, spent, proven and refilled, a TU is advanced, spent and its remainder paid back; the ledger holds throughout.
import { at, cashOf, contractLimit, moneyText, type Effect, type Transfer } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import { opd } from '../support/given.ts';
import {
  account,
  advance,
  carry,
  done,
  fill,
  giveBack,
  payOut,
  play,
  playTu,
  playUp,
  provider,
  prove,
  receiver,
  row,
  spend,
  whyNot,
} from './cash-acts.ts';
import { cashYear, decreeSen, lineOf, subKegiatan, type CashYear } from './cash-year.ts';

describe('a year of UP', () => {
  const year = cashYear();
  playUp(year);

  test('keeps every account at or above zero, all of them at zero together, and cash within the decree, after every act', () => {
    expect([...year.broken]).toEqual([]);
  });

  test('realises what was proven, and what an NPD asked for and did not spend is free again', () => {
    const [first, second] = subKegiatan.map((sub) => [year.sumOf('realised', sub), year.sumOf('released', sub)]);
    expect(first?.map(moneyText)).toEqual(['1130000.00', '870000.00']);
    expect(second?.map(moneyText)).toEqual(['600000.00', '1400000.00']);
    expect((['reserved', 'committed', 'spent', 'proven'] as const).map((it) => year.sumOf(it))).toEqual([
      0n,
      0n,
      0n,
      0n,
    ]);
  });

  test('ends with the cash that was not spent, which goes back into the treasury and not a sen more', () => {
    expect(year.at(cashOf(opd))).toBe(decreeSen - 410_000_00n);
    const back = { asal: 'UP', alasan: 'Akhir tahun', bukti: 'STS-2', tanggal: '2026-02-01', rincian: [] };
    expect(whyNot(play(year, 'setoran', 'more', { ...back, nilai: '90000.01' }))).toBe('cash');
    done(play(year, 'setoran', 'all', { ...back, nilai: '90000' }));
    expect([year.at(cashOf(opd)), [...year.broken]]).toEqual([0n, []]);
  });
});

describe('cash is refused', () => {
  test('over the decree, and a second time in the year', () => {
    const year = cashYear();
    const up = { ...receiver, jenis: 'UP', bulan: 1 };
    done(year.open('spp', 'up', { ...up, nilai: '500000.01' }));
    expect(whyNot(year.act('up', 'bendahara', 'submit'))).toBe('within-up-decree');
    expect(whyNot(year.open('spp', 'again', { ...up, nilai: '1' }))).toBe('already-open');
  });

  test('to a TBP that would pay more than there is, however much budget is left', () => {
    const year = cashYear();
    fill(year);
    done(spend(year, 'first', { asked: '400000', paid: '400000' }));
    expect(whyNot(spend(year, 'second', { asked: '150000', paid: '100001' }))).toBe('cash');
  });

  test('to an NPD without released money', () => {
    const year = cashYear();
    fill(year);
    expect(whyNot(spend(year, 'huge', { asked: '2000000.01', paid: '1' }))).toBe('released');
  });

  test('to a GU of anything but its LPJ, and of an LPJ that was refilled', () => {
    const year = cashYear();
    fill(year);
    done(spend(year, 'a', { asked: '300000', paid: '240000' }));
    prove(year, 'lpj', 'a-paid');
    const [sub] = subKegiatan;
    const more = [{ ...row('240000.01', 'b1'), unit: opd, subKegiatan: sub }];
    const gu = { ...receiver, jenis: 'GU', bulan: 3, lpj: 'lpj' };
    expect(whyNot(play(cashYear(), 'spp', 'x', gu))).toBe('basis-missing');
    const other = cashYear();
    playUp(other);
    expect(whyNot(play(other, 'spp', 'x', { ...gu, lpj: 'lpj1' }))).toBe('already-open');
    expect(whyNot(play(year, 'spp', 'gu', { ...gu, rincian: more }))).toBe('gu-equals-lpj');
  });

  test('to a payment that another LPJ has claimed, from the moment that LPJ is submitted', () => {
    const year = cashYear();
    fill(year);
    done(spend(year, 'a', { asked: '300000', paid: '240000' }));
    done(spend(year, 'b', { asked: '200000', paid: '200000' }));
    done(year.open('lpj', 'one', { jenis: 'UP', bulan: 2, tbp: ['a-paid'] }));
    done(year.open('lpj', 'two', { jenis: 'UP', bulan: 2, tbp: ['a-paid', 'b-paid'] }));
    done(year.act('one', 'bendahara', 'submit'));
    expect(whyNot(year.act('two', 'bendahara', 'submit'))).toBe('spent');
    done(year.act('one', 'ppk-skpd', 'return'));
    done(carry(year, 'two', 'lpj'));
    expect([moneyText(year.sumOf('proven')), [...year.broken]]).toEqual(['440000.00', []]);
  });
});

describe('a TU', () => {
  test('waits for PPKD, and only what was advanced may be spent', () => {
    const year = cashYear();
    const plan = [{ id: 'r1', uraian: 'Rapat', jumlah: '300000' }];
    done(year.open('spp', 'tu', { ...advance, rincianTu: plan }));
    done(year.act('tu', 'bendahara', 'submit'));
    expect(whyNot(year.act('tu', 'ppk-skpd', 'verify'))).toBe('wrong-state');
    const other = cashYear();
    playTu(other);
    const tu = { sumber: 'TU', sp2d: 'tu-out' };
    expect(whyNot(spend(other, 'large', { asked: '300000.01', paid: '1', cash: tu }))).toBe('within-advance');
    expect(whyNot(spend(other, 'rest', { asked: '80000.01', paid: '80000.01', cash: tu }))).toBe('advanced');
  });

  test('is asked for once: two NPDs together stay within it from the moment they are submitted', () => {
    const year = cashYear();
    playTu(year); // 80,000 are left
    const npd = { sumber: 'TU', sp2d: 'tu-out', dpa: 'dpa-1', bulan: 5, keperluan: 'Rapat' };
    done(play(year, 'npd', 'one', { ...npd, rincian: [row('50000')] }));
    done(year.open('npd', 'two', { ...npd, rincian: [row('30000.01')] }));
    expect(whyNot(year.act('two', 'pptk', 'submit'))).toBe('advanced');
    expect(whyNot(play(year, 'setoran', 'early', giveBack(year, '30000.01')))).toBe('advanced');
    done(
      play(year, 'tbp', 'one-paid', {
        npd: 'one',
        penerima: 'Toko',
        nomorTagihan: 'K-1',
        tanggalTagihan: '2026-02-01',
        rincian: [row('40000')],
      }),
    );
    done(carry(year, 'two', 'npd'));
    expect(whyNot(play(year, 'npd', 'three', { ...npd, rincian: [row('9999.99')] }))).toBe('');
    expect(whyNot(play(year, 'npd', 'four', { ...npd, rincian: [row('0.01')] }))).toBe('advanced');
    done(
      play(year, 'tbp', 'two-paid', {
        npd: 'two',
        penerima: 'Toko',
        nomorTagihan: 'K-1',
        tanggalTagihan: '2026-02-01',
        rincian: [],
        alasanNihil: 'Batal dibeli',
      }),
    );
    done(
      play(year, 'tbp', 'three-paid', {
        npd: 'three',
        penerima: 'Toko',
        nomorTagihan: 'K-1',
        tanggalTagihan: '2026-02-01',
        rincian: [],
        alasanNihil: 'Batal dibeli',
      }),
    );
    done(play(year, 'setoran', 'rest', giveBack(year, '40000')));
    expect([year.sumOf('advanced'), [...year.broken]]).toEqual([0n, []]);
  });

  test('is realised by its payments; its remainder opens the ceiling again, and no more than that comes back', () => {
    const year = cashYear();
    playTu(year);
    const line = lineOf(subKegiatan[0]);
    expect([year.at(at(line, 'realised')), year.at(at(line, 'released'))]).toEqual([220_000_00n, 1_700_000_00n]);
    expect(whyNot(play(year, 'setoran', 'more', giveBack(year, '80000.01')))).toBe('advanced');
    done(play(year, 'setoran', 'rest', giveBack(year, '80000')));
    expect([year.sumOf('advanced'), year.at(at(line, 'released'))]).toEqual([0n, 1_780_000_00n]);
    const ls = {
      ...receiver,
      jenis: 'LS',
      dpa: 'dpa-1',
      spd: ['spd-1'],
      bulan: 6,
      rincian: [row('1780000', 'b1')],
    };
    done(play(year, 'spp', 'ls', ls));
    payOut(year, 'ls');
    expect([year.at(at(line, 'realised')), [...year.broken]]).toEqual([2_000_000_00n, []]);
  });
});

test('a contract is paid up to its value, and a returned request may be asked again', () => {
  const year = cashYear();
  const value = { subKegiatan: subKegiatan[0], ...row('200000', 'c1') };
  const terms = [{ id: 't1', uraian: 'Sekaligus', persen: '100', jumlah: '200000' }];
  const days = { tanggal: '2026-02-01', mulai: '2026-02-01', selesai: '2026-03-01' };
  const parties = { nomor: '1', pekerjaan: 'Kertas', penyedia: 'CV Maju', ...account, dpa: ['dpa-1'] };
  done(play(year, 'kontrak', 'k', { ...parties, ...days, rincian: [value], termin: terms }));
  const ls = {
    ...receiver,
    ...provider,
    jenis: 'LS',
    dpa: 'dpa-1',
    spd: ['spd-1'],
    kontrak: 'k',
    bulan: 2,
  };
  done(play(year, 'spp', 'one', { ...ls, rincian: [row('150000', 'b1')] }));
  done(year.open('spp', 'two', { ...ls, rincian: [row('50000.01', 'b1')] }));
  expect(whyNot(year.act('two', 'bendahara', 'submit'))).toBe('contract');
  done(year.open('spp', 'three', { ...ls, rincian: [row('50000', 'b1')] }));
  done(year.act('three', 'bendahara', 'submit'));
  done(year.act('three', 'ppk-skpd', 'return'));
  done(carry(year, 'three', 'spp'));
  expect([year.at(contractLimit(lineOf(subKegiatan[0]), 'k')), [...year.broken]]).toEqual([0n, []]);

  // What was paid too much and comes back may be asked for again, and not a sen more.
  payOut(year, 'one');
  const { asal: _tu, ...back } = giveBack(year, '20000');
  done(play(year, 'setoran', 'back', { ...back, sp2d: 'one-out' }));
  done(year.open('spp', 'four', { ...ls, rincian: [row('20000.01', 'b1')] }));
  expect(whyNot(year.act('four', 'bendahara', 'submit'))).toBe('contract');
  done(play(year, 'spp', 'five', { ...ls, rincian: [row('20000', 'b1')] }));
  expect([year.at(contractLimit(lineOf(subKegiatan[0]), 'k')), [...year.broken]]).toEqual([0n, []]);
});

describe('planted faults are caught', () => {
  const spoiled = (outcome: string, spoil: (transfer: Transfer) => readonly Transfer[]): CashYear =>
    cashYear((effect: Effect) =>
      effect.outcomes.includes(outcome) ? effect.transfers.flatMap(spoil) : effect.transfers,
    );

  test('a TBP that leaves the cash in the drawer', () => {
    const year = spoiled('tbp.issued', (it) => (it.from.stage === 'cash' ? [] : [it]));
    playUp(year);
    expect([...year.broken]).toEqual(['the cash is not what the papers say', 'more cash than the decree allows']);
  });

  test('a GU that refills twice', () => {
    const year = spoiled('sp2d.issued', (it) => (it.from.stage === 'outside' ? [it, it] : [it]));
    playUp(year);
    expect([...year.broken]).toContain('more cash than the decree allows');
  });

  test('an LPJ that proves more than was spent does not get past the ledger', () => {
    const year = spoiled('lpj.ratified', (it) => [{ ...it, amount: it.amount + 1n }]);
    expect(() => playUp(year)).toThrow('ceiling-exceeded');
  });

  test('a setoran that forgets the ceiling', () => {
    const year = spoiled('setoran.recorded', () => []);
    playTu(year);
    done(play(year, 'setoran', 'rest', giveBack(year, '80000')));
    expect(year.sumOf('advanced')).not.toBe(0n);
  });
});
