// A bill, a deposit, a contract and a billing code are one however they are typed, and one paper alone has each.
import { verify } from '@siklus/api';
import type { Store } from '@siklus/store';
import { chainJson, documents } from '@siklus/workflow';
import { beforeAll, describe, expect, test } from 'vitest';
import { akun, bodies, dana, opd } from '../support/given.ts';
import { firstDifference } from '../support/proof.ts';
import { decree, midyear } from './midyear.ts';
import { databasesOf, run } from './stores.ts';
import { command, open, play, type Ask } from './year.ts';

const row = { id: 'b1', akun, uraian: 'ATK', dana, jumlah: '10000.00' };
const deposit = (bukti: string) => ({
  asal: 'LS',
  sp2d: 'sp2d1',
  alasan: 'Lebih bayar',
  bukti,
  tanggal: '2026-02-01',
  rincian: [{ ...row, jumlah: '1000.00' }],
});
const payment = (nomorTagihan: string, penerima = 'CV. Maju') => ({
  jenis: 'LS',
  dpa: 'dpa1',
  spd: ['spd1'],
  bulan: 2,
  keperluan: 'ATK',
  penerima,
  bank: 'BJB',
  rekening: '0012345678',
  nomorTagihan,
  tanggalTagihan: '2026-01-30',
  rincian: [row],
});

describe.each(databasesOf('claims'))('%s', (kind) => {
  let store: Store;
  let ask: Ask;

  beforeAll(async () => {
    ({ store, ask } = await midyear(kind));
    return () => store.close();
  });

  const claims = () => store.read.selectFrom('claim').select(['kind', 'number', 'place', 'document']).execute();
  /** Submits and answers with the paper that has what it claims, or nothing where it went through. */
  const takenBy = async (id: string, version = 1): Promise<string | undefined> => {
    const answer = await ask('bendahara', command(id, version, 'submit'));
    if (answer.ok) return undefined;
    expect(answer.refusals.map((it) => it.code)).toEqual(['already-open']);
    return answer.refusals[0]?.figures?.['id'];
  };

  test('the same deposit is recorded once, however its number is typed', async () => {
    await play(ask, [['bendahara', open('setoran', 'sts1', deposit('STS-9'))]]);
    expect(await takenBy('sts1')).toBeUndefined();
    for (const [index, bukti] of ['sts 9', ' STS-9 ', 'STS9', 'STS-09', 'S.T.S-9', 'ＳＴＳ９'].entries()) {
      await play(ask, [['bendahara', open('setoran', `again${index}`, deposit(bukti))]]);
      expect(await takenBy(`again${index}`)).toBe('sts1');
    }
    // The control: another number is another deposit.
    await play(ask, [['bendahara', open('setoran', 'sts2', deposit('STS-90'))]]);
    expect(await takenBy('sts2')).toBeUndefined();
    expect(await firstDifference(store)).toBeUndefined();
  });

  test('what looks like the number and is none of letters, digits and punctuation is not submitted', async () => {
    for (const [index, bukti] of ['-', '--', '\u200b', 'S\u200bTS-9', 'SТS-9'].entries()) {
      await play(ask, [['bendahara', open('setoran', `odd${index}`, deposit(bukti))]]);
      const answer = await ask('bendahara', command(`odd${index}`, 1, 'submit'));
      expect(answer).toMatchObject({ ok: false, refusals: [{ rule: 'deposit-proven', at: 'bukti' }] });
    }
  });

  test('what goes back to the draft gives its claim back, and may take it again where nobody else has', async () => {
    await play(ask, [['ppk-skpd', command('sts1', 2, 'return', { to: 'draft', reason: 'salah nomor' })]]);
    expect((await claims()).filter((it) => it.document === 'sts1')).toEqual([]);
    expect(await takenBy('again0')).toBeUndefined();
    expect(await takenBy('sts1', 3)).toBe('again0');
    expect(await firstDifference(store)).toBeUndefined();
  });

  test('a bill is paid once to its provider; another provider may have the same number', async () => {
    await play(ask, [
      ['bendahara', open('spp', 'bill1', payment('INV/7'))],
      ['bendahara', open('spp', 'bill2', payment('I.N.V-07', 'C V MAJU'))],
      ['bendahara', open('spp', 'bill3', payment('INV/7', 'PT Maju'))],
      ['bendahara', open('spp', 'bill4', payment('INV/8'))],
    ]);
    expect(await takenBy('bill1')).toBeUndefined();
    expect(await takenBy('bill2')).toBe('bill1');
    expect(await takenBy('bill3')).toBeUndefined();
    expect(await takenBy('bill4')).toBeUndefined();
    // To whoever may not read the paper that has it, its type and OPD are told, and neither its id nor how it stands.
    const away = (opd: string) => run(store, `update document set opd = '${opd}' where id = 'bill1'`);
    const { opd } = await store.read
      .selectFrom('document')
      .select('opd')
      .where('id', '=', 'bill1')
      .executeTakeFirstOrThrow();
    await away('9.99');
    const told = await ask('bendahara', command('bill2', 1, 'submit'));
    await away(opd);
    expect(told).toMatchObject({ ok: false, refusals: [{ figures: { type: 'spp', opd: '9.99' } }] });
    expect(JSON.stringify(told)).not.toMatch(/bill1|submitted|Diajukan/);
    const log = await store.read.selectFrom('journal').select('entry').execute();
    const scopes = await store.read.selectFrom('claim').select('scope').where('kind', '=', 'bill').execute();
    expect(scopes.map((it) => it.scope)).toEqual(scopes.map(() => expect.stringMatching(/^[0-9a-f]{64}$/)));
    expect(log.filter((it) => /cv maju|pt maju/.test(it.entry))).toEqual([]);
  });

  test('of two who ask at once one has it, and no money of the other moves', async () => {
    await play(ask, [
      ['bendahara', open('spp', 'race1', payment('INV/99'))],
      ['bendahara', open('spp', 'race2', payment('INV-99'))],
    ]);
    const answers = await Promise.all(['race1', 'race2'].map((id) => ask('bendahara', command(id, 1, 'submit'))));
    expect(answers.filter((it) => it.ok)).toHaveLength(1);
    expect((await claims()).filter((it) => it.number === 'inv 99')).toHaveLength(1);
    expect(await firstDifference(store)).toBeUndefined();
  });

  test('two orders do not pay one billing code of a kind', async () => {
    const withheld = (jenis: string) => ({
      potongan: [{ id: 't1', jenis, kodeBilling: '012345678901234', jumlah: '100.00' }],
    });
    for (const [id, jenis] of [
      ['bill1', 'PPN'],
      ['bill3', 'PPN'],
      ['bill4', 'PPh 22'],
    ] as const)
      await play(ask, [
        ['ppk-skpd', command(id, 2, 'verify')],
        ['pa', command(id, 3, 'approve')],
        ['ppk-skpd', open('spm', `${id}m`, { spp: id, ...withheld(jenis) })],
      ]);
    expect(await ask('ppk-skpd', command('bill1m', 1, 'submit'))).toMatchObject({ ok: true });
    const answer = await ask('ppk-skpd', command('bill3m', 1, 'submit'));
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'already-open', figures: { id: 'bill1m' } }] });
    expect(await ask('ppk-skpd', command('bill4m', 1, 'submit'))).toMatchObject({ ok: true });
    expect(await firstDifference(store)).toBeUndefined();
  });

  test('a number that a desk changes while the paper waits is taken and given back in that act', async () => {
    const steps = documents.kontrak.chain.steps.map((it) => ({ ...it, revises: ['nomor'] }));
    const chain = { ...(chainJson(documents.kontrak.chain) as object), steps };
    expect(await ask('administrator', decree({ kind: 'alur', type: 'kontrak', opd, chain }))).toMatchObject({
      ok: true,
    });
    const contract = (nomor: string) => ({ ...bodies.kontrak, dpa: ['dpa1'], nomor });
    const renamed = (id: string, version: number, from: string, to: string) =>
      ask('ppk-skpd', command(id, version, 'revise', { patch: { set: { nomor: { from, to } } } }));
    await play(ask, [
      ['ppk', open('kontrak', 'k1', contract('1/SPK'))],
      ['ppk', command('k1', 1, 'submit')],
      ['ppk', open('kontrak', 'k2', contract('2/SPK'))],
      ['ppk', command('k2', 1, 'submit')],
    ]);
    const numbers = async (): Promise<readonly string[]> =>
      (await claims())
        .filter((it) => it.kind === 'contract')
        .map((it) => `${it.document} ${it.number}`)
        .toSorted();
    expect(await numbers()).toEqual(['k1 1 spk', 'k2 2 spk']);
    // What another paper has is refused at the desk, not at the stamp after it.
    expect(await renamed('k2', 2, '2/SPK', '1-SPK')).toMatchObject({
      ok: false,
      refusals: [{ code: 'already-open', figures: { id: 'k1' } }],
    });
    expect(await renamed('k1', 2, '1/SPK', '3/SPK')).toMatchObject({ ok: true });
    expect(await numbers()).toEqual(['k1 3 spk', 'k2 2 spk']);
    // What was given back is free; a number taken away is none to claim, and none to stamp.
    expect(await renamed('k2', 2, '2/SPK', '1-SPK')).toMatchObject({ ok: true });
    expect(await renamed('k1', 3, '3/SPK', ' ')).toMatchObject({ ok: true });
    expect(await numbers()).toEqual(['k2 1 spk']);
    expect(await ask('ppk-skpd', command('k1', 4, 'check'))).toMatchObject({
      ok: false,
      refusals: [{ code: 'rule-broken', rule: 'parties-named', at: 'nomor' }],
    });
    expect(await ask('ppk-skpd', command('k2', 3, 'check'))).toMatchObject({ ok: true });
    expect(await firstDifference(store)).toBeUndefined();
  });

  test('control: a claim that somebody took away, gave away or made up is found', async () => {
    const [some] = await store.read.selectFrom('claim').selectAll().where('document', '=', 'bill1').execute();
    if (some === undefined) throw new Error('bill1 claims its bill');
    const where = `kind = '${some.kind}' and number = '${some.number}' and scope = '${some.scope}'`;
    for (const [wrong, right] of [
      [`update claim set document = 'bill3' where ${where}`, `update claim set document = 'bill1' where ${where}`],
      [`update claim set place = 5 where ${where}`, `update claim set place = 0 where ${where}`],
      [`insert into claim values ('bill', 'x', '', 0, 'bill1')`, `delete from claim where number = 'x'`],
    ] as const) {
      await run(store, wrong);
      expect((await verify(store)).counts).toMatchObject({ claim: expect.any(Number) as number });
      await run(store, right);
    }
    expect(await firstDifference(store)).toBeUndefined();
  });
});
