// A likely double is told to whoever reads a paper or is to stamp it, and refused to nobody.
import { appRouter, createBus, type DoublesView } from '@siklus/api';
import type { Store } from '@siklus/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { akun, dana, opd } from '../support/given.ts';
import { putPapers } from '../support/put-paper.ts';
import { decree, midyear } from './midyear.ts';
import { databasesOf, run } from './stores.ts';
import { command, open, play, type Ask } from './year.ts';

const row = { id: 'b1', akun, uraian: 'ATK', dana, jumlah: '10000.00' };
const payment = (change: object = {}) => ({
  jenis: 'LS',
  dpa: 'dpa1',
  spd: ['spd1'],
  bulan: 2,
  keperluan: 'ATK',
  penerima: 'PT. Maju',
  bank: 'BJB',
  rekening: '0012345678',
  rincian: [row],
  ...change,
});
const bill = (nomorTagihan: string, tanggalTagihan = '2026-01-30') => ({ nomorTagihan, tanggalTagihan });

describe.each(databasesOf('doubles'))('%s', (kind) => {
  let store: Store;
  let ask: Ask;

  beforeAll(async () => {
    ({ store, ask } = await midyear(kind));
    return () => store.close();
  });

  const reading = (person: string) =>
    appRouter.createCaller({
      store,
      person,
      now: () => '2026-02-01T00:00:00.000Z',
      bus: createBus(),
      walk: () => ({ verdict: 'in-order', against: [], warnings: [] }),
      log: () => undefined,
    });
  /** The ids that are told, and how many papers are told of besides. */
  const told = (doubles: DoublesView | undefined) =>
    doubles === undefined ? undefined : [doubles.papers.map((it) => it.id), doubles.more];
  const onPaper = async (id: string, person = 'ppk-skpd') => told((await reading(person).document.get({ id })).doubles);
  const inInbox = async (id: string, person = 'ppk-skpd') => {
    const found = (await reading(person).inbox.list({ limit: 100 })).rows.filter((it) => it.id === id);
    expect(found).toHaveLength(1);
    return told(found[0]?.likeDoubles);
  };
  const submitted = (id: string, body: object) =>
    play(ask, [
      ['bendahara', open('spp', id, { ...body })],
      ['bendahara', command(id, 1, 'submit')],
    ]);

  test('who has the identity of a draft is told before the draft is submitted, with the field, and no more once it is another', async () => {
    await submitted('has', payment({ ...bill('K/1'), penerima: 'UD Lain', rincian: [{ ...row, jumlah: '11.00' }] }));
    await play(ask, [['bendahara', open('spp', 'wants', payment({ ...bill('k 1'), penerima: 'U.D. LAIN' }))]]);
    const asked = async () => {
      const { commands } = await reading('bendahara').document.get({ id: 'wants' });
      const submit = commands.find((it) => it.command === 'submit');
      return [submit?.allowed, submit?.missing.map(({ code, at, figures }) => [code, at, figures?.['id']])];
    };
    expect(await asked()).toEqual([false, [['already-open', 'nomorTagihan', 'has']]]);
    const patch = { set: { nomorTagihan: { from: 'k 1', to: 'K/2' } } };
    await play(ask, [['bendahara', command('wants', 1, 'revise', { patch })]]);
    expect(await asked()).toEqual([true, []]);
    await play(ask, [['bendahara', command('wants', 2, 'cancel', { reason: 'tidak jadi' })]]);
  });

  test('one bill typed under another number is told on both papers and to whoever is to stamp, who may stamp', async () => {
    await submitted('first', payment(bill('INV/7')));
    expect(await onPaper('first')).toBeUndefined();
    await play(ask, [['bendahara', open('spp', 'again', payment({ ...bill('INV/70'), penerima: 'PT MAJU' }))]]);
    // The drafter hears it before the submission, and nobody hears of a draft.
    expect(await onPaper('again', 'bendahara')).toEqual([['first'], 0]);
    expect(await onPaper('first')).toBeUndefined();
    await play(ask, [['bendahara', command('again', 1, 'submit')]]);
    for (const [id, other] of [
      ['first', 'again'],
      ['again', 'first'],
    ] as const) {
      expect(await onPaper(id)).toEqual([[other], 0]);
      expect(await inInbox(id)).toEqual([[other], 0]);
    }
    const [paper] = (await reading('ppk-skpd').document.get({ id: 'again' })).doubles?.papers ?? [];
    expect(paper).toMatchObject({
      type: 'spp',
      day: '2026-01-30',
      money: '10000.00',
      name: 'PT. Maju',
      claim: undefined,
    });
    await play(ask, [['ppk-skpd', command('again', 2, 'verify')]]);
  });

  test('salaries without a bill are told by the day of their submission', async () => {
    await submitted('salary', payment({ penerima: 'Pegawai Dinas' }));
    await submitted('salary2', payment({ penerima: 'pegawai dinas' }));
    expect(await onPaper('salary2')).toEqual([['salary'], 0]);
  });

  test.each([
    ['another amount', { ...bill('B/1'), rincian: [{ ...row, jumlah: '9999.99' }] }],
    ['another receiver', { ...bill('B/2'), penerima: 'CV Maju' }],
    ['a receiver whose name only begins alike', { ...bill('B/3'), penerima: 'PT Maju Jaya' }],
    ['more than 30 days between', bill('B/4', '2025-12-30')],
  ])('control: %s is told nowhere', async (_what, change) => {
    const id = `other-${change.nomorTagihan.slice(-1)}`;
    await submitted(id, payment(change));
    expect([await onPaper(id), await inInbox(id)]).toEqual([undefined, undefined]);
  });

  test('exactly 30 days between are told', async () => {
    await submitted('month', payment(bill('B/5', '2025-12-31')));
    expect(await onPaper('month')).toEqual([['other-4', 'again', 'first'], 0]);
    await play(ask, [['bendahara', command('month', 2, 'cancel', { reason: 'salah' })]]);
  });

  test('control: what is cancelled is told nowhere, and itself told nothing', async () => {
    expect([await onPaper('month'), await onPaper('first')]).toEqual([undefined, [['again'], 0]]);
  });

  test('control: a region or an OPD that sets 0 days is told nothing, one that sets more hears of more', async () => {
    const set = (value: string | null) =>
      play(ask, [['administrator', decree({ kind: 'setelan', type: 'spp', name: 'likely-double-days', opd, value })]]);
    await set('0');
    expect([await onPaper('first'), await inInbox('first')]).toEqual([undefined, undefined]);
    await set('31');
    expect(await onPaper('first')).toEqual([['other-4', 'again'], 0]);
    await set(null);
    expect(await onPaper('first')).toEqual([['again'], 0]);
  });

  test('what has one identity from before such were claimed is told with it, though nothing else is alike', async () => {
    const [held] = await store.read.selectFrom('claim').selectAll().where('document', '=', 'first').execute();
    if (held === undefined) throw new Error('first claims its bill');
    const again = (id: string, place: number) =>
      run(store, `insert into claim values ('${held.kind}', '${held.number}', '${held.scope}', ${place}, '${id}')`);
    await again('other-1', 1);
    expect(await onPaper('other-1')).toEqual([['first'], 0]);
    expect(await onPaper('first')).toEqual([['other-1', 'again'], 0]);
    const [paper] = (await reading('ppk-skpd').document.get({ id: 'other-1' })).doubles?.papers ?? [];
    expect(paper?.claim).toEqual({ id: 'Tagihan “inv 7”', en: 'The bill “inv 7”' });

    // Of a paper of another agency an officer of this one hears that it is there, and no more; the region reads it.
    await putPapers(store, 2026, [
      { id: 'far', type: 'spp', opd: '1.02', body: { penerima: 'PT. Maju' }, stamped: ['x'] },
    ]);
    await again('far', 2);
    expect(await onPaper('first')).toEqual([['other-1', 'again'], 1]);
    expect(JSON.stringify((await reading('ppk-skpd').document.get({ id: 'first' })).doubles)).not.toContain('far');
    expect((await onPaper('first', 'bud'))?.[0]).toContain('far');
  });
});
