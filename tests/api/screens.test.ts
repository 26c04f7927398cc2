// What the screens read, on both databases: the same papers give the same answers.

import { randomUUID } from 'node:crypto';
import {
  verify,
  type BoardView,
  type InboxRow,
  type Page,
  type PaperPage,
  type PaperRow,
  type PaperView,
  type TreeNode,
} from '@siklus/api';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createDatabase } from '../support/postgres.ts';
import { AKUN, dataOf, OPD, startWorld, WORK, YEAR, type Person, type World } from './world.ts';
import { goodRka, reachRka } from './year.ts';

describe.each(['sqlite', 'postgres'] as const)('on %s', (dialect) => {
  let world: World;
  let rka: string;
  let tapd: Person;
  const read = async <T>(path: string, input: object, who = tapd): Promise<T> =>
    dataOf(await who.query(path, input)) as T;

  beforeAll(async () => {
    world = await startWorld(
      dialect === 'sqlite' ? {} : { database: await createDatabase(inject('postgresUrl'), `api-${randomUUID()}`) },
    );
    await reachRka(world);
    const pptk = await world.signIn('pptk.1');
    rka = (await pptk.open('rka', goodRka('400000'))).id;
    const patch = { rows: { rincian: { change: [{ id: 'b1', set: { harga: { from: '400000', to: '600000' } } }] } } };
    await pptk.give(rka, 1, { name: 'revise', patch });
    await pptk.give(rka, 2, { name: 'submit' });
    await (await world.signIn('pa.1')).give(rka, 3, { name: 'return', to: 'draft', reason: 'Harga terlalu tinggi' });
    tapd = await world.signIn('tapd');
  });
  afterAll(() => world.close());

  test('the board counts papers by state and shows the nearest deadline', async () => {
    const board = await read<BoardView>('board.get', { year: YEAR });
    expect(board.rows).toHaveLength(1);
    expect(board.region.stages).toEqual(['kuaPpas.agreed']);
    const cell = (type: string) => board.rows[0]?.cells.find((it) => it.type === type);
    expect(cell('renja')).toMatchObject({ total: 1, money: '1000000.00', finalMoney: '1000000.00' });
    expect(cell('rka')).toMatchObject({
      total: 1,
      money: '600000.00',
      finalMoney: '0.00',
      states: [{ state: 'draft', count: 1, final: false, label: { id: 'Disusun' } }],
    });
    expect(cell('rka')?.workingDaysLeft).toBeGreaterThan(0);
    expect(cell('sp2d')).toMatchObject({ total: 0, states: [] });
    expect(board.totals.find((it) => it.type === 'plafon')).toMatchObject({ done: 1, total: 1 });
    expect(board.region.schedule.find((it) => it.stage === 'rka')).toMatchObject({
      state: 'now',
      label: { id: 'RKA' },
    });
  });

  test('the inbox holds what waits for my offices only, with the reason of a return', async () => {
    const mine = await read<Page<InboxRow>>('inbox.list', { year: YEAR }, await world.signIn('pptk.1'));
    expect(mine.rows).toMatchObject([
      {
        id: rka,
        command: 'submit',
        office: 'pptk',
        returnedBecause: 'Harga terlalu tinggi',
        opdName: 'Dinas Pekerjaan Umum',
      },
    ]);
    expect((await read<Page<InboxRow>>('inbox.list', { year: YEAR }, await world.signIn('pa.1'))).total).toBe(0);
    expect(await read('inbox.count', {}, await world.signIn('pptk.1'))).toEqual({ total: 1, overdue: 0 });
    expect((await read<Page<InboxRow>>('inbox.list', { year: YEAR + 1 }, await world.signIn('pptk.1'))).total).toBe(0);
    expect((await read<Page<InboxRow>>('inbox.list', { q: 'JALAN' }, await world.signIn('pptk.1'))).total).toBe(1);
  });

  test('a paper comes with its commands, trail, chart, bases, money left and history', async () => {
    const view = await read<PaperView>('document.get', { id: rka }, await world.signIn('pptk.1'));
    expect(await read('document.explain', { id: rka }, await world.signIn('pptk.1'))).toEqual(view.commands);
    expect(view.paper).toMatchObject({
      state: 'draft',
      version: 4,
      money: '600000.00',
      opdName: 'Dinas Pekerjaan Umum',
      final: false,
    });
    expect(view.commands.find((it) => it.command === 'submit')).toMatchObject({ allowed: true });
    expect(view.commands.find((it) => it.command === 'approve')).toMatchObject({
      allowed: false,
      missing: [{ code: 'wrong-state' }],
    });
    expect(view.trail.map((it) => it.command)).toEqual(['open', 'revise', 'submit', 'return']);
    expect(view.trail.at(-1)).toMatchObject({ reason: 'Harga terlalu tinggi', office: 'pa', state: 'draft' });
    expect(view.above.map((it) => it.type)).toEqual(['plafon', 'renja']);
    expect(view.left).toEqual([
      { stage: 'plafon', unit: '', subKegiatan: WORK, akun: '', dana: '1.1', month: 0, left: '1000000.00' },
    ]);
    expect(view.names).toMatchObject({ [WORK]: 'Pemeliharaan Jalan 100%', [AKUN]: 'Alat Tulis Kantor' });
    expect(view.chart.nodes.find((it) => it.present)?.state).toBe('draft');
    const stranger = await read<PaperView>('document.get', { id: rka });
    expect(stranger.commands.find((it) => it.command === 'submit')).toMatchObject({
      allowed: false,
      missing: [{ code: 'not-your-office' }],
      offices: [
        { office: 'pptk', holders: ['PPTK Dinas Pekerjaan Umum'] },
        { office: 'perencana' },
        { office: 'ppk-skpd' },
      ],
    });
    const [change] = await read<object[]>('document.history', { id: rka, path: 'rincian/b1/harga' });
    expect(change).toMatchObject({ version: 2, name: 'PPTK Dinas Pekerjaan Umum', before: '400000', after: '600000' });
    expect(await read<object[]>('document.history', { id: rka, path: 'rincian/b2' })).toEqual([]);
  });

  test('what explain announces is what execute answers: an overspend is told before the click', async () => {
    const pptk = await world.signIn('pptk.1');
    const patch = (from: string, to: string) => ({
      rows: { rincian: { change: [{ id: 'b1', set: { harga: { from, to } } }] } },
    });
    await pptk.give(rka, 4, { name: 'revise', patch: patch('600000', '1500000') });
    const view = await read<PaperView>('document.get', { id: rka }, pptk);
    const announced = view.commands.find((it) => it.command === 'submit')?.missing;
    expect(announced).toMatchObject([{ code: 'ceiling-exceeded', figures: { over: '500000.00' } }]);
    expect(await pptk.give(rka, 5, { name: 'submit' })).toEqual({ ok: false, refusals: announced });
    await pptk.give(rka, 5, { name: 'revise', patch: patch('1500000', '600000') });
  });

  test('lists are narrowed by every filter and paged without gaps or repeats', async () => {
    const total = async (filter: object): Promise<number> =>
      (await read<Page<PaperRow>>('document.list', { year: YEAR, ...filter })).total;
    expect(await total({})).toBe(3);
    expect(await total({ type: 'rka' })).toBe(1);
    expect(await total({ state: 'draft' })).toBe(1);
    expect(await total({ opd: '9' })).toBe(0);
    expect(await total({ unit: OPD })).toBe(3);
    expect(await total({ subKegiatan: '1.03.10' })).toBe(1);
    expect(await total({ subKegiatan: '1.03.1' })).toBe(0);
    expect(await total({ akun: '5.1.02' })).toBe(1);
    expect(await total({ akun: '5.1.0' })).toBe(0);
    expect(await total({ q: 'pemeliharaan' })).toBe(1);
    expect(await total({ q: '%%' })).toBe(0);
    expect(await total({ q: '___' })).toBe(0);
    // Over all years as over this one: the region has no other.
    expect((await read<Page<PaperRow>>('document.list', {})).total).toBe(3);
  });

  test('in every order, both ways, a list is paged without gaps or repeats; its sum is that of all rows', async () => {
    const paged = async (order: object): Promise<PaperRow[]> => {
      const seen: PaperRow[] = [];
      let cursor: string | undefined;
      do {
        const page: PaperPage = await read('document.list', {
          limit: 1,
          ...order,
          ...(cursor !== undefined && { cursor }),
        });
        expect(page.money).toBe('2600000.00');
        seen.push(...page.rows);
        ({ cursor } = page);
      } while (cursor !== undefined);
      return seen;
    };
    for (const urut of ['diperbarui', 'dokumen', 'opd', 'nilai'])
      for (const turun of [true, false])
        expect(new Set((await paged({ urut, turun })).map((row) => row.id)).size, `${urut} ${turun}`).toBe(3);
    const money = async (turun: boolean) => (await paged({ urut: 'nilai', turun })).map((row) => row.money);
    expect([await money(true), await money(false)]).toEqual([
      ['1000000.00', '1000000.00', '600000.00'],
      ['600000.00', '1000000.00', '1000000.00'],
    ]);
    const whole = await read<PaperPage>('document.list', { cursor: '["x"', urut: 'nilai' });
    expect(whole.rows).toHaveLength(3);
  });

  test('the tree shows the ceiling by programme and leads to the papers', async () => {
    const [urusan] = await read<TreeNode[]>('tree.children', { year: YEAR, axis: 'program' });
    expect(urusan).toMatchObject({ code: '1', level: 1, plafon: '1000000.00', rka: '0.00', anggaran: '0.00' });
    expect(urusan?.persen).toBeUndefined();
    const [work] = await read<TreeNode[]>('tree.children', { year: YEAR, axis: 'program', parent: '1.03.10.2.01' });
    expect(work).toMatchObject({ code: WORK, name: 'Pemeliharaan Jalan 100%', level: 5 });
    expect(
      (await read<Page<PaperRow>>('tree.papers', { year: YEAR, axis: 'program', code: `${WORK}/${AKUN}` })).rows.map(
        (row) => row.id,
      ),
    ).toEqual([rka]);
    expect(await read('sCurve.get', { year: YEAR })).toMatchObject({
      title: 'Kabupaten Uji',
      anggaran: '0.00',
      points: { length: 12 },
    });
  });

  test('codes are found by words and by their beginning, also under the affair that was typed', async () => {
    expect(await read('codes.search', { kind: 'nomenklatur', q: 'jalan pemeliharaan' })).toMatchObject([
      { code: WORK },
    ]);
    expect(await read('codes.search', { kind: 'nomenklatur', q: '7.01.01' })).toEqual([
      { code: '7.01.01', name: 'PROGRAM PENUNJANG', level: 3, parent: '7.01' },
    ]);
    expect(await read('codes.names', { kind: 'akun', codes: [AKUN, '9'] })).toEqual({ [AKUN]: 'Alat Tulis Kantor' });
    expect(await read('codes.units', {})).toMatchObject([{ opd: OPD, unit: OPD }]);
  });

  test('the journal gives everything that was read', async () => {
    expect((await verify(world.store)).differences).toEqual([]);
  });
});
