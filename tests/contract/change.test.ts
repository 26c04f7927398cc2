// A shift of budget with its new edition, proposals on their way, papers of the region: proven by the log.
import type { Store } from '@siklus/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { akun, opd, subKegiatan } from '../support/given.ts';
import { firstDifference } from '../support/proof.ts';
import { ink, place, shift, codes, shiftedLines, proposal, midyear } from './midyear.ts';
import { databasesOf, run } from './stores.ts';
import { command, open, play, type Ask } from './year.ts';

describe.each(databasesOf('change'))('%s', (kind) => {
  let store: Store;
  let ask: Ask;

  beforeAll(async () => {
    ({ store, ask } = await midyear(kind));
    return () => store.close();
  });

  const proof = () => firstDifference(store);

  test('a shift moves what is not yet released, opens an edition, and its DPA replaces the one before', async () => {
    await ask('ppk-skpd', open('pergeseran', 'geser1', shift));
    const taken = await store.read
      .selectFrom('document')
      .select('body')
      .where('id', '=', 'geser1')
      .executeTakeFirstOrThrow();
    const body = JSON.parse(taken.body) as {
      rencana: { id: string; bulan: number; sesudah: string }[];
      sesudah: object[];
    };
    expect(body.sesudah).toHaveLength(1);
    const last = body.rencana.find((row) => row.bulan === 12);
    if (last === undefined) throw new Error('December is planned');
    const patch = {
      rows: {
        sesudah: {
          change: [{ id: 'g1', set: { jumlah: { from: '800000.00', to: '740000.00' } } }],
          add: [{ ...shiftedLines[1], jumlah: '60000.00' }],
        },
        rencana: {
          change: [
            { id: last.id, set: { sesudah: { from: last.sesudah, to: (Number(last.sesudah) - 60_000).toFixed(2) } } },
          ],
          add: [{ id: 'n1', ...place, akun: ink, bulan: 12, sebelum: '0', sesudah: '60000.00' }],
        },
      },
    };
    const raise = {
      rows: {
        sesudah: { change: [{ id: 'g1', set: { jumlah: { from: '800000.00', to: '900000.00' } } }] },
        rencana: {
          change: [
            { id: last.id, set: { sesudah: { from: last.sesudah, to: (Number(last.sesudah) + 100_000).toFixed(2) } } },
          ],
        },
      },
    };
    await play(ask, [
      ['ppk-skpd', command('geser1', 1, 'submit'), 'rule-broken'],
      ['ppk-skpd', command('geser1', 1, 'revise', { patch })],
      ['ppk-skpd', command('geser1', 2, 'submit')],
      ['pa', command('geser1', 3, 'sign')],
      ['ppkd', command('geser1', 4, 'ratify'), 'wrong-state'],
      ['bpkad', command('geser1', 4, 'check')],
      // A revision of the same budget on its way: it may start, but not end, once the shift has changed what it starts from.
      ['perencana', open('perubahan', 'ubah1', shift)],
      ['perencana', command('ubah1', 1, 'revise', { patch: raise })],
      ['perencana', command('ubah1', 2, 'submit')],
      ['pa', command('ubah1', 3, 'sign')],
      ['mitra-bappeda', command('ubah1', 4, 'review')],
      ['bpkad', command('ubah1', 5, 'review')],
      ['kepala-daerah', command('ubah1', 6, 'agree')],
      ['dprd', command('ubah1', 7, 'agree')],
      ['gubernur', command('ubah1', 8, 'evaluate')],
      ['ppkd', command('geser1', 5, 'ratify')],
      ['ppkd', command('ubah1', 9, 'ratify'), 'rule-broken'],
      ['ppk-skpd', open('dpa', 'dpa2', { subKegiatan, perubahan: 'geser1' })],
      ['ppk-skpd', command('dpa2', 1, 'submit')],
      ['tapd', command('dpa2', 2, 'verify')],
      ['sekda', command('dpa2', 3, 'agree')],
      ['ppkd', command('dpa2', 4, 'ratify')],
      ['ppk-skpd', open('kas', 'kas2', { subKegiatan, perubahan: 'geser1' })],
      ['ppk-skpd', command('kas2', 1, 'submit')],
    ]);
    const papers = await store.read
      .selectFrom('document')
      .select(['id', 'edition', 'superseded', 'number'])
      .where('type', 'in', ['dpa', 'pergeseran'])
      .orderBy('id')
      .execute();
    expect(papers).toEqual([
      { id: 'dpa1', edition: 0, superseded: 1, number: '99.01/DPA/000001/1.01/M/2/2026' },
      { id: 'dpa2', edition: 1, superseded: 0, number: '99.01/DPA/000002/1.01/G/2/2026' },
      { id: 'geser1', edition: 0, superseded: 0, number: '99.01/PG/000001/1.01/M/2/2026' },
    ]);
    const left = await store.read
      .selectFrom('account')
      .select(['akun', 'balance'])
      .where('stage', '=', 'kas')
      .where('month', '=', 12)
      .orderBy('akun')
      .execute();
    expect(left.find((it) => it.akun === ink)?.balance).toBe(6_000_000n);
    expect(await proof()).toBeUndefined();
  });

  const asked = { bulan: 2, keperluan: 'ATK', penerima: 'CV', bank: 'BJB', rekening: '0012345678', spd: ['spd1'] };
  const terms = { nomor: '7', pekerjaan: 'ATK', penyedia: 'CV', tanggal: '', mulai: '', selesai: '' };

  // The control is dpa2 itself: the same papers open on the edition in force.
  test.each([
    ['bendahara', 'spp', (dpa: string) => ({ dpa, ...asked })],
    ['pptk', 'npd', (dpa: string) => ({ sumber: 'UP', dpa, bulan: 2 })],
    ['ppk', 'kontrak', (dpa: string) => ({ dpa: [dpa], ...terms })],
  ] as const)('%s opens no %s on a DPA that was replaced, and is told which is in force', async (who, type, seed) => {
    const answer = await ask(who, open(type, `${type}-old`, seed('dpa1')));
    expect(answer).toMatchObject({
      ok: false,
      refusals: [{ code: 'basis-missing', at: 'dpa', figures: { id: 'dpa2' } }],
    });
    expect(answer.ok ? '' : answer.refusals[0]?.text.id).toContain('yang berlaku DPA 99.01/DPA/000002/1.01/G/2/2026');
    expect(await ask(who, open(type, `${type}-new`, seed('dpa2')))).toMatchObject({ ok: true });
  });

  test('a draft that stands on the DPA of before is not submitted, and goes on once it names the one in force', async () => {
    const rows = [{ id: 'b1', akun, uraian: 'ATK', dana: place.dana, jumlah: '1000.00' }];
    await play(ask, [
      ['bendahara', open('spp', 'spp-turned', { dpa: 'dpa2', ...asked, rincian: rows })],
      ['bendahara', command('spp-turned', 1, 'revise', { patch: { set: { dpa: { from: 'dpa2', to: 'dpa1' } } } })],
      ['bendahara', command('spp-turned', 2, 'submit'), 'basis-missing'],
      ['bendahara', command('spp-turned', 2, 'revise', { patch: { set: { dpa: { from: 'dpa1', to: 'dpa2' } } } })],
      ['bendahara', command('spp-turned', 3, 'submit')],
    ]);
    expect(await proof()).toBeUndefined();
  });

  test('a shift never takes what is released: the month has no more to give', async () => {
    await play(ask, [
      ['pa', command('kas2', 2, 'validate')],
      ['sekda', command('kas2', 3, 'endorse')],
      ['bud', command('kas2', 4, 'ratify')],
      ['ppk-skpd', open('pergeseran', 'geser2', { ...shift, dpa: ['dpa2'], kas: ['kas2'] })],
    ]);
    const seed = JSON.parse(
      (await store.read.selectFrom('document').select('body').where('id', '=', 'geser2').executeTakeFirstOrThrow())
        .body,
    ) as {
      sesudah: { id: string; akun: string; jumlah: string }[];
      rencana: { id: string; akun: string; bulan: number; sesudah: string }[];
    };
    const [from, to] = [seed.sesudah.find((it) => it.akun === akun), seed.sesudah.find((it) => it.akun === ink)];
    if (from === undefined || to === undefined) throw new Error('two lines');
    const plan = seed.rencana.filter((it) => it.akun === akun);
    const set = (id: string, field: string, was: string, is: string) => ({
      id,
      set: { [field]: { from: was, to: is } },
    });
    const patch = {
      rows: {
        sesudah: {
          change: [set(from.id, 'jumlah', from.jumlah, '0.00'), set(to.id, 'jumlah', to.jumlah, '800000.00')],
        },
        rencana: {
          change: plan.map((it) => set(it.id, 'sesudah', it.sesudah, '0.00')),
          add: plan.map(({ bulan, sesudah }) => ({
            ...place,
            id: `n${bulan}`,
            akun: ink,
            bulan,
            sebelum: '0',
            sesudah,
          })),
        },
      },
    };
    await play(ask, [
      ['ppk-skpd', command('geser2', 1, 'revise', { patch })],
      ['ppk-skpd', command('geser2', 2, 'submit')],
      ['pa', command('geser2', 3, 'sign')],
      ['bpkad', command('geser2', 4, 'check')],
      ['ppkd', command('geser2', 5, 'ratify'), 'ceiling-exceeded'],
      // Funds are released by the cash plan in force, and by no other.
      ['kuasa-bud', open('spd', 'spd-old', { mulai: 4, selesai: 6, kas: ['kas1'] }), 'basis-missing'],
      ['kuasa-bud', open('spd', 'spd-new', { mulai: 4, selesai: 6, kas: ['kas2'] })],
    ]);
    expect(await proof()).toBeUndefined();
  });

  test('a proposal goes from desk to desk, is handed to another agency, and frees its subject when rejected', async () => {
    await play(ask, [
      // The plans of the next year: this year's cycle has left planning.
      [
        'pengusul',
        { kind: 'open', type: 'usulan', opening: { id: 'usul1', year: 2027, opd, unit: opd, seed: proposal } },
      ],
      ['pengusul', command('usul1', 1, 'submit')],
      ['lurah', command('usul1', 2, 'check-village')],
      ['camat', command('usul1', 3, 'check-district')],
      ['mitra-bappeda', command('usul1', 4, 'reroute', { to: '9.99', reason: 'bukan urusan dinas ini' }), 'malformed'],
      ['mitra-bappeda', command('usul1', 4, 'reroute', { to: '1.02', reason: 'bukan urusan dinas ini' })],
      ['mitra-bappeda', command('usul1', 5, 'plan')],
      ['perencana', command('usul1', 6, 'assess'), 'not-your-office'],
      ['mitra-bappeda', command('usul1', 6, 'reject', { reason: 'di luar meja ini' }), 'not-your-office'],
    ]);
    expect(
      await store.read.selectFrom('inbox').select(['office', 'opd', 'place']).where('document', '=', 'usul1').execute(),
    ).toEqual([{ office: 'perencana', opd: '1.02', place: '1.02' }]);
    expect(await proof()).toBeUndefined();
  });

  test('papers of the region belong to no agency and move its cycle alone', async () => {
    expect(codes(await ask('kepala-bappeda', open('rkpd', 'rkpd1', {})))).toContain('malformed');
    const before = await store.read.selectFrom('cycle').selectAll().where('opd', '=', opd).execute();
    const lpj = {
      kind: 'open',
      type: 'rpjmd',
      opening: { id: 'rpjmd1', year: 2026, opd: '', unit: '', seed: { mulai: '2026', selesai: '2030' } },
    } as const;
    expect(codes(await ask('kepala-bappeda', lpj))).toEqual([]);
    expect(await store.read.selectFrom('cycle').selectAll().where('opd', '=', opd).execute()).toEqual(before);
    expect(await proof()).toBeUndefined();
  });

  test.each([
    ['budget_edition', `update budget_edition set kind = 'perubahan'`, `update budget_edition set kind = 'pergeseran'`],
    [
      'document',
      `update document set superseded = 0 where id = 'dpa1'`,
      `update document set superseded = 1 where id = 'dpa1'`,
    ],
    [
      'document',
      `update document set edition = 2 where id = 'dpa2'`,
      `update document set edition = 1 where id = 'dpa2'`,
    ],
  ])('an altered %s is found: %s', async (where, harm, heal) => {
    await run(store, harm);
    expect(await proof()).toContain(where);
    await run(store, heal);
    expect(await proof()).toBeUndefined();
  });
});
