// What depends on the day, at moments at which a program is easily wrong about it: windows, deadlines, offices, numbers, screens.

import { appRouter, createBus, verify } from '@siklus/api';
import { openStore } from '@siklus/server';
import { makeOfficers, officerOf } from '@siklus/simulation';
import { putRegion, putRows, saveCycle, type Store } from '@siklus/store';
import type { DocumentType } from '@siklus/workflow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holidays, moments, type Moment } from '../support/days.ts';
import { OPD } from './world.ts';
import { goodRenja } from './year.ts';

const clerk = 'pegawai';
const keeper = 'pengelola';

/** A region of one agency; `clerk` is its planner and `keeper` the administrator until the end of the day. */
async function fill(store: Store, { zone, day }: Moment, year: number): Promise<void> {
  await store.write(function* () {
    yield* putRegion({ code: '99.05', name: 'Kabupaten Hari', zone, year });
    yield* putRows('opd', [{ code: OPD, name: 'Dinas Pekerjaan Umum' }]);
    yield* putRows('unit', [{ opd: OPD, code: OPD, name: 'Dinas Pekerjaan Umum' }]);
    yield* putRows(
      'holiday',
      holidays.map((it) => ({ day: it, name: 'Libur' })),
    );
    yield* putRows('jadwal', [{ year, type: 'renja', opens: day, closes: day }]);
    for (const [id, office, opd] of [
      [clerk, 'perencana', OPD],
      [keeper, 'administrator', ''],
    ] as const) {
      yield* putRows('person', [{ id, name: id, username: id }]);
      yield* putRows('position', [{ id, office, opd, title: id }]);
      const holding = { id, person: id, position: id, kind: 'definitif', decree: null };
      yield* putRows('assignment', [{ ...holding, valid_from: day, valid_to: day }]);
    }
  });
  await makeOfficers(store, '2024-01-01');
}

describe.each(moments)('$name', (moment) => {
  const { zone, day, due, left, month } = moment;
  const year = Number(day.slice(0, 4));
  let store: Store;
  let { now } = moment;
  let keys = 0;
  /** The instant at which it is `hours` o'clock in the region. */
  const at = (local: string, hours: number): string =>
    new Date(
      Date.parse(`${local}T00:00:00Z`) +
        (hours - { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }[zone]) * 3_600_000,
    ).toISOString();
  const as = (person: string) =>
    appRouter.createCaller({
      store,
      now: () => now,
      // Its days begin with the stream; nobody presses here.
      demo: { advance: async (from: string) => from },
      person,
      bus: createBus(),
      walk: () => ({ verdict: 'in-order', against: [], warnings: [] }),
      log: ({ fault }) => {
        throw fault;
      },
    });
  const open = async (type: DocumentType, person: string, seed: object, about = year) => {
    keys += 1;
    const id = `hari-${String(keys).padStart(8, '0')}`;
    const opening = { key: `kunci-${id}`, id, type, year: about, opd: OPD, unit: OPD, seed: { ...seed } };
    return { id, answer: await as(person).document.open(opening) };
  };
  const give = (person: string, id: string, version: number, name: string) =>
    as(person).document.execute({ key: `${name}-${id}-${version}`, id, version, command: { name } });
  const planner = officerOf('perencana', OPD);

  beforeAll(async () => {
    store = await openStore(':memory:');
    await fill(store, moment, year);
  });
  afterAll(() => store.close());

  test('it is that day in the region, on every screen', async () => {
    const officer = as('tapd');
    expect(await officer.session.me()).toMatchObject({ today: day, now });
    expect(await officer.jadwal.year({ year })).toMatchObject({ today: day });
    expect((await officer.board.get({ year })).region.schedule.find((it) => it.stage === 'renja')?.state).toBe('now');
    // No month of the year is over before its last day is.
    const { points } = await officer.sCurve.get({ year });
    expect(points.filter((it) => it.paid !== undefined).length).toBe(month);
  });

  test('a stream that begins then tells that day', async () => {
    const stream = (await as('tapd').changes.stream({}))[Symbol.asyncIterator]();
    const { value } = await stream.next();
    expect(JSON.stringify(value)).toContain(`{"today":"${day}"}`);
    await stream.return?.();
  });

  test('an office that is held until the end of the day is held, and not a minute longer', async () => {
    const held = async (instant: string): Promise<unknown> => {
      now = instant;
      const asked = as(keeper).alur.get({ type: 'renja', opd: '' });
      const mayPublish = await asked.then(
        (it) => it.mayPublish,
        (fault: unknown) => (fault instanceof Error && 'code' in fault ? fault.code : fault),
      );
      return [(await as(clerk).session.me())?.holdings.length, mayPublish];
    };
    expect(await held(moment.now)).toEqual([1, true]);
    expect(await held(at(day, 0))).toEqual([1, true]);
    expect(await held(at(day, 24 - 1 / 60))).toEqual([1, true]);
    expect(await held(at(day, -1 / 60))).toEqual([0, 'FORBIDDEN']);
    expect(await held(at(day, 24))).toEqual([0, 'FORBIDDEN']);
    ({ now } = moment);
  });

  test('a window is open on its only day, shut the day before and the day after', async () => {
    const refusal = async (opens: string): Promise<unknown> => {
      await store.script([`UPDATE jadwal SET opens = '${opens}', closes = '${opens}' WHERE type = 'renja'`]);
      const { answer } = await open('renja', planner, goodRenja);
      return answer.ok ? 'open' : [answer.refusals[0]?.code, answer.refusals[0]?.from];
    };
    expect(await refusal(moment.yesterday)).toEqual(['window-closed', undefined]);
    expect(await refusal(moment.tomorrow)).toEqual(['window-closed', moment.tomorrow]);
    expect(await refusal(day)).toBe('open');
  });

  test('a deadline lies five working days on, and is past from the midnight that ends its day', async () => {
    const { id } = await store.read.selectFrom('document').select('id').executeTakeFirstOrThrow();
    expect(await give(planner, id, 1, 'submit')).toMatchObject({ ok: true });
    const waiting = async (): Promise<unknown> => {
      const { rows } = await as('mitra-bappeda').inbox.list({});
      return rows.map((it) => [it.due, it.workingDaysLeft]);
    };
    expect(await waiting()).toEqual([[due, left]]);
    now = at(due, 24 - 1 / 60);
    expect(await waiting()).toEqual([[due, 0]]);
    expect(await as('mitra-bappeda').inbox.count({})).toMatchObject({ overdue: 0 });
    // The next working day, whatever lies between.
    now = at(due, 24 * 3 + 12);
    expect(await as('mitra-bappeda').inbox.count({})).toMatchObject({ overdue: 1 });
    ({ now } = moment);
  });

  test('what was done then replays to what is stored', async () => {
    expect(await verify(store)).toMatchObject({ ok: true });
  });

  test('the number of a paper carries the month of that day', async () => {
    await store.write(function* () {
      yield* saveCycle(year, OPD, ['running'], now);
      yield* saveCycle(year, '', ['execution'], now);
    });
    const treasurer = officerOf('bendahara', OPD);
    const common = { keperluan: 'Uang persediaan', penerima: 'Bendahara', bank: 'Bank Daerah', rekening: '0012345678' };
    const seed = { jenis: 'UP', bulan: month, nilai: '1000000.00', rincian: [], ...common };
    const { id, answer } = await open('spp', treasurer, seed);
    expect(answer).toMatchObject({ ok: true });
    expect(await give(treasurer, id, 1, 'submit')).toMatchObject({ ok: true });
    const { paper, trail } = await as(treasurer).document.get({ id });
    expect(paper.number?.split('/').slice(-2)).toEqual([`${month}`, `${year}`]);
    expect(trail.at(-1)?.at.slice(0, 16)).toBe(now.slice(0, 16));
  });
});

test('a day that is taken in UTC, not in the region, would be another at midnight', () => {
  const wrong = moments.filter((it) => it.now.slice(0, 10) !== it.day);
  expect(wrong.map((it) => it.name)).toEqual(['00:01 in WIB', '00:01 in WITA', '00:01 in WIT']);
});
