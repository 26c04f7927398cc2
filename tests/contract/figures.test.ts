// Figures that nobody types: read from the ledger in the transaction, kept in the entry, told where they have moved, proven against the log.

import { execute, readEntry, verify, type Deed, type Entry, type ExecuteAnswer } from '@siklus/api';
import type { Store } from '@siklus/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { akun, dana, opd, subKegiatan } from '../support/given.ts';
import { firstDifference } from '../support/proof.ts';
import { chained, databasesOf, run, sharedStore } from './stores.ts';
import { askOn, command, open, play, settle, year } from './year.ts';

const budget = 'rincian/e1/anggaran';
const spent = 'rincian/e1/realisasiAnggaran';

describe.each(databasesOf('figures'))('%s', (kind) => {
  let store: Store;
  let count = 0;
  let today = '2026-03-20';

  const ask = async (person: string, deed: Deed): Promise<ExecuteAnswer> => {
    const key = `figures${(count += 1)}`;
    return (await execute(store, { person, key, now: `${today}T02:00:00.000Z`, deed })).answer;
  };
  const done = async (...acts: readonly (readonly [person: string, deed: Deed])[]): Promise<void> => {
    for (const [person, deed] of acts) {
      const answer = await ask(person, deed);
      expect([deed, answer]).toEqual([deed, expect.objectContaining({ ok: true })]);
    }
  };
  const told = async (person: string, deed: Deed) => {
    const answer = await ask(person, deed);
    return answer.ok ? [] : answer.refusals.map((it) => [it.rule ?? it.code, it.at, it.figures]);
  };
  const bodyOf = async (id: string): Promise<Record<string, unknown>> => {
    const row = await store.read.selectFrom('document').select('body').where('id', '=', id).executeTakeFirstOrThrow();
    return JSON.parse(row.body) as Record<string, unknown>; // a body as it is stored
  };
  const moneyOf = async (id: string) =>
    ((await bodyOf(id))['rincian'] as { anggaran?: string; realisasiAnggaran?: string }[]).map((it) => [
      it.anggaran,
      it.realisasiAnggaran,
    ]);
  const entries = async (): Promise<readonly { seq: number; entry: string }[]> =>
    store.read.selectFrom('journal').select(['seq', 'entry']).orderBy('seq').execute();
  const entryOf = async (id: string, version: number): Promise<Entry | undefined> =>
    (await entries()).map((it) => readEntry(it.entry)).find((it) => it.document === id && it.version === version);

  /** An SP2D for Rp 30,000. */
  const pay = (name: string, bulan: number) => {
    const receiver = { keperluan: 'ATK', penerima: 'CV', bank: 'BJB', rekening: '0012345678' };
    const rincian = [{ id: 'b1', akun, uraian: 'ATK', dana, jumlah: '30000.00' }];
    return done(
      ['bendahara', open('spp', `spp${name}`, { dpa: 'dpa1', spd: ['spd1'], bulan, ...receiver, rincian })],
      ['bendahara', command(`spp${name}`, 1, 'submit')],
      ['ppk-skpd', command(`spp${name}`, 2, 'verify')],
      ['pa', command(`spp${name}`, 3, 'approve')],
      ['ppk-skpd', open('spm', `spm${name}`, { spp: `spp${name}` })],
      ['ppk-skpd', command(`spm${name}`, 1, 'submit')],
      ['pa', command(`spm${name}`, 2, 'issue')],
      ['kuasa-bud', open('sp2d', `sp2d${name}`, { spm: `spm${name}` })],
      ['kuasa-bud', command(`sp2d${name}`, 1, 'submit')],
      ['bud', command(`sp2d${name}`, 2, 'issue')],
    );
  };

  beforeAll(async () => {
    store = await sharedStore(kind);
    await settle(store);
    await play(askOn(store), year);
    return () => store.close();
  });

  test('an evaluation has the budget in force and what was paid until the end of its quarter', async () => {
    await done(['perencana', open('evaluasi', 'e81', { triwulan: 1 })]);
    expect(await moneyOf('e81')).toEqual([['800000.00', '100000.00']]);
    expect((await entryOf('e81', 1))?.figures).toEqual({
      anggaran: { [subKegiatan]: { value: '800000.00', month: 12 } },
      realisasiAnggaran: { [subKegiatan]: { value: '100000.00', month: 3 } },
    });
  });

  test('nobody types its money, at the draft neither', async () => {
    const set = { realisasiAnggaran: { from: '100000.00', to: '999999999999.00' } };
    const patch = { rows: { rincian: { change: [{ id: 'e1', set }] } } };
    expect(await told('perencana', command('e81', 1, 'revise', { patch }))).toEqual([
      ['field-closed', spent, undefined],
    ]);
  });

  test('its money is read again when it is submitted; what is paid after the quarter is none of it', async () => {
    today = '2026-03-30';
    await pay('2', 3);
    today = '2026-04-08';
    await pay('3', 3);
    const set = { targetRenstra: { to: '5' }, triwulan1: { to: '1' } };
    const patch = { rows: { rincian: { change: [{ id: 'e1', set }] } } };
    await done(
      ['perencana', command('e81', 1, 'revise', { patch })],
      ['perencana', command('e81', 2, 'submit')],
      ['pa', command('e81', 3, 'sign')],
    );
    expect(await moneyOf('e81')).toEqual([['800000.00', '130000.00']]);
    expect((await entryOf('e81', 4))?.figures).toBeUndefined();
    expect(await firstDifference(store)).toBeUndefined();
  });

  test('what has moved since is told at the last stamp, which says that it has seen it', async () => {
    const deposit = { asal: 'LS', sp2d: 'sp2d1', subKegiatan, alasan: 'Kelebihan bayar', bukti: 'STS-1' };
    const rincian = [{ id: 'b1', akun, uraian: 'ATK', dana, jumlah: '25000.00' }];
    await done(
      ['bendahara', open('setoran', 'setor1', { ...deposit, tanggal: '2026-03-31', rincian })],
      ['bendahara', command('setor1', 1, 'submit')],
      ['ppk-skpd', command('setor1', 2, 'verify')],
      ['kuasa-bud', command('setor1', 3, 'record')],
    );
    const evaluate = (more: object = {}) => command('e81', 4, 'evaluate', more);
    const moved = { diajukan: '130000.00', kini: '105000.00' };
    expect(await told('kepala-bappeda', evaluate())).toEqual([['figures-moved', spent, moved]]);
    expect(await told('kepala-bappeda', evaluate({ seen: { [spent]: '130000.00' } }))).toHaveLength(1);
    await done(['kepala-bappeda', evaluate({ seen: { [spent]: '105000.00' } })]);
    expect(await moneyOf('e81')).toEqual([['800000.00', '130000.00']]);
    expect((await entryOf('e81', 5))?.figures?.['realisasiAnggaran']).toEqual({
      [subKegiatan]: { value: '105000.00', month: 3 },
    });
  });

  test('a deposit is not dated before its payment; one of before the law asked leaves a quarter below zero, and its evaluation opens', async () => {
    today = '2026-07-08';
    await pay('4', 7);
    const rincian = (jumlah: string) => [{ id: 'b1', akun, uraian: 'ATK', dana, jumlah }];
    const back = async (name: string, sp2d: string, amount: string, tanggal: string) => {
      const seed = { asal: 'LS', sp2d, subKegiatan, alasan: 'Salah bayar', bukti: `STS-${name}`, tanggal };
      await done(['bendahara', open('setoran', name, { ...seed, rincian: rincian(amount) })]);
    };
    const carry = (name: string) =>
      done(
        ['bendahara', command(name, 1, 'submit')],
        ['ppk-skpd', command(name, 2, 'verify')],
        ['kuasa-bud', command(name, 3, 'record')],
      );
    await back('b1', 'sp2d1', '75000.00', '2026-06-30');
    await back('b2', 'sp2d2', '30000.00', '2026-06-30');
    await back('b3', 'sp2d3', '30000.00', '2026-06-30');
    for (const name of ['b1', 'b2', 'b3']) await carry(name);
    await back('b4', 'sp2d4', '30000.00', '2026-06-30');
    expect(await told('bendahara', command('b4', 1, 'submit'))).toEqual([
      ['deposit-proven', 'tanggal', { dari: '2026-07-08', sampai: '2026-07-08' }],
    ]);
    // What was under way before comes in as it stands.
    const seed = {
      asal: 'LS',
      sp2d: 'sp2d4',
      subKegiatan,
      alasan: 'Salah bayar',
      bukti: 'STS-5',
      tanggal: '2026-06-30',
    };
    const opening = { id: 'b5', year: 2026, opd, unit: opd, seed: { ...seed, rincian: rincian('30000.00') } };
    await done(
      ['bendahara', { kind: 'adopt', type: 'setoran', state: 'verified', source: 'uji', opening }],
      ['kuasa-bud', command('b5', 1, 'record')],
    );
    await done(['perencana', open('evaluasi', 'e81b', { triwulan: 2 })]);
    expect(await moneyOf('e81b')).toEqual([['800000.00', '-30000.00']]);
    const patch = { rows: { rincian: { change: [{ id: 'e1', set: { triwulan2: { to: '1' } } }] } } };
    await done(
      ['perencana', command('e81b', 1, 'revise', { patch })],
      ['perencana', command('e81b', 2, 'submit')],
      ['pa', command('e81b', 3, 'sign')],
      ['kepala-bappeda', command('e81b', 4, 'evaluate')],
    );
    expect(await firstDifference(store)).toBeUndefined();
  });

  test('progress that falls below the last report on record asks for a reason', async () => {
    const report = { dpa: 'dpa1', bulan: 4, fisik: '5.00', keluaran: '1', satuan: 'dok' };
    await done(['pptk', open('realisasi', 'turun', report)]);
    expect(await told('pptk', command('turun', 1, 'submit'))).toEqual([
      ['fall-has-reason', 'alasanTurun', { fisik: '5.00', terakhir: '12.50', bulan: '2' }],
    ]);
    const patch = { set: { alasanTurun: { to: 'Volume Februari salah ukur' } } };
    await done(['pptk', command('turun', 1, 'revise', { patch })], ['pptk', command('turun', 2, 'submit')]);
    expect((await entryOf('turun', 3))?.figures).toEqual({
      fisikLalu: { [subKegiatan]: { value: '12.50', month: 2 } },
    });
    expect(await firstDifference(store)).toBeUndefined();
  });

  /** Forges the entry of a version as somebody would who can also mend the chain of hashes. */
  const forged = async (id: string, version: number, change: (entry: Entry) => object): Promise<readonly string[]> => {
    const before = await entries();
    const rows = before.map((row) => {
      const entry = readEntry(row.entry);
      if (entry.document !== id || entry.version !== version) return row;
      return { ...row, entry: JSON.stringify({ ...entry, ...change(entry) }) };
    });
    await run(store, ...chained(rows));
    const found = (await verify(store)).differences.filter((it) => it.kind === 'law').map((it) => it.where);
    await run(store, ...chained(before));
    return found;
  };

  test('control: a figure that the ledger never had is found in the proof, so is one that is not what was filled in', async () => {
    const other = { figures: { fisikLalu: { [subKegiatan]: { value: '1.00', month: 2 } } } };
    expect(await forged('turun', 3, () => other)).toEqual([expect.stringMatching(/realisasi turun figures$/)]);
    expect(await forged('turun', 3, () => ({ figures: undefined }))).toEqual([
      expect.stringMatching(/realisasi turun figures$/),
    ]);
    expect(await forged('e81', 3, ({ figures }) => ({ figures: { ...figures, realisasiAnggaran: {} } }))).toEqual([
      expect.stringMatching(/evaluasi e81 figures$/),
      expect.stringMatching(/evaluasi e81 filled in$/),
    ]);
    expect(await forged('e81', 3, ({ did }) => ({ did: { ...did, changes: [[budget, '700000.00']] } }))).toContainEqual(
      expect.stringMatching(/evaluasi e81 filled in$/),
    );
    expect(await firstDifference(store)).toBeUndefined();
  });
});
