// Chains over the wire: who may publish them, which faults are told, which papers follow them, and that the log proves it all.

import { randomUUID } from 'node:crypto';
import {
  execute,
  verify,
  type AlurPlan,
  type AlurRow,
  type AlurView,
  type BoardView,
  type ExecuteAnswer,
  type Page,
  type PaperRow,
  type PaperView,
} from '@siklus/api';
import { firstDifference } from '../support/proof.ts';
import { makeOfficers } from '@siklus/simulation';
import { putRows } from '@siklus/store';
import { chainJson, definitionOf, type ChainJson } from '@siklus/workflow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataOf, OPD, refusalOf, startWorld, YEAR, type Person, type World } from './world.ts';
import { goodRenja } from './year.ts';

const OTHER = '1.05.0.00.0.00.01.0000';
const WHY = 'Keputusan Kepala Daerah tentang penyederhanaan telaah';

const shipped = chainJson(definitionOf('renja').chain);
const [verified, approved] = shipped.steps;
if (verified === undefined || approved === undefined) throw new Error('a Renja has two steps');

/** Without the desk of Bappeda: the head approves what was submitted. */
const short: ChainJson = { ...shipped, steps: [{ ...approved, return: ['draft'] }] };

/** With the regional secretary between the desk and the head. */
const long: ChainJson = {
  ...shipped,
  steps: [
    verified,
    {
      name: 'seen',
      command: 'see',
      label: { state: { id: 'Dilihat', en: 'Seen' }, command: { id: 'Lihat', en: 'See' } },
      by: 'sekda',
      return: ['draft'],
      within: 2,
    },
    approved,
  ],
};

describe('chains', () => {
  let world: World;
  let admin: Person;
  let planner: Person;
  const read = async <T>(path: string, input: object): Promise<T> => dataOf(await admin.query(path, input)) as T;
  const view = (opd: string): Promise<AlurView> => read<AlurView>('alur.get', { type: 'renja', opd });
  const plan = (opd: string): Promise<AlurPlan> => read<AlurPlan>('alur.plan', { type: 'renja', opd });

  const publish = async (opd: string, chain: unknown, who = admin, last?: number): Promise<ExecuteAnswer> => {
    const seen = last ?? (await view(opd)).last;
    const order = { key: randomUUID(), type: 'renja', opd, chain, reason: WHY, last: seen };
    return dataOf(await who.mutate('alur.publish', order)) as ExecuteAnswer;
  };

  const open = async (year: number, opd = OPD): Promise<string> => {
    const id = randomUUID();
    const seed = { ...goodRenja, rincian: goodRenja.rincian.map((row) => ({ ...row, unit: opd })) };
    const { answer } = await execute(world.store, {
      person: `perencana.${opd}`,
      key: randomUUID(),
      now: `${YEAR - 1}-02-03T02:00:00.000Z`,
      deed: { kind: 'open', type: 'renja', opening: { id, year, opd, unit: opd, seed } },
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals));
    return id;
  };

  const chainOf = async (id: string): Promise<number> =>
    (await world.store.read.selectFrom('document').select('chain').where('id', '=', id).executeTakeFirstOrThrow())
      .chain;
  const lastEntryOf = async (id: string): Promise<{ migrated?: object }> => {
    const log = world.store.read.selectFrom('journal').select('entry').where('document', '=', id);
    return JSON.parse((await log.orderBy('seq', 'desc').executeTakeFirstOrThrow()).entry) as { migrated?: object };
  };
  const commandsOf = async (id: string): Promise<readonly string[]> =>
    (await read<PaperView>('document.get', { id })).commands.map((it) => it.command);

  const migrate = async (
    items: readonly { id: string; version: number; back: boolean }[],
    who = admin,
  ): Promise<readonly ExecuteAnswer[]> => {
    const input = { items: items.map((it) => ({ ...it, key: randomUUID() })), reason: WHY };
    return (dataOf(await who.mutate('alur.migrate', input)) as { answer: ExecuteAnswer }[]).map((it) => it.answer);
  };

  beforeAll(async () => {
    world = await startWorld();
    await world.store.write(function* () {
      yield* putRows('opd', [{ code: OTHER, name: 'Satuan Polisi Pamong Praja' }]);
      yield* putRows('unit', [{ opd: OTHER, code: OTHER, name: 'Satuan Polisi Pamong Praja' }]);
      const window = { type: 'renja', opens: `${YEAR - 1}-01-01`, closes: `${YEAR - 1}-12-31` };
      yield* putRows(
        'jadwal',
        [YEAR + 1, YEAR + 2, YEAR + 3].map((year) => ({ ...window, year })),
      );
    });
    await makeOfficers(world.store, `${YEAR - 2}-01-01`);
    admin = await world.signIn('administrator');
    planner = await world.signIn('perencana.1');
  });
  afterAll(() => world.close());

  test('every officer may read them; a chain nobody published is the one that ships', async () => {
    const rows = dataOf(await planner.query('alur.list', {})) as AlurRow[];
    expect(rows.find((it) => it.type === 'renja')).toMatchObject({
      scope: 'opd',
      steps: [{ id: 'Verifikasi' }, { id: 'Setujui' }],
      own: [],
      behind: 0,
    });
    const mine = dataOf(await planner.query('alur.get', { type: 'renja', opd: OPD })) as AlurView;
    expect(mine).toMatchObject({ number: 0, from: 'shipped', chain: shipped, editions: [], mayPublish: false });
    expect((await view('')).mayPublish).toBe(true);
  });

  test('only the administrator publishes and moves papers', async () => {
    expect(await publish('', short, planner)).toMatchObject({
      ok: false,
      refusals: [{ code: 'not-your-office', helpers: ['administrator'] }],
    });
    const id = await open(YEAR);
    const [answer] = await migrate([{ id, version: 1, back: false }], planner);
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'not-your-office' }] });
    expect((await view('')).last).toBe(0);
  });

  test('a faulty chain is refused with every fault and its place', async () => {
    const wrong = {
      ...shipped,
      draft: { by: 'bud', within: 10 },
      steps: [
        { ...verified, within: 0 },
        { ...approved, name: 'finished', return: ['archived'] },
      ],
    };
    const answer = await publish('', wrong);
    expect(answer.ok).toBe(false);
    if (answer.ok) return;
    expect(answer.refusals.every((it) => it.code === 'malformed')).toBe(true);
    expect(answer.refusals.map((it) => it.at)).toEqual(
      expect.arrayContaining(['steps[0].within', 'draft.by', 'steps[1].name', 'steps[1].return[0]']),
    );
    const input = { key: randomUUID(), type: 'renja', opd: '', chain: shipped, reason: '  ', last: 0 };
    const silent = dataOf(await admin.mutate('alur.publish', input)) as ExecuteAnswer;
    expect(refusalOf(silent)).toBe('reason-required');
  });

  test('a new paper follows its own OPD while an open one keeps its edition until it is moved', async () => {
    const old = await open(YEAR + 1);
    expect(await publish(OPD, short)).toMatchObject({ ok: true, version: 1 });
    expect(await view(OPD)).toMatchObject({ number: 1, from: 'opd', beneath: shipped, last: 1 });
    expect(await view(OTHER)).toMatchObject({ number: 0, from: 'shipped', last: 1 });
    const fresh = await open(YEAR + 2);
    const neighbour = await open(YEAR + 2, OTHER);
    expect([await chainOf(old), await chainOf(fresh), await chainOf(neighbour)]).toEqual([0, 1, 0]);
    expect(await commandsOf(old)).toContain('verify');
    expect(await commandsOf(fresh)).not.toContain('verify');
    expect(await commandsOf(neighbour)).toContain('verify');
    const { papers, settled } = await plan(OPD);
    expect(papers.map((it) => [it.chain, it.next, it.back])).toEqual([
      [0, 1, false],
      [0, 1, false],
    ]);
    expect(settled).toBe(1);
    expect(await migrate([{ id: old, version: 1, back: false }])).toMatchObject([{ ok: true, version: 2 }]);
    expect([await chainOf(old), await commandsOf(old)]).toEqual([1, await commandsOf(fresh)]);
    const { trail } = await read<PaperView>('document.get', { id: old });
    expect(trail.at(-1)).toMatchObject({ command: 'migrate', reason: WHY, name: 'Administrator alur dan jadwal' });
    expect(await lastEntryOf(old)).toMatchObject({ person: 'administrator', migrated: { chain: 1 } });
    expect((await verify(world.store)).differences).toEqual([]);
  });

  test('a paper that lacks a stamp goes back only when that was asked for, and a changed paper does not move', async () => {
    const id = (await plan(OPD)).papers[0]?.id ?? '';
    await planner.give(id, 1, { name: 'submit' });
    await (await world.signIn('mitra-bappeda')).give(id, 2, { name: 'verify' });
    expect(await publish(OPD, long)).toMatchObject({ ok: true, version: 2 });
    expect((await plan(OPD)).papers.find((it) => it.id === id)).toMatchObject({ state: 'verified', back: false });
    const onlySekda = { ...long, steps: long.steps.slice(1) };
    expect(await publish(OPD, onlySekda)).toMatchObject({ ok: true, version: 3 });
    const stay = (await plan(OPD)).papers.find((it) => it.id === id);
    expect(stay).toMatchObject({ back: true, target: 'submitted', targetLabel: { id: 'Diajukan' } });
    expect(stay?.why?.id).toContain('Diverifikasi');
    expect((await migrate([{ id, version: 3, back: false }])).map(refusalOf)).toEqual(['wrong-state']);
    expect((await migrate([{ id, version: 2, back: true }])).map(refusalOf)).toEqual(['stale-version']);
    expect(await chainOf(id)).toBe(0);
    expect(await migrate([{ id, version: 3, back: true }])).toMatchObject([{ ok: true, state: 'submitted' }]);
    expect(await chainOf(id)).toBe(3);
    expect((await verify(world.store)).differences).toEqual([]);
  });

  test('a step that an administrator drew reads by its own words in lists, trail and inbox', async () => {
    const { id } = await world.store.read
      .selectFrom('document')
      .select('id')
      .where('chain', '=', 3)
      .executeTakeFirstOrThrow();
    await (await world.signIn('sekda')).give(id, 4, { name: 'see' });
    const { rows } = await read<Page<PaperRow>>('document.list', { year: YEAR, type: 'renja' });
    expect(rows.find((it) => it.id === id)?.stateLabel.id).toBe('Dilihat');
    const { trail } = await read<PaperView>('document.get', { id });
    expect(trail.at(-1)).toMatchObject({ commandLabel: { id: 'Lihat' }, stateLabel: { id: 'Dilihat' } });
    const board = await read<BoardView>('board.get', { year: YEAR });
    const states = board.rows.flatMap((row) => row.cells.flatMap((cell) => cell.states));
    expect(states.find((it) => it.state === 'seen')?.label.id).toBe('Dilihat');
  });

  test('nobody publishes over an edition they have not seen; an OPD can go back to the edition of the region', async () => {
    expect(refusalOf(await publish('', long, admin, 1))).toBe('stale-version');
    expect(await publish('', long)).toMatchObject({ ok: true, version: 4 });
    expect(await view(OPD)).toMatchObject({ number: 3, from: 'opd', beneath: long });
    expect(await publish(OPD, null)).toMatchObject({ ok: true, version: 5 });
    expect(await view(OPD)).toMatchObject({ number: 4, from: 'region', chain: long });
    expect(await publish('', null)).toMatchObject({ ok: true, version: 6 });
    expect(await view(OPD)).toMatchObject({ number: 0, from: 'shipped', chain: shipped });
    expect((await view('')).editions.map((it) => [it.number, it.inForce])).toEqual(
      [6, 5, 4, 3, 2, 1].map((number) => [number, false]),
    );
    expect((await verify(world.store)).differences).toEqual([]);
  });

  test('the proof finds an altered edition of a paper, and an altered decree', async () => {
    const { id } = await world.store.read
      .selectFrom('document')
      .select('id')
      .where('chain', '=', 3)
      .executeTakeFirstOrThrow();
    const differs = (): Promise<string | undefined> => firstDifference(world.store);
    expect(await differs()).toBeUndefined();
    await world.store.script([`UPDATE document SET chain = 0 WHERE id = '${id}'`]);
    expect(await differs()).toContain(id);
    await world.store.script([`UPDATE document SET chain = 3 WHERE id = '${id}'`]);
    expect(await differs()).toBeUndefined();
    await world.store.script([`UPDATE decree SET value = replace(value, 'sekda', 'ppkd') WHERE edition = 3`]);
    expect(await differs()).toContain('decree');
    await world.store.script([`UPDATE decree SET value = replace(value, 'ppkd', 'sekda') WHERE edition = 3`]);
    expect(await differs()).toBeUndefined();
  });
});
