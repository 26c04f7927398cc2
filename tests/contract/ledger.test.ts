// Ceilings hold under any concurrency: one conditional update moves money or says which account did not have it.
import { at, outside, placeKey, type Place } from '@siklus/workflow';
import { balancesOf, moveMoney, rollback, type Change, type Store, type Work } from '@siklus/store';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { databasesOf, newPlace, newStore } from './stores.ts';

const line = { opd: '1.01', unit: '1.01', subKegiatan: 's', akun: 'a', dana: 'd' };
const pagu = at(line, 'pagu');
const change = (place: Place, delta: bigint): Change => ({ key: placeKey(place), place, delta });

const give = (store: Store, place: Place, amount: bigint): Promise<readonly Change[]> =>
  store.write(() => moveMoney(2026, [change(outside, -amount), change(place, amount)]));

const take = (store: Store, amount: bigint): Promise<boolean> =>
  store.write(function* (): Work<boolean> {
    const misfits = yield* moveMoney(2026, [change(pagu, -amount), change(at(line, 'released'), amount)]);
    if (misfits.length > 0) yield rollback;
    return misfits.length === 0;
  });

const balances = async (store: Store): Promise<Record<string, bigint>> =>
  Object.fromEntries(
    (await store.read.selectFrom('account').select(['stage', 'balance']).execute()).map((row) => [
      row.stage,
      row.balance,
    ]),
  );

describe.each(databasesOf('ledger'))('%s', (kind) => {
  test('money of 2^53 + 1 sen is exact to the sen, in and out, alone and added up', async () => {
    const store = await newStore(kind);
    const large = 2n ** 53n + 1n;
    await give(store, pagu, large);
    await give(store, pagu, large);
    expect(await balances(store)).toEqual({ outside: -2n * large, pagu: 2n * large });
    expect((await store.write(() => balancesOf(2026, [placeKey(pagu)]))).get(placeKey(pagu))).toBe(2n * large);
  });

  test('64 at once on one account never take more than there is', async () => {
    const store = await newStore(kind);
    await give(store, pagu, 1000n);
    const taken = await Promise.all(Array.from({ length: 64 }, () => take(store, 30n)));
    expect(taken.filter(Boolean)).toHaveLength(33);
    expect(await balances(store)).toEqual({ outside: -1000n, pagu: 10n, released: 990n });
  });

  test('exactly what is left may be taken, and not one sen more', async () => {
    const store = await newStore(kind);
    await give(store, pagu, 1000n);
    expect([await take(store, 1001n), await take(store, 1000n), await take(store, 1n)]).toEqual([false, true, false]);
  });

  test('taking from an account that does not exist is a misfit, and no account appears', async () => {
    const store = await newStore(kind);
    expect(await take(store, 1n)).toBe(false);
    expect(await balances(store)).toEqual({});
  });

  test('of several accounts every one that does not fit is named, and none is moved', async () => {
    const store = await newStore(kind);
    const [rich, poor, empty] = ['r', 'p', 'e'].map((akun) => at({ ...line, akun }, 'pagu')) as [Place, Place, Place]; // three by construction
    await give(store, rich, 100n);
    await give(store, poor, 10n);
    const misfits = await store.write(function* () {
      const found = yield* moveMoney(2026, [change(rich, -50n), change(poor, -50n), change(empty, -50n)]);
      yield rollback;
      return found.map((it) => it.place.line.akun);
    });
    expect(misfits.toSorted()).toEqual(['e', 'p']);
    const left = await store.write(() => balancesOf(2026, [rich, poor, empty].map(placeKey)));
    expect([left.get(placeKey(rich)), left.get(placeKey(poor)), left.get(placeKey(empty))]).toEqual([
      100n,
      10n,
      undefined,
    ]);
  });

  test('one year does not draw on the money of another', async () => {
    const store = await newStore(kind);
    await give(store, pagu, 100n);
    expect(await store.write(() => moveMoney(2027, [change(pagu, -1n)]))).toHaveLength(1);
  });
});

describe('two connections interleaved on PostgreSQL', () => {
  const connect = async (url: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    return client;
  };
  const set = async (): Promise<[pg.Client, pg.Client]> => {
    const url = await newPlace('PostgreSQL');
    const first = await connect(url);
    await first.query('create table purse (id int primary key, balance bigint not null)');
    await first.query('insert into purse values (1, 100)');
    return [first, await connect(url)];
  };
  const paid = async (client: pg.Client): Promise<number> =>
    100 - Number((await client.query<{ balance: string }>('select balance from purse')).rows[0]?.balance);

  test('the danger is real: read, compare, write lets both take 80 of 100', async () => {
    const [a, b] = await set();
    const granted: boolean[] = [];
    await a.query('begin');
    await b.query('begin');
    const seen = await Promise.all(
      [a, b].map(async (it) =>
        Number((await it.query<{ balance: string }>('select balance from purse')).rows[0]?.balance),
      ),
    );
    for (const [index, client] of [a, b].entries()) {
      const fits = (seen[index] ?? 0) >= 80;
      if (fits) await client.query(`update purse set balance = ${(seen[index] ?? 0) - 80}`);
      await client.query('commit');
      granted.push(fits);
    }
    expect(granted).toEqual([true, true]);
    expect(await paid(a)).toBe(80); // 160 were granted out of 100
  });

  test('the conditional update grants one of them only', async () => {
    const [a, b] = await set();
    await a.query('begin');
    await b.query('begin');
    const guarded = 'update purse set balance = balance - 80 where balance - 80 >= 0';
    const first = await a.query(guarded);
    const second = b.query(guarded); // waits for the row
    await a.query('commit');
    expect([first.rowCount, (await second).rowCount]).toEqual([1, 0]);
    await b.query('commit');
    expect(await paid(a)).toBe(80);
  });
});
