// What is left when its year closes: nothing more is stamped, and everything may be given back, along the whole chain of a payment.
import { appRouter, chainVerdict, createBus, execute, verify, type Context, type ExecuteAnswer } from '@siklus/api';
import { putRows, type Store } from '@siklus/store';
import { definitionOf, documentTypes, type Command } from '@siklus/workflow';
import { describe, expect, test } from 'vitest';
import { bodies } from '../support/given.ts';
import { databasesOf, newStore } from './stores.ts';
import { askOn, command, open, play, settle, year } from './year.ts';

const december = '2026-12-31T03:00:00.000Z';
const august = '2027-08-02T03:00:00.000Z';
const why = { reason: 'Tahun anggaran sudah ditutup.' };

/** The year up to an SP2D that waits for the treasurer; its payments of the month before stand. */
const left = year.slice(
  0,
  year.findIndex(([, deed]) => deed.kind === 'command' && deed.command.name === 'issue' && deed.id === 'sp2d1'),
);

const closedYear = async (kind: Parameters<typeof newStore>[0]): Promise<Store> => {
  const store = await newStore(kind);
  await settle(store);
  await play(askOn(store), left);
  await store.write(function* () {
    yield* putRows('jadwal', [
      { year: 2026, type: 'daerah.execution', opens: '2026-01-01', closes: '2026-12-31' },
      { year: 2026, type: 'daerah.accountability', opens: '2027-01-01', closes: '2027-07-31' },
      { year: 2026, type: 'daerah.closed', opens: '2027-08-01', closes: '2027-12-31' },
    ]);
  });
  return store;
};

const as = (store: Store, person: string, now = august) => {
  const context: Context = {
    store,
    now: () => now,
    person,
    bus: createBus(),
    walk: chainVerdict,
    log: () => undefined,
  };
  return appRouter.createCaller(context);
};

const give = async (
  store: Store,
  person: string,
  id: string,
  name: string,
  more: Partial<Command> = {},
): Promise<ExecuteAnswer> => {
  const { paper } = await as(store, person).document.get({ id });
  const deed = command(id, paper.version, name, more);
  return (await execute(store, { person, key: `${name}-${id}-${paper.version}`, now: august, deed })).answer;
};

const balances = async (store: Store): Promise<Record<string, bigint>> => {
  const rows = await store.read.selectFrom('account').select(['stage', 'balance']).where('balance', '<>', 0n).execute();
  const total = new Map<string, bigint>();
  for (const { stage, balance } of rows) total.set(stage, (total.get(stage) ?? 0n) + balance);
  return Object.fromEntries(total);
};

const inboxOf = async (store: Store, person: string, now = august) => {
  const { rows, total } = await as(store, person, now).inbox.list({ limit: 100 });
  expect((await as(store, person, now).inbox.count({})).total).toBe(total);
  expect(rows).toHaveLength(total);
  return rows.map((it) => [it.id, it.may ? it.command : '-', ...it.back.map((way) => way.command)].join(' '));
};

describe.each(databasesOf('closed-year'))('%s', (kind) => {
  test('an SP2D left in December goes back, and the money with it, to where its SPP took it from', async () => {
    const store = await closedYear(kind);
    expect(await inboxOf(store, 'bud', december)).toEqual(['sp2d1 issue return']);
    const before = await balances(store);
    expect(before).toMatchObject({ committed: 10_000_000n });

    // What its officers may do is all that their lists offer.
    expect(await give(store, 'bud', 'sp2d1', 'issue')).toMatchObject({ refusals: [{ code: 'stage-closed' }] });
    expect(await inboxOf(store, 'bud')).toEqual(['sp2d1 - return']);
    expect(await give(store, 'bud', 'sp2d1', 'return', { to: 'draft', ...why })).toMatchObject({ ok: true });
    expect(await inboxOf(store, 'bud')).toEqual([]);
    expect(await inboxOf(store, 'kuasa-bud')).toEqual(['sp2d1 - cancel']);
    expect(await balances(store)).toEqual(before);

    expect(await give(store, 'kuasa-bud', 'sp2d1', 'cancel', why)).toMatchObject({ ok: true, state: 'cancelled' });
    expect(await inboxOf(store, 'kuasa-bud')).toEqual([]);
    expect(await inboxOf(store, 'ppk-skpd')).toEqual(['spm1 - cancel']);
    const { committed, ...others } = before;
    expect(await balances(store)).toEqual({ ...others, reserved: committed });

    const { paper, trail } = await as(store, 'ppk-skpd').document.get({ id: 'spm1' });
    expect(paper).toMatchObject({ state: 'draft', final: false });
    expect(trail.at(-1)).toMatchObject({ command: 'fall-back', name: 'KUASA-BUD', reason: why.reason });

    expect(await give(store, 'ppk-skpd', 'spm1', 'cancel', why)).toMatchObject({ ok: true });
    expect(await inboxOf(store, 'ppk-skpd')).toEqual([]);
    expect(await inboxOf(store, 'bendahara')).toEqual(['spp1 - cancel']);
    expect(await balances(store)).toEqual({ ...others, released: (others['released'] ?? 0n) + (committed ?? 0n) });
    expect(await give(store, 'bendahara', 'spp1', 'cancel', why)).toMatchObject({ ok: true });
    expect(await inboxOf(store, 'bendahara')).toEqual([]);

    // Money that was moved in February was given back in February.
    const months = await store.read
      .selectFrom('transfer')
      .select('month')
      .where('document', 'in', ['spp1', 'spm1'])
      .execute();
    expect(new Set(months.map((it) => it.month))).toEqual(new Set([2]));
    expect(await verify(store)).toMatchObject({ ok: true, differences: [] });
  });

  test('a fall that its entry does not tell is found', async () => {
    const store = await closedYear(kind);
    await give(store, 'kuasa-bud', 'sp2d1', 'cancel', why);
    const row = await store.read
      .selectFrom('journal')
      .selectAll()
      .where('document', '=', 'spm1')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    await store.script([
      `UPDATE journal SET entry = '${row.entry.replace('"state":"draft"', '"state":"submitted"').replaceAll("'", "''")}' WHERE seq = ${row.seq}`,
    ]);
    expect((await verify(store)).differences.map((it) => it.where)).toContain(`entry ${row.seq} spm spm1`);
  });

  test('one request is answered once, whatever follows from it', async () => {
    const store = await closedYear(kind);
    const asked = { person: 'kuasa-bud', key: 'sekali', now: august, deed: command('sp2d1', 2, 'cancel', why) };
    const first = await execute(store, asked);
    expect(first.also).toHaveLength(1);
    expect((await execute(store, asked)).answer).toEqual(first.answer);
    const { entries } = await verify(store);
    expect(entries).toBe((await store.read.selectFrom('journal').selectAll().execute()).length);
  });

  test('in a running year the order is mended and paid all the same', async () => {
    const store = await closedYear(kind);
    const ask = askOn(store);
    expect(await ask('kuasa-bud', command('sp2d1', 2, 'cancel', why), 'batal')).toMatchObject({ ok: true });
    await play(
      (person, deed) => ask(person, deed, JSON.stringify([person, deed])),
      [
        ['ppk-skpd', command('spm1', 4, 'submit')],
        ['pa', command('spm1', 5, 'issue')],
        ['kuasa-bud', open('sp2d', 'sp2d2', { spm: 'spm1' })],
        ['kuasa-bud', command('sp2d2', 1, 'submit')],
        ['bud', command('sp2d2', 2, 'issue')],
      ],
    );
    expect(await balances(store)).toMatchObject({ realised: 10_000_000n });
    expect(await verify(store)).toMatchObject({ ok: true, differences: [] });
  });
});

test('a paper goes back with one other at most: whoever names it is about it', () => {
  const bound = documentTypes.filter((type) => Object.keys(definitionOf(type).onCancel ?? {}).length > 0);
  expect(bound).toEqual(['spm', 'sp2d']);
  for (const type of bound) {
    const definition = definitionOf(type);
    const [basis = ''] = Object.keys(definition.onCancel ?? {});
    const body = definition.schema.parse({ ...bodies[type], [basis]: 'yang-sama' });
    for (const id of ['a', 'b']) expect(definition.subject(body, { id, opd: '1', unit: '1' })).toBe('yang-sama');
  }
});
