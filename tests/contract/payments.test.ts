// Money goes where it should: an advance waits for the one before it.
import type { Store } from '@siklus/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { akun, dana } from '../support/given.ts';
import { firstDifference } from '../support/proof.ts';
import { midyear } from './midyear.ts';
import { databasesOf } from './stores.ts';
import { command, open, play, type Ask } from './year.ts';

const row = { id: 'b1', akun, uraian: 'ATK', dana, jumlah: '50000.00' };
const advance = (bulan: number): Record<string, unknown> => ({
  jenis: 'TU',
  dpa: 'dpa1',
  spd: ['spd1'],
  bulan,
  keperluan: 'Pelatihan',
  penerima: 'Bendahara Pengeluaran',
  bank: 'BJB',
  rekening: '0012345678',
  rincian: [row],
  rincianTu: [{ id: 'u1', uraian: 'Konsumsi', jumlah: '50000.00' }],
});

describe.each(databasesOf('payments'))('an advance on %s', (kind) => {
  let store: Store;
  let ask: Ask;

  beforeAll(async () => {
    ({ store, ask } = await midyear(kind));
    return () => store.close();
  });

  /** What stands in the way of the second advance: the paper that is not settled, by its id. */
  const inTheWay = async (): Promise<string | undefined> => {
    const answer = await ask('bendahara', command('tu2', 1, 'submit'));
    if (answer.ok) return undefined;
    // What is left of the SPD is told with it.
    expect(answer.refusals[0]).toMatchObject({ code: 'rule-broken', rule: 'tu-accounted' });
    return answer.refusals[0]?.figures?.['id'];
  };

  test('waits while the one before it is under way or its money lies with the treasurer, and is told which', async () => {
    await play(ask, [
      ['bendahara', open('spp', 'tu1', advance(2))],
      ['bendahara', open('spp', 'tu2', advance(3))],
      ['bendahara', command('tu1', 1, 'submit')],
    ]);
    expect(await inTheWay()).toBe('tu1');
    await play(ask, [
      ['ppkd', command('tu1', 2, 'allow')],
      ['ppk-skpd', command('tu1', 3, 'verify')],
      ['pa', command('tu1', 4, 'approve')],
    ]);
    expect(await inTheWay()).toBe('tu1');
    await play(ask, [['ppk-skpd', open('spm', 'tu1m', { spp: 'tu1' })]]);
    expect(await inTheWay()).toBe('tu1m');
    await play(ask, [
      ['ppk-skpd', command('tu1m', 1, 'submit')],
      ['pa', command('tu1m', 2, 'issue')],
      ['kuasa-bud', open('sp2d', 'tu1p', { spm: 'tu1m' })],
      ['kuasa-bud', command('tu1p', 1, 'submit')],
      ['bud', command('tu1p', 2, 'issue')],
    ]);
    expect(await inTheWay()).toBe('tu1p');
    const cash = {
      sumber: 'TU',
      dpa: 'dpa1',
      sp2d: 'tu1p',
      bulan: 2,
      keperluan: 'Konsumsi',
      rincian: [{ ...row, id: 'n1' }],
    };
    await play(ask, [
      ['pptk', open('npd', 'tu1n', cash)],
      ['pptk', command('tu1n', 1, 'submit')],
    ]);
    // The money is with the NPD now, which stands on the SP2D.
    expect(await inTheWay()).toBe('tu1p');
    await play(ask, [['pptk', command('tu1n', 2, 'withdraw')]]);
    const back = { asal: 'TU', sp2d: 'tu1p', alasan: 'batal', bukti: 'STS-77', tanggal: '2026-02-01', rincian: [row] };
    await play(ask, [
      ['bendahara', open('setoran', 'tu1b', back)],
      ['bendahara', command('tu1b', 1, 'submit')],
      ['ppk-skpd', command('tu1b', 2, 'verify')],
    ]);
    expect(await inTheWay()).toBe('tu1p');
    await play(ask, [['kuasa-bud', command('tu1b', 3, 'record')]]);
    expect(await inTheWay()).toBeUndefined();
    expect(await firstDifference(store)).toBeUndefined();
  });
});
